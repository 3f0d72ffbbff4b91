/* The dates of a plan, worked out from what follows what; kept right after each edit without looking at all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-calendar.h"

G_BEGIN_DECLS

/* No day. */
#define MUTUAL_SCHEDULE_NEVER 0

typedef struct _MutualSchedule MutualSchedule;

MutualSchedule *mutual_schedule_new          (MutualPlan     *plan);
void            mutual_schedule_free         (MutualSchedule *self);
GPtrArray      *mutual_schedule_update       (MutualSchedule *self,
                                              GPtrArray      *edits);
MutualPlan     *mutual_schedule_get_plan     (MutualSchedule *self);
MutualCalendar *mutual_schedule_get_calendar (MutualSchedule *self);
gboolean        mutual_schedule_get_due      (MutualSchedule *self,
                                              MutualItem     *item,
                                              GDate          *due);
gboolean        mutual_schedule_get_start    (MutualSchedule *self,
                                              MutualItem     *item,
                                              GDate          *start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualSchedule, mutual_schedule_free)

G_END_DECLS
