/* The actions of the window that change its plan, and what the user is told of changes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "plan/mutual-step.h"
#include "preferences/mutual-preferences.h"
#include "schedule/mutual-next.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-toast.h"

#include <glib/gi18n.h>
#include <string.h>

/* Seconds in which a deletion can be taken back by a click. */
#define UNDO_TIMEOUT 8

#define ACTION(name) \
  static void name (GtkWidget  *widget, \
                    const char *action_name, \
                    GVariant   *parameter)

static MutualSession *
get_session (gpointer window)
{
  MutualWindow *self = MUTUAL_WINDOW (window);

  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

/* A text that is no part of the plan, such as what is looked for, keeps what was typed to itself. */
static GtkWidget *
find_own_undo (MutualWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *parent = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  if (GTK_IS_TEXT (focus) && GTK_IS_EDITABLE (parent) && gtk_editable_get_enable_undo (GTK_EDITABLE (parent)))
    return focus;

  return NULL;
}

ACTION (do_undo)
{
  GtkWidget *text = find_own_undo (MUTUAL_WINDOW (widget));

  if (text != NULL)
    gtk_widget_activate_action (text, "text.undo", NULL);
  else
    mutual_session_undo (get_session (widget));
}

ACTION (do_redo)
{
  GtkWidget *text = find_own_undo (MUTUAL_WINDOW (widget));

  if (text != NULL)
    gtk_widget_activate_action (text, "text.redo", NULL);
  else
    mutual_session_redo (get_session (widget));
}

ACTION (do_add_milestone)
{
  mutual_commands_add_milestone (get_session (widget));
}

ACTION (do_add_step)
{
  mutual_commands_add_step (get_session (widget));
}

ACTION (do_add_event)
{
  mutual_commands_add_event (get_session (widget));
}

ACTION (do_move_up)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_move (get_session (widget), items, MUTUAL_COMMANDS_UP);
}

ACTION (do_move_down)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_move (get_session (widget), items, MUTUAL_COMMANDS_DOWN);
}

ACTION (do_duplicate)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_duplicate (get_session (widget), items);
}

ACTION (do_delete)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_remove (get_session (widget), items);
}

ACTION (do_rename)
{
  MutualSession *session = get_session (widget);

  if (mutual_session_get_selected (session) != NULL)
    mutual_session_write (session, mutual_session_get_selected (session));
  else
    mutual_window_write_title (MUTUAL_WINDOW (widget));
}

/* "win.select-all" is "outline.select-all". */
ACTION (do_in_outline)
{
  g_autofree char *name = g_strconcat ("outline", strchr (action_name, '.'), NULL);

  mutual_plan_view_edit_rows (MUTUAL_WINDOW (widget)->plan_view, name);
}

static gboolean
can_be_confirmed (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (mutual_item_has (item, MUTUAL_MEMBER_CONFIRMED_BY) && mutual_item_is_set (item, MUTUAL_MEMBER_DUE))
        return TRUE;
    }
  return FALSE;
}

/* Whether all that can be is confirmed. */
static gboolean
are_confirmed (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (mutual_item_has (item, MUTUAL_MEMBER_CONFIRMED_BY) && mutual_item_is_set (item, MUTUAL_MEMBER_DUE) &&
          !mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_BY))
        return FALSE;
    }
  return TRUE;
}

ACTION (do_confirm_date)
{
  MutualSession *session = get_session (widget);
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);
  MutualItem *person = NULL;

  if (!can_be_confirmed (items))
    return;
  if (are_confirmed (items))
    {
      mutual_commands_confirm (session, items, NULL);
      return;
    }
  person = mutual_commands_find_confirmer (g_ptr_array_index (items, 0));
  if (person != NULL)
    mutual_commands_confirm (session, items, person);
  else
    mutual_session_tell (session, _("Name somebody of the buyer first: a date is confirmed by a person"), FALSE);
}

ACTION (do_next_due)
{
  MutualSession *session = get_session (widget);
  g_autoptr (MutualFilter) mine = mutual_filter_new (mutual_preferences_get_my_side (MUTUAL_WINDOW (widget)->settings),
                                                     NULL, MUTUAL_FILTER_ANY);
  const MutualFilter *filter = mutual_session_get_filter (session);
  MutualItem *item = mutual_next_find (mutual_session_get_plan (session), mutual_session_get_today (session),
                                       filter != NULL ? filter : mine, mutual_session_get_selected (session));

  if (item == NULL)
    {
      mutual_session_tell (session, _("Nothing that has a date is left to do"), FALSE);
      return;
    }
  if (MUTUAL_IS_STEP (item))
    mutual_session_set_expanded (session, mutual_item_get_id (mutual_item_get_parent (item)), TRUE);
  mutual_session_set_selected (session, mutual_item_get_id (item));
  mutual_session_reveal (session, mutual_item_get_id (item), MUTUAL_MEMBER_ID);
}

/**
 * mutual_window_install_edit_actions:
 * @klass: the class of the window
 *
 * Gives the window the actions that change its plan.
 */
