/* The header of the window: the title, which buttons there is room and use for, and their menus.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include <glib/gi18n.h>

static gboolean
has_plan (MutualWindow *self)
{
  return self->document != NULL && mutual_document_get_session (self->document) != NULL;
}

static void
set_main_menu (MutualWindow *self)
{
  g_autoptr (GMenu) menu = mutual_main_menu_new (self->undo_section, mutual_width_bin_get_narrow (self->width_bin));

  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/* Menus are made when they are first wanted: that is after the first frame. */
static void
create_main_menu (GtkMenuButton *button,
                  gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    set_main_menu (user_data);
}

static void
create_share_menu (GtkMenuButton *button,
                   gpointer       user_data)
{
  MutualWindow *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->share_menu);
}

static void
create_new_menu (GtkMenuButton *button,
                 gpointer       user_data)
{
  MutualWindow *self = user_data;

  mutual_new_menu_refresh (self->new_menu);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    adw_split_button_set_menu_model (self->new_button, mutual_new_menu_get_model (self->new_menu));
}

/* The button names its halves in tooltips alone, and has no way of its own to make its menu later. */
static void
init_new_button (MutualWindow *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->new_button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      {
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        adw_split_button_get_dropdown_tooltip (self->new_button), -1);
        gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (child), create_new_menu, self, NULL);
      }
    else if (GTK_IS_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_widget_get_tooltip_text (GTK_WIDGET (self->new_button)), -1);
}

/**
 * mutual_window_init_header:
 * @self: a window that is just being made
 *
 * Gives the buttons of the header their menus and names.
 */
void
mutual_window_init_header (MutualWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->menu_button, create_main_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->share_button, create_share_menu, self, NULL);
  self->new_menu = mutual_new_menu_new ();
  init_new_button (self);
}

/**
 * mutual_window_update_title:
 * @self: a window
 *
 * Says what is in the window, and whether all of it is saved.
 */
void
mutual_window_update_title (MutualWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->document == NULL)
    {
      adw_window_title_set_title (self->window_title, _("Mutual"));
      adw_window_title_set_subtitle (self->window_title, NULL);
      gtk_window_set_title (GTK_WINDOW (self), _("Mutual"));
      return;
    }

  title = mutual_document_dup_title (self->document);
  if (mutual_document_get_modified (self->document))
    {
      g_autofree char *plain = g_steal_pointer (&title);

      /* Translators: the title of a window whose plan has changes that are not saved */
      title = g_strdup_printf (_("• %s"), plain);
    }
  if (has_plan (self))
    {
      subtitle = mutual_document_dup_file_name (self->document);
      if (subtitle == NULL)
        subtitle = g_strdup (_("Not saved yet"));
    }

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  if (has_plan (self) && !mutual_session_get_read_only (mutual_document_get_session (self->document)))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->window_title), "writable");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), _("Rename the plan"));
    }
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * mutual_window_update_header:
 * @self: a window
 *
 * Shows the buttons that there is room and use for.
 */
void
mutual_window_update_header (MutualWindow *self)
{
  gboolean narrow = mutual_width_bin_get_narrow (self->width_bin);
  gboolean plan = has_plan (self);

  if (gtk_menu_button_get_menu_model (self->menu_button) != NULL)
    set_main_menu (self);

  gtk_widget_set_visible (self->open_button, self->document == NULL);
  adw_button_content_set_label (self->open_content, narrow ? "" : _("_Open…"));
  gtk_widget_set_tooltip_text (self->open_button, narrow ? _("Open…") : NULL);
  gtk_widget_set_visible (self->search_button, self->document == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), self->document != NULL && !narrow);
  gtk_widget_set_visible (self->undo_button, plan);
  gtk_widget_set_visible (self->redo_button, plan && !narrow);
  gtk_widget_set_visible (self->present_button, plan && !narrow);
  gtk_widget_set_visible (self->pane_button, plan && !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->share_button), plan && !narrow);
}
