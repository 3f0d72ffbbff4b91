/* An input for a text: each keystroke is in the plan at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"
#include "inputs/mutual-text-field.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEXT_INPUT (mutual_text_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualTextInput, mutual_text_input, MUTUAL, TEXT_INPUT, MutualInput)

/* Signal: "activate": Enter, where Enter goes on. */
GtkWidget       *mutual_text_input_new             (const char      *caption,
                                                    const char      *label,
                                                    MutualTextStyle  style);
void             mutual_text_input_set_placeholder (MutualTextInput *self,
                                                    const char      *text);
MutualTextField *mutual_text_input_get_field       (MutualTextInput *self);

G_END_DECLS
