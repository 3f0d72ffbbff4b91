/* The actions of the window, and when they can be done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "actions/mutual-actions-table.h"
#include "preferences/mutual-preferences.h"
#include "start/mutual-start-page.h"
#include "window/mutual-open-with.h"

#include <glib/gi18n.h>

/* Every action of the window is written with this. */
#define ACTION(name) \
  static void name (GtkWidget  *widget, \
                    const char *action_name, \
                    GVariant   *parameter)

static MutualSession *
get_session (MutualWindow *self)
{
  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
on_chosen (GtkWindow  *parent,
           GListModel *files,
           gpointer    user_data)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (parent));
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  if (array->len > 0)
    g_application_open (application, (GFile **) array->pdata, (int) array->len, "");
}

ACTION (do_open)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);

  mutual_choose_plans (GTK_WINDOW (self), self->document != NULL ? mutual_document_get_file (self->document) : NULL,
                       on_chosen, NULL);
}

ACTION (do_save)
{
  mutual_window_save (MUTUAL_WINDOW (widget));
}

ACTION (do_save_as)
{
  mutual_window_save_as (MUTUAL_WINDOW (widget));
}

ACTION (do_save_as_template)
{
  mutual_window_save_as_template (MUTUAL_WINDOW (widget));
}

ACTION (do_present)
{
  mutual_window_present_plan (MUTUAL_WINDOW (widget));
}

ACTION (do_dismiss)
{
  mutual_bar_clear (MUTUAL_WINDOW (widget)->problem_bar);
}

ACTION (do_close)
{
  gtk_window_close (GTK_WINDOW (widget));
}

ACTION (do_page)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);

  mutual_plan_view_set_show_pane (self->plan_view, TRUE);
  mutual_plan_view_set_page (self->plan_view, g_variant_get_string (parameter, NULL));
  mutual_plan_view_focus_page (self->plan_view);
}

ACTION (do_next_area)
{
  mutual_plan_view_focus_area (MUTUAL_WINDOW (widget)->plan_view, 1);
}

ACTION (do_previous_area)
{
  mutual_plan_view_focus_area (MUTUAL_WINDOW (widget)->plan_view, -1);
}

ACTION (do_expand_all)
{
  mutual_session_expand_all (get_session (MUTUAL_WINDOW (widget)), TRUE);
}

ACTION (do_collapse_all)
{
  mutual_session_expand_all (get_session (MUTUAL_WINDOW (widget)), FALSE);
}

ACTION (do_toggle_expanded)
{
  MutualSession *session = get_session (MUTUAL_WINDOW (widget));

  mutual_session_expand_all (session, !mutual_session_has_expanded (session));
}

ACTION (do_zoom_in)
{
  mutual_session_ask_for_zoom (get_session (MUTUAL_WINDOW (widget)), MUTUAL_ZOOM_IN);
}

ACTION (do_zoom_out)
{
  mutual_session_ask_for_zoom (get_session (MUTUAL_WINDOW (widget)), MUTUAL_ZOOM_OUT);
}

ACTION (do_zoom_fit)
{
  mutual_session_ask_for_zoom (get_session (MUTUAL_WINDOW (widget)), MUTUAL_ZOOM_FIT);
}

ACTION (do_find)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);

  if (self->start_page != NULL)
    mutual_start_page_set_search_mode (MUTUAL_START_PAGE (self->start_page), TRUE);
  else
    mutual_plan_view_find (self->plan_view, MUTUAL_PLAN_VIEW_FIND_OPEN);
}

ACTION (do_find_next)
{
  mutual_plan_view_find (MUTUAL_WINDOW (widget)->plan_view, MUTUAL_PLAN_VIEW_FIND_NEXT);
}

ACTION (do_find_previous)
{
  mutual_plan_view_find (MUTUAL_WINDOW (widget)->plan_view, MUTUAL_PLAN_VIEW_FIND_PREVIOUS);
}

ACTION (do_filter)
{
  mutual_plan_view_find (MUTUAL_WINDOW (widget)->plan_view, MUTUAL_PLAN_VIEW_FIND_FILTER);
}

ACTION (do_clear_filter)
{
  mutual_session_set_filter (get_session (MUTUAL_WINDOW (widget)), NULL);
}

