/* Importing and exporting contacts from the window: asking which file, and leaving the rest to the people.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "people/mutual-contacts-file.h"

#define ACTION(name) static void name (GtkWidget *widget, const char *action_name, GVariant *parameter)

static MutualSession *
get_session (gpointer window)
{
  MutualWindow *self = MUTUAL_WINDOW (window);

  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

/* Which side a menu is of; the main menu is of none. */
static MutualSide
get_side (GVariant *parameter)
{
  int side = MUTUAL_SIDE_UNSET;

  if (parameter != NULL)
    mutual_enum_from_word (MUTUAL_TYPE_SIDE, g_variant_get_string (parameter, NULL), &side);
  return (MutualSide) side;
}

static void
on_files (GtkWindow  *parent,
          GListModel *files,
          gpointer    user_data)
{
  MutualSession *session = get_session (parent);

  for (guint i = 0; session != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      mutual_contacts_file_import (session, (MutualSide) GPOINTER_TO_INT (user_data), file);
    }
}

static void
on_target (GtkWindow *parent,
           GFile     *file,
           gpointer   user_data)
{
  MutualSession *session = get_session (parent);
  MutualSide side = (MutualSide) GPOINTER_TO_INT (user_data);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  MutualItem *plan;

  if (file == NULL || session == NULL)
    return;
  plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (side == MUTUAL_SIDE_UNSET || mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == (int) side)
        g_ptr_array_add (people, person);
    }
  mutual_contacts_file_export (session, people, file);
}

/* Who comes from an address book without a word of where they work is mostly of the buyer. */
ACTION (do_import)
{
  MutualSide side = get_side (parameter);
  MutualWindow *self = MUTUAL_WINDOW (widget);

  if (get_session (self) != NULL && !mutual_session_get_read_only (get_session (self)))
    mutual_choose_contacts (GTK_WINDOW (self), mutual_document_get_file (self->document), on_files,
                            GINT_TO_POINTER (side == MUTUAL_SIDE_UNSET ? MUTUAL_SIDE_BUYER : side));
}

ACTION (do_export)
{
  MutualSide side = get_side (parameter);
  MutualWindow *self = MUTUAL_WINDOW (widget);
  g_autofree char *title = NULL;

  if (get_session (self) == NULL)
    return;
  title = mutual_document_dup_title (self->document);
  if (side != MUTUAL_SIDE_UNSET)
    {
      MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (get_session (self)));
      MutualMember member = side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER;

      g_free (title);
      title = g_strdup (mutual_item_get_text (plan, member));
    }
  mutual_choose_target (GTK_WINDOW (self), MUTUAL_FILE_CONTACTS, title, mutual_document_get_file (self->document),
                        on_target, GINT_TO_POINTER (side));
}

/**
 * mutual_window_install_contacts_actions:
 * @klass: the class of the window
 */
void
mutual_window_install_contacts_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.import-contacts", NULL, do_import);
  gtk_widget_class_install_action (widget_class, "win.export-contacts", NULL, do_export);
  gtk_widget_class_install_action (widget_class, "win.import-contacts-of", "s", do_import);
  gtk_widget_class_install_action (widget_class, "win.export-contacts-of", "s", do_export);
}

/**
 * mutual_window_update_contacts_actions:
 * @self: a window
 *
 * What cannot be done is grey.
 */
void
mutual_window_update_contacts_actions (MutualWindow *self)
{
  MutualSession *session = get_session (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-contacts",
                                 session != NULL && !mutual_session_get_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-contacts", session != NULL);
}
