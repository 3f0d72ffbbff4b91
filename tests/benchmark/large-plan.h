/* A large plan that looks like a real one, the same each time.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

MutualPlan *large_plan_new (guint n_milestones,
                            guint n_steps);

G_END_DECLS
