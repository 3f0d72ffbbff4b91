/* The milestones, steps and events of a plan as rows of text, and its metrics.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mutualctl-text.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

void mutualctl_outline_add (MutualctlPage *page,
                            MutualPlan    *plan,
                            const GDate   *today,
                            gboolean       with_private);
void mutualctl_metrics_add (MutualctlPage *page,
                            MutualPlan    *plan);

G_END_DECLS