ACTION (do_preferences)
{
  GtkWidget *window = mutual_preferences_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

ACTION (do_show_shortcuts)
{
  GtkWidget *window = mutual_actions_table_new_window ();

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (window));
}

ACTION (do_try_again)
{
  mutual_window_load (MUTUAL_WINDOW (widget));
}

ACTION (do_cancel_loading)
{
  g_cancellable_cancel (MUTUAL_WINDOW (widget)->loading);
}

ACTION (do_open_with)
{
  mutual_open_with (GTK_WINDOW (widget), mutual_document_get_file (MUTUAL_WINDOW (widget)->document));
}

/**
 * mutual_window_install_actions:
 * @klass: the class of the window
 *
 * Gives the window its actions.
 */
void
mutual_window_install_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, do_open);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, do_save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, do_save_as);
  gtk_widget_class_install_action (widget_class, "win.save-as-template", NULL, do_save_as_template);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, do_present);
  gtk_widget_class_install_action (widget_class, "win.dismiss", NULL, do_dismiss);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, do_close);
  gtk_widget_class_install_action (widget_class, "win.page", "s", do_page);
  gtk_widget_class_install_action (widget_class, "win.next-area", NULL, do_next_area);
  gtk_widget_class_install_action (widget_class, "win.previous-area", NULL, do_previous_area);
  gtk_widget_class_install_action (widget_class, "win.expand-all", NULL, do_expand_all);
  gtk_widget_class_install_action (widget_class, "win.collapse-all", NULL, do_collapse_all);
  gtk_widget_class_install_action (widget_class, "win.toggle-expanded", NULL, do_toggle_expanded);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, do_zoom_in);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, do_zoom_out);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, do_zoom_fit);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, do_find);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, do_find_next);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, do_find_previous);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, do_filter);
  gtk_widget_class_install_action (widget_class, "win.clear-filter", NULL, do_clear_filter);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, do_preferences);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, do_show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.try-again", NULL, do_try_again);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, do_cancel_loading);
  gtk_widget_class_install_action (widget_class, "win.open-with", NULL, do_open_with);
  gtk_widget_class_install_property_action (widget_class, "win.show-pane", "show-pane");
  mutual_window_install_export_actions (klass);
  mutual_window_install_print_actions (klass);
  mutual_window_install_contacts_actions (klass);
  mutual_window_install_edit_actions (klass);
  mutual_window_install_disk_actions (klass);
  mutual_window_install_recovery_actions (klass);
}

/* A strip shows all of the plan, and what shows all cannot show more. */
static void
update_zoom (MutualWindow  *self,
             MutualSession *session)
{
  gboolean wide = session != NULL && !mutual_width_bin_get_narrow (self->width_bin);
  gboolean zoomed = wide && mutual_session_get_zoom (session) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-in", wide);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-out", zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-fit", zoomed);
}

/**
 * mutual_window_update_actions:
 * @self: a window
 *
 * Lets every action be done when it can be.
 */
void
mutual_window_update_actions (MutualWindow *self)
{
  MutualSession *session = get_session (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean idle = session != NULL && !mutual_document_get_saving (self->document);

  gtk_widget_action_set_enabled (widget, "win.save", session != NULL && !mutual_session_get_read_only (session));
  gtk_widget_action_set_enabled (widget, "win.save-as", idle && !mutual_session_get_read_only (session));
  gtk_widget_action_set_enabled (widget, "win.save-as-template",
                                 session != NULL && !mutual_session_get_read_only (session));
  gtk_widget_action_set_enabled (widget, "win.decide",
                                 self->document != NULL
                                 && g_list_model_get_n_items (mutual_document_get_conflicts (self->document)) > 0);
  gtk_widget_action_set_enabled (widget, "win.present", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.page", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.next-area", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.previous-area", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.find", session != NULL || self->start_page != NULL);
  gtk_widget_action_set_enabled (widget, "win.find-next", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.find-previous", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.filter", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.expand-all", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.collapse-all", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.toggle-expanded", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-pane",
                                 session != NULL && !mutual_width_bin_get_narrow (self->width_bin));
  mutual_window_update_export_actions (self);
  mutual_window_update_print_actions (self);
  update_zoom (self, session);
  mutual_window_update_contacts_actions (self);
  mutual_window_update_edit_actions (self);
}
