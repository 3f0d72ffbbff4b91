/* Merging three ways, by ids: what two people made of one plan becomes one plan again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merge/mutual-conflict.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_MERGE (mutual_merge_get_type ())
G_DECLARE_FINAL_TYPE (MutualMerge, mutual_merge, MUTUAL, MERGE, GObject)

MutualMerge *mutual_merge_new           (MutualPlan  *base,
                                         MutualPlan  *mine,
                                         MutualPlan  *theirs);
GPtrArray   *mutual_merge_get_edits     (MutualMerge *self);
GPtrArray   *mutual_merge_get_conflicts (MutualMerge *self);
MutualPlan  *mutual_merge_get_plan      (MutualMerge *self);

G_END_DECLS
