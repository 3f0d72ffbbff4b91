/* Keeping each later move of an agreed date, with who moved it and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-baseline.h"

#include "plan/mutual-change.h"
#include "plan/mutual-date.h"
#include "plan/mutual-id.h"

/* What is to be kept of moves. */
typedef struct
{
  MutualPlan *plan;
  const GDate *on;
  const char *by;
  MutualReason reason;
  const char *notes;
  GHashTable *last;   /* id of an item -> the last change of it on that day */
  GPtrArray *removed; /* changes that came to nothing */
  GPtrArray *records; /* edits */
  guint n_changes;
} Record;

static void
write_date (const GDate *date,
            char         buffer[MUTUAL_DATE_SIZE])
{
  buffer[0] = '\0';
  if (g_date_valid (date))
    mutual_date_write (date, buffer);
}

/* Of this day: what was moved on others is another move. */
static GHashTable *
find_last_changes (MutualItem  *plan,
                   const GDate *on)
{
  GHashTable *last = g_hash_table_new (mutual_id_hash, g_str_equal);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES); i++)
    {
      MutualItem *change = mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i);
      const GDate *date = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
      const char *item;

      if (date == NULL || g_date_compare (date, on) != 0)
        continue;
      item = mutual_item_get_reference (change, MUTUAL_MEMBER_ITEM);
      if (item != NULL)
        g_hash_table_replace (last, (gpointer) item, change);
    }
  return last;
}

/* What stood where it was agreed to stand is moved from there, whatever happened to it earlier. */
static gboolean
was_as_agreed (const MutualBaselineMove *move)
{
  const GDate *agreed = mutual_item_has (move->item, MUTUAL_MEMBER_AGREED_DUE)
                            ? mutual_item_get_date (move->item, MUTUAL_MEMBER_AGREED_DUE)
                            : NULL;

  return agreed != NULL && g_date_compare (agreed, &move->from) == 0;
}

/* What the same person did to the same date earlier on the same day is the same move: it went on. */
static MutualItem *
find_same_move (Record                   *self,
                const MutualBaselineMove *move)
{
  MutualItem *change = g_hash_table_lookup (self->last, mutual_item_get_id (move->item));
  MutualReason said;

  if (change == NULL || was_as_agreed (move))
    return NULL;
  said = (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON);
  if (g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_BY), self->by) &&
      g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_FIELD), mutual_member_get_name (move->member)) &&
      (said == MUTUAL_REASON_UNSET || self->reason == MUTUAL_REASON_UNSET || said == self->reason))
    return change;
  return NULL;
}

static void
explain (GPtrArray    *edits,
         MutualItem   *change,
         MutualReason  reason,
         const char   *notes)
{
  if (mutual_item_get_number (change, MUTUAL_MEMBER_REASON) != (int) reason)
    g_ptr_array_add (edits, mutual_edit_new_set_number (change, MUTUAL_MEMBER_REASON, (int) reason));
  if (notes != NULL && !g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_NOTES), notes))
    g_ptr_array_add (edits, mutual_edit_new_set_text (change, MUTUAL_MEMBER_NOTES, notes));
}

static void
prolong_move (Record     *self,
              MutualItem *change,
              const char *to)
{
  gboolean has_notes = self->notes != NULL && *self->notes != '\0';

  if (g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_FROM), to))
    {
      g_ptr_array_add (self->removed, change);
      return;
    }
  g_ptr_array_add (self->records, mutual_edit_new_set_text (change, MUTUAL_MEMBER_TO, to));
  explain (self->records, change,
           self->reason != MUTUAL_REASON_UNSET ? self->reason
                                               : (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON),
           has_notes ? self->notes : NULL);
}

static void
add_change (Record                   *self,
            const MutualBaselineMove *move,
            const char               *from,
            const char               *to)
{
  g_autoptr (MutualItem) change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);

  mutual_item_set_date (change, MUTUAL_MEMBER_ON, self->on);
  mutual_item_set_text (change, MUTUAL_MEMBER_BY, self->by);
  mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (move->item));
  mutual_item_set_text (change, MUTUAL_MEMBER_FIELD, mutual_member_get_name (move->member));
  mutual_item_set_text (change, MUTUAL_MEMBER_FROM, from);
  mutual_item_set_text (change, MUTUAL_MEMBER_TO, to);
  mutual_item_set_number (change, MUTUAL_MEMBER_REASON, (int) self->reason);
  mutual_item_set_text (change, MUTUAL_MEMBER_NOTES, self->notes);
  g_ptr_array_add (self->records, mutual_edit_new_insert (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_CHANGES,
                                                          self->n_changes++, change));
}

