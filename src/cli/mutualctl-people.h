/* The people of both teams as rows of text, and how roles are called.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mutualctl-text.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

char *mutualctl_people_name_role     (MutualItem    *role);
char *mutualctl_people_describe_role (MutualItem    *role);
void  mutualctl_people_add           (MutualctlPage *page,
                                      MutualPlan    *plan);

G_END_DECLS
