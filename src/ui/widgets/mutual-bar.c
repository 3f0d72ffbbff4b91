/* A line across the window that says what is the matter and offers what to do about it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-bar.h"

struct _MutualBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (MutualBar, mutual_bar, GTK_TYPE_WIDGET)

static void
remove_buttons (MutualBar *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), button);
}

static void
mutual_bar_dispose (GObject *object)
{
  MutualBar *self = MUTUAL_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_bar_parent_class)->dispose (object);
}

static void
mutual_bar_class_init (MutualBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mutualbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
mutual_bar_init (MutualBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->label);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->buttons);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * mutual_bar_new:
 *
 * Returns: (transfer floating): a bar that does not show yet
 */
GtkWidget *
mutual_bar_new (void)
{
  return g_object_new (MUTUAL_TYPE_BAR, NULL);
}

/**
 * mutual_bar_clear:
 * @self: a bar
 *
 * Hides the bar: the matter is settled.
 */
void
mutual_bar_clear (MutualBar *self)
{
  g_return_if_fail (MUTUAL_IS_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_label_set_text (GTK_LABEL (self->label), "");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  remove_buttons (self);
}

/**
 * mutual_bar_present:
 * @self: a bar
 * @text: what is the matter, for people to read
 *
 * Shows the bar, without buttons: add them afterwards.
 */
void
mutual_bar_present (MutualBar  *self,
                    const char *text)
{
  g_return_if_fail (MUTUAL_IS_BAR (self));
  g_return_if_fail (text != NULL);

  remove_buttons (self);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

/**
 * mutual_bar_add_button:
 * @self: a bar
 * @label: the text of the button, with a mnemonic
 * @action: the detailed name of what it does
 *
 * Offers a way out.
 */
void
mutual_bar_add_button (MutualBar  *self,
                       const char *label,
                       const char *action)
{
  GtkWidget *button;

  g_return_if_fail (MUTUAL_IS_BAR (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

/**
 * mutual_bar_set_narrow:
 * @self: a bar
 * @narrow: whether it is on a small screen, where the buttons stand below the text
 */
void
mutual_bar_set_narrow (MutualBar *self,
                       gboolean   narrow)
{
  g_return_if_fail (MUTUAL_IS_BAR (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->box), narrow ? 8 : 12);
  gtk_widget_set_halign (self->buttons, narrow ? GTK_ALIGN_END : GTK_ALIGN_FILL);
}
