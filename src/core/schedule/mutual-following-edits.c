/* What edits make of a milestone, step or event that gets another date, or another rule for its date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-following.h"

#include "plan/mutual-dated.h"
#include "schedule/mutual-carrier.h"

/* An offset counts working days, and so reaches no others: the one before, then, rather than a later day than asked
 * for. The very day of @from needs no counting. */
static void
make_reachable (MutualCalendar *calendar,
                MutualSide      side,
                const GDate    *from,
                GDate          *due)
{
  if (g_date_compare (from, due) != 0 && !mutual_calendar_is_working (calendar, side, due))
    mutual_calendar_add (calendar, side, due, -1, due);
}

/* Moves the item and whatever follows it, unless there is nothing to move it to. */
static void
move_and_carry (MutualCarrier *carrier,
                MutualItem    *item,
                const GDate   *due)
{
  if (due == NULL)
    return;
  mutual_carrier_move_item (carrier, item, due);
  mutual_carrier_carry (carrier, item);
}

/* Computes the item anew from @target with what the carrier knows of its rule. */
static void
follow_and_carry (MutualCarrier *carrier,
                  MutualItem    *item,
                  MutualItem    *target)
{
  GDate due;

  if (mutual_following_is_fixed (item))
    return;
  if (target != NULL && mutual_following_compute_due (carrier->calendar, target, carrier->side, carrier->offset, &due))
    move_and_carry (carrier, item, &due);
  else if (mutual_following_get_date (item) != NULL)
    {
      due = *mutual_following_get_date (item);
      move_and_carry (carrier, item, &due);
    }
}

/**
 * mutual_following_edits_to_date:
 * @plan: a plan
 * @item: a milestone, step or event of it
 * @due: (nullable): when it shall be due, or the day an event shall have; %NULL for none
 *
 * Gives an item another date, as somebody types or drags it, and carries along whatever follows it.
 *
 * An item that follows something keeps following: its offset becomes the working days between. No offset leads to a day
 * off work, so the working day before is taken then. Where there is nothing to count from, it stops following and is
 * pinned. Without a date it follows nothing; what followed it keeps its dates. An event takes its end along.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to change
 */
GPtrArray *
mutual_following_edits_to_date (MutualPlan  *plan,
                                MutualItem  *item,
                                const GDate *due)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  gboolean follows = mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS);
  const GDate *from;
  MutualItem *target;
  MutualCarrier carrier;
  GDate date;

  g_return_val_if_fail (MUTUAL_IS_DATED (item) && (due == NULL || g_date_valid (due)), NULL);

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  target = mutual_carrier_get_target (&carrier, item);
  from = target != NULL ? mutual_following_get_date (target) : NULL;

  if (due == NULL)
    mutual_carrier_set_date (&carrier, item, follows ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_DATE, NULL);
  if (follows && (due == NULL || from == NULL))
    mutual_carrier_follow (&carrier, item, NULL, 0);
  if (due != NULL)
    {
      date = *due;
      if (from != NULL)
        {
          make_reachable (calendar, carrier.side, from, &date);
          mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_OFFSET,
                                     mutual_calendar_count (calendar, carrier.side, from, &date));
        }
      move_and_carry (&carrier, item, &date);
    }
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_start:
 * @plan: a plan
 * @item: a milestone or step of it
 * @start: (nullable): when it shall start, or %NULL for not said
 *
 * Gives an item another start. One with a duration begins on a working day, on that day or the next one, and gets the
 * working days from there to its due date, or, while it has no due date and follows nothing, the due date that comes of
 * its duration. Without a start, or with one after the due date, there is no duration.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to change
 */
