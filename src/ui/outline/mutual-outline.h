/* The outline: milestones and customer events by date, steps below their milestones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_OUTLINE (mutual_outline_get_type ())
G_DECLARE_FINAL_TYPE (MutualOutline, mutual_outline, MUTUAL, OUTLINE, MutualPane)

GtkWidget *mutual_outline_new (void);

G_END_DECLS
