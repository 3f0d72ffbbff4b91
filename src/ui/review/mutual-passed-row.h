/* The checks that have nothing to say, and those that are switched off: one row that opens.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-reviewing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PASSED_ROW (mutual_passed_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualPassedRow, mutual_passed_row, MUTUAL, PASSED_ROW, AdwExpanderRow)

GtkWidget *mutual_passed_row_new  (void);
void       mutual_passed_row_bind (MutualPassedRow *self,
                                   MutualReviewing *reviewing);

G_END_DECLS
