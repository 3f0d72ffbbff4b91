/* An input for a whole number of something.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-entry-input.h"

G_BEGIN_DECLS

#define MUTUAL_NUMBER_INPUT_LIMIT 10000

#define MUTUAL_TYPE_NUMBER_INPUT (mutual_number_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualNumberInput, mutual_number_input, MUTUAL, NUMBER_INPUT, MutualEntryInput)

GtkWidget *mutual_number_input_new (const char *caption,
                                    const char *label,
                                    int         least,
                                    const char *(*describe_unit) (int number));

G_END_DECLS