GPtrArray *
mutual_following_edits_to_start (MutualPlan  *plan,
                                 MutualItem  *item,
                                 const GDate *start)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  MutualCarrier carrier;
  GDate date, working;

  g_return_val_if_fail (start == NULL || g_date_valid (start), NULL);

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  if (carrier.duration > 0 && start != NULL && !mutual_calendar_is_working (calendar, carrier.side, start))
    {
      mutual_calendar_add (calendar, carrier.side, start, 1, &working);
      start = &working;
    }
  mutual_carrier_set_date (&carrier, item, MUTUAL_MEMBER_START, start);
  if (carrier.duration > 0)
    {
      int first = start != NULL && mutual_calendar_is_working (calendar, carrier.side, start) ? 1 : 0;

      if (start == NULL || (due != NULL && g_date_compare (start, due) > 0))
        mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_DURATION, 0);
      else if (due != NULL)
        {
          carrier.duration = mutual_calendar_count (calendar, carrier.side, start, due) + first;
          mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_DURATION, carrier.duration);
        }
      else if (mutual_carrier_get_target (&carrier, item) == NULL)
        {
          mutual_calendar_add (calendar, carrier.side, start, carrier.duration - first, &date);
          mutual_carrier_set_date (&carrier, item, MUTUAL_MEMBER_DUE, &date);
          g_hash_table_insert (carrier.dues, item, g_date_copy (&date));
          mutual_carrier_carry (&carrier, item);
        }
    }
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_duration:
 * @plan: a plan
 * @item: a milestone or step of it
 * @duration: how many working days it shall take; 0 for not said
 *
 * Gives an item another duration, which moves its start, or, while it has a start only and follows nothing, gives it a
 * due date.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to change
 */
GPtrArray *
mutual_following_edits_to_duration (MutualPlan *plan,
                                    MutualItem *item,
                                    int         duration)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  MutualCarrier carrier;
  GDate date;

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  carrier.duration = MAX (duration, 0);
  mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_DURATION, carrier.duration);
  if (due != NULL)
    date = *due;
  else if (start != NULL && carrier.duration > 0 && mutual_carrier_get_target (&carrier, item) == NULL)
    mutual_calendar_add (calendar, carrier.side, start,
                         carrier.duration - (mutual_calendar_is_working (calendar, carrier.side, start) ? 1 : 0), &date);
  else
    return mutual_carrier_finish (&carrier);
  move_and_carry (&carrier, item, &date);
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_follow:
 * @plan: a plan
 * @item: a milestone or step of it
 * @target: the milestone, step or event that it shall follow
 * @offset: working days after @target, negative before
 * @error: where the reason goes
 *
 * Returns: (transfer full) (nullable) (element-type MutualEdit): the edits, or %NULL if that would be a circle
 */
GPtrArray *
mutual_following_edits_to_follow (MutualPlan  *plan,
                                  MutualItem  *item,
                                  MutualItem  *target,
                                  int          offset,
                                  GError     **error)
{
  g_autoptr (MutualCalendar) calendar = NULL;
  MutualCarrier carrier;

  if (!mutual_following_can_follow (plan, item, target, error))
    return NULL;

  calendar = mutual_calendar_new (plan);
  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  carrier.offset = offset;
  mutual_carrier_follow (&carrier, item, mutual_item_get_id (target), offset);
  follow_and_carry (&carrier, item, target);
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_offset:
 * @plan: a plan
 * @item: a milestone or step of it that follows something
 * @offset: working days after what it follows, negative before
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if @item follows nothing
 */
GPtrArray *
mutual_following_edits_to_offset (MutualPlan *plan,
                                  MutualItem *item,
                                  int         offset)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  MutualCarrier carrier;
  MutualItem *target;

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  target = mutual_carrier_get_target (&carrier, item);
  if (target != NULL)
    {
      carrier.offset = offset;
      mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_OFFSET, offset);
      follow_and_carry (&carrier, item, target);
    }
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_pin:
 * @plan: a plan
 * @item: a milestone or step of it
 *
 * Makes an item follow nothing: it is pinned to the date it has.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if @item follows nothing
 */
GPtrArray *
mutual_following_edits_to_pin (MutualPlan *plan,
                               MutualItem *item)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  MutualCarrier carrier;

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_follow (&carrier, item, NULL, 0);
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_to_side:
 * @plan: a plan
 * @item: a milestone or step of it
 * @side: whose it shall be
 *
 * Gives an item to another side, whose working days then count.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to change
 */
GPtrArray *
mutual_following_edits_to_side (MutualPlan *plan,
                                MutualItem *item,
                                MutualSide  side)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  MutualCarrier carrier;

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  carrier.side = side;
  mutual_carrier_set_number (&carrier, item, MUTUAL_MEMBER_SIDE, (int) side);
  follow_and_carry (&carrier, item, mutual_carrier_get_target (&carrier, item));
  return mutual_carrier_finish (&carrier);
}
