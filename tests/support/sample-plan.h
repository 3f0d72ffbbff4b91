/* The plans that ship, for tests.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

MutualPlan *sample_plan_load  (const char   *folder,
                               const char   *name);
MutualItem *sample_plan_find  (MutualItem   *parent,
                               MutualMember  list,
                               const char   *title);

G_END_DECLS
