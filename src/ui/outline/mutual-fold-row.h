/* The outline's row of the steps that are done, on a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-step-fold.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_FOLD_ROW (mutual_fold_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualFoldRow, mutual_fold_row, MUTUAL, FOLD_ROW, GtkWidget)

GtkWidget *mutual_fold_row_new    (void);
char      *mutual_fold_row_update (MutualFoldRow  *self,
                                   MutualStepFold *fold,
                                   gboolean        expanded);

G_END_DECLS
