/* Where an item goes that somebody drags, or pushes with a key: as a whole or at one of its ends.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_MOVING_WHOLE, /* keeps its length */
  MUTUAL_MOVING_START,
  MUTUAL_MOVING_END,
} MutualMovingPart;

gboolean     mutual_moving_is_possible (MutualItem       *item,
                                        MutualMovingPart  part);
const GDate *mutual_moving_get_date    (MutualItem       *item,
                                        MutualMovingPart  part);
void         mutual_moving_snap        (MutualCalendar   *calendar,
                                        MutualItem       *item,
                                        MutualMovingPart  part,
                                        int               days,
                                        GDate            *result);
void         mutual_moving_step        (MutualCalendar   *calendar,
                                        MutualItem       *item,
                                        MutualMovingPart  part,
                                        int               n,
                                        gboolean          weeks,
                                        GDate            *result);
int          mutual_moving_count       (MutualCalendar   *calendar,
                                        MutualItem       *item,
                                        const GDate      *from,
                                        const GDate      *to);
GPtrArray   *mutual_moving_edits       (MutualPlan       *plan,
                                        MutualItem       *item,
                                        MutualMovingPart  part,
                                        const GDate      *date);

G_END_DECLS
