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

/* What is done to the plan of the window, and when that can be. */
typedef struct
{
  const char *action;
  void (*run) (MutualSession *session);
  gboolean (*can_run) (MutualSession *session); /* NULL: whenever the plan can be changed */
} Deed;

static MutualSession *
get_session (gpointer window)
{
  MutualWindow *self = MUTUAL_WINDOW (window);

  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
shift_after (MutualSession *session)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);

  mutual_commands_shift_after (session, items);
}

static gboolean
can_shift_after (MutualSession *session)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);

  return mutual_commands_can_shift_after (session, items);
}

static const Deed deeds[] = {
  { "win.move-go-live", mutual_commands_move_go_live, mutual_commands_can_move_go_live },
  { "win.shift-after", shift_after, can_shift_after },
  { "win.work-back", mutual_commands_work_back, NULL },
  { "win.agree", mutual_commands_agree, NULL },
  { "win.why-moved", mutual_session_ask_again, mutual_session_can_ask_again },
};

static gboolean
can_run (const Deed    *deed,
         MutualSession *session)
{
  if (session == NULL || mutual_session_get_read_only (session))
    return FALSE;
  return deed->can_run == NULL || deed->can_run (session);
}

static void
on_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].action, action_name))
      deeds[i].run (get_session (widget));
  /* Whoever asks for the question answers it; whoever is asked goes on working. */
  if (g_str_equal (action_name, "win.why-moved"))
    gtk_widget_grab_focus (GTK_WIDGET (MUTUAL_WINDOW (widget)->reason_bar));
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

/* Also of a plan that can only be looked at. */
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
 * Gives the window the actions that move many dates, or are about how they moved.
 */
void
mutual_window_install_moves_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (widget_class, deeds[i].action, NULL, on_action);
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
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), deeds[i].action, can_run (&deeds[i], get_session (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-slips", get_session (self) != NULL);
}

/**
 * mutual_window_follow_moves:
 * @self: a window whose plan is there
 *
 * From now on what would move is shown whenever the session asks for that, what moved is kept as the user's doing, and
 * the user is asked why.
 */
void
mutual_window_follow_moves (MutualWindow *self)
{
  g_signal_connect_object (get_session (self), "show-move", G_CALLBACK (on_show_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::my-side", G_CALLBACK (on_my_side), self, G_CONNECT_SWAPPED);
  on_my_side (self);
  mutual_pane_set_session (MUTUAL_PANE (self->reason_bar), get_session (self));
}
