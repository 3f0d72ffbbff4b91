/* An input for what is so or not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SWITCH_INPUT (mutual_switch_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualSwitchInput, mutual_switch_input, MUTUAL, SWITCH_INPUT, MutualInput)

GtkWidget *mutual_switch_input_new (const char *text,
                                    const char *label);

G_END_DECLS
