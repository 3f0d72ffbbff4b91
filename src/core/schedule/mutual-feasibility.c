/* Whether the dates of a plan can hold from today on, and which would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-feasibility.h"

#include "mutual-schedule-private.h"
#include "plan/mutual-date.h"

/* What is neither done nor dropped has to be done from today on:
 *
 * - Work that nobody has begun, and that has a start, begins today or later. Work is begun if its status says so, or if
 *   a step of it is begun or done.
 * - Everything is due today or later.
 * - What the customer's freezes and hard events bind keeps clear of them, see mutual-obstacle.c. Work that is begun can
 *   no longer be done before today.
 *
 * All that is looked at is the dates: what comes of the rules of the plan, with durations and distances as agreed. */

/* Why one item cannot be where it is. */
typedef struct
{
  MutualFindingKind kind;
  const MutualObstacle *obstacle;
  guint32 clear; /* the first day later on when it could be due without this; never, if that only gets worse */
} Hit;

/* An item among those that move together. */
typedef struct
{
  int number; /* in the schedule */
  int target; /* among these */
  guint32 due;
  guint32 need; /* when it could be due at the earliest, as far as is known */
} Branch;

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
                Hit                      *hit)
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

/* The next reason, @at counting them: 0 at first. */
static gboolean
find_hit (MutualSchedule           *schedule,
          const MutualScheduleNode *node,
          guint32                   due,
          guint32                   today,
          guint                    *at,
          Hit                      *hit)
{
  guint32 start;

  if (node->is_event || !node->is_left || due == MUTUAL_SCHEDULE_NEVER)
    return FALSE;

  *hit = (Hit){ 0 };
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
  for (; *at <= schedule->obstacles->len; (*at)++)
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

static void
set_day (GDate   *date,
         guint32  day)
{
  g_date_clear (date, 1);
  if (day != MUTUAL_SCHEDULE_NEVER)
    g_date_set_julian (date, day);
}

static MutualFinding *
create_finding (MutualSchedule           *schedule,
                const MutualScheduleNode *node,
                const Hit                *hit,
                guint32                   today)
{
  MutualFinding *finding = mutual_finding_new (hit->kind, node->item, hit->obstacle != NULL ? hit->obstacle->event : NULL,
                                               0);

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

static void
check_node (MutualSchedule           *schedule,
            const MutualScheduleNode *node,
            guint32                   today,
            GPtrArray                *findings)
{
  guint at = 0;
  Hit hit;

  while (find_hit (schedule, node, node->due, today, &at, &hit))
    g_ptr_array_add (findings, create_finding (schedule, node, &hit, today));
}

/* When somebody has to act on it. */
static const GDate *
get_when (const MutualFinding *finding)
{
  return finding->kind == MUTUAL_FINDING_STARTS_IN_PAST ? &finding->start : &finding->due;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return g_date_compare (get_when (*(MutualFinding *const *) a), get_when (*(MutualFinding *const *) b));
}

/* All that moves along with the item of that number, itself first, what follows after what it follows; without what
 * @apart says, and what follows that. */
static GArray *
collect_branches (MutualSchedule *schedule,
                  int             number,
                  int             apart)
{
  GArray *branches = g_array_new (FALSE, TRUE, sizeof (Branch));
  Branch root = { .number = number, .target = MUTUAL_SCHEDULE_NONE };

  g_array_append_val (branches, root);
  for (guint i = 0; i < branches->len; i++)
    {
      int follower = mutual_schedule_node (schedule, g_array_index (branches, Branch, i).number)->first_follower;

      for (; follower != MUTUAL_SCHEDULE_NONE; follower = mutual_schedule_node (schedule, follower)->next_follower)
        {
          Branch branch = { .number = follower, .target = (int) i };

          if (follower != apart && !mutual_schedule_node (schedule, follower)->is_fixed)
            g_array_append_val (branches, branch);
        }
    }
  return branches;
}

/* Where everything is when the first is due on @day. */
static void
place_branches (MutualSchedule *schedule,
                GArray         *branches,
                guint32         day)
{
  g_array_index (branches, Branch, 0).due = day;
  for (guint i = 1; i < branches->len; i++)
    {
      Branch *branch = &g_array_index (branches, Branch, i);

      branch->due = mutual_schedule_pull (schedule, mutual_schedule_node (schedule, branch->number),
                                          g_array_index (branches, Branch, branch->target).due);
    }
}

static gboolean
meet_needs (MutualSchedule *schedule,
            GArray         *branches,
            guint32         day)
{
  place_branches (schedule, branches, day);
  for (guint i = 0; i < branches->len; i++)
    if (g_array_index (branches, Branch, i).due < g_array_index (branches, Branch, i).need)
      return FALSE;
  return TRUE;
}

/* Notes what everything needs that cannot stay where it is. Returns whether all can; @never if something never can. */
static gboolean
note_needs (MutualSchedule *schedule,
            GArray         *branches,
            guint32         today,
            gboolean       *never)
{
  gboolean fits = TRUE;

  *never = FALSE;
  for (guint i = 0; i < branches->len; i++)
    {
      Branch *branch = &g_array_index (branches, Branch, i);
      guint at = 0;
      Hit hit;

      branch->need = branch->due;
      while (find_hit (schedule, mutual_schedule_node (schedule, branch->number), branch->due, today, &at, &hit))
        {
          fits = FALSE;
          *never |= hit.clear == MUTUAL_SCHEDULE_NEVER;
          branch->need = MAX (branch->need, hit.clear);
        }
    }
  return fits;
}

/* The first day after @day with all needs met. Later days never bring anything to an earlier one, so that it can be
 * found by halves. */
static guint32
leap (MutualSchedule *schedule,
      GArray         *branches,
      guint32         day)
{
  guint32 width = 8;
  guint32 from = day;
  guint32 to = day;
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, MUTUAL_YEAR_MAX);
  do
    {
      if (to >= g_date_get_julian (&last))
        return MUTUAL_SCHEDULE_NEVER;
      from = to + 1;
      to = MIN (to + width, g_date_get_julian (&last));
      width *= 2;
    }
  while (!meet_needs (schedule, branches, to));

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if (meet_needs (schedule, branches, middle))
        to = middle;
      else
        from = middle + 1;
    }
  return from;
}

