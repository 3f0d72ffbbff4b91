/* Comparing two plans: the edits that lead from one to the other.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-compare.h"

#include "merge/mutual-merge.h"

/**
 * mutual_compare:
 * @from: a plan
 * @to: another state of it; items of the same id are the same
 *
 * A plan is the same plan, whatever its own id.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits that, applied in order to @from (or a copy of it), make
 *   it @to, to the byte when written
 */
GPtrArray *
mutual_compare (MutualPlan *from,
                MutualPlan *to)
{
  g_autoptr (MutualMerge) merge = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (from) && MUTUAL_IS_PLAN (to), NULL);

  /* Nobody changed anything on this side, so that nothing can be in conflict, and all of theirs comes. */
  merge = mutual_merge_new (from, from, to);
  g_warn_if_fail (mutual_merge_get_conflicts (merge)->len == 0);
  return g_ptr_array_ref (mutual_merge_get_edits (merge));
}
