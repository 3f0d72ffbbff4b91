/* Tests how steps, milestones and plans are said to stand, and why; and what is next.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-condition.h"

#include "plan/mutual-edit.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"
#include "schedule/mutual-next.h"

static MutualItem *
get_step (MutualPlan *plan,
          guint       milestone,
          guint       position)
{
  return mutual_item_get_child (sample_get_milestone (plan, milestone), MUTUAL_MEMBER_STEPS, position);
}

static void
assert_stands (MutualItem *item,
               const char *today,
               const char *expected)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (MUTUAL_PLAN (mutual_item_get_root (item)));
  g_auto (MutualCondition) condition = { 0 };
  g_autofree char *reason = NULL;
  g_autofree char *all = NULL;
  GDate date = sample_read_date (today);

  mutual_condition_get (schedule, item, &date, FALSE, &condition);
  reason = mutual_condition_dup_reason (&condition);
  all = g_strdup_printf ("%s: %s", mutual_condition_kind_describe (condition.kind), reason);
  g_assert_cmpstr (all, ==, expected);
}

static void
set_number (MutualItem   *item,
            MutualMember  member,
            int           number)
{
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_number (item, member, number);

  g_assert_true (mutual_edit_apply (edit, MUTUAL_PLAN (mutual_item_get_root (item)), NULL));
}

static void
set_date (MutualItem   *item,
          MutualMember  member,
          const char   *text)
{
  GDate date = sample_read_date (text);
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_date (item, member, &date);

  g_assert_true (mutual_edit_apply (edit, MUTUAL_PLAN (mutual_item_get_root (item)), NULL));
}

static void
test_northwind (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  const char *today = "2026-11-23";

  assert_stands (sample_get_milestone (plan, 0), today, "Done: Done on Fri 9 Oct");
  assert_stands (sample_get_milestone (plan, 2), today, "Late: 6 days after the agreed date, Fri 27 Nov");
  assert_stands (sample_get_milestone (plan, 3), today, "Under way: 1 of 4 steps done");
  assert_stands (sample_get_milestone (plan, 4), today, "Not started: Starts on Tue 24 Nov");
  assert_stands (get_step (plan, 2, 3), today, "Not started: Due on Wed 25 Nov");
  assert_stands (MUTUAL_ITEM (plan), today,
                 "Late: “Proof of concept”: 6 days after the agreed date, Fri 27 Nov");

  /* Two days later, with nothing done. */
  assert_stands (sample_get_milestone (plan, 4), "2026-11-26", "At risk: Would have had to start 2 working days ago");
  assert_stands (get_step (plan, 2, 3), "2026-11-26", "Overdue: Was due on Wed 25 Nov, yesterday");
  assert_stands (sample_get_milestone (plan, 2), "2026-12-07", "Overdue: Was due on Thu 3 Dec, 4 days ago");
  assert_stands (MUTUAL_ITEM (plan), "2026-12-07", "Overdue: “Proof of concept”: Was due on Thu 3 Dec, 4 days ago");
}

/* A milestone is as its steps are. */
static void
test_steps (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  const char *today = "2026-11-23";

  set_number (get_step (plan, 3, 2), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_WAITING_ON_BUYER);
  assert_stands (sample_get_milestone (plan, 3), today,
                 "Waiting: “Put the business case on the board agenda”: Waiting on the buyer");
  set_date (get_step (plan, 3, 1), MUTUAL_MEMBER_DUE, "2026-11-20");
  assert_stands (sample_get_milestone (plan, 3), today,
                 "At risk: “Write the three-year business case”: Was due on Fri 20 Nov, 3 days ago");
  set_number (get_step (plan, 3, 1), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DROPPED);
  assert_stands (get_step (plan, 3, 1), today, "Dropped: Both sides agreed to do without it");
  set_number (get_step (plan, 3, 2), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  assert_stands (get_step (plan, 3, 2), today, "Done: Marked as done");
  set_number (get_step (plan, 3, 3), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  assert_stands (sample_get_milestone (plan, 3), today, "Done: All 3 steps are done");
}

/* A plan is as its milestones are. */
static void
test_plan (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  const char *today = "2026-11-23";

  set_number (sample_get_milestone (plan, 2), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  assert_stands (MUTUAL_ITEM (plan), today, "Under way: “Business case and decision”: 1 of 4 steps done");
  set_date (get_step (plan, 4, 1), MUTUAL_MEMBER_DUE, "2026-11-20");
  assert_stands (MUTUAL_ITEM (plan), today,
                 "At risk: “Answer the security questionnaire”: Was due on Fri 20 Nov, 3 days ago");
  for (guint i = 3; i < 8; i++)
    set_number (sample_get_milestone (plan, i), MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  assert_stands (MUTUAL_ITEM (plan), today, "Done: All 8 milestones are done");
}

/* The other side cannot tell from how something stands that there are private steps. */
static void
test_private (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualSchedule) schedule = NULL;
  g_auto (MutualCondition) shared = { 0 };
  g_auto (MutualCondition) own = { 0 };
  GDate today = sample_read_date ("2026-11-23");
  MutualItem *step = get_step (plan, 5, 0);

  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE), ==, 1);
  set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_BLOCKED);
  schedule = mutual_schedule_new (plan);
  mutual_condition_get (schedule, sample_get_milestone (plan, 5), &today, FALSE, &own);
  mutual_condition_get (schedule, sample_get_milestone (plan, 5), &today, TRUE, &shared);
  g_assert_cmpint (own.kind, ==, MUTUAL_CONDITION_WAITING);
  g_assert_cmpint (shared.kind, ==, MUTUAL_CONDITION_NOT_STARTED);
}

static void
assert_next (MutualPlan *plan,
             MutualSide  side,
             const char *expected)
{
  GDate today = sample_read_date ("2026-11-23");
  g_autoptr (GPtrArray) steps = mutual_next_list (plan, &today, side, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (steps->len, 3); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            mutual_item_get_text (g_ptr_array_index (steps, i), MUTUAL_MEMBER_TITLE));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_next (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");

  assert_next (plan, MUTUAL_SIDE_BUYER,
               "Name an information security contact; Collect feedback from handlers; "
               "Put the business case on the board agenda");
  assert_next (plan, MUTUAL_SIDE_SELLER,
               "Write the three-year business case; Show results to the sponsor; Answer the security questionnaire");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/northwind", test_northwind);
  g_test_add_func ("/condition/steps", test_steps);
  g_test_add_func ("/condition/plan", test_plan);
  g_test_add_func ("/condition/private", test_private);
  g_test_add_func ("/condition/next", test_next);
  return g_test_run ();
}
