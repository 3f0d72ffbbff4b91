/* Changes of many dates at once: all that comes after something, and plans without offsets worked back from the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-replan.h"

#include "schedule/mutual-carrier.h"
#include "schedule/mutual-following.h"

/* What comes after the anchor, in working days: until it runs by itself, and until the buyer has got the value. */
#define AFTER 15
#define OPTIMIZATION 60

typedef struct
{
  MutualCarrier carrier;
  MutualItem *item;
  int n;
  GHashTable *settled; /* set of items whose new dates are known */
  GHashTable *hanging; /* item -> whether it hangs on an event */
} Shift;

static MutualSide
get_side (MutualItem *item)
{
  return (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
}

static gboolean
is_work (MutualItem *item)
{
  return mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS);
}

/* Whether its date comes of an event in the end, and not of what shifts. */
static gboolean
hangs (Shift      *shift,
       MutualItem *item)
{
  MutualItem *target = mutual_carrier_get_target (&shift->carrier, item);
  gpointer known;
  gboolean answer;

  if (item == shift->item || target == NULL || mutual_following_is_fixed (item))
    return FALSE;
  if (!is_work (target))
    return TRUE;
  if (g_hash_table_lookup_extended (shift->hanging, item, NULL, &known))
    return GPOINTER_TO_INT (known);
  answer = hangs (shift, target);
  g_hash_table_insert (shift->hanging, item, GINT_TO_POINTER (answer));
  return answer;
}

/* What is done, or comes before, stays; so does what hangs on an event, as that does not move. */
static gboolean
is_shifted (Shift      *shift,
            MutualItem *item)
{
  const GDate *due = mutual_following_get_date (item);

  if (item == shift->item)
    return TRUE;
  return is_work (item) && due != NULL && !mutual_following_is_fixed (item) && !hangs (shift, item) &&
         g_date_compare (due, mutual_following_get_date (shift->item)) >= 0;
}

/* Keeps the date, or takes another one, by another offset. */
static void
hold_item (Shift       *shift,
           MutualItem  *item,
           const GDate *from,
           const GDate *due)
{
  GDate date = *due;

  if (g_date_compare (from, &date) != 0 &&
      !mutual_calendar_is_working (shift->carrier.calendar, get_side (item), &date))
    mutual_calendar_add (shift->carrier.calendar, get_side (item), &date, -1, &date);
  mutual_carrier_set_number (&shift->carrier, item, MUTUAL_MEMBER_OFFSET,
                             mutual_calendar_count (shift->carrier.calendar, get_side (item), from, &date));
  if (g_date_compare (&date, mutual_following_get_date (item)) != 0)
    mutual_carrier_move_item (&shift->carrier, item, &date);
}

/* Each item after what it follows. */
static void
settle (Shift      *shift,
        MutualItem *item)
{
  MutualItem *target = mutual_carrier_get_target (&shift->carrier, item);
  gboolean shifts = is_shifted (shift, item);
  const GDate *due = mutual_following_get_date (item);
  const GDate *from;
  GDate date;

  if (!g_hash_table_add (shift->settled, item))
    return;
  if (target != NULL)
    settle (shift, target);
  if (due == NULL || !is_work (item) || mutual_following_is_fixed (item))
    return;

  from = target != NULL ? mutual_carrier_get_due (&shift->carrier, target) : NULL;
  date = *due;
  if (shifts && (from == NULL || !is_shifted (shift, target)))
    mutual_calendar_add (shift->carrier.calendar, get_side (item), due, shift->n, &date);
  else if (shifts)
    mutual_calendar_add (shift->carrier.calendar, get_side (item), from,
                         mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET), &date);

  if (from != NULL && shifts != is_shifted (shift, target))
    hold_item (shift, item, from, &date);
  else if (from != NULL && !shifts && g_hash_table_contains (shift->carrier.dues, target))
    hold_item (shift, item, from, &date);
  else if (shifts)
    mutual_carrier_move_item (&shift->carrier, item, &date);
}

static void
settle_list (Shift        *shift,
             MutualItem   *parent,
             MutualMember  list)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);

      settle (shift, item);
      if (list == MUTUAL_MEMBER_MILESTONES)
        settle_list (shift, item, MUTUAL_MEMBER_STEPS);
    }
}

/**
 * mutual_replan_edits_to_shift:
 * @plan: a plan
 * @item: a milestone or step of it that has a date and is not done
 * @n: working days later, negative for earlier
 *
 * Moves @item, and all that is due on the same day or later, by so many working days, each by those of its side. What is
 * done stays, events stay and what hangs on them does, and all that is due before. What follows something goes on
 * following it: where only one of the two moves, its offset becomes another.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to move
 */
GPtrArray *
mutual_replan_edits_to_shift (MutualPlan *plan,
                              MutualItem *item,
                              int         n)
{
  g_autoptr (MutualCalendar) calendar = NULL;
  Shift shift = { .item = item, .n = n };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && is_work (item), NULL);

  calendar = mutual_calendar_new (plan);
  mutual_carrier_init (&shift.carrier, plan, FALSE, calendar);
  if (n != 0 && mutual_following_get_date (item) != NULL && !mutual_following_is_fixed (item))
    {
      shift.settled = g_hash_table_new (NULL, NULL);
      shift.hanging = g_hash_table_new (NULL, NULL);
      settle_list (&shift, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
      g_hash_table_unref (shift.hanging);
      g_hash_table_unref (shift.settled);
    }
  return mutual_carrier_finish (&shift.carrier);
}

