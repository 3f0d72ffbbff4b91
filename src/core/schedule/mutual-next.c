/* What is due next: the open work and the events of a plan, one after the other by date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-next.h"

#include "schedule/mutual-progress.h"

static const GDate *
get_day (MutualItem *item)
{
  return mutual_item_get_date (item, mutual_item_has (item, MUTUAL_MEMBER_DATE) ? MUTUAL_MEMBER_DATE
                                                                                 : MUTUAL_MEMBER_DUE);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return g_date_compare (get_day (*(MutualItem *const *) a), get_day (*(MutualItem *const *) b));
}

/* An event that is over needs nobody any more; work that is overdue does. */
static gboolean
is_left (MutualItem  *item,
         const GDate *today)
{
  MutualProgress progress;

  if (get_day (item) == NULL)
    return FALSE;
  if (mutual_item_has (item, MUTUAL_MEMBER_DATE))
    return g_date_compare (get_day (item), today) >= 0;

  mutual_progress_get (item, today, &progress);
  return progress.state != MUTUAL_STATE_DONE && !mutual_progress_is_dropped (item);
}

static void
add_list (GPtrArray          *items,
          MutualItem         *parent,
          MutualMember        list,
          const GDate        *today,
          const MutualFilter *filter)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);
      gboolean left = is_left (item, today);

      /* Steps first: a milestone is reached when they are done. Nobody waits for the steps of one that is. */
      if (list == MUTUAL_MEMBER_MILESTONES && (left || get_day (item) == NULL))
        add_list (items, item, MUTUAL_MEMBER_STEPS, today, filter);
      if (left && mutual_filter_admits (filter, item, today))
        g_ptr_array_add (items, item);
    }
}

/* What has no date yet comes last. */
static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  const GDate *first = get_day (*(MutualItem *const *) a);
  const GDate *second = get_day (*(MutualItem *const *) b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return g_date_compare (first, second);
}

/* A step that says nothing is of the side of whoever does it. */
static gboolean
is_of_side (MutualItem *step,
            MutualSide  side)
{
  MutualSide own = (MutualSide) mutual_item_get_number (step, MUTUAL_MEMBER_SIDE);
  MutualItem *owner = mutual_item_resolve (step, MUTUAL_MEMBER_OWNER);

  if (own == MUTUAL_SIDE_UNSET && owner != NULL)
    own = (MutualSide) mutual_item_get_number (owner, MUTUAL_MEMBER_SIDE);
  return side == MUTUAL_SIDE_UNSET || own == side || own == MUTUAL_SIDE_BOTH;
}

/* Whoever may not know of private steps does not see from a milestone that there are some, either. */
static gboolean
is_open (MutualItem  *item,
         const GDate *today,
         gboolean     shared_only)
{
  MutualProgress progress;

  if (shared_only)
    mutual_progress_get_shared (item, today, &progress);
  else
    mutual_progress_get (item, today, &progress);
  return progress.state != MUTUAL_STATE_DONE && !mutual_progress_is_dropped (item);
}

/**
 * mutual_next_list:
 * @plan: a plan
 * @today: the day it is
 * @side: whose steps, those of both sides included; %MUTUAL_SIDE_UNSET for all
 * @shared_only: whether private steps are left out
 *
 * Finds what is to be done next: the open steps of milestones that are not done, by date. Those without a date come last,
 * in the order of the plan.
 *
 * Returns: (transfer container) (element-type MutualItem): the steps
 */
GPtrArray *
mutual_next_list (MutualPlan  *plan,
                  const GDate *today,
                  MutualSide   side,
                  gboolean     shared_only)
{
  GPtrArray *steps = g_ptr_array_new ();

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), steps);
  g_return_val_if_fail (today != NULL && g_date_valid (today), steps);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);

      if (!is_open (milestone, today, shared_only))
        continue;
      for (guint k = 0; k < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); k++)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k);

          if (is_of_side (step, side) && is_open (step, today, shared_only) &&
              !(shared_only && mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE)))
            g_ptr_array_add (steps, step);
        }
    }
  g_ptr_array_sort (steps, compare_dues);
  return steps;
}

/**
 * mutual_next_find:
 * @plan: a plan
 * @today: the day it is
 * @filter: (nullable): what is asked for at all
 * @after: (nullable): the id of the item from which to go on
 *
 * Goes through the milestones and steps that are not done, and the events that are to come, by their dates: what is
 * overdue first, as nothing is due sooner.
 *
 * Returns: (transfer none) (nullable): the one after @after, or the first of all; %NULL if nothing is left
 */
MutualItem *
mutual_next_find (MutualPlan         *plan,
                  const GDate        *today,
                  const MutualFilter *filter,
                  const char         *after)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  add_list (items, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, today, filter);
  add_list (items, MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, today, filter);
  g_ptr_array_sort (items, compare_days);

  for (guint i = 0; after != NULL && i + 1 < items->len; i++)
    if (g_strcmp0 (mutual_item_get_id (g_ptr_array_index (items, i)), after) == 0)
      return g_ptr_array_index (items, i + 1);

  return items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
}
