/* Contacts on their way in and out: files, the clipboard, drags.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-contacts-file.h"

#include "exchange/mutual-address.h"
#include "exchange/mutual-contacts.h"
#include "exchange/mutual-vcard.h"
#include "people/mutual-people-commands.h"
#include "plan/mutual-person.h"
#include "session/mutual-drag.h"
#include "store/mutual-load.h"
#include "store/mutual-save.h"

#include <glib/gi18n.h>
#include <string.h>

/* What programs call a vCard, the proper name first. */
static const char *const card_types[] = { "text/vcard", "text/x-vcard", "text/directory", NULL };

/* A piece of work that goes on while the plan is edited. */
typedef struct
{
  MutualSession *session;
  MutualSide side;
} Errand;

static Errand *
errand_new (MutualSession *session,
            MutualSide     side)
{
  Errand *errand = g_new (Errand, 1);

  errand->session = g_object_ref (session);
  errand->side = side;
  return errand;
}

static void
errand_free (Errand *errand)
{
  g_object_unref (errand->session);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* One message for all: how many came, and the first of what could not be read. */
static void
tell (MutualSession *session,
      guint          n_added,
      guint          n_present,
      GPtrArray     *problems)
{
  const MutualVcardProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;
  g_autofree char *count = mutual_contacts_count (n_added, n_present);
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  if (first == NULL)
    {
      mutual_session_tell (session, count, n_added > 0);
      return;
    }
  /* Translators: of contacts that were read; %u is the number of a line, %s what is wrong there. */
  problem = g_strdup_printf (_("Line %u: %s"), first->line, first->message);
  if (n_added + n_present == 0)
    {
      mutual_session_tell (session, problem, FALSE);
      return;
    }
  /* Translators: the first %s says how many people were added, the second what could not be read. */
  text = g_strdup_printf (_("%s. %s"), count, problem);
  mutual_session_tell (session, text, n_added > 0);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mutual_load_bytes_finish (G_FILE (source), result, &error);

  if (bytes != NULL)
    mutual_contacts_file_add (errand->session, errand->side, bytes);
  else
    mutual_session_tell (errand->session, error->message, FALSE);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *display_name = NULL;
  g_autofree char *text = NULL;

  if (!mutual_save_bytes_finish (G_FILE (source), result, &error))
    {
      mutual_session_tell (errand->session, error->message, FALSE);
      return;
    }
  name = g_file_get_basename (G_FILE (source));
  display_name = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("“%s” is ready"), display_name);
  mutual_session_tell (errand->session, text, FALSE);
}

static void
on_text (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && mutual_vcard_is_one (text, strlen (text)))
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      mutual_contacts_file_add (errand->session, errand->side, bytes);
    }
  else
    {
      mutual_session_tell (errand->session, _("There is no contact in the clipboard"), FALSE);
    }
}

static void
on_spliced (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      mutual_session_tell (errand->session, error->message, FALSE);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  mutual_contacts_file_add (errand->session, errand->side, bytes);
}

static void
on_stream (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GInputStream) stream = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (stream == NULL)
    {
      mutual_session_tell (errand->session, error->message, FALSE);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, g_steal_pointer (&errand));
}

/**
 * mutual_contacts_file_add:
 * @session: a session
 * @side: where the people work
 * @bytes: a vCard
 *
 * Adds the people in it to the plan, in one step, and tells how many they are and what could not be read.
 */
void
mutual_contacts_file_add (MutualSession *session,
                          MutualSide     side,
                          GBytes        *bytes)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_vcard_problem_free);
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  guint n_present;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && bytes != NULL);

  contacts = mutual_vcard_read (bytes, problems);
  edits = mutual_contacts_add (mutual_session_get_plan (session), side, contacts, &n_present);
  if (edits->len > 0 && !mutual_session_edit_all (session, _("Import Contacts"), edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return;
    }
  tell (session, edits->len, n_present, problems);
}

