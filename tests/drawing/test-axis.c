/* Tests the time axis.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-axis.h"

#include "drawing-fixture.h"
#include "drawing/mutual-columns.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"

#include <string.h>

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
assert_heading (const MutualColumns *columns,
                const char          *date,
                MutualHeading        heading,
                const char          *expected)
{
  g_autofree char *text = NULL;
  GDate day;

  g_assert_true (mutual_date_parse (date, strlen (date), &day));
  text = mutual_columns_format (columns, &day, heading, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

/* The more room a day has, the narrower the columns are; each begins at or before the day it is asked for. */
static void
test_columns (void)
{
  static const struct
  {
    double            per_day;
    MutualColumnsUnit unit;
    guint             step;
    const char       *first; /* of the column of Tue 24 Nov 2026 */
    const char       *next;
  } cases[] = {
    { 30, MUTUAL_COLUMNS_DAYS, 1, "2026-11-24", "2026-11-25" },
    { 12, MUTUAL_COLUMNS_WEEKS, 1, NULL, NULL },
    { 4, MUTUAL_COLUMNS_MONTHS, 1, "2026-11-01", "2026-12-01" },
    { 1, MUTUAL_COLUMNS_MONTHS, 3, "2026-10-01", "2027-01-01" },
    { 0.2, MUTUAL_COLUMNS_MONTHS, 12, "2026-01-01", "2027-01-01" },
  };
  const MutualColumnWidths widths = { 25, 70, 45 };
  g_autoptr (MutualPlan) plan = create_plan ("2026-09-28", "2027-04-30");
  g_autoptr (MutualPlan) ages = create_plan ("1900-01-01", "2999-12-31");
  MutualColumns columns;
  MutualAxis axis;
  GDate today;
  GDate date;

  g_date_set_dmy (&today, 24, 11, 2026);
  mutual_axis_init (&axis, plan, &today);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[MUTUAL_DATE_SIZE];

      axis.per_day = cases[i].per_day;
      mutual_columns_init (&columns, &axis, &widths);
      g_assert_cmpint (columns.unit, ==, cases[i].unit);
      g_assert_cmpuint (columns.step, ==, cases[i].step);
      mutual_columns_get_first (&columns, &today, &date);
      g_assert_cmpint (g_date_compare (&date, &today), <=, 0);
      if (cases[i].first == NULL)
        {
          g_assert_cmpint (g_date_get_weekday (&date), ==, mutual_columns_get_week_start ());
          continue;
        }
      mutual_date_write (&date, text);
      g_assert_cmpstr (text, ==, cases[i].first);
      g_assert_true (mutual_columns_go_on (&columns, &date));
      mutual_date_write (&date, text);
      g_assert_cmpstr (text, ==, cases[i].next);
    }

  mutual_axis_init (&axis, ages, &today);
  mutual_axis_place (&axis, 0, 1000);
  mutual_columns_init (&columns, &axis, &(MutualColumnWidths) { 60, 60, 60 });
  g_assert_cmpuint (columns.step, ==, 1200);
  mutual_columns_get_first (&columns, &axis.first, &date);
  g_assert_true (g_date_valid (&date));
  while (mutual_columns_go_on (&columns, &date))
    g_assert_true (g_date_valid (&date));
}

static void
test_headings (void)
{
  MutualColumns columns = { MUTUAL_COLUMNS_DAYS, 1, G_DATE_MONDAY };

  assert_heading (&columns, "2026-11-23", MUTUAL_HEADING_YEAR, "23 Nov 2026");
  assert_heading (&columns, "2026-11-23", MUTUAL_HEADING_FULL, "23 Nov");
  assert_heading (&columns, "2026-11-23", MUTUAL_HEADING_BRIEF, "23");
  assert_heading (&columns, "2027-01-01", MUTUAL_HEADING_FULL, "1 Jan 2027");
  columns.unit = MUTUAL_COLUMNS_WEEKS;
  assert_heading (&columns, "2026-12-28", MUTUAL_HEADING_FULL, "28 Dec");
  assert_heading (&columns, "2027-01-04", MUTUAL_HEADING_FULL, "4 Jan 2027");
  assert_heading (&columns, "2027-01-04", MUTUAL_HEADING_BRIEF, "4 Jan");
  columns.unit = MUTUAL_COLUMNS_MONTHS;
  assert_heading (&columns, "2026-11-01", MUTUAL_HEADING_FULL, "Nov");
  assert_heading (&columns, "2027-01-01", MUTUAL_HEADING_FULL, "Jan 2027");
  columns.step = 3;
  assert_heading (&columns, "2026-10-01", MUTUAL_HEADING_FULL, "Q4");
  assert_heading (&columns, "2027-01-01", MUTUAL_HEADING_FULL, "Q1 2027");
  assert_heading (&columns, "2027-01-01", MUTUAL_HEADING_BRIEF, "2027");
  assert_heading (&columns, "2027-04-01", MUTUAL_HEADING_BRIEF, "Q2");
  columns.step = 12;
  assert_heading (&columns, "2027-01-01", MUTUAL_HEADING_BRIEF, "2027");
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
  g_test_add_func ("/drawing/axis/headings", test_headings);

  return g_test_run ();
}
