/* The names by which people call a role: its title, who fills it, or their initials.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* The roles of a plan at one moment: it does not follow changes. */
typedef struct _MutualRoleNames MutualRoleNames;

MutualRoleNames *mutual_role_names_new      (MutualPlan      *plan,
                                             MutualItem      *milestone);
void             mutual_role_names_free     (MutualRoleNames *self);
MutualItem      *mutual_role_names_match    (MutualRoleNames *self,
                                             const char      *phrase);
GPtrArray       *mutual_role_names_complete (MutualRoleNames *self,
                                             const char      *phrase);
char            *mutual_role_names_get_name (MutualRoleNames *self,
                                             MutualItem      *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualRoleNames, mutual_role_names_free)

G_END_DECLS
