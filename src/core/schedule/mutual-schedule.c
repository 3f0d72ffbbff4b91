/* The dates of a plan, worked out from what follows what; kept right after each edit without looking at all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-schedule-private.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-event.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-progress.h"

static guint32
get_day (MutualItem   *item,
         MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);

  return date != NULL ? g_date_get_julian (date) : MUTUAL_SCHEDULE_NEVER;
}

static gboolean
is_said_begun (MutualItem *item)
{
  switch ((MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS))
    {
    case MUTUAL_STATUS_IN_PROGRESS:
    case MUTUAL_STATUS_WAITING_ON_BUYER:
    case MUTUAL_STATUS_WAITING_ON_SELLER:
    case MUTUAL_STATUS_BLOCKED:
    case MUTUAL_STATUS_DONE:
      return TRUE;

    case MUTUAL_STATUS_UNSET:
    case MUTUAL_STATUS_NOT_STARTED:
    case MUTUAL_STATUS_DROPPED:
    default:
      return FALSE;
    }
}

/* A milestone is as far as its steps, dropped ones left out; and private ones, so that the other side, who does not have
 * them, sees the same. */
static void
read_steps (MutualScheduleNode *node)
{
  guint n_steps = 0;
  guint n_done = 0;

  for (guint i = 0; i < mutual_item_get_n_children (node->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (node->item, MUTUAL_MEMBER_STEPS, i);

      if (mutual_progress_is_dropped (step) || mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        continue;
      n_steps++;
      n_done += mutual_following_is_fixed (step) ? 1 : 0;
      node->is_begun |= is_said_begun (step) || mutual_following_is_fixed (step);
    }
  node->is_span = n_steps > 0;
  if (n_steps > 0 && n_done == n_steps)
    node->is_left = FALSE;
}

/* Everything but what follows what. */
static void
read_node (MutualSchedule     *self,
           MutualScheduleNode *node)
{
  MutualItem *item = node->item;

  node->is_event = MUTUAL_IS_EVENT (item);
  if (node->is_event)
    {
      node->said_due = node->due = get_day (item, MUTUAL_MEMBER_DATE);
      return;
    }

  node->side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
  node->offset = mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET);
  node->duration = mutual_item_get_number (item, MUTUAL_MEMBER_DURATION);
  node->said_start = get_day (item, MUTUAL_MEMBER_START);
  node->said_due = get_day (item, MUTUAL_MEMBER_DUE);
  node->said_agreed = get_day (item, MUTUAL_MEMBER_AGREED_DUE);
  node->distance = node->said_start != MUTUAL_SCHEDULE_NEVER && node->said_due != MUTUAL_SCHEDULE_NEVER
                       ? mutual_calendar_count_from_day (self->calendar, node->side, node->said_start, node->said_due)
                       : 0;
  node->bound = mutual_obstacle_get_bound (item);
  node->is_fixed = mutual_following_is_fixed (item);
  node->is_left = !node->is_fixed && !mutual_progress_is_dropped (item);
  node->is_begun = is_said_begun (item);
  node->is_span = FALSE;
  if (mutual_item_has (item, MUTUAL_MEMBER_STEPS))
    read_steps (node);
}

static void
add_node (MutualItem *item,
          gpointer    user_data)
{
  MutualSchedule *self = user_data;
  MutualScheduleNode node = {
    .item = item,
    .target = MUTUAL_SCHEDULE_NONE,
    .first_follower = MUTUAL_SCHEDULE_NONE,
    .next_follower = MUTUAL_SCHEDULE_NONE,
  };

  if (!MUTUAL_IS_DATED (item))
    return;
  read_node (self, &node);
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->numbers, item, GUINT_TO_POINTER (self->nodes->len));
}

static void
link_node (MutualSchedule *self,
           int             number)
{
  MutualScheduleNode *node = mutual_schedule_node (self, number);
  const char *id = node->is_event ? NULL : mutual_item_get_reference (node->item, MUTUAL_MEMBER_FOLLOWS);
  MutualItem *target = id != NULL ? mutual_plan_find (self->plan, id) : NULL;

  node->target = target != NULL ? mutual_schedule_find (self, target) : MUTUAL_SCHEDULE_NONE;
  if (node->target == MUTUAL_SCHEDULE_NONE)
    return;
  node->next_follower = mutual_schedule_node (self, node->target)->first_follower;
  mutual_schedule_node (self, node->target)->first_follower = number;
}

/* What is done has happened; anything else comes of what it follows, if that has a date. */
static void
date_node (MutualSchedule     *self,
           MutualScheduleNode *node)
{
  guint32 from = node->target != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (self, node->target)->due
                                                      : MUTUAL_SCHEDULE_NEVER;

  node->due = from == MUTUAL_SCHEDULE_NEVER || node->is_fixed ? node->said_due
                                                              : mutual_schedule_pull (self, node, from);
  node->start = node->is_fixed ? node->said_start : mutual_schedule_begin (self, node, node->due);
}

/* The node and all that follow it, near and far. */
static void
date_nodes (MutualSchedule *self,
            int             number)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_val (stack, number);
  while (stack->len > 0)
    {
      MutualScheduleNode *node = mutual_schedule_node (self, g_array_index (stack, int, stack->len - 1));

      g_array_set_size (stack, stack->len - 1);
      if (!node->is_event)
        date_node (self, node);
      for (int i = node->first_follower; i != MUTUAL_SCHEDULE_NONE; i = mutual_schedule_node (self, i)->next_follower)
        g_array_append_val (stack, i);
    }
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
  self->calendar = mutual_calendar_new (plan);
  self->obstacles = mutual_obstacles_new (plan);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MutualScheduleNode));
  self->numbers = g_hash_table_new (NULL, NULL);

  mutual_item_foreach (MUTUAL_ITEM (plan), add_node, self);
  for (guint i = 0; i < self->nodes->len; i++)
    link_node (self, (int) i);
  for (guint i = 0; i < self->nodes->len; i++)
    if (mutual_schedule_node (self, i)->target == MUTUAL_SCHEDULE_NONE)
      date_nodes (self, (int) i);
  return self;
}

/**
 * mutual_schedule_free:
 * @self: (transfer full): a schedule
 */
void
mutual_schedule_free (MutualSchedule *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->nodes);
  g_array_unref (self->obstacles);
  mutual_calendar_free (self->calendar);
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
  return give_day (number != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (self, number)->due : MUTUAL_SCHEDULE_NEVER, due);
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
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, item)) - 1;
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
  else if (node->said_start == MUTUAL_SCHEDULE_NEVER || due == node->said_due || node->said_due == MUTUAL_SCHEDULE_NEVER)
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
