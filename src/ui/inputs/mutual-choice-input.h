/* An input for one of the words of an enumeration.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-pick-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHOICE_INPUT (mutual_choice_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualChoiceInput, mutual_choice_input, MUTUAL, CHOICE_INPUT, MutualPickInput)

GtkWidget *mutual_choice_input_new (const char *caption,
                                    const char *label,
                                    GType       type,
                                    const char *(*describe) (int value));

G_END_DECLS
