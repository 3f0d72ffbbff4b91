/* An input for a text: each keystroke is in the plan at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-input.h"

struct _MutualTextInput
{
  MutualInput parent_instance;

  GtkWidget *field;
};

G_DEFINE_FINAL_TYPE (MutualTextInput, mutual_text_input, MUTUAL_TYPE_INPUT)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activate (MutualTextInput *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_refused (MutualTextInput *self,
            const char      *why)
{
  mutual_input_set_message (MUTUAL_INPUT (self), why);
}

static void
mutual_text_input_bound (MutualInput *input)
{
  MutualItem *item = mutual_input_get_item (input);

  mutual_text_field_bind (MUTUAL_TEXT_FIELD (MUTUAL_TEXT_INPUT (input)->field), mutual_input_get_session (input),
                          item != NULL ? mutual_item_get_id (item) : NULL, mutual_input_get_member (input));
}

static void
mutual_text_input_update (MutualInput *input)
{
  mutual_text_field_update (MUTUAL_TEXT_FIELD (MUTUAL_TEXT_INPUT (input)->field));
}

static void
mutual_text_input_class_init (MutualTextInputClass *klass)
{
  MUTUAL_INPUT_CLASS (klass)->bound = mutual_text_input_bound;
  MUTUAL_INPUT_CLASS (klass)->update = mutual_text_input_update;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
mutual_text_input_init (MutualTextInput *self)
{
}

/**
 * mutual_text_input_new:
 * @caption: what it is
 * @label: what typing here is called in the menu: "Change Outcome"
 * @style: one line or several
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_text_input_new (const char      *caption,
                       const char      *label,
                       MutualTextStyle  style)
{
  MutualTextInput *self = g_object_new (MUTUAL_TYPE_TEXT_INPUT, NULL);

  self->field = mutual_text_field_new (style);
  mutual_text_field_set_label (MUTUAL_TEXT_FIELD (self->field), label);
  g_signal_connect_object (self->field, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  mutual_input_set_editor (MUTUAL_INPUT (self), self->field,
                           mutual_text_field_get_editor (MUTUAL_TEXT_FIELD (self->field)));
  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  return GTK_WIDGET (self);
}

/**
 * mutual_text_input_set_placeholder:
 * @self: an input
 * @text: (nullable): what shows while it is empty
 */
void
mutual_text_input_set_placeholder (MutualTextInput *self,
                                   const char      *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_INPUT (self));

  mutual_text_field_set_placeholder (MUTUAL_TEXT_FIELD (self->field), text);
}

/**
 * mutual_text_input_get_field:
 * @self: an input
 *
 * Returns: (transfer none): where the text stands
 */
MutualTextField *
mutual_text_input_get_field (MutualTextInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_INPUT (self), NULL);

  return MUTUAL_TEXT_FIELD (self->field);
}
