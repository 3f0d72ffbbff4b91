/* What both sides agreed on: freezing the dates of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-baseline.h"

#include "schedule/mutual-progress.h"

static void
freeze_item (GPtrArray  *edits,
             MutualItem *item)
{
  const GDate *due = mutual_progress_is_dropped (item) ? NULL : mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);

  if (due == agreed || (due != NULL && agreed != NULL && g_date_compare (due, agreed) == 0))
    return;
  g_ptr_array_add (edits, mutual_edit_new_set_date (item, MUTUAL_MEMBER_AGREED_DUE, due));
}

/**
 * mutual_baseline_is_agreed:
 * @plan: a plan
 *
 * Returns: whether the two sides agreed on its dates, so that moves are worth a reason
 */
gboolean
mutual_baseline_is_agreed (MutualPlan *plan)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), FALSE);

  return mutual_item_is_set (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON);
}

/**
 * mutual_baseline_edits_to_agree:
 * @plan: a plan
 * @on: the day on which the two sides agreed
 *
 * Freezes the due dates of all milestones and steps as the agreed ones, private steps too. What is dropped is agreed no
 * longer. Changes that were kept since an earlier agreement stay.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if all is as agreed on that very day
 */
GPtrArray *
mutual_baseline_edits_to_agree (MutualPlan  *plan,
                                const GDate *on)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  const GDate *before;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && on != NULL && g_date_valid (on), edits);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);

      freeze_item (edits, milestone);
      for (guint k = 0; k < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); k++)
        freeze_item (edits, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k));
    }
  before = mutual_item_get_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON);
  if (before == NULL || g_date_compare (before, on) != 0)
    g_ptr_array_add (edits, mutual_edit_new_set_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON, on));
  return edits;
}
