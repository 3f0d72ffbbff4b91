/* Whether the dates of a plan can hold from today on, and which would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-feasibility.h"

#include "mutual-feasibility-private.h"

/* What is neither done nor dropped has to be done from today on:
 *
 * - Work that nobody has begun, and that has a start, begins today or later. Work is begun if its status says so, or if
 *   a step of it is begun or done.
 * - Everything is due today or later.
 * - What the customer's freezes and hard events bind keeps clear of them, see mutual-obstacle.c. Work that is begun can
 *   no longer be done before today.
 *
 * All that is looked at is the dates: what comes of the rules of the plan, with durations and distances as agreed. */

/* The first day on which somebody is at work on it from today on. */
static guint32
get_work_start (const MutualScheduleNode *node,
                guint32                   start,
                guint32                   due,
                guint32                   today)
{
  if (start == MUTUAL_SCHEDULE_NEVER || node->is_span)
    return due;
  if (node->is_begun)
    start = MAX (start, today);
  return MIN (start, due);
}

static gboolean
judge_obstacle (MutualSchedule           *schedule,
                const MutualScheduleNode *node,
                const MutualObstacle     *obstacle,
                guint32                   start,
                guint32                   due,
                guint32                   today,
                MutualHit                *hit)
{
  guint32 work = get_work_start (node, start, due, today);
  gboolean lasts = start != MUTUAL_SCHEDULE_NEVER && !node->is_span;

  if ((node->bound & obstacle->binds) == 0)
    return FALSE;
  if (node->target != MUTUAL_SCHEDULE_NONE && mutual_schedule_node (schedule, node->target)->item == obstacle->event)
    return FALSE;

  hit->obstacle = obstacle;
  if (mutual_obstacle_stops (obstacle, work, due))
    {
      guint32 free = mutual_obstacle_is_closed (obstacle) ? obstacle->last + 1 : obstacle->first;

      if (!mutual_obstacle_is_closed (obstacle))
        hit->kind = MUTUAL_FINDING_ACROSS_HARD;
      else
        hit->kind = due <= obstacle->last ? MUTUAL_FINDING_IN_CLOSED : MUTUAL_FINDING_ACROSS_CLOSED;
      hit->clear = lasts ? mutual_schedule_finish (schedule, node, due, free) : free;
      return TRUE;
    }
  if (!mutual_obstacle_is_closed (obstacle) && node->said_agreed != MUTUAL_SCHEDULE_NEVER &&
      node->said_agreed <= obstacle->last && due > obstacle->last)
    {
      hit->kind = MUTUAL_FINDING_PAST_HARD;
      hit->clear = MUTUAL_SCHEDULE_NEVER;
      return TRUE;
    }
  return FALSE;
}

static void
set_day (GDate   *date,
         guint32  day)
{
  g_date_clear (date, 1);
  if (day != MUTUAL_SCHEDULE_NEVER)
    g_date_set_julian (date, day);
}

static void
check_node (MutualSchedule           *schedule,
            const MutualScheduleNode *node,
            guint32                   today,
            GPtrArray                *findings)
{
  guint at = 0;
  MutualHit hit;

  while (mutual_feasibility_find_hit (schedule, node, node->due, today, &at, &hit))
    g_ptr_array_add (findings, mutual_feasibility_create_finding (schedule, node, &hit, today));
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return g_date_compare (mutual_finding_get_when (*(MutualFinding *const *) a),
                         mutual_finding_get_when (*(MutualFinding *const *) b));
}

/**
 * mutual_feasibility_find_hit:
 * @schedule: the dates of a plan
 * @node: an item of it
 * @due: when it would be due
 * @today: the day it is
 * @at: (inout): counts the reasons: 0 at first
 * @hit: (out caller-allocates): a reason why it could not
 *
 * Returns: whether there is another reason
 */
