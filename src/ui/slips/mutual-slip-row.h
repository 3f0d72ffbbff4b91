/* One move of a date, in a list: when, what, from when to when, whose it was, and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SLIP_ROW (mutual_slip_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualSlipRow, mutual_slip_row, MUTUAL, SLIP_ROW, GtkWidget)

/* Signals:
 * "reason-chosen" (MutualItem change, int reason). */
GtkWidget *mutual_slip_row_new    (void);
void       mutual_slip_row_bind   (MutualSlipRow *self,
                                   MutualSession *session,
                                   MutualItem    *change);
void       mutual_slip_row_update (MutualSlipRow *self,
                                   gboolean       narrow);
void       mutual_slip_row_unbind (MutualSlipRow *self);

G_END_DECLS
