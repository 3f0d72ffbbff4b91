/* One advice of the review in a list: a sentence and one button.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-reviewing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_ADVICE_ROW (mutual_advice_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualAdviceRow, mutual_advice_row, MUTUAL, ADVICE_ROW, GtkListBoxRow)

GtkWidget          *mutual_advice_row_new        (MutualReviewing *reviewing,
                                                  MutualAdvice    *advice);
const MutualAdvice *mutual_advice_row_get_advice (MutualAdviceRow *self);
void                mutual_advice_row_act        (MutualAdviceRow *self);

G_END_DECLS
