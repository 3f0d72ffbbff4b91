/* Changes of many dates at once: all that comes after something, and plans without offsets worked back from the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-calendar.h"

G_BEGIN_DECLS

/* Edits of a sealed plan: apply them in order, as one group. */
GPtrArray *mutual_replan_edits_to_shift     (MutualPlan *plan,
                                             MutualItem *item,
                                             int         n);
gboolean   mutual_replan_can_work_back      (MutualPlan *plan);
GPtrArray *mutual_replan_edits_to_work_back (MutualPlan *plan);

/* mutual-lead-time.c */
int        mutual_replan_get_lead_time      (MutualItem *milestone);

G_END_DECLS