static guint32
find_working_day (MutualSchedule *schedule,
                  MutualSide      side,
                  guint32         day)
{
  return mutual_calendar_is_working_day (schedule->calendar, side, day)
             ? day
             : mutual_calendar_add_to_day (schedule->calendar, side, day, 1);
}

/* The first working day from @day on on which the first of them can be due. Whatever cannot stay where it is rules out
 * all days until it could be due, so that none is left out by leaping over those. */
static guint32
search (MutualSchedule *schedule,
        GArray         *branches,
        guint32         day,
        guint32         today)
{
  MutualSide side = mutual_schedule_node (schedule, g_array_index (branches, Branch, 0).number)->side;
  gboolean never;

  for (;;)
    {
      guint32 next = find_working_day (schedule, side, day);

      place_branches (schedule, branches, next);
      if (note_needs (schedule, branches, today, &never))
        return next;
      day = never ? MUTUAL_SCHEDULE_NEVER : leap (schedule, branches, next);
      if (day == MUTUAL_SCHEDULE_NEVER)
        return MUTUAL_SCHEDULE_NEVER;
    }
}

/* What would not fit one working day before: of several, what would have had to start. */
static void
find_critical (MutualSchedule *schedule,
               GArray         *branches,
               guint32         day,
               guint32         today,
               MutualEarliest *earliest)
{
  MutualSide side = mutual_schedule_node (schedule, g_array_index (branches, Branch, 0).number)->side;

  place_branches (schedule, branches, mutual_calendar_add_to_day (schedule->calendar, side, day, -1));
  for (guint i = 0; i < branches->len; i++)
    {
      Branch *branch = &g_array_index (branches, Branch, i);
      const MutualScheduleNode *node = mutual_schedule_node (schedule, branch->number);
      guint at = 0;
      Hit hit;

      while (find_hit (schedule, node, branch->due, today, &at, &hit))
        if (earliest->critical == NULL || hit.kind < earliest->kind)
          {
            earliest->critical = node->item;
            earliest->kind = hit.kind;
            earliest->obstacle = hit.obstacle != NULL ? hit.obstacle->event : NULL;
          }
    }
  if (earliest->critical == NULL)
    return;

  place_branches (schedule, branches, day);
  for (guint i = 0; i < branches->len; i++)
    {
      Branch *branch = &g_array_index (branches, Branch, i);
      const MutualScheduleNode *node = mutual_schedule_node (schedule, branch->number);
      guint32 start = mutual_schedule_begin (schedule, node, branch->due);

      if (node->item == earliest->critical)
        set_day (&earliest->on, start != MUTUAL_SCHEDULE_NEVER ? start : branch->due);
    }
}

