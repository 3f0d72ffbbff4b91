/* Tests how the state of milestones and steps is told.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-progress.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"

static void
add_step (MutualItem   *milestone,
          MutualStatus  status,
          const char   *done_on,
          gboolean      private)
{
  g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);

  if (status != MUTUAL_STATUS_UNSET)
    mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, status);
  if (private)
    mutual_item_set_number (step, MUTUAL_MEMBER_PRIVATE, TRUE);
  sample_set_date (step, MUTUAL_MEMBER_DONE_ON, done_on);
  mutual_item_append (milestone, MUTUAL_MEMBER_STEPS, step);
}

static MutualProgress
tell (MutualItem *item,
      gboolean    shared)
{
  MutualProgress progress;
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  if (shared)
    mutual_progress_get_shared (item, &today, &progress);
  else
    mutual_progress_get (item, &today, &progress);

  return progress;
}

/* Today is 23 November 2026. */
static const struct
{
  const char  *name;
  const char  *start;
  const char  *due;
  const char  *agreed;
  const char  *done_on;
  MutualStatus status;
  MutualState  state;
  int          slip;
  int          days_late;
} alone[] = {
  { "nothing", NULL, NULL, NULL, NULL, 0, MUTUAL_STATE_NOT_STARTED, 0, 0 },
  { "future", "2026-12-01", "2026-12-10", NULL, NULL, 0, MUTUAL_STATE_NOT_STARTED, 0, 0 },
  { "starts-today", "2026-11-23", "2026-12-10", NULL, NULL, 0, MUTUAL_STATE_UNDER_WAY, 0, 0 },
  { "due-today", "2026-11-01", "2026-11-23", NULL, NULL, 0, MUTUAL_STATE_UNDER_WAY, 0, 0 },
  { "due-yesterday", "2026-11-01", "2026-11-22", NULL, NULL, 0, MUTUAL_STATE_LATE, 0, 1 },
  { "only-due", NULL, "2026-11-24", NULL, NULL, 0, MUTUAL_STATE_NOT_STARTED, 0, 0 },
  { "said-begun", NULL, NULL, NULL, NULL, MUTUAL_STATUS_IN_PROGRESS, MUTUAL_STATE_UNDER_WAY, 0, 0 },
  { "waiting", NULL, NULL, NULL, NULL, MUTUAL_STATUS_WAITING_ON_BUYER, MUTUAL_STATE_UNDER_WAY, 0, 0 },
  { "blocked", NULL, NULL, NULL, NULL, MUTUAL_STATUS_BLOCKED, MUTUAL_STATE_UNDER_WAY, 0, 0 },
  { "slipped", "2026-11-01", "2026-12-03", "2026-11-27", NULL, 0, MUTUAL_STATE_LATE, 6, 6 },
  { "slipped-past", "2026-11-01", "2026-11-20", "2026-11-10", NULL, 0, MUTUAL_STATE_LATE, 10, 13 },
  { "pulled-in", "2026-12-01", "2026-12-03", "2026-12-10", NULL, 0, MUTUAL_STATE_NOT_STARTED, -7, 0 },
  { "pulled-in-past", "2026-11-01", "2026-11-20", "2026-12-10", NULL, 0, MUTUAL_STATE_LATE, -20, 3 },
  { "done-late", "2026-11-01", "2026-11-20", "2026-11-10", "2026-11-20", 0, MUTUAL_STATE_DONE, 10, 0 },
  { "said-done", NULL, "2026-11-20", NULL, NULL, MUTUAL_STATUS_DONE, MUTUAL_STATE_DONE, 0, 0 },
  { "dropped", "2026-11-01", "2026-11-20", NULL, NULL, MUTUAL_STATUS_DROPPED, MUTUAL_STATE_NOT_STARTED, 0, 0 },
};

static void
test_alone (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (alone); i++)
    for (int step = 0; step < 2; step++)
      {
        g_autoptr (MutualItem) item = mutual_item_new (step ? MUTUAL_TYPE_STEP : MUTUAL_TYPE_MILESTONE, NULL);
        MutualProgress progress;

        g_test_message ("%s, %s", alone[i].name, step ? "step" : "milestone");
        sample_set_date (item, MUTUAL_MEMBER_START, alone[i].start);
        sample_set_date (item, MUTUAL_MEMBER_DUE, alone[i].due);
        sample_set_date (item, MUTUAL_MEMBER_AGREED_DUE, alone[i].agreed);
        sample_set_date (item, MUTUAL_MEMBER_DONE_ON, alone[i].done_on);
        if (alone[i].status != MUTUAL_STATUS_UNSET)
          mutual_item_set_number (item, MUTUAL_MEMBER_STATUS, alone[i].status);

        progress = tell (item, FALSE);
        g_assert_cmpint (progress.state, ==, alone[i].state);
        g_assert_cmpint (progress.slip, ==, alone[i].slip);
        g_assert_cmpint (progress.days_late, ==, alone[i].days_late);
        g_assert_cmpuint (progress.n_steps, ==, 0);
      }
}

