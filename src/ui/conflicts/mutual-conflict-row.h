/* One thing that both sides changed, in a list: what either made of it, one click each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merge/mutual-conflict.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CONFLICT_ROW (mutual_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualConflictRow, mutual_conflict_row, MUTUAL, CONFLICT_ROW, GtkListBoxRow)

/* Signal: "decided" (gboolean theirs): one of the two was chosen. */

GtkWidget      *mutual_conflict_row_new          (MutualConflict    *conflict);
MutualConflict *mutual_conflict_row_get_conflict (MutualConflictRow *self);

G_END_DECLS
