/* The inside of a schedule: what is read of each item, what follows what, and the dates that come of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-schedule-private.h"

#include "plan/mutual-id.h"

static guint32
get_day (MutualItem   *item,
         MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);

  return date != NULL ? g_date_get_julian (date) : MUTUAL_SCHEDULE_NEVER;
}

/* As mutual_following_is_fixed() says; many are asked. */
static gboolean
is_done (MutualItem   *item,
         MutualStatus  status)
{
  return status == MUTUAL_STATUS_DONE || mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON);
}

static gboolean
is_said_begun (MutualStatus status)
{
  switch (status)
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
  guint n = mutual_item_get_n_children (node->item, MUTUAL_MEMBER_STEPS);
  guint n_steps = 0;
  guint n_done = 0;

  for (guint i = 0; i < n; i++)
    {
      MutualItem *step = mutual_item_get_child (node->item, MUTUAL_MEMBER_STEPS, i);
      MutualStatus status = (MutualStatus) mutual_item_get_number (step, MUTUAL_MEMBER_STATUS);
      gboolean done = is_done (step, status);

      if (status == MUTUAL_STATUS_DROPPED || mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        continue;
      n_steps++;
      n_done += done ? 1 : 0;
      node->is_begun |= done || is_said_begun (status);
    }
  node->is_span = n_steps > 0;
  if (n_steps > 0 && n_done == n_steps)
    node->is_left = FALSE;
}

/* Everything but what follows what. */
static void
read_item (MutualSchedule     *self,
           MutualScheduleNode *node)
{
  MutualItem *item = node->item;
  MutualStatus status;

  node->is_event = !mutual_item_has (item, MUTUAL_MEMBER_DUE);
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
  node->distance = node->duration <= 0 && node->said_start != MUTUAL_SCHEDULE_NEVER &&
                           node->said_due != MUTUAL_SCHEDULE_NEVER
                       ? mutual_calendar_count_from_day (self->calendar, node->side, node->said_start, node->said_due)
                       : 0;
  node->bound = mutual_obstacle_get_bound (item);
  status = (MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS);
  node->is_fixed = is_done (item, status);
  node->is_left = !node->is_fixed && status != MUTUAL_STATUS_DROPPED;
  node->is_begun = is_said_begun (status);
  node->is_span = FALSE;
  if (mutual_item_has (item, MUTUAL_MEMBER_STEPS))
    read_steps (node);
}

static const char *
get_follows (const MutualScheduleNode *node)
{
  return node->is_event ? NULL : mutual_item_get_reference (node->item, MUTUAL_MEMBER_FOLLOWS);
}

static void
link_to (MutualSchedule *self,
         int             number,
         const char     *id)
{
  MutualScheduleNode *node = mutual_schedule_node (self, number);
  MutualScheduleNode *target;

  node->target = id != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id)) - 1
                            : MUTUAL_SCHEDULE_NONE;
  if (node->target == MUTUAL_SCHEDULE_NONE)
    return;
  target = mutual_schedule_node (self, node->target);
  node->next_follower = target->first_follower;
  target->first_follower = number;
}

/* Notes what each item follows while it is at hand: to fetch each once more, when all are known, takes longer than to
 * link them. */
static void
index_list (MutualSchedule *self,
            MutualItem     *parent,
            MutualMember    list,
            GPtrArray      *follows)
{
  guint n = mutual_item_get_n_children (parent, list);

  for (guint i = 0; i < n; i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);
      int number = mutual_schedule_add_node (self, item);

      g_ptr_array_add (follows, (gpointer) get_follows (mutual_schedule_node (self, number)));
      if (list == MUTUAL_MEMBER_MILESTONES)
        index_list (self, item, MUTUAL_MEMBER_STEPS, follows);
    }
}

/* What is done has happened; anything else comes of what it follows, if that has a date. */
static void
date_node (MutualSchedule     *self,
           MutualScheduleNode *node)
{
  guint32 from = node->target != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (self, node->target)->due
                                                      : MUTUAL_SCHEDULE_NEVER;

  if (node->is_event)
    return;
  node->due = from == MUTUAL_SCHEDULE_NEVER || node->is_fixed ? node->said_due
                                                              : mutual_schedule_pull (self, node, from);
  node->start = node->is_fixed ? node->said_start : mutual_schedule_begin (self, node, node->due);
}

static void
clear_node (gpointer data)
{
  MutualScheduleNode *node = data;

  g_clear_object (&node->item);
}

/**
 * mutual_schedule_index:
 * @self: a schedule
 *
 * Reads the whole plan.
 */
void
mutual_schedule_index (MutualSchedule *self)
{
  g_autoptr (GPtrArray) follows = g_ptr_array_new ();

  self->calendar = mutual_calendar_new (self->plan);
  self->obstacles = mutual_obstacles_new (self->plan);
  self->stack = g_array_new (FALSE, FALSE, sizeof (int));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MutualScheduleNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->numbers = g_hash_table_new (mutual_id_hash, g_str_equal);
  self->n_gone = 0;

  index_list (self, MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_EVENTS, follows);
  index_list (self, MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES, follows);
  for (guint i = 0; i < self->nodes->len; i++)
    link_to (self, (int) i, g_ptr_array_index (follows, i));
  for (guint i = 0; i < self->nodes->len; i++)
    if (mutual_schedule_node (self, i)->target == MUTUAL_SCHEDULE_NONE)
      mutual_schedule_date_nodes (self, (int) i, NULL);
}