static void
test_steps (void)
{
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  MutualProgress progress;

  add_step (milestone, MUTUAL_STATUS_NOT_STARTED, NULL, FALSE);
  add_step (milestone, MUTUAL_STATUS_DROPPED, NULL, FALSE);
  progress = tell (milestone, FALSE);
  g_assert_cmpint (progress.state, ==, MUTUAL_STATE_NOT_STARTED);
  g_assert_cmpuint (progress.n_steps, ==, 1);

  add_step (milestone, MUTUAL_STATUS_IN_PROGRESS, NULL, FALSE);
  progress = tell (milestone, FALSE);
  g_assert_cmpint (progress.state, ==, MUTUAL_STATE_UNDER_WAY);
  g_assert_cmpuint (progress.n_done, ==, 0);

  add_step (milestone, MUTUAL_STATUS_DONE, NULL, FALSE);
  add_step (milestone, MUTUAL_STATUS_UNSET, "2026-11-20", FALSE);
  progress = tell (milestone, FALSE);
  g_assert_cmpint (progress.state, ==, MUTUAL_STATE_UNDER_WAY);
  g_assert_cmpuint (progress.n_steps, ==, 4);
  g_assert_cmpuint (progress.n_done, ==, 2);
}

static void
test_all_steps_done (void)
{
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  g_autoptr (MutualItem) dropped = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

  sample_set_date (milestone, MUTUAL_MEMBER_DUE, "2026-11-01");
  add_step (milestone, MUTUAL_STATUS_DONE, NULL, FALSE);
  add_step (milestone, MUTUAL_STATUS_DROPPED, NULL, FALSE);
  g_assert_cmpint (tell (milestone, FALSE).state, ==, MUTUAL_STATE_DONE);

  /* Nothing left to do is not the same as done. */
  add_step (dropped, MUTUAL_STATUS_DROPPED, NULL, FALSE);
  g_assert_cmpint (tell (dropped, FALSE).state, ==, MUTUAL_STATE_NOT_STARTED);
}

static void
test_private_steps (void)
{
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

  add_step (milestone, MUTUAL_STATUS_NOT_STARTED, NULL, FALSE);
  add_step (milestone, MUTUAL_STATUS_DONE, NULL, TRUE);

  g_assert_cmpuint (tell (milestone, FALSE).n_steps, ==, 2);
  g_assert_cmpint (tell (milestone, FALSE).state, ==, MUTUAL_STATE_UNDER_WAY);
  g_assert_cmpuint (tell (milestone, TRUE).n_steps, ==, 1);
  g_assert_cmpint (tell (milestone, TRUE).state, ==, MUTUAL_STATE_NOT_STARTED);
}

static void
test_end (void)
{
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

  g_assert_null (mutual_progress_get_end (milestone));
  sample_set_date (milestone, MUTUAL_MEMBER_DUE, "2026-11-20");
  g_assert_cmpint (g_date_get_day (mutual_progress_get_end (milestone)), ==, 20);
  sample_set_date (milestone, MUTUAL_MEMBER_DONE_ON, "2026-11-18");
  g_assert_cmpint (g_date_get_day (mutual_progress_get_end (milestone)), ==, 18);
}

static void
test_counts (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualStatus statuses[] = { MUTUAL_STATUS_DONE, MUTUAL_STATUS_DROPPED, MUTUAL_STATUS_UNSET };
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  g_assert_cmpuint (mutual_progress_count_done (plan, &today), ==, 0);
  g_assert_cmpuint (mutual_progress_count_milestones (plan), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

      if (statuses[i] != MUTUAL_STATUS_UNSET)
        mutual_item_set_number (milestone, MUTUAL_MEMBER_STATUS, statuses[i]);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
    }

  g_assert_cmpuint (mutual_progress_count_done (plan, &today), ==, 1);
  g_assert_cmpuint (mutual_progress_count_milestones (plan), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/progress/alone", test_alone);
  g_test_add_func ("/schedule/progress/steps", test_steps);
  g_test_add_func ("/schedule/progress/all-steps-done", test_all_steps_done);
  g_test_add_func ("/schedule/progress/private-steps", test_private_steps);
  g_test_add_func ("/schedule/progress/end", test_end);
  g_test_add_func ("/schedule/progress/counts", test_counts);

  return g_test_run ();
}
