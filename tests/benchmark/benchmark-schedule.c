/* Measures the schedule of a plan of 10 000 items: all of it, and after one edit.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "benchmark.h"
#include "large-plan.h"

#include "plan/mutual-day-off.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-event.h"
#include "review/mutual-review.h"
#include "schedule/mutual-feasibility.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"

#include <stdlib.h>
#include <time.h>

#define N_MILESTONES 100
#define N_STEPS 99
#define N_TIMES 51
#define MAX_ALL 10.0
#define MAX_EDIT 1.0

static GDate today;

/* Processor time of this thread, in microseconds: what else the machine does is no matter. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (const void *a,
               const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static gboolean
judge (const char *name,
       gint64     *times,
       double      at_most)
{
  double median;

  qsort (times, N_TIMES, sizeof *times, compare_times);
  median = (double) times[N_TIMES / 2] / 1000;
  g_print ("  %-44s median %7.3f ms, from %.3f to %.3f, n = %d", name, median, (double) times[0] / 1000,
           (double) times[N_TIMES - 1] / 1000, N_TIMES);
  if (at_most > 0)
    g_print (", at most %.0f: %s", at_most, median <= at_most ? "held" : "NOT HELD");
  g_print ("\n");
  return at_most <= 0 || median <= at_most;
}

static void
apply (MutualPlan *plan,
       GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    g_assert_true (mutual_edit_apply (g_ptr_array_index (edits, i), plan, NULL));
}

/* Holidays, freezes and hard events, and milestones that all follow the last but one, with their steps. */
static MutualPlan *
create_plan (void)
{
  g_autoptr (MutualPlan) large = large_plan_new (N_MILESTONES, N_STEPS);
  MutualPlan *plan = mutual_plan_copy (large);
  MutualItem *anchor = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, N_MILESTONES - 2);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (MutualItem) day_off = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
      g_autoptr (MutualItem) event = mutual_item_new (MUTUAL_TYPE_EVENT, NULL);
      GDate date = today;

      g_date_add_days (&date, i * 25);
      mutual_item_set_date (day_off, MUTUAL_MEMBER_DATE, &date);
      mutual_item_set_number (day_off, MUTUAL_MEMBER_SIDE, (int) (i % 4));
      mutual_item_set_date (event, MUTUAL_MEMBER_DATE, &date);
      mutual_item_set_number (event, MUTUAL_MEMBER_HARD, i % 3 == 0);
      g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, i, day_off));
      g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i, event));
    }
  for (guint i = 0; i < N_MILESTONES; i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);

      g_ptr_array_add (edits, mutual_edit_new_set_number (milestone, MUTUAL_MEMBER_DURATION, 10));
      if (milestone == anchor)
        continue;
      g_ptr_array_add (edits, mutual_edit_new_set_text (milestone, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (anchor)));
      g_ptr_array_add (edits, mutual_edit_new_set_number (milestone, MUTUAL_MEMBER_OFFSET, 5 * ((int) i - N_MILESTONES + 2)));
      for (guint k = 0; k < N_STEPS; k += 2)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k);

          g_ptr_array_add (edits, mutual_edit_new_set_text (step, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (milestone)));
          g_ptr_array_add (edits, mutual_edit_new_set_number (step, MUTUAL_MEMBER_OFFSET, (int) k / 2 - 40));
        }
    }
  apply (plan, edits);
  g_ptr_array_unref (edits);
  edits = mutual_following_edits_for_all (plan);
  apply (plan, edits);
  g_ptr_array_unref (edits);
  return plan;
}

