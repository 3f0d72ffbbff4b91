/* The outline and the clipboard: cut, copy and paste, within and between plans and as text.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "exchange/mutual-clip.h"
#include "session/mutual-clip-commands.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>

/* Waits for the clipboard of another program, which may take its time. */
typedef struct
{
  MutualSession *session;
  GOutputStream *stream;
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_clear_object (&pasting->session);
  g_clear_object (&pasting->stream);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static MutualItem *
get_selected (MutualSession *session)
{
  const char *id = mutual_session_get_selected (session);

  return id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
}

static void
tell_failure (MutualSession *session,
              const GError  *error)
{
  g_autofree char *text = g_strdup_printf (_("Nothing could be pasted: %s"), error->message);

  mutual_session_tell (session, text, FALSE);
}

static void
on_spliced (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      tell_failure (pasting->session, error);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (pasting->stream));
  mutual_clip_commands_paste (pasting->session, bytes);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  GOutputStream *target = pasting->stream;

  if (stream == NULL)
    {
      tell_failure (pasting->session, error);
      return;
    }
  g_output_stream_splice_async (target, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, g_steal_pointer (&pasting));
}

static void
on_read_text (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text != NULL)
    mutual_clip_commands_paste_lines (pasting->session, text, get_selected (pasting->session));
  else if (error != NULL)
    tell_failure (pasting->session, error);
}

/* Returns: (transfer full): what the clipboard and drags carry of items: a plan for Mutual, and text for all others */
GdkContentProvider *
mutual_outline_create_content (MutualSession *session,
                               GPtrArray     *items)
{
  g_autoptr (GBytes) bytes = mutual_clip_write (mutual_session_get_plan (session), items);
  g_autofree char *text = mutual_clip_write_text (items);
  GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes (MUTUAL_CLIP_TYPE, bytes),
                                      gdk_content_provider_new_typed (G_TYPE_STRING, text) };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

void
mutual_outline_copy (MutualOutline *self,
                     gboolean       cut)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);
  g_autoptr (GdkContentProvider) content = NULL;

  if (items->len == 0)
    return;
  content = mutual_outline_create_content (session, items);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  if (cut)
    mutual_commands_cut (session, items);
}

void
mutual_outline_paste (MutualOutline *self)
{
  static const char *types[] = { MUTUAL_CLIP_TYPE, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Pasting *pasting = g_new0 (Pasting, 1);

  pasting->session = g_object_ref (mutual_outline_get_session (self));
  if (gdk_content_formats_contain_mime_type (formats, MUTUAL_CLIP_TYPE))
    {
      pasting->stream = g_memory_output_stream_new_resizable ();
      gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, on_read, pasting);
      return;
    }
  gdk_clipboard_read_text_async (clipboard, NULL, on_read_text, pasting);
}
