/* The laws of merging: what holds for any three plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merge/mutual-merge.h"

G_BEGIN_DECLS

char *merge_laws_check         (GRand       *rand,
                                MutualPlan  *base,
                                MutualPlan  *mine,
                                MutualPlan  *theirs,
                                guint       *n_conflicts);
char *merge_laws_check_changes (MutualMerge *merge,
                                MutualPlan  *base,
                                MutualPlan  *mine,
                                MutualPlan  *theirs);
char *merge_laws_compare       (MutualPlan  *from,
                                MutualPlan  *to);
char *merge_laws_write         (MutualPlan  *plan);
char *merge_laws_validate      (MutualPlan  *plan);

G_END_DECLS
