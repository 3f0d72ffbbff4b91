/* The earliest date on which something can be due with all that follows it: found, not guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-feasibility.h"

#include "mutual-feasibility-private.h"
#include "plan/mutual-date.h"

/* An item among those that move together. */
typedef struct
{
  int number; /* in the schedule */
  int target; /* among these */
  guint32 due;
  guint32 need; /* when it could be due at the earliest, as far as is known */
} Branch;

static void
set_day (GDate   *date,
         guint32  day)
{
  g_date_clear (date, 1);
  if (day != MUTUAL_SCHEDULE_NEVER)
    g_date_set_julian (date, day);
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
      const MutualScheduleNode *node = mutual_schedule_node (schedule, branch->number);
      guint at = 0;
      MutualHit hit;

      branch->need = branch->due;
      while (mutual_feasibility_find_hit (schedule, node, branch->due, today, &at, &hit))
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

/* The first working day from @day on, or @day itself if it may be any, on which the first of them can be due. Whatever
 * cannot stay where it is rules out all days until it could be due, so that none is left out by leaping over those. */
static guint32
search (MutualSchedule *schedule,
        GArray         *branches,
        guint32         day,
        gboolean        any,
        guint32         today)
{
  MutualSide side = mutual_schedule_node (schedule, g_array_index (branches, Branch, 0).number)->side;
  gboolean never;

  for (;; any = FALSE)
    {
      guint32 next = any ? day : find_working_day (schedule, side, day);

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
      MutualHit hit;

      while (mutual_feasibility_find_hit (schedule, node, branch->due, today, &at, &hit))
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
 * Returns: whether there is such a date; there is none for what is done, or was agreed for before a hard event that has
 *   come
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
      /* A date that the plan says, or that comes of one, is one, on a day off work, too. */
      day = search (schedule, branches, day, at != number, now);
      if (day == MUTUAL_SCHEDULE_NEVER)
        return FALSE;
      if (at == number)
        find_critical (schedule, branches, day, now, earliest);
    }
  set_day (&earliest->date, day);
  return TRUE;
}