/**
 * mutual_schedule_clear:
 * @self: a schedule
 *
 * Forgets what was read.
 */
void
mutual_schedule_clear (MutualSchedule *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->stack, g_array_unref);
  g_clear_pointer (&self->obstacles, g_array_unref);
  g_clear_pointer (&self->calendar, mutual_calendar_free);
}

/**
 * mutual_schedule_add_node:
 * @self: a schedule
 * @item: a milestone, step or event of the plan
 *
 * Reads @item, without what it follows.
 *
 * Returns: its number
 */
int
mutual_schedule_add_node (MutualSchedule *self,
                          MutualItem     *item)
{
  MutualScheduleNode node = {
    .item = g_object_ref (item),
    .target = MUTUAL_SCHEDULE_NONE,
    .first_follower = MUTUAL_SCHEDULE_NONE,
    .next_follower = MUTUAL_SCHEDULE_NONE,
  };

  read_item (self, &node);
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->numbers, (gpointer) mutual_item_get_id (item), GUINT_TO_POINTER (self->nodes->len));
  return (int) self->nodes->len - 1;
}

/**
 * mutual_schedule_drop_node:
 * @self: a schedule
 * @number: of an item that is no longer in the plan
 */
void
mutual_schedule_drop_node (MutualSchedule *self,
                           int             number)
{
  MutualScheduleNode *node = mutual_schedule_node (self, number);

  mutual_schedule_unlink_node (self, number);
  while (node->first_follower != MUTUAL_SCHEDULE_NONE)
    mutual_schedule_unlink_node (self, node->first_follower);
  g_hash_table_remove (self->numbers, mutual_item_get_id (node->item));
  g_clear_object (&node->item);
  node->is_left = FALSE;
  self->n_gone++;
}

/**
 * mutual_schedule_read_node:
 * @self: a schedule
 * @number: of an item that has changed
 * @item: the item; another one of the same id, if it went and came back
 *
 * Reads the item again, without what it follows.
 */
void
mutual_schedule_read_node (MutualSchedule *self,
                           int             number,
                           MutualItem     *item)
{
  MutualScheduleNode *node = mutual_schedule_node (self, number);

  g_hash_table_replace (self->numbers, (gpointer) mutual_item_get_id (item), GUINT_TO_POINTER ((guint) number + 1));
  g_set_object (&node->item, item);
  read_item (self, node);
}

/**
 * mutual_schedule_link_node:
 * @self: a schedule
 * @number: of an item that is linked to nothing
 *
 * Links it to what it follows.
 */
void
mutual_schedule_link_node (MutualSchedule *self,
                           int             number)
{
  link_to (self, number, get_follows (mutual_schedule_node (self, number)));
}

/**
 * mutual_schedule_unlink_node:
 * @self: a schedule
 * @number: of an item
 *
 * Lets the item follow nothing.
 */
void
mutual_schedule_unlink_node (MutualSchedule *self,
                             int             number)
{
  MutualScheduleNode *node = mutual_schedule_node (self, number);
  int *link;

  if (node->target == MUTUAL_SCHEDULE_NONE)
    return;
  link = &mutual_schedule_node (self, node->target)->first_follower;
  while (*link != number)
    link = &mutual_schedule_node (self, *link)->next_follower;
  *link = node->next_follower;
  node->target = MUTUAL_SCHEDULE_NONE;
  node->next_follower = MUTUAL_SCHEDULE_NONE;
}

/**
 * mutual_schedule_date_nodes:
 * @self: a schedule
 * @number: of an item
 * @changed: (nullable): set of items, where those go whose dates become others; %NULL to date all
 *
 * Dates the item, and all that follows it, near and far; with @changed no further than dates change.
 */
void
mutual_schedule_date_nodes (MutualSchedule *self,
                            int             number,
                            GHashTable     *changed)
{
  GArray *stack = self->stack;

  g_array_set_size (stack, 0);
  g_array_append_val (stack, number);
  /* No plan has a circle, but if one had, it would not end. */
  for (guint n = 0; stack->len > 0 && n <= self->nodes->len; n++)
    {
      MutualScheduleNode *node = mutual_schedule_node (self, g_array_index (stack, int, stack->len - 1));
      guint32 start = node->start;
      guint32 due = node->due;

      g_array_set_size (stack, stack->len - 1);
      date_node (self, node);
      if (changed != NULL && node->due == due && node->start == start && n > 0)
        continue;
      if (changed != NULL)
        g_hash_table_add (changed, node->item);
      for (int i = node->first_follower; i != MUTUAL_SCHEDULE_NONE; i = mutual_schedule_node (self, i)->next_follower)
        g_array_append_val (stack, i);
    }
}