static gboolean
measure_all (MutualPlan *plan)
{
  gint64 dates[N_TIMES], fits[N_TIMES], earliest[N_TIMES], edits[N_TIMES];
  MutualItem *anchor = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, N_MILESTONES - 2);
  guint n_findings = 0;
  gboolean held;

  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 start = get_time ();
      g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GPtrArray) all = NULL;
      MutualEarliest found;

      dates[i] = get_time () - start;
      findings = mutual_feasibility_check (schedule, &today);
      fits[i] = get_time () - start;
      n_findings = findings->len;

      start = get_time ();
      mutual_feasibility_find_earliest (schedule, anchor, &today, NULL, &found);
      earliest[i] = get_time () - start;

      start = get_time ();
      all = mutual_following_edits_for_all (plan);
      edits[i] = get_time () - start;
    }
  g_print ("%d items, %u findings\n", N_MILESTONES * (N_STEPS + 1), n_findings);
  held = judge ("all dates", dates, MAX_ALL);
  held = judge ("all dates, and what of them does not fit", fits, MAX_ALL) && held;
  judge ("the earliest date of the anchor", earliest, 0);
  judge ("edits for all dates", edits, 0);
  return held;
}

/* The review of all of it, its schedule included; and after one edit in the middle. */
static gboolean
measure_review (MutualPlan *plan)
{
  gint64 all[N_TIMES], one[N_TIMES];
  MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, N_MILESTONES / 2);
  MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 4);
  g_autoptr (MutualReview) kept = mutual_review_new (plan, &today);
  gboolean held;

  mutual_review_get_advice (kept);
  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr (MutualReview) review = mutual_review_new (plan, &today);
      g_autoptr (GPtrArray) edits = NULL;
      GDate date = today;
      gint64 start = get_time ();

      mutual_review_get_advice (review);
      all[i] = get_time () - start;

      g_date_add_days (&date, 40 + 7 * (i % 2));
      edits = mutual_following_edits_to_date (plan, step, &date);
      apply (plan, edits);
      start = get_time ();
      for (guint k = 0; k < edits->len; k++)
        mutual_review_note (kept, g_ptr_array_index (edits, k));
      mutual_review_get_advice (kept);
      one[i] = get_time () - start;
    }
  held = judge ("the review of all, with its schedule", all, MAX_ALL);
  return judge ("the review after one edit", one, MAX_EDIT) && held;
}

/* A step with one that follows it, in the middle. */
static gboolean
measure_edit (MutualPlan *plan)
{
  gint64 update[N_TIMES], following[N_TIMES], preview[N_TIMES];
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, N_MILESTONES / 2);
  MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 4);
  guint n_changed = 0;
  gboolean held;

  for (guint i = 0; i < N_TIMES; i++)
    {
      GDate date = today;
      g_autoptr (GPtrArray) edits = NULL;
      g_autoptr (GPtrArray) further = NULL;
      g_autoptr (GPtrArray) changed = NULL;
      g_autoptr (MutualPreview) shown = NULL;
      gint64 start;

      g_date_add_days (&date, 40 + 7 * (i % 2));
      edits = mutual_following_edits_to_date (plan, step, &date);
      apply (plan, edits);

      start = get_time ();
      changed = mutual_schedule_update (schedule, edits);
      for (guint k = 0; k < changed->len; k++)
        {
          g_autoptr (GPtrArray) findings = mutual_feasibility_check_item (schedule, g_ptr_array_index (changed, k), &today);

          n_changed += findings->len > 0;
        }
      further = mutual_following_edits_after_scheduled (schedule, edits);
      update[i] = get_time () - start;
      n_changed = changed->len;
      g_assert_cmpuint (further->len, ==, 0);

      start = get_time ();
      g_ptr_array_unref (further);
      further = mutual_following_edits_after (plan, edits);
      following[i] = get_time () - start;

      g_date_add_days (&date, 7);
      start = get_time ();
      shown = mutual_preview_new_move (plan, step, &date, &today);
      preview[i] = get_time () - start;
    }
  g_print ("One step gets another date: %u items have other dates\n", n_changed);
  held = judge ("the schedule, what fits, and what follows", update, MAX_EDIT);
  judge ("what follows, without a schedule", following, 0);
  judge ("the preview of a move", preview, 0);
  return held;
}

int
main (void)
{
  g_autoptr (MutualPlan) plan = NULL;
  gboolean held;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 23, G_DATE_NOVEMBER, 2026);
  benchmark_print_machine ();
  plan = create_plan ();
  held = measure_all (plan);
  held = measure_edit (plan) && held;
  held = measure_review (plan) && held;
  return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
