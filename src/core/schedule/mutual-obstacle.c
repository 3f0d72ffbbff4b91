/* What stands in the way of work: the customer's freezes and hard events.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-obstacle.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-event.h"
#include "plan/mutual-step.h"

/* “Freezes and hard events are obstacles that an item of that side may not cross or end in.” In detail:
 *
 * - Events are the customer's. They bind what the customer takes part in: milestones of the buyer, of both sides and of
 *   nobody in particular, with all their steps, whoever does them, as the work goes on in the customer's house. In a
 *   milestone of the seller they bind the steps that are not the seller's. What is private to the seller goes on.
 * - A freeze binds work of the technical and the adoption track, and what says no track: it stops changes to systems
 *   and to the way people work. Contracts are read and signed and money is found in the middle of one.
 * - Any other event binds, on every track, if it is hard. Other events only advise.
 * - A freeze, and a hard event of several days, is closed: nobody whom it binds may be at work on any of its days, from
 *   the start of an item to its due date. A hard event of one day is a border: an item may end by it, on the day
 *   itself too, or begin on it, but not begin before it and end after it. Nor may one be due after it that was agreed
 *   for before.
 * - An item without a start is at work on the day it is due. So is a milestone that has steps: its bar is only the span
 *   of them, and they are looked at one by one.
 * - What follows an event is planned around that very event, and is not stopped by it.
 * - An event without a date, or one that ends before it begins, is where it says it begins, or nowhere. */

static gboolean
is_hard (MutualItem *event)
{
  return mutual_item_get_number (event, MUTUAL_MEMBER_HARD) != 0;
}

static gboolean
is_freeze (MutualItem *event)
{
  return mutual_item_get_number (event, MUTUAL_MEMBER_KIND) == MUTUAL_EVENT_KIND_FREEZE;
}

static int
compare_obstacles (gconstpointer a,
                   gconstpointer b)
{
  const MutualObstacle *first = a;
  const MutualObstacle *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

/**
 * mutual_obstacles_new:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MutualObstacle): what stands in the way, by date; the events belong to @plan
 */
GArray *
mutual_obstacles_new (MutualPlan *plan)
{
  GArray *obstacles = g_array_new (FALSE, TRUE, sizeof (MutualObstacle));

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), obstacles);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      MutualObstacle obstacle = { .event = event };

      if (date == NULL || (!is_hard (event) && !is_freeze (event)))
        continue;
      obstacle.first = g_date_get_julian (date);
      obstacle.last = end != NULL ? MAX (obstacle.first, g_date_get_julian (end)) : obstacle.first;
      obstacle.binds = is_freeze (event) ? MUTUAL_BOUND_BY_FREEZES : MUTUAL_BOUND_BY_HARD_EVENTS;
      g_array_append_val (obstacles, obstacle);
    }
  g_array_sort (obstacles, compare_obstacles);
  return obstacles;
}

/**
 * mutual_obstacle_get_bound:
 * @item: a milestone or step
 *
 * Returns: what @item must keep clear of
 */
MutualBound
mutual_obstacle_get_bound (MutualItem *item)
{
  MutualItem *milestone;
  MutualSide side;
  MutualTrack track;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), MUTUAL_BOUND_NOT);

  milestone = MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : item;
  side = (MutualSide) mutual_item_get_number (milestone, MUTUAL_MEMBER_SIDE);
  track = (MutualTrack) mutual_item_get_number (milestone, MUTUAL_MEMBER_TRACK);
  if (item != milestone)
    {
      if (mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE))
        return MUTUAL_BOUND_NOT;
      if (side == MUTUAL_SIDE_SELLER)
        side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
    }

  if (side == MUTUAL_SIDE_SELLER)
    return MUTUAL_BOUND_NOT;
  if (track == MUTUAL_TRACK_LEGAL || track == MUTUAL_TRACK_BUSINESS)
    return MUTUAL_BOUND_BY_HARD_EVENTS;
  return MUTUAL_BOUND_BY_FREEZES | MUTUAL_BOUND_BY_HARD_EVENTS;
}

/**
 * mutual_obstacle_is_closed:
 * @self: an obstacle
 *
 * Returns: whether nobody may be at work on any of its days; otherwise it is a border between before and after
 */
gboolean
mutual_obstacle_is_closed (const MutualObstacle *self)
{
  return self->binds == MUTUAL_BOUND_BY_FREEZES || self->last > self->first;
}

/**
 * mutual_obstacle_stops:
 * @self: an obstacle
 * @start: the first day of work, as a Julian day
 * @due: the last day
 *
 * Returns: whether that work, if @self binds it, would fall into or cross it
 */
gboolean
mutual_obstacle_stops (const MutualObstacle *self,
                       guint32               start,
                       guint32               due)
{
  if (mutual_obstacle_is_closed (self))
    return start <= self->last && due >= self->first;
  return start < self->first && due > self->last;
}
