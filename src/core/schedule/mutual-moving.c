/* Where an item goes that somebody drags, or pushes with a key: as a whole or at one of its ends.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-moving.h"

#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "schedule/mutual-carrier.h"
#include "schedule/mutual-following.h"

static gboolean
is_event (MutualItem *item)
{
  return !mutual_item_has (item, MUTUAL_MEMBER_DUE);
}

static MutualSide
get_side (MutualItem *item)
{
  return (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
}

static void
shift (const GDate *date,
       int          days,
       GDate       *result)
{
  GDate low, high;

  g_date_set_dmy (&low, 1, G_DATE_JANUARY, MUTUAL_YEAR_MIN);
  g_date_set_dmy (&high, 31, G_DATE_DECEMBER, MUTUAL_YEAR_MAX);
  days = CLAMP (days, mutual_date_days_between (date, &low), mutual_date_days_between (date, &high));
  *result = *date;
  if (days >= 0)
    g_date_add_days (result, (guint) days);
  else
    g_date_subtract_days (result, (guint) -days);
}

/* The working day that is nearest; of two that are equally near the later one, which promises less. */
static void
round_to_work (MutualCalendar *calendar,
               MutualItem     *item,
               GDate          *date)
{
  GDate before, after;

  if (is_event (item) || mutual_calendar_is_working (calendar, get_side (item), date))
    return;

  mutual_calendar_add (calendar, get_side (item), date, -1, &before);
  mutual_calendar_add (calendar, get_side (item), date, 1, &after);
  *date = mutual_date_days_between (&before, date) < mutual_date_days_between (date, &after) ? before : after;
}

/* Neither end goes beyond the other. */
static void
keep_order (MutualCalendar   *calendar,
            MutualItem       *item,
            MutualMovingPart  part,
            GDate            *date)
{
  const GDate *start = mutual_moving_get_date (item, MUTUAL_MOVING_START);
  const GDate *end = mutual_moving_get_date (item, MUTUAL_MOVING_END);

  if (part == MUTUAL_MOVING_START && end != NULL && g_date_compare (date, end) > 0)
    {
      *date = *end;
      if (!is_event (item) && !mutual_calendar_is_working (calendar, get_side (item), date))
        mutual_calendar_add (calendar, get_side (item), date, -1, date);
    }
  else if (part == MUTUAL_MOVING_END && start != NULL && g_date_compare (date, start) < 0)
    {
      *date = *start;
      if (!is_event (item) && !mutual_calendar_is_working (calendar, get_side (item), date))
        mutual_calendar_add (calendar, get_side (item), date, 1, date);
    }
}

/* What follows an event follows its first day. The last day is no longer said once it is the first one. */
static void
set_event_edge (MutualCarrier    *carrier,
                MutualItem       *event,
                MutualMovingPart  part,
                const GDate      *date)
{
  const GDate *other = mutual_moving_get_date (event, part == MUTUAL_MOVING_START ? MUTUAL_MOVING_END
                                                                                  : MUTUAL_MOVING_START);
  gboolean single = other != NULL && g_date_compare (date, other) == 0;

  if (part == MUTUAL_MOVING_END)
    {
      mutual_carrier_set_date (carrier, event, MUTUAL_MEMBER_END, single ? NULL : date);
      return;
    }

  mutual_carrier_set_date (carrier, event, MUTUAL_MEMBER_DATE, date);
  if (single)
    mutual_carrier_set_date (carrier, event, MUTUAL_MEMBER_END, NULL);
  g_hash_table_insert (carrier->dues, event, g_date_copy (date));
  mutual_carrier_carry (carrier, event);
}

/* The start stays, and so a duration becomes what lies between. */
static void
set_due (MutualCarrier *carrier,
         MutualItem    *item,
         const GDate   *due)
{
  MutualItem *target = mutual_carrier_get_target (carrier, item);
  const GDate *from = target != NULL ? mutual_following_get_date (target) : NULL;
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  GDate date = *due;

  if (mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS) && from == NULL)
    mutual_carrier_follow (carrier, item, NULL, 0);
  if (from != NULL)
    {
      /* No offset leads to a day off work. */
      if (g_date_compare (from, &date) != 0 && !mutual_calendar_is_working (carrier->calendar, carrier->side, &date))
        mutual_calendar_add (carrier->calendar, carrier->side, &date, -1, &date);
      mutual_carrier_set_number (carrier, item, MUTUAL_MEMBER_OFFSET,
                                 mutual_calendar_count (carrier->calendar, carrier->side, from, &date));
    }

  if (carrier->duration > 0 && start != NULL)
    {
      int first = mutual_calendar_is_working (carrier->calendar, carrier->side, start) ? 1 : 0;

      carrier->duration = MAX (mutual_calendar_count (carrier->calendar, carrier->side, start, &date) + first, 1);
      mutual_carrier_set_number (carrier, item, MUTUAL_MEMBER_DURATION, carrier->duration);
    }
  mutual_carrier_set_date (carrier, item, MUTUAL_MEMBER_DUE, &date);
  g_hash_table_insert (carrier->dues, item, g_date_copy (&date));
  mutual_carrier_carry (carrier, item);
}

