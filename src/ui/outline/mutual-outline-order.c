/* Which rows the outline has, and in what order: milestones and events by date, steps below.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-order.h"

#include "schedule/mutual-progress.h"

static const GDate *
get_event_date (MutualItem *event)
{
  return mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
}

/* Dated ones by date, the others last; equal ones as in the plan. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const GDate *first = get_event_date (*(MutualItem *const *) a);
  const GDate *second = get_event_date (*(MutualItem *const *) b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return g_date_compare (first, second);
}

/* Those that the filter of the session lets through. */
static void
add_children (GPtrArray     *rows,
              MutualSession *session,
              MutualItem    *item,
              MutualMember   list)
{
  for (guint i = 0; i < mutual_item_get_n_children (item, list); i++)
    {
      MutualItem *child = mutual_item_get_child (item, list, i);

      if (mutual_session_shows (session, child))
        g_ptr_array_add (rows, child);
    }
}

static gboolean
is_done (MutualItem  *step,
         const GDate *today)
{
  MutualProgress progress;

  mutual_progress_get (step, today, &progress);
  return progress.state == MUTUAL_STATE_DONE;
}

/* Tells the followers of @store about the piece that is different and about nothing else, so that rows that stay keep
 * their widgets. */
static void
splice (GListStore *store,
        GPtrArray  *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint start = 0;
  guint same_end = 0;

  while (start < n_old && start < rows->len)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), start);

      if (old != g_ptr_array_index (rows, start))
        break;
      start++;
    }
  while (same_end < n_old - start && same_end < rows->len - start)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), n_old - 1 - same_end);

      if (old != g_ptr_array_index (rows, rows->len - 1 - same_end))
        break;
      same_end++;
    }
  if (start + same_end < MAX (n_old, rows->len))
    g_list_store_splice (store, start, n_old - start - same_end, rows->pdata + start, rows->len - start - same_end);
}

/**
 * mutual_outline_order_fill_top:
 * @store: the rows that nothing is above of
 * @session: the session
 *
 * Brings @store to the milestones in the order of the plan and the events between them: each before the first milestone
 * that is not due earlier, the undated ones last. Here as below, those that the filter of the session lets through.
 */
void
mutual_outline_order_fill_top (GListStore    *store,
                               MutualSession *session)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();
  MutualItem *plan;
  guint next = 0;

  g_return_if_fail (G_IS_LIST_STORE (store) && MUTUAL_IS_SESSION (session));

  plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  add_children (events, session, plan, MUTUAL_MEMBER_EVENTS);
  add_children (milestones, session, plan, MUTUAL_MEMBER_MILESTONES);
  g_ptr_array_sort (events, compare_events);

  for (guint i = 0; i < milestones->len; i++)
    {
      MutualItem *milestone = g_ptr_array_index (milestones, i);
      const GDate *due = mutual_progress_get_end (milestone);

      for (; due != NULL && next < events->len; next++)
        {
          const GDate *date = get_event_date (g_ptr_array_index (events, next));

          if (date == NULL || g_date_compare (due, date) < 0)
            break;
          g_ptr_array_add (rows, g_ptr_array_index (events, next));
        }
      g_ptr_array_add (rows, milestone);
    }
  for (; next < events->len; next++)
    g_ptr_array_add (rows, g_ptr_array_index (events, next));

  splice (store, rows);
}

/**
 * mutual_outline_order_fill_steps:
 * @store: the rows below a milestone
 * @milestone: the milestone
 * @folded: whether what is done shows as a single row
 * @session: the session
 *
 * Brings @store to the steps of @milestone.
 */
void
mutual_outline_order_fill_steps (GListStore    *store,
                                 MutualItem    *milestone,
                                 gboolean       folded,
                                 MutualSession *session)
{
  const GDate *today = mutual_session_get_today (session);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (MutualStepFold) fold = NULL;
  guint n_done = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));

  add_children (rows, session, milestone, MUTUAL_MEMBER_STEPS);
  if (folded)
    {
      g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (store), 0);

      for (guint i = 0; i < rows->len;)
        if (is_done (g_ptr_array_index (rows, i), today))
          {
            g_ptr_array_remove_index (rows, i);
            n_done++;
          }
        else
          {
            i++;
          }
      if (n_done > 0)
        {
          /* The same fold as before stays open if it was. */
          fold = MUTUAL_IS_STEP_FOLD (first) ? g_object_ref (MUTUAL_STEP_FOLD (first)) : mutual_step_fold_new (milestone);
          mutual_step_fold_set_n_steps (fold, n_done);
          g_ptr_array_insert (rows, 0, fold);
        }
    }

  splice (store, rows);
}

/**
 * mutual_outline_order_fill_folded:
 * @store: the rows below a fold
 * @fold: the fold
 * @session: the session
 *
 * Brings @store to the steps that are done.
 */
void
mutual_outline_order_fill_folded (GListStore     *store,
                                  MutualStepFold *fold,
                                  MutualSession  *session)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_return_if_fail (G_IS_LIST_STORE (store));

  add_children (rows, session, mutual_step_fold_get_milestone (fold), MUTUAL_MEMBER_STEPS);
  for (guint i = 0; i < rows->len;)
    if (is_done (g_ptr_array_index (rows, i), mutual_session_get_today (session)))
      i++;
    else
      g_ptr_array_remove_index (rows, i);

  splice (store, rows);
}
