/* Who does what: the roles and people of milestones and steps, and the milestones of a person.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

void        mutual_team_add_roles        (MutualItem *milestone_or_step,
                                          GPtrArray  *roles);
GPtrArray  *mutual_team_get_roles        (MutualItem *milestone_or_step);
MutualItem *mutual_team_get_owner        (MutualItem *milestone_or_step,
                                          MutualSide  side);
MutualItem *mutual_team_get_person       (MutualItem *role);
GPtrArray  *mutual_team_get_roles_of     (MutualItem *person);
GArray     *mutual_team_get_numbers      (MutualItem *person_or_role);
gboolean    mutual_team_is_vacant        (MutualItem *role);
MutualItem *mutual_team_get_first_needed (MutualItem *role);

G_END_DECLS
