/* An input for days of the week, one button each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_WEEKDAYS_INPUT (mutual_weekdays_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualWeekdaysInput, mutual_weekdays_input, MUTUAL, WEEKDAYS_INPUT, MutualInput)

GtkWidget *mutual_weekdays_input_new (const char *caption,
                                      const char *label);

G_END_DECLS
