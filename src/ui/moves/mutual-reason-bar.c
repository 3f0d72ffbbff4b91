/* The line at the foot of the window that asks why an agreed date moved, and never insists.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-reason-bar.h"

#include "inputs/mutual-reason-choice.h"
#include "moves/mutual-move-words.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* Long enough to see what was chosen, and to begin a note. */
#define LINGER_MS 4000
#define QUESTION_CHARS 44

struct _MutualReasonBar
{
  MutualPane parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *question;
  MutualReasonChoice *choice;
  GtkEventController *keys; /* of the window */
  GtkWidget *return_to;     /* weak: what had the focus before it came here */
  gboolean has_pointer;
  guint linger_source;
};

G_DEFINE_FINAL_TYPE (MutualReasonBar, mutual_reason_bar, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualReasonBar *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static const char * const *
get_asked (MutualReasonBar *self)
{
  return get_session (self) != NULL ? mutual_session_get_asked (get_session (self)) : NULL;
}

static gboolean
has_focus (MutualReasonBar *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* Whoever gave a reason with the focus here goes on where the work is. */
static void
give_focus_back (MutualReasonBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!has_focus (self) || root == NULL)
    return;
  if (self->return_to == NULL || !gtk_widget_get_mapped (self->return_to) || !gtk_widget_grab_focus (self->return_to))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static void
hide (MutualReasonBar *self)
{
  g_clear_handle_id (&self->linger_source, g_source_remove);
  give_focus_back (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_can_focus (self->revealer, FALSE);
}

/* A question that is over is not read out either. */
static void
on_revealed (MutualReasonBar *self)
{
  GtkRevealer *revealer = GTK_REVEALER (self->revealer);

  if (gtk_revealer_get_child_revealed (revealer) || gtk_revealer_get_reveal_child (revealer))
    return;
  gtk_widget_set_visible (self->box, FALSE);
  gtk_label_set_label (GTK_LABEL (self->question), "");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
on_lingered (gpointer user_data)
{
  MutualReasonBar *self = user_data;

  if (has_focus (self) || self->has_pointer)
    return G_SOURCE_CONTINUE;
  self->linger_source = 0;
  mutual_session_stop_asking (get_session (self));
  return G_SOURCE_REMOVE;
}

static void
give (MutualReasonBar *self,
      const char      *notes)
{
  g_autoptr (GError) error = NULL;

  if (get_asked (self) != NULL &&
      !mutual_session_give_reason (get_session (self), get_asked (self), mutual_reason_choice_get_reason (self->choice),
                                   notes, &error))
    mutual_session_tell (get_session (self), error->message, FALSE);
}

static void
on_noted (MutualReasonBar *self)
{
  give (self, mutual_reason_choice_get_notes (self->choice));
}

static void
on_chosen (MutualReasonBar *self)
{
  give (self, NULL);
  g_clear_handle_id (&self->linger_source, g_source_remove);
  self->linger_source = g_timeout_add (LINGER_MS, on_lingered, self);
}

static void
on_close (MutualReasonBar *self)
{
  if (get_session (self) != NULL)
    mutual_session_stop_asking (get_session (self));
}

static GtkWidget *
create_close_button (MutualReasonBar *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Pass Over"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pass Over"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_close), self);
  return button;
}

/* What it asks with is made for the first question: that is after the first frame. */
static void
make_box (MutualReasonBar *self)
{
  self->question = mutual_label_new_line ("question");
  gtk_label_set_max_width_chars (GTK_LABEL (self->question), QUESTION_CHARS);
  self->choice = MUTUAL_REASON_CHOICE (mutual_reason_choice_new (self->question));
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->choice, "noted", G_CALLBACK (on_noted), self);
  g_signal_connect_swapped (self->choice, "settled", G_CALLBACK (on_close), self);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self->box), create_close_button (self));
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
}

