/* In which milestones each role has a part, found in one walk through the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct _MutualPeopleIndex MutualPeopleIndex;

MutualPeopleIndex *mutual_people_index_new             (MutualPlan        *plan);
void               mutual_people_index_free            (MutualPeopleIndex *self);
GArray            *mutual_people_index_get_numbers     (MutualPeopleIndex *self,
                                                        MutualItem        *person_or_role);
MutualItem        *mutual_people_index_get_first_needed (MutualPeopleIndex *self,
                                                         MutualItem        *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualPeopleIndex, mutual_people_index_free)

G_END_DECLS
