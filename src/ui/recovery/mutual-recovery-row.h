/* One plan that was not saved: what it is, from when, and what can be done with it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recovery/mutual-recovery-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_RECOVERY_ROW (mutual_recovery_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualRecoveryRow, mutual_recovery_row, MUTUAL, RECOVERY_ROW, GtkListBoxRow)

/* Signals: "open" (), "discard" (). */
GtkWidget          *mutual_recovery_row_new      (MutualRecoveryItem *item);
MutualRecoveryItem *mutual_recovery_row_get_item (MutualRecoveryRow  *self);

G_END_DECLS
