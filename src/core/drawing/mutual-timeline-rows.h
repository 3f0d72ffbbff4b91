/* The rows of a timeline: a lane for each milestone, and below it thin ones for the steps of those that are open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct _MutualTimelineRows MutualTimelineRows;

MutualTimelineRows *mutual_timeline_rows_new        (MutualPlan               *plan,
                                                     const char * const       *opened,
                                                     double                    lane,
                                                     double                    step);
void                mutual_timeline_rows_free       (MutualTimelineRows       *self);
guint               mutual_timeline_rows_get_n      (const MutualTimelineRows *self);
gboolean            mutual_timeline_rows_has_steps  (const MutualTimelineRows *self);
double              mutual_timeline_rows_get_height (const MutualTimelineRows *self);
double              mutual_timeline_rows_get_top    (const MutualTimelineRows *self,
                                                     guint                     milestone);
guint               mutual_timeline_rows_count_steps (const MutualTimelineRows *self,
                                                     guint                     milestone);
guint               mutual_timeline_rows_find       (const MutualTimelineRows *self,
                                                     double                    y);
MutualItem         *mutual_timeline_rows_get_item   (const MutualTimelineRows *self,
                                                     double                    y);
gboolean            mutual_timeline_rows_get_place  (const MutualTimelineRows *self,
                                                     MutualItem               *item,
                                                     double                   *top,
                                                     double                   *height);
MutualItem         *mutual_timeline_rows_get_next   (const MutualTimelineRows *self,
                                                     MutualItem               *item,
                                                     gboolean                  back);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualTimelineRows, mutual_timeline_rows_free)

G_END_DECLS
