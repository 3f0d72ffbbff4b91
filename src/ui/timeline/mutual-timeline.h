/* The plan on a time axis: lanes of milestones, customer events, today and the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_TIMELINE (mutual_timeline_get_type ())
G_DECLARE_FINAL_TYPE (MutualTimeline, mutual_timeline, MUTUAL, TIMELINE, MutualPane)

GtkWidget *mutual_timeline_new (void);

G_END_DECLS
