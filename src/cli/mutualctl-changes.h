/* What is different between two plans, for reading in a terminal.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mutualctl-text.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

gboolean    mutualctl_changes_add       (MutualctlPage *page,
                                         MutualPlan    *from,
                                         MutualPlan    *to);
const char *mutualctl_changes_name_type (GType          type);

G_END_DECLS
