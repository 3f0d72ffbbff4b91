/* The reasons why a date moved, each on a button with a key, and a note.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-reason-choice.h"

#include "plan/mutual-enum-words.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-wrap-layout.h"

#include <glib/gi18n.h>

#define N_REASONS MUTUAL_REASON_OTHER
#define NOTE_CHARS 16
#define NOTE_LENGTH 4000
#define SPACING 6

struct _MutualReasonChoice
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_REASONS]; /* GtkToggleButton, by the reason less one */
  GtkWidget *note;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (MutualReasonChoice, mutual_reason_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  NOTED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_reason (MutualReasonChoice *self,
             MutualReason        reason)
{
  gboolean was_showing = self->showing;

  self->showing = TRUE;
  for (int i = 0; i < N_REASONS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i + 1 == (int) reason);
  self->showing = was_showing;
}

static void
on_toggled (MutualReasonChoice *self,
            GtkToggleButton    *button)
{
  gboolean active = gtk_toggle_button_get_active (button);

  if (self->showing)
    return;
  for (int i = 0; active && i < N_REASONS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      show_reason (self, (MutualReason) (i + 1));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_noted (MutualReasonChoice *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[NOTED], 0);
}

static void
on_activate (MutualReasonChoice *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
mutual_reason_choice_grab_focus (GtkWidget *widget)
{
  MutualReasonChoice *self = MUTUAL_REASON_CHOICE (widget);
  MutualReason reason = mutual_reason_choice_get_reason (self);

  return gtk_widget_grab_focus (self->buttons[MAX (reason, 1) - 1]);
}

static void
mutual_reason_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_reason_choice_parent_class)->dispose (object);
}

static void
mutual_reason_choice_class_init (MutualReasonChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_reason_choice_dispose;
  widget_class->grab_focus = mutual_reason_choice_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTED] = g_signal_new ("noted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "reasonchoice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A click leaves the focus where the user is at work. */
static GtkWidget *
create_button (MutualReasonChoice *self,
               int                 reason)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *key = mutual_label_new ("key", 0.5f);
  GtkWidget *name = mutual_label_new ("name", 0);
  g_autofree char *figure = g_strdup_printf ("%d", reason);
  g_autofree char *tooltip = NULL;

  gtk_label_set_label (GTK_LABEL (key), figure);
  gtk_label_set_label (GTK_LABEL (name), mutual_reason_get_name (reason));
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), name);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_focus_on_click (button, FALSE);
  /* Translators: why a date moved, and the key that says so. */
  tooltip = g_strdup_printf (_("It moved: %s (%d)"), mutual_reason_describe (reason), reason);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, mutual_reason_get_name (reason),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mutual_reason_describe (reason),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, figure, -1);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

static void
mutual_reason_choice_init (MutualReasonChoice *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), mutual_wrap_layout_new (SPACING));
  for (int i = 0; i < N_REASONS; i++)
    {
      self->buttons[i] = create_button (self, i + 1);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
    }
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Add a note"));
  gtk_entry_set_max_length (GTK_ENTRY (self->note), NOTE_LENGTH);
  gtk_widget_set_hexpand (self->note, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->note), NOTE_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note about the move"), -1);
  g_signal_connect_swapped (self->note, "changed", G_CALLBACK (on_noted), self);
  g_signal_connect_swapped (self->note, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why It Moved"), -1);
}

/**
 * mutual_reason_choice_new:
 * @lead: (transfer floating) (nullable): what stands before the reasons
 *
 * Returns: (transfer floating): a choice of which none is taken
 */
GtkWidget *
mutual_reason_choice_new (GtkWidget *lead)
{
  GtkWidget *self = g_object_new (MUTUAL_TYPE_REASON_CHOICE, NULL);

  if (lead != NULL)
    gtk_widget_insert_after (lead, self, NULL);
  return self;
}

/**
 * mutual_reason_choice_show:
 * @self: a choice
 * @reason: the reason that is given so far
 * @notes: (nullable): the note that is there
 *
 * Shows what is said already; the user's place in the note stays if that is the same.
 */
void
mutual_reason_choice_show (MutualReasonChoice *self,
                           MutualReason        reason,
                           const char         *notes)
{
  const char *text = notes != NULL ? notes : "";

  g_return_if_fail (MUTUAL_IS_REASON_CHOICE (self));

  self->showing = TRUE;
  show_reason (self, reason);
  /* What has no room here is not cut by writing in it. */
  gtk_editable_set_editable (GTK_EDITABLE (self->note), g_utf8_strlen (text, -1) <= NOTE_LENGTH);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), text);
  self->showing = FALSE;
}

/**
 * mutual_reason_choice_get_reason:
 * @self: a choice
 *
 * Returns: the reason that is chosen, or %MUTUAL_REASON_UNSET
 */
MutualReason
mutual_reason_choice_get_reason (MutualReasonChoice *self)
{
  g_return_val_if_fail (MUTUAL_IS_REASON_CHOICE (self), MUTUAL_REASON_UNSET);

  for (int i = 0; i < N_REASONS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return (MutualReason) (i + 1);
  return MUTUAL_REASON_UNSET;
}

/**
 * mutual_reason_choice_get_notes:
 * @self: a choice
 *
 * Returns: (transfer none): the note, empty if there is none
 */
const char *
mutual_reason_choice_get_notes (MutualReasonChoice *self)
{
  g_return_val_if_fail (MUTUAL_IS_REASON_CHOICE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->note));
}

static int
read_figure (guint keyval)
{
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_8)
    return (int) (keyval - GDK_KEY_KP_1) + 1;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_8)
    return (int) (keyval - GDK_KEY_1) + 1;
  return 0;
}

/**
 * mutual_reason_choice_press:
 * @self: a choice
 * @keyval: a key that was pressed somewhere in the window
 * @state: what was held with it
 * @focus: (nullable): what has the focus there
 *
 * Takes a figure for a reason, but never from a text: there it needs Alt.
 *
 * Returns: whether the key was one for a reason
 */
gboolean
mutual_reason_choice_press (MutualReasonChoice *self,
                            guint               keyval,
                            GdkModifierType     state,
                            GtkWidget          *focus)
{
  /* Some keyboards have figures only with Shift. */
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  gboolean in_text = focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
  int reason = read_figure (keyval);
  GtkToggleButton *button;

  g_return_val_if_fail (MUTUAL_IS_REASON_CHOICE (self), FALSE);

  if (reason == 0 || (held != GDK_ALT_MASK && (held != 0 || in_text)))
    return FALSE;
  button = GTK_TOGGLE_BUTTON (self->buttons[reason - 1]);
  gtk_toggle_button_set_active (button, TRUE);
  return TRUE;
}
