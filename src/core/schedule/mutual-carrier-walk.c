/* The dates of a plan on their way from item to item: what follows what has moved, near and far.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-carrier.h"

#include "mutual-schedule-private.h"
#include "schedule/mutual-following.h"

/* An item whose date comes from itself, or from what has happened. */
static gboolean
is_root (MutualCarrier *self,
         MutualItem    *item)
{
  return mutual_carrier_get_target (self, item) == NULL || mutual_following_is_fixed (item);
}

/* Gives an item the due date that follows from @from. Returns whether its due date changes. */
static gboolean
pull_item (MutualCarrier *self,
           MutualItem    *item,
           const GDate   *from)
{
  const GDate *before = mutual_following_get_date (item);
  MutualSide side = mutual_carrier_get_side (self, item);
  int offset = item == self->changed ? self->offset : mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET);
  gboolean changes;
  GDate due;

  mutual_calendar_add (self->calendar, side, from, offset, &due);
  changes = before == NULL || g_date_compare (before, &due) != 0;
  mutual_carrier_move_item (self, item, &due);
  return changes;
}

/* What follows @target: new to each caller. */
static GPtrArray *
list_followers (MutualCarrier *self,
                MutualItem    *target)
{
  GPtrArray *followers = self->schedule == NULL ? g_hash_table_lookup (self->followers, target) : NULL;
  int number;

  if (self->schedule == NULL)
    return followers != NULL ? g_ptr_array_ref (followers) : g_ptr_array_new ();

  followers = g_ptr_array_new ();
  number = mutual_schedule_find (self->schedule, target);
  if (number == MUTUAL_SCHEDULE_NONE)
    return followers;
  for (int i = mutual_schedule_node (self->schedule, number)->first_follower; i != MUTUAL_SCHEDULE_NONE;
       i = mutual_schedule_node (self->schedule, i)->next_follower)
    g_ptr_array_add (followers, mutual_schedule_node (self->schedule, i)->item);
  return followers;
}

/* Moves whatever follows the items in @queue, and what follows that: with @all even where nothing has changed before.
 * Each item follows one other, so that a circle has no way in from outside; @seen stops what would lead back to its
 * beginning. */
static void
carry (MutualCarrier *self,
       GQueue        *queue,
       gboolean       all)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (GList *l = queue->head; l != NULL; l = l->next)
    g_hash_table_add (seen, l->data);

  while (!g_queue_is_empty (queue))
    {
      MutualItem *target = g_queue_pop_head (queue);
      g_autoptr (GPtrArray) followers = list_followers (self, target);
      const GDate *from = mutual_carrier_get_due (self, target);

      for (guint i = 0; i < followers->len; i++)
        {
          MutualItem *item = g_ptr_array_index (followers, i);
          gboolean moves;

          if (mutual_following_is_fixed (item) || !g_hash_table_add (seen, item))
            continue;
          /* What follows something without a date keeps its own, which others may follow. */
          moves = from != NULL && pull_item (self, item, from);
          if (from == NULL && all)
            mutual_carrier_settle_start (self, item);
          if (moves || all)
            g_queue_push_tail (queue, item);
        }
    }
}

/* Puts into @queue what the item follows in the end; @seen are those that were asked before: all on the way from there. */
static void
add_root (MutualCarrier *self,
          MutualItem    *item,
          GQueue        *queue,
          GHashTable    *seen)
{
  while (g_hash_table_add (seen, item))
    {
      MutualItem *target = mutual_carrier_get_target (self, item);

      if (target == NULL)
        {
          g_queue_push_tail (queue, item);
          return;
        }
      item = target;
    }
}

/**
 * mutual_carrier_carry:
 * @self: a carrier
 * @item: an item that has moved
 *
 * Moves whatever follows @item, near and far.
 */
void
mutual_carrier_carry (MutualCarrier *self,
                      MutualItem    *item)
{
  g_auto (GQueue) queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, item);
  carry (self, &queue, FALSE);
}

/**
 * mutual_carrier_carry_all:
 * @self: a carrier
 *
 * Moves whatever follows anything, and gives a start to whatever has a duration and a due date.
 */
void
mutual_carrier_carry_all (MutualCarrier *self)
{
  g_auto (GQueue) queue = G_QUEUE_INIT;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (is_root (self, item))
      {
        if (!mutual_following_is_fixed (item))
          mutual_carrier_settle_start (self, item);
        g_queue_push_tail (&queue, item);
      }
  carry (self, &queue, TRUE);
}

/**
 * mutual_carrier_settle:
 * @self: a carrier
 * @held: set of items that have just got their dates, and keep them
 * @ruled: set of items whose rule has just changed: what they follow, their offset, duration or side
 *
 * Moves the items of @ruled, and whatever follows something that moved, each after what it follows itself. All others
 * keep their dates, be they right or not.
 */
void
mutual_carrier_settle (MutualCarrier *self,
                       GHashTable    *held,
                       GHashTable    *ruled)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_auto (GQueue) queue = G_QUEUE_INIT;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, held);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      g_hash_table_add (moved, item);
      add_root (self, item, &queue, seen);
    }
  g_hash_table_iter_init (&iter, ruled);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    add_root (self, item, &queue, seen);

  while (!g_queue_is_empty (&queue))
    {
      MutualItem *target = g_queue_pop_head (&queue);
      g_autoptr (GPtrArray) followers = list_followers (self, target);
      const GDate *from = mutual_carrier_get_due (self, target);
      gboolean moves = g_hash_table_contains (moved, target);

      for (guint i = 0; i < followers->len; i++)
        {
          gboolean leads = g_hash_table_contains (seen, g_ptr_array_index (followers, i));

          item = g_ptr_array_index (followers, i);
          /* Nothing has changed here, nor further on. */
          if (!leads && !moves)
            continue;
          if (from != NULL && !g_hash_table_contains (held, item) && !mutual_following_is_fixed (item) &&
              (g_hash_table_contains (ruled, item) || moves) && pull_item (self, item, from))
            g_hash_table_add (moved, item);
          if (leads || g_hash_table_contains (moved, item))
            g_queue_push_tail (&queue, item);
        }
    }
}
