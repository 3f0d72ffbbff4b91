/* What a person might make of a plan: random edits after which it is valid again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GPtrArray *random_change_new   (GRand      *rand,
                                MutualPlan *plan,
                                GPtrArray  *donors,
                                guint       n);
void       random_change_apply (GPtrArray  *edits,
                                MutualPlan *plan);

G_END_DECLS