/**
 * mutual_moving_is_possible:
 * @item: a milestone, step or event
 * @part: what shall move
 *
 * What is done stays where it was, and what has no date is nowhere yet.
 *
 * Returns: whether that part of @item can be moved
 */
gboolean
mutual_moving_is_possible (MutualItem       *item,
                           MutualMovingPart  part)
{
  g_return_val_if_fail (MUTUAL_IS_DATED (item), FALSE);

  if (mutual_following_is_fixed (item) || mutual_following_get_date (item) == NULL)
    return FALSE;
  return part != MUTUAL_MOVING_START || mutual_moving_get_date (item, part) != NULL;
}

/**
 * mutual_moving_get_date:
 * @item: a milestone, step or event
 * @part: which of its dates
 *
 * A milestone or step moves by its due date, an event by its first day. The last day of an event of one day is that day.
 *
 * Returns: (transfer none) (nullable): the date that moves with @part
 */
const GDate *
mutual_moving_get_date (MutualItem       *item,
                        MutualMovingPart  part)
{
  const GDate *end;

  g_return_val_if_fail (MUTUAL_IS_DATED (item), NULL);

  if (!is_event (item))
    return mutual_item_get_date (item, part == MUTUAL_MOVING_START ? MUTUAL_MEMBER_START : MUTUAL_MEMBER_DUE);
  end = part == MUTUAL_MOVING_END ? mutual_item_get_date (item, MUTUAL_MEMBER_END) : NULL;
  return end != NULL ? end : mutual_item_get_date (item, MUTUAL_MEMBER_DATE);
}

/**
 * mutual_moving_snap:
 * @calendar: the calendar of the plan
 * @item: a milestone, step or event of which that part can be moved
 * @part: what moves
 * @days: by how many days of the axis it was dragged, negative to before
 * @result: (out caller-allocates): the day it falls on
 *
 * Milestones and steps fall on working days of their side, events on any day.
 */
void
mutual_moving_snap (MutualCalendar   *calendar,
                    MutualItem       *item,
                    MutualMovingPart  part,
                    int               days,
                    GDate            *result)
{
  const GDate *date = mutual_moving_get_date (item, part);

  g_return_if_fail (calendar != NULL && date != NULL && result != NULL);

  shift (date, days, result);
  /* What lies on a day off work can stay there. */
  if (days == 0)
    return;
  round_to_work (calendar, item, result);
  keep_order (calendar, item, part, result);
}

/**
 * mutual_moving_step:
 * @calendar: the calendar of the plan
 * @item: a milestone, step or event of which that part can be moved
 * @part: what moves
 * @n: by how many, negative to before
 * @weeks: whether weeks are meant rather than days
 * @result: (out caller-allocates): the day it falls on
 *
 * Days are working days of the item's side; of an event they are any.
 */
void
mutual_moving_step (MutualCalendar   *calendar,
                    MutualItem       *item,
                    MutualMovingPart  part,
                    int               n,
                    gboolean          weeks,
                    GDate            *result)
{
  const GDate *date = mutual_moving_get_date (item, part);

  g_return_if_fail (calendar != NULL && date != NULL && result != NULL);

  if (weeks || is_event (item))
    {
      mutual_moving_snap (calendar, item, part, weeks ? 7 * n : n, result);
      return;
    }
  mutual_calendar_add (calendar, get_side (item), date, n, result);
  keep_order (calendar, item, part, result);
}

/**
 * mutual_moving_count:
 * @calendar: the calendar of the plan
 * @item: a milestone, step or event
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: by how many working days @item moves from the one to the other, or days for an event; negative to before
 */
int
mutual_moving_count (MutualCalendar *calendar,
                     MutualItem     *item,
                     const GDate    *from,
                     const GDate    *to)
{
  g_return_val_if_fail (calendar != NULL && from != NULL && to != NULL, 0);

  return is_event (item) ? mutual_date_days_between (from, to)
                         : mutual_calendar_count (calendar, get_side (item), from, to);
}

/**
 * mutual_moving_edits:
 * @plan: a plan
 * @item: a milestone, step or event of it
 * @part: what moves
 * @date: where it moves, as mutual_moving_snap() or mutual_moving_step() say
 *
 * Moves a part of an item, and what follows the item. As a whole, it keeps its length in working days; at an end, the
 * other end stays. An item that follows something goes on following it, at another distance.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if there is nothing to change
 */
GPtrArray *
mutual_moving_edits (MutualPlan       *plan,
                     MutualItem       *item,
                     MutualMovingPart  part,
                     const GDate      *date)
{
  g_autoptr (MutualCalendar) calendar = NULL;
  MutualCarrier carrier;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_DATED (item), NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  if (part == MUTUAL_MOVING_WHOLE)
    return mutual_following_edits_to_date (plan, item, date);
  if (part == MUTUAL_MOVING_START && !is_event (item))
    return mutual_following_edits_to_start (plan, item, date);

  calendar = mutual_calendar_new (plan);
  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_change_item (&carrier, item);
  if (is_event (item))
    set_event_edge (&carrier, item, part, date);
  else
    set_due (&carrier, item, date);
  return mutual_carrier_finish (&carrier);
}
