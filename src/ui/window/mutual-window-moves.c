/* Moving many dates at once, from the window: the actions, and the dialog that shows what would move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "moves/mutual-move-dialog.h"
#include "preferences/mutual-preferences.h"
#include "session/mutual-commands.h"
#include "slips/mutual-slips-window.h"

static MutualSession *
get_session (gpointer window)
{
  MutualWindow *self = MUTUAL_WINDOW (window);

  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
do_move_go_live (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  mutual_commands_move_go_live (get_session (widget));
}

static void
do_shift_after (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_shift_after (get_session (widget), items);
}

static void
do_work_back (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  mutual_commands_work_back (get_session (widget));
}

static gboolean
on_show_move (MutualWindow *self,
              MutualMove   *move)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *popover;

  /* What was chosen in has done its part, and would be in the way. */
  while ((popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL) != NULL)
    {
      focus = gtk_widget_get_parent (popover);
      gtk_popover_popdown (GTK_POPOVER (popover));
    }
  gtk_window_present (mutual_move_dialog_new (GTK_WINDOW (self), move));
  return TRUE;
}

static void
on_my_side (MutualWindow *self)
{
  if (get_session (self) != NULL)
    mutual_session_set_my_side (get_session (self), mutual_preferences_get_my_side (self->settings));
}

static void
do_agree (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  mutual_commands_agree (get_session (widget));
}

static void
do_show_slips (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_window_present (mutual_slips_window_new (GTK_WINDOW (widget), get_session (widget)));
}

/**
 * mutual_window_install_moves_actions:
 * @klass: the class of the window
 *
 * Gives the window the actions that move many dates.
 */
void
mutual_window_install_moves_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.move-go-live", NULL, do_move_go_live);
  gtk_widget_class_install_action (widget_class, "win.shift-after", NULL, do_shift_after);
  gtk_widget_class_install_action (widget_class, "win.work-back", NULL, do_work_back);
  gtk_widget_class_install_action (widget_class, "win.agree", NULL, do_agree);
  gtk_widget_class_install_action (widget_class, "win.show-slips", NULL, do_show_slips);
}

/**
 * mutual_window_update_moves_actions:
 * @self: a window
 *
 * Lets each of them be done when it can be.
 */
void
mutual_window_update_moves_actions (MutualWindow *self)
{
  MutualSession *session = get_session (self);
  g_autoptr (GPtrArray) items = session != NULL ? mutual_session_list_selection (session) : g_ptr_array_new ();
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = session != NULL && !mutual_session_get_read_only (session);

  gtk_widget_action_set_enabled (widget, "win.move-go-live",
                                 session != NULL && mutual_commands_can_move_go_live (session));
  gtk_widget_action_set_enabled (widget, "win.shift-after",
                                 session != NULL && mutual_commands_can_shift_after (session, items));
  gtk_widget_action_set_enabled (widget, "win.work-back", writable);
  gtk_widget_action_set_enabled (widget, "win.agree", writable);
  gtk_widget_action_set_enabled (widget, "win.show-slips", session != NULL);
}

/**
 * mutual_window_follow_moves:
 * @self: a window whose plan is there
 *
 * From now on what would move is shown whenever the session asks for that, and what moved is kept as the user's doing.
 */
void
mutual_window_follow_moves (MutualWindow *self)
{
  g_signal_connect_object (get_session (self), "show-move", G_CALLBACK (on_show_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::my-side", G_CALLBACK (on_my_side), self, G_CONNECT_SWAPPED);
  on_my_side (self);
}