static MutualItem *
get_anchor (MutualPlan *plan)
{
  return mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
}

/* What is done has happened; what follows something already says how. */
static gboolean
is_free (MutualPlan *plan,
         MutualItem *item,
         MutualItem *target)
{
  return !mutual_following_is_fixed (item) && !mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS) &&
         mutual_following_can_follow (plan, item, target, NULL) &&
         mutual_following_can_follow (plan, item, get_anchor (plan), NULL);
}

/* An offset counts working days, and so reaches no others: the day before, then. */
static int
count_offset (MutualCalendar *calendar,
              MutualItem     *item,
              const GDate    *from,
              const GDate    *due)
{
  GDate date = *due;

  if (g_date_compare (from, &date) != 0 && !mutual_calendar_is_working (calendar, get_side (item), &date))
    mutual_calendar_add (calendar, get_side (item), &date, -1, &date);
  return mutual_calendar_count (calendar, get_side (item), from, &date);
}

/* Usual lead times, and a fifth more in all. */
static int
add_reserve (int days)
{
  return (days * 6 + 4) / 5;
}

/* The offsets of all milestones from the anchor. Those with dates say them; the others leave the next one, or after the
 * anchor themselves, the time that such things take. */
static void
propose_offsets (MutualPlan     *plan,
                 MutualCalendar *calendar,
                 int            *offsets,
                 guint           n)
{
  MutualItem *anchor = get_anchor (plan);
  guint position = mutual_item_get_position (anchor);
  const GDate *from = mutual_following_get_date (anchor);

  for (guint i = 0; i < n; i++)
    {
      /* Back from the anchor, and then forward from it. */
      guint at = i <= position ? position - i : i;
      MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, at);
      const GDate *due = mutual_following_get_date (item);

      if (at == position)
        offsets[at] = 0;
      else if (due != NULL && from != NULL)
        offsets[at] = count_offset (calendar, item, from, due);
      else if (at < position)
        {
          MutualItem *next = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, at + 1);

          offsets[at] = offsets[at + 1] - add_reserve (mutual_replan_get_lead_time (next));
        }
      else if (at + 1 == n)
        offsets[at] = MAX (offsets[at - 1] + AFTER, OPTIMIZATION);
      else
        offsets[at] = offsets[at - 1] + AFTER;
    }
}

static void
follow (MutualCarrier *carrier,
        MutualItem    *item,
        MutualItem    *target,
        int            offset)
{
  const GDate *from = mutual_carrier_get_due (carrier, target);
  const GDate *due = mutual_following_get_date (item);
  GDate date;

  mutual_carrier_follow (carrier, item, mutual_item_get_id (target), offset);
  if (from == NULL)
    return;
  mutual_calendar_add (carrier->calendar, get_side (item), from, offset, &date);
  if (due == NULL || g_date_compare (due, &date) != 0)
    {
      mutual_carrier_move_item (carrier, item, &date);
      mutual_carrier_carry (carrier, item);
    }
}

static void
follow_steps (MutualCarrier *carrier,
              MutualPlan    *plan,
              MutualItem    *milestone)
{
  const GDate *from = mutual_carrier_get_due (carrier, milestone);

  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);
      const GDate *due = mutual_following_get_date (step);

      /* What has no date promises none. */
      if (due != NULL && from != NULL && is_free (plan, step, milestone))
        follow (carrier, step, milestone, count_offset (carrier->calendar, step, from, due));
    }
}

/**
 * mutual_replan_can_work_back:
 * @plan: a plan
 *
 * Returns: whether there is an anchor, and anything left to do that does not follow it yet
 */
gboolean
mutual_replan_can_work_back (MutualPlan *plan)
{
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), FALSE);

  edits = mutual_replan_edits_to_work_back (plan);
  return edits->len > 0;
}

/**
 * mutual_replan_edits_to_work_back:
 * @plan: a plan
 *
 * Lets all milestones that are pinned to dates of their own follow the anchor, and their steps follow them, so that one
 * move moves all. Dates stay: offsets are counted from them (a date on a day off work becomes the working day before).
 * Milestones without a date get one from the lead times that such things usually take, in the order of the plan. What is
 * done, and what follows something already, stays as it is.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none without an anchor, or if there is nothing to do
 */
GPtrArray *
mutual_replan_edits_to_work_back (MutualPlan *plan)
{
  g_autoptr (MutualCalendar) calendar = NULL;
  g_autofree int *offsets = NULL;
  MutualCarrier carrier;
  MutualItem *anchor;
  guint n;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  calendar = mutual_calendar_new (plan);
  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  anchor = get_anchor (plan);
  if (anchor == NULL)
    return mutual_carrier_finish (&carrier);

  n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
  offsets = g_new0 (int, n);
  propose_offsets (plan, calendar, offsets, n);
  for (guint i = 0; i < n; i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);

      if (milestone != anchor && is_free (plan, milestone, anchor))
        follow (&carrier, milestone, anchor, offsets[i]);
      follow_steps (&carrier, plan, milestone);
    }
  return mutual_carrier_finish (&carrier);
}
