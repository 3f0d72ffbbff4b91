/* Who stands where in the list of people: roles without a name first, then people by their roles.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

GPtrArray  *mutual_people_order_list      (MutualPlan *plan,
                                           MutualSide  side);
MutualSide  mutual_people_order_get_side  (MutualItem *person_or_role);
MutualItem *mutual_people_order_neighbour (MutualItem *person_or_role,
                                           int         direction);
GPtrArray  *mutual_people_order_move      (MutualItem *person_or_role,
                                           MutualItem *neighbour);

G_END_DECLS
