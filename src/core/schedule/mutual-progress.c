/* How far an item is, told from its dates and steps rather than typed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-progress.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"

static MutualStatus
get_status (MutualItem *item)
{
  return mutual_item_has (item, MUTUAL_MEMBER_STATUS)
           ? (MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS)
           : MUTUAL_STATUS_UNSET;
}

static const GDate *
get_date (MutualItem   *item,
          MutualMember  member)
{
  return mutual_item_has (item, member) ? mutual_item_get_date (item, member) : NULL;
}

static gboolean
is_said_done (MutualItem   *item,
              MutualStatus  status)
{
  return status == MUTUAL_STATUS_DONE || get_date (item, MUTUAL_MEMBER_DONE_ON) != NULL;
}

/* Waiting and being blocked happen to work that was begun. */
static gboolean
is_said_begun (MutualStatus status)
{
  switch (status)
    {
    case MUTUAL_STATUS_IN_PROGRESS:
    case MUTUAL_STATUS_WAITING_ON_BUYER:
    case MUTUAL_STATUS_WAITING_ON_SELLER:
    case MUTUAL_STATUS_BLOCKED:
      return TRUE;

    case MUTUAL_STATUS_UNSET:
    case MUTUAL_STATUS_NOT_STARTED:
    case MUTUAL_STATUS_DONE:
    case MUTUAL_STATUS_DROPPED:
    default:
      return FALSE;
    }
}

static gboolean
is_its_time (MutualItem  *item,
             const GDate *today)
{
  const GDate *start = get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = get_date (item, MUTUAL_MEMBER_DUE);

  return start != NULL && due != NULL && g_date_compare (start, today) <= 0 && g_date_compare (today, due) <= 0;
}

static void
get_progress (MutualItem     *item,
              const GDate    *today,
              gboolean        shared_only,
              MutualProgress *progress)
{
  MutualStatus own = get_status (item);
  const GDate *due = get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *agreed = get_date (item, MUTUAL_MEMBER_AGREED_DUE);
  gboolean begun = is_said_begun (own) || is_its_time (item, today);
  guint n = mutual_item_has (item, MUTUAL_MEMBER_STEPS) ? mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS) : 0;

  *progress = (MutualProgress) { .state = MUTUAL_STATE_NOT_STARTED };

  for (guint i = 0; i < n; i++)
    {
      MutualItem *step = mutual_item_get_child (item, MUTUAL_MEMBER_STEPS, i);
      MutualStatus status = get_status (step);

      if (status == MUTUAL_STATUS_DROPPED ||
          (shared_only && mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE)))
        continue;

      progress->n_steps++;
      if (is_said_done (step, status))
        progress->n_done++;
      else if (is_said_begun (status))
        begun = TRUE;
    }

  if (due != NULL && agreed != NULL)
    progress->slip = mutual_date_days_between (agreed, due);

  if (is_said_done (item, own) || (progress->n_steps > 0 && progress->n_done == progress->n_steps))
    progress->state = MUTUAL_STATE_DONE;
  else if (own == MUTUAL_STATUS_DROPPED)
    progress->state = MUTUAL_STATE_NOT_STARTED;
  else if (due != NULL && (progress->slip > 0 || g_date_compare (due, today) < 0))
    {
      /* Past the agreed date if the plan moved it, past its own date if that has gone by, whichever is more. */
      progress->state = MUTUAL_STATE_LATE;
      progress->days_late = MAX (progress->slip,
                                 mutual_date_days_between (progress->slip > 0 ? agreed : due, today));
      progress->days_overdue = MAX (mutual_date_days_between (due, today), 0);
    }
  else if (begun || progress->n_done > 0)
    progress->state = MUTUAL_STATE_UNDER_WAY;
}

/**
 * mutual_progress_get:
 * @item: a milestone or a step
 * @today: the day it is
 * @progress: (out caller-allocates): how far it is
 *
 * Tells how far an item is, all its steps counted. A milestone whose steps are all done is done, whatever its own
 * status says; a dropped item is never late.
 */
void
mutual_progress_get (MutualItem     *item,
                     const GDate    *today,
                     MutualProgress *progress)
{
  g_return_if_fail (MUTUAL_IS_ITEM (item));
  g_return_if_fail (today != NULL && g_date_valid (today));
  g_return_if_fail (progress != NULL);

  get_progress (item, today, FALSE, progress);
}

/**
 * mutual_progress_get_shared:
 * @item: a milestone or a step
 * @today: the day it is
 * @progress: (out caller-allocates): how far it is
 *
 * Like mutual_progress_get(), but blind to private steps: what the other side may see. Two plans with equal public
 * parts give the same answer.
 */
void
mutual_progress_get_shared (MutualItem     *item,
                            const GDate    *today,
                            MutualProgress *progress)
{
  g_return_if_fail (MUTUAL_IS_ITEM (item));
  g_return_if_fail (today != NULL && g_date_valid (today));
  g_return_if_fail (progress != NULL);

  get_progress (item, today, TRUE, progress);
}

/**
 * mutual_progress_is_dropped:
 * @item: a milestone or a step
 *
 * Returns: whether the two sides agreed to do without @item
 */
gboolean
mutual_progress_is_dropped (MutualItem *item)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (item), FALSE);

  return get_status (item) == MUTUAL_STATUS_DROPPED;
}

/**
 * mutual_progress_get_end:
 * @item: a milestone or a step
 *
 * The day that tells when @item ends: the one on which it was done, or else the one on which it is due.
 *
 * Returns: (transfer none) (nullable): the day, if the plan says one
 */
const GDate *
mutual_progress_get_end (MutualItem *item)
{
  const GDate *done_on;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  done_on = get_date (item, MUTUAL_MEMBER_DONE_ON);
  return done_on != NULL ? done_on : get_date (item, MUTUAL_MEMBER_DUE);
}

/**
 * mutual_progress_count_done:
 * @plan: a plan
 * @today: the day it is
 *
 * Returns: how many milestones are done
 */
guint
mutual_progress_count_done (MutualPlan  *plan,
                            const GDate *today)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  guint n_done = 0;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), 0);
  g_return_val_if_fail (today != NULL && g_date_valid (today), 0);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualProgress progress;

      get_progress (mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i), today, FALSE, &progress);
      if (progress.state == MUTUAL_STATE_DONE)
        n_done++;
    }

  return n_done;
}

/**
 * mutual_progress_count_milestones:
 * @plan: a plan
 *
 * Returns: how many milestones there are to do, without dropped ones
 */
guint
mutual_progress_count_milestones (MutualPlan *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  guint n = 0;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), 0);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    if (!mutual_progress_is_dropped (mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i)))
      n++;

  return n;
}
