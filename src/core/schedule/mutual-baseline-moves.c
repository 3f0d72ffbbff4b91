/* Which agreed dates a change moves.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-baseline.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-id.h"

typedef struct
{
  MutualPlan *plan;
  GHashTable *moves; /* item -> MutualBaselineMove, of what got another date in the end, agreed or not */
  GPtrArray *order;  /* the same moves, as they come in the edits */
  GHashTable *ends;  /* the same of the ends of events, which count where the event itself stays */
  GHashTable *ruled; /* set of items that were told what to follow, or by how much */
  GHashTable *added; /* set of ids: what is new moves nobody's date */
} Search;

static GHashTable *
create_moves (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
search_init (Search     *self,
             MutualPlan *plan)
{
  *self = (Search){ .plan = plan };
  self->moves = create_moves ();
  self->order = g_ptr_array_new ();
  self->ends = create_moves ();
  self->ruled = g_hash_table_new (NULL, NULL);
  self->added = g_hash_table_new (mutual_id_hash, g_str_equal);
}

static void
search_clear (Search *self)
{
  g_hash_table_unref (self->moves);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->ends);
  g_hash_table_unref (self->ruled);
  g_hash_table_unref (self->added);
}

static void
read_date (const GValue *value,
           GDate        *date)
{
  const GDate *held = g_value_get_boxed (value);

  g_date_clear (date, 1);
  if (held != NULL && g_date_valid (held))
    *date = *held;
}

/* The first edit knows where a date was, and the last one where it is in the end. */
static void
read_move (Search       *self,
           GHashTable   *moves,
           MutualItem   *item,
           MutualMember  member,
           MutualEdit   *edit)
{
  MutualBaselineMove *move = g_hash_table_lookup (moves, item);

  if (move == NULL)
    {
      move = g_new0 (MutualBaselineMove, 1);
      move->item = item;
      move->member = member;
      read_date (mutual_edit_get_old_value (edit), &move->from);
      g_hash_table_insert (moves, item, move);
      g_ptr_array_add (self->order, move);
    }
  read_date (mutual_edit_get_value (edit), &move->to);
}

static void
read_set (Search       *self,
          MutualItem   *item,
          MutualMember  member,
          MutualEdit   *edit)
{
  switch ((int) member)
    {
    case MUTUAL_MEMBER_DUE:
    case MUTUAL_MEMBER_DATE:
      read_move (self, self->moves, item, member, edit);
      break;
    case MUTUAL_MEMBER_END:
      read_move (self, self->ends, item, member, edit);
      break;
    case MUTUAL_MEMBER_FOLLOWS:
    case MUTUAL_MEMBER_OFFSET:
      g_hash_table_add (self->ruled, item);
      break;
    default:
      break;
    }
}

static void
add_new (MutualItem *item,
         gpointer    added)
{
  g_hash_table_add (added, (gpointer) mutual_item_get_id (item));
}

static void
read_edit (Search     *self,
           MutualEdit *edit)
{
  MutualItem *item;

  switch (mutual_edit_get_kind (edit))
    {
    case MUTUAL_EDIT_SET:
      item = mutual_plan_find (self->plan, mutual_edit_get_item_id (edit));
      if (item != NULL && MUTUAL_IS_DATED (item))
        read_set (self, item, mutual_edit_get_member (edit), edit);
      break;
    case MUTUAL_EDIT_INSERT:
      mutual_item_foreach (mutual_edit_get_item (edit), add_new, self->added);
      break;
    case MUTUAL_EDIT_REMOVE:
    case MUTUAL_EDIT_MOVE:
    case MUTUAL_EDIT_SET_EXTRA:
    default:
      break;
    }
}

static gboolean
has_moved (const MutualBaselineMove *move)
{
  if (move == NULL || !g_date_valid (&move->from))
    return FALSE;
  return !g_date_valid (&move->to) || g_date_compare (&move->from, &move->to) != 0;
}

/* Whether people agreed on the date of @item; on what is private, nobody could. */
static gboolean
is_agreed (Search     *self,
           MutualItem *item)
{
  if (g_hash_table_contains (self->added, mutual_item_get_id (item)))
    return FALSE;
  if (mutual_item_has (item, MUTUAL_MEMBER_PRIVATE) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE))
    return FALSE;
  return !mutual_item_has (item, MUTUAL_MEMBER_AGREED_DUE) || mutual_item_is_set (item, MUTUAL_MEMBER_AGREED_DUE);
}

/* What moves only because something else does is told by that, where that is told itself. */
static gboolean
is_carried (Search     *self,
            MutualItem *item)
{
  while (!g_hash_table_contains (self->ruled, item) && mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS))
    {
      MutualItem *target = mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS);

      if (target == NULL || !has_moved (g_hash_table_lookup (self->moves, target)))
        return FALSE;
      if (is_agreed (self, target))
        return TRUE;
      item = target;
    }
  return FALSE;
}

static gboolean
is_kept (Search                   *self,
         const MutualBaselineMove *move)
{
  if (!has_moved (move) || !is_agreed (self, move->item))
    return FALSE;
  if (move->member == MUTUAL_MEMBER_END)
    return !has_moved (g_hash_table_lookup (self->moves, move->item));
  return !is_carried (self, move->item);
}

static gboolean
is_about_dates (MutualEdit *edit)
{
  switch ((int) mutual_edit_get_member (edit))
    {
    case MUTUAL_MEMBER_DUE:
    case MUTUAL_MEMBER_DATE:
    case MUTUAL_MEMBER_END:
      return mutual_edit_get_kind (edit) == MUTUAL_EDIT_SET;
    default:
      return FALSE;
    }
}

/* Most changes are about texts: they are told from others at once. */
static gboolean
are_about_dates (GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (is_about_dates (g_ptr_array_index (edits, i)))
      return TRUE;
  return FALSE;
}

/**
 * mutual_baseline_find_moves:
 * @plan: a plan
 * @edits: (element-type MutualEdit): a change, which is not applied yet or was just applied
 *
 * Finds what a change moves of all that was agreed: milestones and steps with an agreed date, and events. What only
 * follows something that moves as well is not a move of its own, unless that is one nobody agreed on: a private step is
 * nobody else's business. What goes and comes back within the change stays.
 *
 * Returns: (transfer full) (element-type MutualBaselineMove): the moves, in the order of the edits, whose items belong to
 *   @plan; none if the plan is not agreed, or nothing moves, so that nobody need be asked for a reason
 */
GPtrArray *
mutual_baseline_find_moves (MutualPlan *plan,
                            GPtrArray  *edits)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func (g_free);
  Search search;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && edits != NULL, moves);

  if (!mutual_baseline_is_agreed (plan) || !are_about_dates (edits))
    return moves;
  search_init (&search, plan);
  for (guint i = 0; i < edits->len; i++)
    read_edit (&search, g_ptr_array_index (edits, i));
  for (guint i = 0; i < search.order->len; i++)
    {
      const MutualBaselineMove *move = g_ptr_array_index (search.order, i);

      if (is_kept (&search, move))
        g_ptr_array_add (moves, g_memdup2 (move, sizeof *move));
    }
  search_clear (&search);
  return moves;
}
