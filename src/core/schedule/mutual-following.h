/* Items that follow others: their dates are computed, and move along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-calendar.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

#define MUTUAL_FOLLOWING_ERROR (mutual_following_error_quark ())

typedef enum
{
  MUTUAL_FOLLOWING_ERROR_CIRCLE, /* items would follow each other in a circle */
} MutualFollowingError;

GQuark       mutual_following_error_quark        (void);

/* Asking. */
const GDate *mutual_following_get_date           (MutualItem      *item);
gboolean     mutual_following_is_fixed           (MutualItem      *item);
gboolean     mutual_following_can_follow         (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  MutualItem      *target,
                                                  GError         **error);
gboolean     mutual_following_compute_due        (MutualCalendar  *calendar,
                                                  MutualItem      *target,
                                                  MutualSide       side,
                                                  int              offset,
                                                  GDate           *due);

/* Edits of a sealed plan: apply them in order, as one group. */
GPtrArray   *mutual_following_edits_to_date      (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  const GDate     *due);
GPtrArray   *mutual_following_edits_to_start     (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  const GDate     *start);
GPtrArray   *mutual_following_edits_to_duration  (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  int              duration);
GPtrArray   *mutual_following_edits_to_follow    (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  MutualItem      *target,
                                                  int              offset,
                                                  GError         **error);
GPtrArray   *mutual_following_edits_to_offset    (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  int              offset);
GPtrArray   *mutual_following_edits_to_pin       (MutualPlan      *plan,
                                                  MutualItem      *item);
GPtrArray   *mutual_following_edits_to_side      (MutualPlan      *plan,
                                                  MutualItem      *item,
                                                  MutualSide       side);
GPtrArray   *mutual_following_edits_for_calendar (MutualPlan      *plan,
                                                  MutualCalendar  *calendar);
GPtrArray   *mutual_following_edits_for_all      (MutualPlan      *plan);
GPtrArray   *mutual_following_edits_after        (MutualPlan      *plan,
                                                  GPtrArray       *done);
GPtrArray   *mutual_following_edits_after_scheduled (MutualSchedule *schedule,
                                                     GPtrArray      *done);
gboolean     mutual_following_has_to_look        (MutualPlan      *plan,
                                                  GPtrArray       *done);

/* Building. */
void         mutual_following_date_plan          (MutualPlan      *plan,
                                                  const GDate     *anchor_due);

G_END_DECLS