/* What the item waits for, from the first one on, itself last. Something that is due before what it follows does not
 * wait for that. */
static GArray *
collect_path (MutualSchedule *schedule,
              int             number)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (int));

  for (;;)
    {
      const MutualScheduleNode *node = mutual_schedule_node (schedule, number);

      g_array_prepend_val (path, number);
      if (node->is_fixed || node->target == MUTUAL_SCHEDULE_NONE || node->offset < 0 ||
          path->len > schedule->nodes->len)
        return path;
      number = node->target;
    }
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

/**
 * mutual_feasibility_find_earliest:
 * @schedule: the dates of a plan
 * @item: a milestone or step of the plan, mostly the anchor
 * @today: the day it is
 * @from: (nullable): the first date to think of, or %NULL for the earliest of all
 * @earliest: (out caller-allocates): the date, and what does not let it be earlier
 *
 * Finds the earliest date on which @item can be due so that neither it nor anything that follows it, near or far, is in
 * conflict, with all durations and distances as they are. What @item itself comes after (at an offset that is not
 * negative) is gone through first, from today forward: it keeps its date where it can, and is put off where it cannot.
 * Only working days of the item's side come into question.
 *
 * Returns: whether there is such a date; there is none for what is done, or agreed for before a hard event that has come
 */
gboolean
mutual_feasibility_find_earliest (MutualSchedule *schedule,
                                  MutualItem     *item,
                                  const GDate    *today,
                                  const GDate    *from,
                                  MutualEarliest *earliest)
{
  g_autoptr (GArray) path = NULL;
  guint32 day, now;
  int number;

  g_return_val_if_fail (schedule != NULL && MUTUAL_IS_ITEM (item) && earliest != NULL, FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  *earliest = (MutualEarliest){ 0 };
  number = mutual_schedule_find (schedule, item);
  if (number == MUTUAL_SCHEDULE_NONE || mutual_schedule_node (schedule, number)->is_event ||
      mutual_schedule_node (schedule, number)->is_fixed)
    return FALSE;

  now = g_date_get_julian (today);
  path = collect_path (schedule, number);
  day = MUTUAL_SCHEDULE_NEVER;
  for (guint i = 0; i < path->len; i++)
    {
      int at = g_array_index (path, int, i);
      const MutualScheduleNode *node = mutual_schedule_node (schedule, at);
      g_autoptr (GArray) branches = NULL;

      if (i > 0 && day != MUTUAL_SCHEDULE_NEVER)
        day = mutual_schedule_pull (schedule, node, day);
      else
        day = at == number ? now : node->due;
      if (node->is_event || node->is_fixed || day == MUTUAL_SCHEDULE_NEVER)
        continue;

      if (at == number && from != NULL)
        day = MAX (day, g_date_get_julian (from));
      branches = collect_branches (schedule, at, i + 1 < path->len ? g_array_index (path, int, i + 1)
                                                                   : MUTUAL_SCHEDULE_NONE);
      day = search (schedule, branches, day, now);
      if (day == MUTUAL_SCHEDULE_NEVER)
        return FALSE;
      if (at == number)
        find_critical (schedule, branches, day, now, earliest);
    }
  set_day (&earliest->date, day);
  return TRUE;
}
