/* Valid plans at random, made from the declarations of the item classes: whatever a class can hold comes up.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

MutualPlan *random_plan_new  (GRand *rand,
                              guint  breadth);
char       *random_plan_text (GRand *rand,
                              guint  n_characters);
JsonNode   *random_plan_node (GRand *rand,
                              guint  depth);

G_END_DECLS
