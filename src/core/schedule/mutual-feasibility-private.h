/* Why one item of a schedule cannot be where it is, for what looks for where it can be.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mutual-schedule-private.h"
#include "schedule/mutual-finding.h"

G_BEGIN_DECLS

typedef struct
{
  MutualFindingKind     kind;
  const MutualObstacle *obstacle;
  guint32               clear; /* the first day later on when it could be due without this; or never */
} MutualHit;

gboolean mutual_feasibility_find_hit (MutualSchedule           *schedule,
                                      const MutualScheduleNode *node,
                                      guint32                   due,
                                      guint32                   today,
                                      guint                    *at,
                                      MutualHit                *hit);
MutualFinding *
         mutual_feasibility_create_finding (MutualSchedule           *schedule,
                                            const MutualScheduleNode *node,
                                            const MutualHit          *hit,
                                            guint32                   today);

G_END_DECLS
