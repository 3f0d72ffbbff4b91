/* The dates of a plan, worked out from what follows what; kept right after each edit without looking at all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-schedule-private.h"

static gboolean
give_day (guint32  day,
          GDate   *date)
{
  g_date_clear (date, 1);
  if (day != MUTUAL_SCHEDULE_NEVER)
    g_date_set_julian (date, day);
  return day != MUTUAL_SCHEDULE_NEVER;
}

/**
 * mutual_schedule_new:
 * @plan: a plan, sealed
 *
 * Works out all dates of @plan from its rules, see mutual-following.c. They are those that the plan says, unless
 * somebody else wrote it. The schedule speaks of the plan as it is now.
 *
 * Returns: (transfer full): the schedule
 */
MutualSchedule *
mutual_schedule_new (MutualPlan *plan)
{
  MutualSchedule *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_new0 (MutualSchedule, 1);
  self->plan = g_object_ref (plan);
  mutual_schedule_index (self);
  return self;
}

/**
 * mutual_schedule_free:
 * @self: (transfer full): a schedule
 */
void
mutual_schedule_free (MutualSchedule *self)
{
  mutual_schedule_clear (self);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mutual_schedule_get_plan:
 * @self: a schedule
 *
 * Returns: (transfer none): the plan
 */
MutualPlan *
mutual_schedule_get_plan (MutualSchedule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

/**
 * mutual_schedule_get_calendar:
 * @self: a schedule
 *
 * Returns: (transfer none): the working days
 */
MutualCalendar *
mutual_schedule_get_calendar (MutualSchedule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->calendar;
}

/**
 * mutual_schedule_get_due:
 * @self: a schedule
 * @item: a milestone, step or event
 * @due: (out caller-allocates): when it is due, or the day of an event; not valid if there is none
 *
 * Returns: whether there is one
 */
gboolean
mutual_schedule_get_due (MutualSchedule *self,
                         MutualItem     *item,
                         GDate          *due)
{
  int number;

  g_return_val_if_fail (self != NULL && MUTUAL_IS_ITEM (item) && due != NULL, FALSE);

  number = mutual_schedule_find (self, item);
  return give_day (number != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (self, number)->due : MUTUAL_SCHEDULE_NEVER,
                   due);
}

/**
 * mutual_schedule_get_start:
 * @self: a schedule
 * @item: a milestone or step
 * @start: (out caller-allocates): when it starts; not valid if that is not said
 *
 * Returns: whether there is one
 */
gboolean
mutual_schedule_get_start (MutualSchedule *self,
                           MutualItem     *item,
                           GDate          *start)
{
  int number;

  g_return_val_if_fail (self != NULL && MUTUAL_IS_ITEM (item) && start != NULL, FALSE);

  number = mutual_schedule_find (self, item);
  return give_day (number != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (self, number)->start : MUTUAL_SCHEDULE_NEVER,
                   start);
}

/**
 * mutual_schedule_find:
 * @self: a schedule
 * @item: an item
 *
 * Returns: its number, or %MUTUAL_SCHEDULE_NONE if it is nothing with a date
 */
int
mutual_schedule_find (MutualSchedule *self,
                      MutualItem     *item)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, mutual_item_get_id (item))) - 1;
}

/**
 * mutual_schedule_pull:
 * @self: a schedule
 * @node: an item that follows something
 * @from: when that is due
 *
 * Returns: when the item is due
 */
guint32
mutual_schedule_pull (MutualSchedule           *self,
                      const MutualScheduleNode *node,
                      guint32                   from)
{
  return mutual_calendar_add_to_day (self->calendar, node->side, from, node->offset);
}

/**
 * mutual_schedule_begin:
 * @self: a schedule
 * @node: an item
 * @due: when it is due
 *
 * Returns: when it starts then; never, if it has no start
 */
guint32
mutual_schedule_begin (MutualSchedule           *self,
                       const MutualScheduleNode *node,
                       guint32                   due)
{
  int distance = node->distance;

  if (due == MUTUAL_SCHEDULE_NEVER)
    return node->said_start;
  if (node->duration > 0)
    distance = mutual_calendar_is_working_day (self->calendar, node->side, due) ? node->duration - 1 : node->duration;
  else if (node->said_start == MUTUAL_SCHEDULE_NEVER || node->said_due == MUTUAL_SCHEDULE_NEVER ||
           due == node->said_due)
    return node->said_start;
  return mutual_calendar_add_to_day (self->calendar, node->side, due, -distance);
}

/**
 * mutual_schedule_finish:
 * @self: a schedule
 * @node: an item that has a start
 * @due: a day when it is due
 * @start: a day
 *
 * Returns: the first day from @due on when it would have to be due to start on @start or later; never, if there is none
 */
guint32
mutual_schedule_finish (MutualSchedule           *self,
                        const MutualScheduleNode *node,
                        guint32                   due,
                        guint32                   start)
{
  guint32 from = due;
  guint32 width = 8;
  guint32 to;

  for (to = from; mutual_schedule_begin (self, node, to) < start; width *= 2)
    {
      guint32 next = mutual_calendar_add_to_day (self->calendar, node->side, to, (int) width);

      if (next <= to)
        return MUTUAL_SCHEDULE_NEVER;
      from = to + 1;
      to = next;
    }
  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if (mutual_schedule_begin (self, node, middle) >= start)
        to = middle;
      else
        from = middle + 1;
    }
  return from;
}
