/* A milestone: what the buyer gets by a date, and the steps to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_MILESTONE (mutual_milestone_get_type ())
G_DECLARE_FINAL_TYPE (MutualMilestone, mutual_milestone, MUTUAL, MILESTONE, MutualItem)

G_END_DECLS
