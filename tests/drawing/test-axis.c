/* Tests the time axis.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-axis.h"

#include "drawing-fixture.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"

static MutualPlan *
create_plan (const char *start,
             const char *due)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  MutualItem *milestone = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

  fixture_set_date (milestone, MUTUAL_MEMBER_START, start);
  fixture_set_date (milestone, MUTUAL_MEMBER_DUE, due);
  mutual_plan_seal (plan);

  return plan;
}

static int
get_span (const MutualAxis *axis)
{
  return mutual_date_days_between (&axis->first, &axis->last) + 1;
}

static void
assert_shows (const MutualAxis *axis,
              const char       *text)
{
  GDate date;

  g_assert_true (mutual_date_parse (text, 10, &date));
  g_assert_true (mutual_axis_contains (axis, &date));
}

static void
test_range (void)
{
  g_autoptr (MutualPlan) empty = mutual_plan_new (NULL);
  g_autoptr (MutualPlan) days = create_plan ("2026-11-23", "2026-11-24");
  g_autoptr (MutualPlan) years = create_plan ("2025-01-01", "2029-12-31");
  g_autoptr (MutualPlan) past = create_plan ("2020-01-01", "2020-03-31");
  g_autoptr (MutualPlan) ages = create_plan ("1900-01-01", "2999-12-31");
  GDate today;
  MutualAxis axis;

  g_date_set_dmy (&today, 23, 11, 2026);

  mutual_axis_init (&axis, empty, &today);
  assert_shows (&axis, "2026-11-23");
  g_assert_cmpint (get_span (&axis), >, 60);

  mutual_axis_init (&axis, days, &today);
  assert_shows (&axis, "2026-11-23");
  assert_shows (&axis, "2026-11-24");
  g_assert_cmpint (get_span (&axis), >=, 28);
  g_assert_cmpint (get_span (&axis), <, 60);

  mutual_axis_init (&axis, years, &today);
  assert_shows (&axis, "2025-01-01");
  assert_shows (&axis, "2029-12-31");

  /* A plan of years ago is shown as it was. */
  mutual_axis_init (&axis, past, &today);
  g_assert_cmpint (get_span (&axis), <, 120);
  g_assert_false (mutual_axis_contains (&axis, &today));

  mutual_axis_init (&axis, ages, &today);
  assert_shows (&axis, "1900-01-01");
  assert_shows (&axis, "2999-12-31");
}

static void
test_events_count (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *event = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
  GDate today;
  MutualAxis axis;

  g_date_set_dmy (&today, 23, 11, 2026);
  fixture_set_date (event, MUTUAL_MEMBER_DATE, "2027-02-01");
  fixture_set_date (event, MUTUAL_MEMBER_END, "2027-05-01");
  mutual_plan_seal (plan);

  mutual_axis_init (&axis, plan, &today);
  assert_shows (&axis, "2027-02-01");
  assert_shows (&axis, "2027-05-01");
}

static void
test_round_trip (void)
{
  g_autoptr (MutualPlan) plan = create_plan ("2026-09-28", "2027-04-30");
  GDate date;
  MutualAxis axis;

  g_date_set_dmy (&date, 23, 11, 2026);
  mutual_axis_init (&axis, plan, &date);
  mutual_axis_place (&axis, 232, 1254);
  for (date = axis.first; g_date_compare (&date, &axis.last) <= 0; g_date_add_days (&date, 1))
    {
      GDate back;

      mutual_axis_get_date (&axis, mutual_axis_get_x (&axis, &date) + 0.01, &back);
      g_assert_cmpint (g_date_compare (&date, &back), ==, 0);
      mutual_axis_get_date (&axis, mutual_axis_get_end_x (&axis, &date) - 0.01, &back);
      g_assert_cmpint (g_date_compare (&date, &back), ==, 0);
    }

  mutual_axis_get_date (&axis, -1000, &date);
  g_assert_cmpint (g_date_compare (&date, &axis.first), ==, 0);
  mutual_axis_get_date (&axis, 100000, &date);
  g_assert_cmpint (g_date_compare (&date, &axis.last), ==, 0);
}

static void
test_columns (void)
{
  g_autoptr (MutualPlan) plan = create_plan ("2026-09-28", "2027-04-30");
  g_autoptr (MutualPlan) ages = create_plan ("1900-01-01", "2999-12-31");
  GDate date;
  MutualAxis axis;

  g_date_set_dmy (&date, 23, 11, 2026);
  mutual_axis_init (&axis, plan, &date);
  mutual_axis_place (&axis, 0, 1000);
  g_assert_cmpuint (mutual_axis_get_step (&axis, 60), ==, 1);
  mutual_axis_get_column (&axis, 1, &date);
  g_assert_cmpint (g_date_get_month (&date), ==, G_DATE_SEPTEMBER);
  g_assert_cmpint (g_date_get_day (&date), ==, 1);
  mutual_axis_get_column (&axis, 3, &date);
  g_assert_cmpint (g_date_get_month (&date), ==, G_DATE_JULY);

  mutual_axis_place (&axis, 0, 100);
  g_assert_cmpuint (mutual_axis_get_step (&axis, 60), >, 1);

  g_date_set_dmy (&date, 23, 11, 2026);
  mutual_axis_init (&axis, ages, &date);
  mutual_axis_place (&axis, 0, 1000);
  g_assert_cmpuint (mutual_axis_get_step (&axis, 60), ==, 1200);
  mutual_axis_get_column (&axis, 1200, &date);
  g_assert_true (g_date_valid (&date));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/axis/range", test_range);
  g_test_add_func ("/drawing/axis/events-count", test_events_count);
  g_test_add_func ("/drawing/axis/round-trip", test_round_trip);
  g_test_add_func ("/drawing/axis/columns", test_columns);

  return g_test_run ();
}