/**
 * mutual_contacts_file_import:
 * @session: a session
 * @side: where the people work
 * @file: a file of contacts
 *
 * Reads the file and adds its people.
 */
void
mutual_contacts_file_import (MutualSession *session,
                             MutualSide     side,
                             GFile         *file)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && G_IS_FILE (file));

  mutual_load_bytes_async (file, NULL, on_loaded, errand_new (session, side));
}

/**
 * mutual_contacts_file_export:
 * @session: a session
 * @people: (element-type MutualItem): people of its plan
 * @file: the file to make; one that is there is replaced
 *
 * Writes the cards of people into a file, and tells when it is done.
 */
void
mutual_contacts_file_export (MutualSession *session,
                             GPtrArray     *people,
                             GFile         *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && people != NULL && G_IS_FILE (file));

  bytes = mutual_vcard_write (people);
  mutual_save_bytes_async (file, bytes, NULL, MUTUAL_SAVE_REPLACE | MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE, NULL,
                           on_saved, errand_new (session, MUTUAL_SIDE_UNSET));
}

/**
 * mutual_contacts_file_paste:
 * @session: a session
 * @side: where the people work
 * @clipboard: where the contacts are
 *
 * Adds the people whose cards are in the clipboard, be it as text.
 */
void
mutual_contacts_file_paste (MutualSession *session,
                            MutualSide     side,
                            GdkClipboard  *clipboard)
{
  GdkContentFormats *formats;
  gboolean has_card = FALSE;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && GDK_IS_CLIPBOARD (clipboard));

  formats = gdk_clipboard_get_formats (clipboard);
  for (guint i = 0; card_types[i] != NULL; i++)
    has_card = has_card || gdk_content_formats_contain_mime_type (formats, card_types[i]);
  if (has_card)
    gdk_clipboard_read_async (clipboard, (const char **) card_types, G_PRIORITY_DEFAULT, NULL, on_stream,
                              errand_new (session, side));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, on_text, errand_new (session, side));
}

/**
 * mutual_contacts_file_provide:
 * @session: a session
 * @person_or_role: a person or a role of its plan
 *
 * Returns: (transfer full): the same for other panes, for mail applications (an address) and for address books (a card)
 */
GdkContentProvider *
mutual_contacts_file_provide (MutualSession *session,
                              MutualItem    *person_or_role)
{
  gboolean is_person = MUTUAL_IS_PERSON (person_or_role);
  const char *name = mutual_item_get_text (person_or_role, is_person ? MUTUAL_MEMBER_NAME : MUTUAL_MEMBER_TITLE);
  const char *address = is_person ? mutual_item_get_text (person_or_role, MUTUAL_MEMBER_EMAIL) : "";
  g_autoptr (MutualDrag) drag = mutual_drag_new (session, person_or_role);
  g_autofree char *text = NULL;
  GdkContentProvider *providers[3];
  gsize n = 0;

  text = mutual_address_is_valid (address) ? mutual_address_format (name, address) : g_strdup (name);
  providers[n++] = gdk_content_provider_new_typed (MUTUAL_TYPE_DRAG, drag);
  if (is_person)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new ();
      g_autoptr (GBytes) bytes = NULL;

      g_ptr_array_add (people, person_or_role);
      bytes = mutual_vcard_write (people);
      providers[n++] = gdk_content_provider_new_for_bytes (card_types[0], bytes);
    }
  providers[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (providers, n);
}

/**
 * mutual_contacts_file_copy:
 * @session: a session
 * @person_or_role: a person or a role of its plan
 * @clipboard: where it goes
 */
void
mutual_contacts_file_copy (MutualSession *session,
                           MutualItem    *person_or_role,
                           GdkClipboard  *clipboard)
{
  g_autoptr (GdkContentProvider) content = mutual_contacts_file_provide (session, person_or_role);

  gdk_clipboard_set_content (clipboard, content);
}