static void
record_move (Record                   *self,
             const MutualBaselineMove *move)
{
  MutualItem *same = find_same_move (self, move);
  char from[MUTUAL_DATE_SIZE], to[MUTUAL_DATE_SIZE];

  write_date (&move->from, from);
  write_date (&move->to, to);
  if (same != NULL)
    prolong_move (self, same, to);
  else
    add_change (self, move, from, to);
}

static int
compare_from_last (gconstpointer a,
                   gconstpointer b)
{
  guint first = mutual_item_get_position (*(MutualItem *const *) a);
  guint second = mutual_item_get_position (*(MutualItem *const *) b);

  return (first < second) - (first > second);
}

/* After all others and from the last one on: so each is where its edit says, forwards and backwards. */
static void
remove_changes (Record *self)
{
  g_ptr_array_sort (self->removed, compare_from_last);
  for (guint i = 0; i < self->removed->len; i++)
    g_ptr_array_add (self->records, mutual_edit_new_remove (g_ptr_array_index (self->removed, i)));
}

/**
 * mutual_baseline_edits_to_record:
 * @plan: a plan
 * @edits: (element-type MutualEdit): a change, which is not applied yet or was just applied
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
  g_autoptr (GPtrArray) moves = mutual_baseline_find_moves (plan, edits);
  Record record = { .plan = plan, .on = on, .by = by, .reason = reason, .notes = notes };

  record.records = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_return_val_if_fail (moves != NULL && on != NULL && g_date_valid (on) && by != NULL, record.records);

  if (moves->len == 0)
    return record.records;
  record.n_changes = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES);
  record.last = find_last_changes (MUTUAL_ITEM (plan), on);
  record.removed = g_ptr_array_new ();
  for (guint i = 0; i < moves->len; i++)
    record_move (&record, g_ptr_array_index (moves, i));
  remove_changes (&record);
  g_ptr_array_unref (record.removed);
  g_hash_table_unref (record.last);
  return record.records;
}

/**
 * mutual_baseline_edits_to_explain:
 * @plan: a plan
 * @ids: (array zero-terminated=1): the ids of changes that it keeps; what is none, or is gone, is passed over
 * @reason: why those dates moved, or %MUTUAL_REASON_UNSET to say so no longer
 * @notes: (nullable): more about why; %NULL to leave the notes as they are
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits; none if that is what the changes say already
 */
GPtrArray *
mutual_baseline_edits_to_explain (MutualPlan         *plan,
                                  const char * const *ids,
                                  MutualReason        reason,
                                  const char         *notes)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && ids != NULL, edits);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MutualItem *change = mutual_plan_find (plan, ids[i]);

      if (change != NULL && MUTUAL_IS_CHANGE (change))
        explain (edits, change, reason, notes);
    }
  return edits;
}

/**
 * mutual_baseline_dup_mover:
 * @plan: a plan
 * @side: the side that somebody is on, if that is known
 * @name: (nullable): the name that somebody goes by
 *
 * Finds what a move is signed with. A name that is not in the plan does not get into it in passing.
 *
 * Returns: (transfer full): the name of the person as the plan has it, else of the company; empty if neither is known
 */
char *
mutual_baseline_dup_mover (MutualPlan *plan,
                           MutualSide  side,
                           const char *name)
{
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : g_strdup ("");
  MutualItem *root = MUTUAL_ITEM (plan);

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  for (guint i = 0; *folded != '\0' && i < mutual_item_get_n_children (root, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (root, MUTUAL_MEMBER_PEOPLE, i);
      MutualSide theirs = (MutualSide) mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);
      g_autofree char *other = g_utf8_casefold (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), -1);

      if (g_str_equal (folded, other) && (side == MUTUAL_SIDE_UNSET || theirs == side))
        return g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
    }
  if (side == MUTUAL_SIDE_BUYER)
    return g_strdup (mutual_item_get_text (root, MUTUAL_MEMBER_BUYER));
  if (side == MUTUAL_SIDE_SELLER)
    return g_strdup (mutual_item_get_text (root, MUTUAL_MEMBER_SELLER));
  return g_strdup ("");
}
