/* Why a date moved, to be said or changed in place.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SLIP_REASON (mutual_slip_reason_get_type ())
G_DECLARE_FINAL_TYPE (MutualSlipReason, mutual_slip_reason, MUTUAL, SLIP_REASON, GtkWidget)

/* Signals:
 * "chosen" (int reason). */
GtkWidget *mutual_slip_reason_new       (void);
void       mutual_slip_reason_update    (MutualSlipReason *self,
                                         MutualReason      reason,
                                         const char       *title,
                                         gboolean          writable);
char      *mutual_slip_reason_dup_title (MutualReason      reason);

G_END_DECLS