void
mutual_window_install_edit_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, do_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, do_redo);
  gtk_widget_class_install_action (widget_class, "win.add-milestone", NULL, do_add_milestone);
  gtk_widget_class_install_action (widget_class, "win.add-step", NULL, do_add_step);
  gtk_widget_class_install_action (widget_class, "win.add-event", NULL, do_add_event);
  gtk_widget_class_install_action (widget_class, "win.move-up", NULL, do_move_up);
  gtk_widget_class_install_action (widget_class, "win.move-down", NULL, do_move_down);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, do_duplicate);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, do_delete);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, do_rename);
  gtk_widget_class_install_action (widget_class, "win.cut", NULL, do_in_outline);
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, do_in_outline);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, do_in_outline);
  gtk_widget_class_install_action (widget_class, "win.select-all", NULL, do_in_outline);
  gtk_widget_class_install_action (widget_class, "win.confirm-date", NULL, do_confirm_date);
  gtk_widget_class_install_action (widget_class, "win.next-due", NULL, do_next_due);
  mutual_window_install_moves_actions (klass);
}

static void
name_button (GtkWidget  *button,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0)
    return;

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
drop_toast (MutualWindow *self)
{
  AdwToast *toast = self->undo_toast;

  self->undo_toast = NULL;
  mutual_toast_dismiss (toast, self->toast_overlay);
}

/* An offer to take something back is gone as soon as it would take back something else. */
static void
drop_stale_toast (MutualWindow  *self,
                  MutualHistory *history)
{
  if (self->undo_toast != NULL && mutual_history_get_position (history) != self->undo_toast_position)
    drop_toast (self);
}

static void
update_undo (MutualWindow  *self,
             MutualHistory *history)
{
  const char *undo = history != NULL ? mutual_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? mutual_history_get_redo_label (history) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  /* Translators: %s is what was done, as in a menu, such as Rename Milestone */
  undo_text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));
  /* Translators: %s is what was undone, as in a menu, such as Rename Milestone */
  redo_text = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo"));
  name_button (self->undo_button, undo_text);
  name_button (self->redo_button, redo_text);
  mutual_main_menu_name_undo (self->undo_section, undo_text, redo_text);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
}

/**
 * mutual_window_update_edit_actions:
 * @self: a window
 *
 * Lets every action that changes the plan be done when it can be, and names what can be undone.
 */
void
mutual_window_update_edit_actions (MutualWindow *self)
{
  static const char *const always[] = { "win.add-milestone", "win.add-step", "win.add-event", "win.rename",
                                        "win.paste" };
  static const char *const changing[] = { "win.cut", "win.duplicate", "win.delete" };
  MutualSession *session = get_session (self);
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GPtrArray) items = session != NULL ? mutual_session_list_selection (session) : g_ptr_array_new ();
  gboolean writable = session != NULL && !mutual_session_get_read_only (session);

  update_undo (self, session != NULL ? mutual_session_get_history (session) : NULL);
  if (session != NULL)
    drop_stale_toast (self, mutual_session_get_history (session));

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    gtk_widget_action_set_enabled (widget, always[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (widget, changing[i], writable && items->len > 0);
  gtk_widget_action_set_enabled (widget, "win.move-up",
                                 writable && mutual_commands_can_move (items, MUTUAL_COMMANDS_UP));
  gtk_widget_action_set_enabled (widget, "win.move-down",
                                 writable && mutual_commands_can_move (items, MUTUAL_COMMANDS_DOWN));
  gtk_widget_action_set_enabled (widget, "win.confirm-date", writable && can_be_confirmed (items));
  gtk_widget_action_set_enabled (widget, "win.copy", items->len > 0);
  gtk_widget_action_set_enabled (widget, "win.select-all", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.next-due", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.clear-filter",
                                 session != NULL && mutual_session_get_filter (session) != NULL);
  mutual_window_update_moves_actions (self);
}

static void
on_toast_dismissed (AdwToast     *toast,
                    MutualWindow *self)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

static void
on_told (MutualWindow *self,
         const char   *text,
         gboolean      offers_undo)
{
  AdwToast *toast;

  if (!offers_undo)
    {
      mutual_window_add_toast (self, text);
      return;
    }

  if (self->undo_toast != NULL)
    drop_toast (self);
  toast = mutual_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_TIMEOUT);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self, 0);
  self->undo_toast = toast;
  self->undo_toast_position = mutual_history_get_position (mutual_session_get_history (get_session (self)));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/**
 * mutual_window_follow_session:
 * @self: a window whose plan is there
 *
 * From now on actions follow what changes and what is selected, and the user is told what the session has to say.
 */
void
mutual_window_follow_session (MutualWindow *self)
{
  MutualSession *session = get_session (self);

  g_signal_connect_object (mutual_session_get_history (session), "changed",
                           G_CALLBACK (mutual_window_update_edit_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (mutual_window_update_edit_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::zoom", G_CALLBACK (mutual_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (mutual_window_update_edit_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  mutual_window_follow_moves (self);
}