static void
show (MutualReasonBar     *self,
      const char * const  *ids)
{
  MutualItem *change = mutual_plan_find (mutual_pane_get_plan (MUTUAL_PANE (self)), ids[0]);
  g_autofree char *question = NULL;

  if (change == NULL)
    {
      hide (self);
      return;
    }
  if (self->box == NULL)
    make_box (self);
  question = mutual_move_words_question (mutual_pane_get_plan (MUTUAL_PANE (self)), ids);
  gtk_label_set_label (GTK_LABEL (self->question), question);
  gtk_widget_set_tooltip_text (self->question, question);
  mutual_reason_choice_show (self->choice, (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON),
                             mutual_item_get_text (change, MUTUAL_MEMBER_NOTES));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Press 1 to 8 for a reason, or Escape to pass over it"), -1);
  gtk_widget_set_can_focus (self->revealer, TRUE);
  gtk_widget_set_visible (self->box, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

static void
on_asking (MutualReasonBar *self)
{
  const char * const *ids = get_asked (self);

  g_clear_handle_id (&self->linger_source, g_source_remove);
  if (ids != NULL)
    show (self, ids);
  else
    hide (self);
}

static void
on_enter (MutualReasonBar *self)
{
  self->has_pointer = TRUE;
}

static void
on_leave (MutualReasonBar *self)
{
  self->has_pointer = FALSE;
}

static void
on_focus (MutualReasonBar *self,
          GParamSpec      *pspec,
          GtkRoot         *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && focus != GTK_WIDGET (self) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->return_to, focus);
}

/* A text has its keys for itself, as has a menu, and what is being dragged has Escape. */
static gboolean
on_key_pressed (MutualReasonBar *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean in_text = focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));

  if (get_asked (self) == NULL || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Escape)
    return mutual_reason_choice_press (self->choice, keyval, state, focus);
  if ((state & (gtk_accelerator_get_default_mod_mask () | GDK_BUTTON1_MASK)) != 0 || (in_text && !has_focus (self)))
    return GDK_EVENT_PROPAGATE;
  mutual_session_stop_asking (get_session (self));
  return GDK_EVENT_STOP;
}

static void
mutual_reason_bar_update (MutualPane *pane)
{
  MutualReasonBar *self = MUTUAL_REASON_BAR (pane);

  if (get_asked (self) != NULL)
    show (self, get_asked (self));
  else
    hide (self);
}

static gboolean
mutual_reason_bar_grab_focus (GtkWidget *widget)
{
  MutualReasonBar *self = MUTUAL_REASON_BAR (widget);

  return get_asked (self) != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->choice));
}

static void
mutual_reason_bar_root (GtkWidget *widget)
{
  MutualReasonBar *self = MUTUAL_REASON_BAR (widget);
  GtkWidget *root;

  GTK_WIDGET_CLASS (mutual_reason_bar_parent_class)->root (widget);

  root = GTK_WIDGET (gtk_widget_get_root (widget));
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (root, self->keys);
  g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (on_focus), self);
}

static void
mutual_reason_bar_unroot (GtkWidget *widget)
{
  MutualReasonBar *self = MUTUAL_REASON_BAR (widget);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  g_signal_handlers_disconnect_by_data (root, self);
  gtk_widget_remove_controller (root, self->keys);
  self->keys = NULL;
  g_clear_weak_pointer (&self->return_to);

  GTK_WIDGET_CLASS (mutual_reason_bar_parent_class)->unroot (widget);
}

static void
mutual_reason_bar_dispose (GObject *object)
{
  MutualReasonBar *self = MUTUAL_REASON_BAR (object);

  g_clear_handle_id (&self->linger_source, g_source_remove);

  G_OBJECT_CLASS (mutual_reason_bar_parent_class)->dispose (object);
}

static void
mutual_reason_bar_class_init (MutualReasonBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_reason_bar_dispose;
  widget_class->grab_focus = mutual_reason_bar_grab_focus;
  widget_class->root = mutual_reason_bar_root;
  widget_class->unroot = mutual_reason_bar_unroot;
  MUTUAL_PANE_CLASS (klass)->update = mutual_reason_bar_update;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reasonbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
mutual_reason_bar_init (MutualReasonBar *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (on_revealed), self);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "asking", G_CALLBACK (on_asking), self);
}

/**
 * mutual_reason_bar_new:
 *
 * Returns: (transfer floating): a bar that does not show until its session asks why dates moved
 */
GtkWidget *
mutual_reason_bar_new (void)
{
  return g_object_new (MUTUAL_TYPE_REASON_BAR, NULL);
}
