/* An input for what is so or not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-switch-input.h"

#include "widgets/mutual-label.h"

struct _MutualSwitchInput
{
  MutualInput parent_instance;

  GtkWidget *check;
  GtkWidget *text;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (MutualSwitchInput, mutual_switch_input, MUTUAL_TYPE_INPUT)

static void
on_toggled (MutualSwitchInput *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->quiet)
    return;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
  mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE);
  mutual_input_update (MUTUAL_INPUT (self));
}

static void
mutual_switch_input_update (MutualInput *input)
{
  MutualSwitchInput *self = MUTUAL_SWITCH_INPUT (input);
  MutualItem *item = mutual_input_get_item (input);
  gboolean mixed = mutual_input_is_mixed (input);

  self->quiet = TRUE;
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->check), mixed);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                               !mixed && mutual_item_get_number (item, mutual_input_get_member (input)) != 0);
  self->quiet = FALSE;
}

static void
mutual_switch_input_set_writable (MutualInput *input,
                                  gboolean     writable)
{
  gtk_widget_set_sensitive (MUTUAL_SWITCH_INPUT (input)->check, writable);
}

static void
mutual_switch_input_class_init (MutualSwitchInputClass *klass)
{
  MUTUAL_INPUT_CLASS (klass)->update = mutual_switch_input_update;
  MUTUAL_INPUT_CLASS (klass)->set_writable = mutual_switch_input_set_writable;
}

static void
mutual_switch_input_init (MutualSwitchInput *self)
{
  self->check = gtk_check_button_new ();
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  self->text = mutual_label_new_paragraph (NULL);
}

/**
 * mutual_switch_input_new:
 * @text: what is so when it is on
 * @label: what a change here is called in the menu: "Change Privacy"
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_switch_input_new (const char *text,
                         const char *label)
{
  MutualSwitchInput *self = g_object_new (MUTUAL_TYPE_SWITCH_INPUT, NULL);

  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->check), self->text);
  mutual_input_set_editor (MUTUAL_INPUT (self), self->check, self->check);
  mutual_input_set_caption (MUTUAL_INPUT (self), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  return GTK_WIDGET (self);
}
