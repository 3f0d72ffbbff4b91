/* The line at the foot of the window that asks why an agreed date moved, and never insists.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_REASON_BAR (mutual_reason_bar_get_type ())
G_DECLARE_FINAL_TYPE (MutualReasonBar, mutual_reason_bar, MUTUAL, REASON_BAR, MutualPane)

GtkWidget *mutual_reason_bar_new (void);

G_END_DECLS
