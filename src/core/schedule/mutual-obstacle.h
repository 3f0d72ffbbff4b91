/* What stands in the way of work: the customer's freezes and hard events.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Who must keep clear of what; flags. */
typedef enum
{
  MUTUAL_BOUND_NOT = 0,
  MUTUAL_BOUND_BY_FREEZES = 1 << 0,
  MUTUAL_BOUND_BY_HARD_EVENTS = 1 << 1,
} MutualBound;

typedef struct
{
  MutualItem *event; /* of the plan */
  guint32     first; /* Julian days */
  guint32     last;
  MutualBound binds; /* whom */
} MutualObstacle;

GArray      *mutual_obstacles_new      (MutualPlan           *plan);
MutualBound  mutual_obstacle_get_bound (MutualItem           *item);
gboolean     mutual_obstacle_is_closed (const MutualObstacle *self);
gboolean     mutual_obstacle_stops     (const MutualObstacle *self,
                                        guint32               start,
                                        guint32               due);

G_END_DECLS
