/* Keeping a schedule right after edits, by looking only at what they touch and what depends on that.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-schedule-private.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-step.h"

/* So many holes do not matter. */
#define MAX_GONE 1000

typedef struct
{
  MutualSchedule *schedule;
  GHashTable *touched; /* set of items of the plan to be read again */
  GHashTable *changed; /* set of items with other dates, or that may stand otherwise */
  gboolean obstacles;  /* something else may stand in the way */
  gboolean all;        /* other days are working days */
} Update;

static void
touch_item (MutualItem *item,
            gpointer    user_data)
{
  Update *update = user_data;

  if (!MUTUAL_IS_DATED (item))
    return;
  g_hash_table_add (update->touched, item);
  update->obstacles |= MUTUAL_IS_EVENT (item);
  /* A milestone is as far as its steps. */
  if (MUTUAL_IS_STEP (item) && mutual_item_get_parent (item) != NULL)
    g_hash_table_add (update->touched, mutual_item_get_parent (item));
}

static void
read_set (Update       *update,
          MutualItem   *item,
          MutualMember  member)
{
  switch ((int) member)
    {
    case MUTUAL_MEMBER_WEEKEND:
      update->all = TRUE;
      break;
    case MUTUAL_MEMBER_SIDE:
    case MUTUAL_MEMBER_TRACK:
    case MUTUAL_MEMBER_STATUS:
    case MUTUAL_MEMBER_DONE_ON:
    case MUTUAL_MEMBER_PRIVATE:
      /* Steps are bound as their milestone is. */
      mutual_item_foreach (item, touch_item, update);
      break;
    case MUTUAL_MEMBER_START:
    case MUTUAL_MEMBER_DUE:
    case MUTUAL_MEMBER_DURATION:
    case MUTUAL_MEMBER_FOLLOWS:
    case MUTUAL_MEMBER_OFFSET:
    case MUTUAL_MEMBER_AGREED_DUE:
    case MUTUAL_MEMBER_DATE:
    case MUTUAL_MEMBER_END:
    case MUTUAL_MEMBER_KIND:
    case MUTUAL_MEMBER_HARD:
      if (MUTUAL_IS_DATED (item))
        {
          g_hash_table_add (update->touched, item);
          update->obstacles |= MUTUAL_IS_EVENT (item);
        }
      break;
    default:
      break;
    }
  update->all |= MUTUAL_IS_DAY_OFF (item);
}

static void
touch_id (Update     *update,
          const char *id)
{
  MutualItem *item = id != NULL ? mutual_plan_find (update->schedule->plan, id) : NULL;

  if (item != NULL)
    touch_item (item, update);
}

static void
drop_item (MutualItem *item,
           gpointer    user_data)
{
  Update *update = user_data;
  int number = mutual_schedule_find (update->schedule, item);

  /* It may have come back. */
  if (number == MUTUAL_SCHEDULE_NONE || mutual_plan_find (update->schedule->plan, mutual_item_get_id (item)) != NULL)
    return;
  /* What followed it is told so by edits of its own, or keeps its date. It may be another object by now. */
  for (int i = mutual_schedule_node (update->schedule, number)->first_follower; i != MUTUAL_SCHEDULE_NONE;
       i = mutual_schedule_node (update->schedule, i)->next_follower)
    touch_id (update, mutual_item_get_id (mutual_schedule_node (update->schedule, i)->item));
  update->obstacles |= MUTUAL_IS_EVENT (item);
  mutual_schedule_drop_node (update->schedule, number);
}

static void
read_edit (Update     *update,
           MutualEdit *edit)
{
  MutualMember member = mutual_edit_get_member (edit);
  MutualItem *item = mutual_plan_find (update->schedule->plan, mutual_edit_get_item_id (edit));

  switch (mutual_edit_get_kind (edit))
    {
    case MUTUAL_EDIT_SET:
      if (item != NULL)
        read_set (update, item, member);
      break;
    case MUTUAL_EDIT_INSERT:
    case MUTUAL_EDIT_REMOVE:
    case MUTUAL_EDIT_MOVE:
      update->all |= member == MUTUAL_MEMBER_DAYS_OFF;
      touch_id (update, mutual_edit_get_parent_id (edit));
      if (mutual_edit_get_kind (edit) == MUTUAL_EDIT_MOVE)
        touch_id (update, mutual_edit_get_target_id (edit));
      else
        mutual_item_foreach (mutual_edit_get_item (edit), drop_item, update);
      if (item != NULL)
        mutual_item_foreach (item, touch_item, update);
      break;
    case MUTUAL_EDIT_SET_EXTRA:
    default:
      break;
    }
}

static void
start_over (Update *update)
{
  MutualSchedule *self = update->schedule;

  mutual_schedule_clear (self);
  mutual_schedule_index (self);
  g_hash_table_remove_all (update->changed);
  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_add (update->changed, mutual_schedule_node (self, i)->item);
}

/* Whoever is bound by anything may be hit by it now, or no longer. */
static void
renew_obstacles (Update *update)
{
  MutualSchedule *self = update->schedule;

  g_array_unref (self->obstacles);
  self->obstacles = mutual_obstacles_new (self->plan);
  for (guint i = 0; i < self->nodes->len; i++)
    if (mutual_schedule_node (self, i)->is_left && mutual_schedule_node (self, i)->bound != MUTUAL_BOUND_NOT)
      g_hash_table_add (update->changed, mutual_schedule_node (self, i)->item);
}

/* All of them are there before any of them is linked, and linked before any of them is dated. */
static void
settle_touched (Update *update)
{
  MutualSchedule *self = update->schedule;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, update->touched);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      int number = mutual_schedule_find (self, item);

      if (number != MUTUAL_SCHEDULE_NONE)
        mutual_schedule_read_node (self, number, item);
      else
        mutual_schedule_add_node (self, item);
    }
  g_hash_table_iter_init (&iter, update->touched);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      mutual_schedule_unlink_node (self, mutual_schedule_find (self, item));
      mutual_schedule_link_node (self, mutual_schedule_find (self, item));
    }
  g_hash_table_iter_init (&iter, update->touched);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    mutual_schedule_date_nodes (self, mutual_schedule_find (self, item), update->changed);
}

/**
 * mutual_schedule_update:
 * @self: a schedule
 * @edits: (element-type MutualEdit): what has been done to its plan, or undone, since it was right
 *
 * Makes the schedule right again, by looking only at what the edits touch and what depends on that. Where other days
 * become working days, all of it is looked at.
 *
 * Returns: (transfer full) (element-type MutualItem): the milestones, steps and events that have other dates now, or may
 *   fit where they did not, or the other way round
 */
GPtrArray *
mutual_schedule_update (MutualSchedule *self,
                        GPtrArray      *edits)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  Update update = { .schedule = self };
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (self != NULL && edits != NULL, items);

  update.touched = g_hash_table_new (NULL, NULL);
  update.changed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < edits->len; i++)
    read_edit (&update, g_ptr_array_index (edits, i));
  /* Those that are gone leave holes; too many are not worth keeping. */
  if (update.all || self->n_gone > MAX_GONE + self->nodes->len / 2)
    start_over (&update);
  else
    {
      settle_touched (&update);
      if (update.obstacles)
        renew_obstacles (&update);
    }

  g_hash_table_iter_init (&iter, update.changed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_ptr_array_add (items, g_object_ref (item));
  g_hash_table_unref (update.touched);
  g_hash_table_unref (update.changed);
  return items;
}
