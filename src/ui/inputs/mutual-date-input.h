/* An input for a date, as people write dates, with a calendar to choose from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-entry-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DATE_INPUT (mutual_date_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualDateInput, mutual_date_input, MUTUAL, DATE_INPUT, MutualEntryInput)

GtkWidget *mutual_date_input_new          (const char      *caption,
                                           const char      *label);
void       mutual_date_input_set_past     (MutualDateInput *self,
                                           gboolean         past);
void       mutual_date_input_set_base     (MutualDateInput *self,
                                           const GDate     *base);
void       mutual_date_input_set_required (MutualDateInput *self,
                                           gboolean         required);

G_END_DECLS
