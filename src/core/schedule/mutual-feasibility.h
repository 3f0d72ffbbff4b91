/* Whether the dates of a plan can hold from today on, and which would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-finding.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

/**
 * MutualEarliest:
 * @date: the date; not valid if none would hold
 * @kind: what does not let it be earlier, as a conflict that a day earlier would bring
 * @critical: (transfer none) (nullable): the item that this would hit; %NULL if nothing hinders but today itself
 * @obstacle: (transfer none) (nullable): the event in its way
 * @on: the day on which @critical would have to start for @date, or be done if it has no start; not valid without one
 */
typedef struct
{
  GDate             date;
  MutualFindingKind kind;
  MutualItem       *critical;
  MutualItem       *obstacle;
  GDate             on;
} MutualEarliest;

GPtrArray *mutual_feasibility_check         (MutualSchedule *schedule,
                                             const GDate    *today);
GPtrArray *mutual_feasibility_check_item    (MutualSchedule *schedule,
                                             MutualItem     *item,
                                             const GDate    *today);
gboolean   mutual_feasibility_find_earliest (MutualSchedule *schedule,
                                             MutualItem     *item,
                                             const GDate    *today,
                                             const GDate    *from,
                                             MutualEarliest *earliest);

G_END_DECLS
