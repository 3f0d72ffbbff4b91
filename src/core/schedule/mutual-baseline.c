/* What both sides agreed on: freezing the dates, and keeping each later move with its reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-baseline.h"

#include "plan/mutual-change.h"
#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-progress.h"

/* The last value that edits give to a member of an item. */
static MutualEdit *
find_set (GPtrArray    *edits,
          const char   *id,
          MutualMember  member)
{
  for (guint i = edits->len; i > 0; i--)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i - 1);

      if (mutual_edit_get_kind (edit) == MUTUAL_EDIT_SET && mutual_edit_get_member (edit) == member &&
          g_strcmp0 (mutual_edit_get_item_id (edit), id) == 0)
        return edit;
    }
  return NULL;
}

static const GDate *
get_new_date (MutualEdit *edit)
{
  const GDate *date = g_value_get_boxed (mutual_edit_get_value (edit));

  return date != NULL && g_date_valid (date) ? date : NULL;
}

static MutualMember
get_date_member (MutualItem *item)
{
  return mutual_item_has (item, MUTUAL_MEMBER_DUE) ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_DATE;
}

/* Whether people agreed on the date of @item; on what is private, nobody could. */
static gboolean
is_agreed (MutualItem *item)
{
  if (mutual_item_has (item, MUTUAL_MEMBER_PRIVATE) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE))
    return FALSE;
  return !mutual_item_has (item, MUTUAL_MEMBER_AGREED_DUE) || mutual_item_is_set (item, MUTUAL_MEMBER_AGREED_DUE);
}

/* What moves only because something else does is told by that. */
static gboolean
is_carried (GHashTable *moved,
            GHashTable *ruled,
            MutualItem *item)
{
  const char *target = mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS)
                           ? mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS)
                           : NULL;

  return target != NULL && g_hash_table_contains (moved, target) &&
         !g_hash_table_contains (ruled, mutual_item_get_id (item));
}

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

static void
write_date (const GDate *date,
            char         buffer[MUTUAL_DATE_SIZE])
{
  buffer[0] = '\0';
  if (date != NULL)
    mutual_date_write (date, buffer);
}

/* What the same person did to the same date earlier on the same day is the same move: it went on. */
static MutualItem *
find_same_move (MutualPlan   *plan,
                MutualItem   *item,
                MutualMember  member,
                const GDate  *on,
                const char   *by,
                MutualReason  reason)
{
  for (guint i = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES); i > 0; i--)
    {
      MutualItem *change = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, i - 1);
      const GDate *date = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
      MutualReason said = (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON);

      if (g_strcmp0 (mutual_item_get_reference (change, MUTUAL_MEMBER_ITEM), mutual_item_get_id (item)) != 0)
        continue;
      if (date != NULL && g_date_compare (date, on) == 0 &&
          g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_BY), by) &&
          g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_FIELD), mutual_member_get_name (member)) &&
          (said == MUTUAL_REASON_UNSET || reason == MUTUAL_REASON_UNSET || said == reason))
        return change;
      return NULL;
    }
  return NULL;
}

static void
prolong_move (GPtrArray    *records,
              MutualItem   *change,
              const char   *to,
              MutualReason  reason,
              const char   *notes)
{
  if (g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_FROM), to))
    {
      g_ptr_array_add (records, mutual_edit_new_remove (change));
      return;
    }
  g_ptr_array_add (records, mutual_edit_new_set_text (change, MUTUAL_MEMBER_TO, to));
  if (reason != MUTUAL_REASON_UNSET)
    g_ptr_array_add (records, mutual_edit_new_set_number (change, MUTUAL_MEMBER_REASON, (int) reason));
  if (notes != NULL && *notes != '\0')
    g_ptr_array_add (records, mutual_edit_new_set_text (change, MUTUAL_MEMBER_NOTES, notes));
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

/**
 * mutual_baseline_find_moves:
 * @plan: a plan, before the change
 * @edits: (element-type MutualEdit): a change that has not been applied yet
 *
 * Finds what a change moves of all that was agreed: milestones and steps with an agreed date, and events. What only
 * follows something that moves as well is not a move of its own, and private steps are nobody else's business.
 *
 * Returns: (transfer full) (element-type MutualItem): the items, in the order of the edits; none if the plan is not
 *   agreed, or nothing moves, so that nobody need be asked for a reason
 */