gboolean
mutual_feasibility_find_hit (MutualSchedule           *schedule,
                             const MutualScheduleNode *node,
                             guint32                   due,
                             guint32                   today,
                             guint                    *at,
                             MutualHit                *hit)
{
  guint32 start;

  if (node->is_event || !node->is_left || due == MUTUAL_SCHEDULE_NEVER)
    return FALSE;

  *hit = (MutualHit){ 0 };
  start = mutual_schedule_begin (schedule, node, due);
  if (*at == 0)
    {
      (*at)++;
      if (!node->is_begun && start != MUTUAL_SCHEDULE_NEVER && start < today)
        {
          hit->kind = MUTUAL_FINDING_STARTS_IN_PAST;
          hit->clear = mutual_schedule_finish (schedule, node, due, today);
          return TRUE;
        }
      if (due < today)
        {
          hit->kind = MUTUAL_FINDING_DUE_IN_PAST;
          hit->clear = today;
          return TRUE;
        }
    }
  /* What is over stands in nobody's way. */
  for (; due >= today && *at <= schedule->obstacles->len; (*at)++)
    {
      const MutualObstacle *obstacle = &g_array_index (schedule->obstacles, MutualObstacle, *at - 1);

      /* They are sorted. */
      if (obstacle->first > due)
        break;
      if (judge_obstacle (schedule, node, obstacle, start, due, today, hit))
        {
          (*at)++;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * mutual_feasibility_create_finding:
 * @schedule: the dates of a plan
 * @node: an item of it
 * @hit: why it does not fit where it is
 * @today: the day it is
 *
 * Returns: (transfer full): that, to be told
 */
MutualFinding *
mutual_feasibility_create_finding (MutualSchedule           *schedule,
                                   const MutualScheduleNode *node,
                                   const MutualHit          *hit,
                                   guint32                   today)
{
  MutualItem *event = hit->obstacle != NULL ? hit->obstacle->event : NULL;
  MutualFinding *finding = mutual_finding_new (hit->kind, node->item, event, 0);

  set_day (&finding->start, node->start);
  set_day (&finding->due, node->due);
  if (hit->kind == MUTUAL_FINDING_STARTS_IN_PAST)
    finding->n = MAX (mutual_calendar_count_from_day (schedule->calendar, node->side, node->start, today), 1);
  else if (hit->kind == MUTUAL_FINDING_DUE_IN_PAST)
    finding->n = MAX (mutual_calendar_count_from_day (schedule->calendar, node->side, node->due, today), 1);
  else if (hit->kind == MUTUAL_FINDING_PAST_HARD)
    finding->n = (int) (node->due - hit->obstacle->last);
  return finding;
}

/**
 * mutual_feasibility_check:
 * @schedule: the dates of a plan
 * @today: the day it is
 *
 * Looks at all that is left to do.
 *
 * Returns: (transfer full) (element-type MutualFinding): what does not fit, by date; none if all does
 */
GPtrArray *
mutual_feasibility_check (MutualSchedule *schedule,
                          const GDate    *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_finding_unref);

  g_return_val_if_fail (schedule != NULL && today != NULL && g_date_valid (today), findings);

  for (guint i = 0; i < schedule->nodes->len; i++)
    check_node (schedule, mutual_schedule_node (schedule, i), g_date_get_julian (today), findings);
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}

/**
 * mutual_feasibility_check_item:
 * @schedule: the dates of a plan
 * @item: a milestone, step or event of the plan
 * @today: the day it is
 *
 * Looks at one item.
 *
 * Returns: (transfer full) (element-type MutualFinding): what does not fit; none if it does
 */
GPtrArray *
mutual_feasibility_check_item (MutualSchedule *schedule,
                               MutualItem     *item,
                               const GDate    *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_finding_unref);
  int number;

  g_return_val_if_fail (schedule != NULL && MUTUAL_IS_ITEM (item), findings);
  g_return_val_if_fail (today != NULL && g_date_valid (today), findings);

  number = mutual_schedule_find (schedule, item);
  if (number != MUTUAL_SCHEDULE_NONE)
    check_node (schedule, mutual_schedule_node (schedule, number), g_date_get_julian (today), findings);
  return findings;
}
