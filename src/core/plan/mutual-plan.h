/* A plan: the root of all items, and the index of their ids.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

/* The version of the format that this program writes. */
#define MUTUAL_PLAN_VERSION 1

#define MUTUAL_TYPE_PLAN (mutual_plan_get_type ())
G_DECLARE_FINAL_TYPE (MutualPlan, mutual_plan, MUTUAL, PLAN, MutualItem)

MutualPlan     *mutual_plan_new         (const char *id);
MutualPlan     *mutual_plan_copy        (MutualPlan *self);
MutualItem     *mutual_plan_find        (MutualPlan *self,
                                         const char *id);
int             mutual_plan_get_version (MutualPlan *self);
void            mutual_plan_set_version (MutualPlan *self,
                                         int         version);
gboolean        mutual_plan_claim       (MutualPlan *self,
                                         MutualItem *item);
void            mutual_plan_release     (MutualPlan *self,
                                         MutualItem *item);
void            mutual_plan_seal        (MutualPlan *self);
gboolean        mutual_plan_is_sealed   (MutualPlan *self);

G_END_DECLS