GPtrArray *
mutual_baseline_find_moves (MutualPlan *plan,
                            GPtrArray  *edits)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ruled = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && edits != NULL, items);

  if (!mutual_baseline_is_agreed (plan))
    return items;
  for (guint i = 0; i < edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);
      MutualMember member = mutual_edit_get_member (edit);

      if (mutual_edit_get_kind (edit) != MUTUAL_EDIT_SET)
        continue;
      if (member == MUTUAL_MEMBER_DUE || member == MUTUAL_MEMBER_DATE)
        g_hash_table_add (moved, (gpointer) mutual_edit_get_item_id (edit));
      else if (member == MUTUAL_MEMBER_FOLLOWS || member == MUTUAL_MEMBER_OFFSET)
        g_hash_table_add (ruled, (gpointer) mutual_edit_get_item_id (edit));
    }

  for (guint i = 0; i < edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);
      MutualItem *item = mutual_plan_find (plan, mutual_edit_get_item_id (edit));
      const GDate *before, *after;

      if (item == NULL || !MUTUAL_IS_DATED (item) || mutual_edit_get_kind (edit) != MUTUAL_EDIT_SET ||
          mutual_edit_get_member (edit) != get_date_member (item) ||
          find_set (edits, mutual_item_get_id (item), get_date_member (item)) != edit)
        continue;
      before = mutual_following_get_date (item);
      after = get_new_date (edit);
      if (before == NULL || (after != NULL && g_date_compare (before, after) == 0) || !is_agreed (item) ||
          is_carried (moved, ruled, item))
        continue;
      g_ptr_array_add (items, g_object_ref (item));
    }
  return items;
}

/**
 * mutual_baseline_edits_to_record:
 * @plan: a plan, before the change
 * @edits: (element-type MutualEdit): a change that has not been applied yet
 * @on: the day it is
 * @by: who makes it; may be empty
 * @reason: why, or %MUTUAL_REASON_UNSET if nobody says
 * @notes: (nullable): more about why
 *
 * Keeps the moves of a change in “changes”: what mutual_baseline_find_moves() finds. What the same person did to the
 * same date earlier that day is one move with it, and none at all once it is back.
 *
 * Returns: (transfer full) (element-type MutualEdit): further edits, for the same group; none if nothing is to be kept
 */
GPtrArray *
mutual_baseline_edits_to_record (MutualPlan   *plan,
                                 GPtrArray    *edits,
                                 const GDate  *on,
                                 const char   *by,
                                 MutualReason  reason,
                                 const char   *notes)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) items = mutual_baseline_find_moves (plan, edits);
  guint n;

  g_return_val_if_fail (items != NULL && on != NULL && g_date_valid (on) && by != NULL, records);

  n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES);
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      MutualMember member = get_date_member (item);
      MutualItem *same = find_same_move (plan, item, member, on, by, reason);
      g_autoptr (MutualItem) change = NULL;
      char from[MUTUAL_DATE_SIZE], to[MUTUAL_DATE_SIZE];

      write_date (mutual_following_get_date (item), from);
      write_date (get_new_date (find_set (edits, mutual_item_get_id (item), member)), to);
      if (same != NULL)
        {
          prolong_move (records, same, to, reason, notes);
          continue;
        }
      change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);
      mutual_item_set_date (change, MUTUAL_MEMBER_ON, on);
      mutual_item_set_text (change, MUTUAL_MEMBER_BY, by);
      mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (item));
      mutual_item_set_text (change, MUTUAL_MEMBER_FIELD, mutual_member_get_name (member));
      mutual_item_set_text (change, MUTUAL_MEMBER_FROM, from);
      mutual_item_set_text (change, MUTUAL_MEMBER_TO, to);
      mutual_item_set_number (change, MUTUAL_MEMBER_REASON, (int) reason);
      mutual_item_set_text (change, MUTUAL_MEMBER_NOTES, notes);
      g_ptr_array_add (records, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, n++, change));
    }
  return records;
}
