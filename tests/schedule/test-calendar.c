/* Tests the working days of a plan against counting them one by one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-calendar.h"

#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "sample.h"

static void
assert_date (const GDate *date,
             const char  *expected)
{
  char text[MUTUAL_DATE_SIZE];

  mutual_date_write (date, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
add_day_off (MutualPlan *plan,
             const char *date,
             const char *end,
             MutualSide  side)
{
  g_autoptr (MutualItem) day_off = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
  GDate day;

  if (date != NULL)
    {
      day = sample_read_date (date);
      mutual_item_set_date (day_off, MUTUAL_MEMBER_DATE, &day);
    }
  if (end != NULL)
    {
      day = sample_read_date (end);
      mutual_item_set_date (day_off, MUTUAL_MEMBER_END, &day);
    }
  if (side != MUTUAL_SIDE_UNSET)
    mutual_item_set_number (day_off, MUTUAL_MEMBER_SIDE, (int) side);
  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, day_off);
}

static void
assert_add (MutualCalendar *calendar,
            MutualSide      side,
            const char     *from,
            int             n,
            const char     *expected)
{
  GDate date = sample_read_date (from);

  mutual_calendar_add (calendar, side, &date, n, &date);
  assert_date (&date, expected);
}

static int
count (MutualCalendar *calendar,
       const char     *from,
       const char     *to)
{
  GDate first = sample_read_date (from);
  GDate last = sample_read_date (to);

  return mutual_calendar_count (calendar, MUTUAL_SIDE_BOTH, &first, &last);
}

static gboolean
is_working (MutualCalendar *calendar,
            MutualSide      side,
            const char     *text)
{
  GDate date = sample_read_date (text);

  return mutual_calendar_is_working (calendar, side, &date);
}

/* 23 November 2026 is a Monday. */
static void
test_weekend (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);

  g_assert_true (is_working (calendar, MUTUAL_SIDE_BUYER, "2026-11-27"));
  g_assert_false (is_working (calendar, MUTUAL_SIDE_BUYER, "2026-11-28"));
  g_assert_false (is_working (calendar, MUTUAL_SIDE_BUYER, "2026-11-29"));
  g_assert_true (is_working (calendar, MUTUAL_SIDE_BUYER, "2026-11-30"));
  g_assert_cmpuint (mutual_calendar_get_week_length (calendar), ==, 5);

  assert_add (calendar, MUTUAL_SIDE_UNSET, "2026-11-27", 1, "2026-11-30");
  assert_add (calendar, MUTUAL_SIDE_UNSET, "2026-11-28", 1, "2026-11-30");
  assert_add (calendar, MUTUAL_SIDE_UNSET, "2026-11-28", -1, "2026-11-27");
  assert_add (calendar, MUTUAL_SIDE_UNSET, "2026-11-28", 0, "2026-11-28");
  assert_add (calendar, MUTUAL_SIDE_UNSET, "2027-03-01", -20, "2027-02-01");
  g_assert_cmpint (count (calendar, "2026-11-23", "2026-11-30"), ==, 5);
  g_assert_cmpint (count (calendar, "2026-11-30", "2026-11-23"), ==, -5);
  g_assert_cmpint (count (calendar, "2026-11-27", "2026-11-29"), ==, 0);
  g_assert_cmpint (count (calendar, "2026-11-23", "2026-11-23"), ==, 0);
}

static void
test_other_weekends (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualCalendar) friday = mutual_calendar_new_changed (plan, MUTUAL_WEEKDAYS_FRIDAY, NULL, NULL);
  g_autoptr (MutualCalendar) none = mutual_calendar_new_changed (plan, MUTUAL_WEEKDAYS_NONE, NULL, NULL);
  g_autoptr (MutualCalendar) all = mutual_calendar_new_changed (plan, 0x7f, NULL, NULL);

  assert_add (friday, MUTUAL_SIDE_BOTH, "2026-11-26", 1, "2026-11-28");
  g_assert_cmpuint (mutual_calendar_get_week_length (friday), ==, 6);
  assert_add (none, MUTUAL_SIDE_BOTH, "2026-11-23", 14, "2026-12-07");
  g_assert_cmpuint (mutual_calendar_get_week_length (none), ==, 7);
  assert_add (all, MUTUAL_SIDE_BOTH, "2026-11-23", 14, "2026-12-07");
}

static void
test_sides (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualCalendar) calendar = NULL;

  add_day_off (plan, "2026-11-24", NULL, MUTUAL_SIDE_BUYER);
  add_day_off (plan, "2026-11-25", NULL, MUTUAL_SIDE_SELLER);
  add_day_off (plan, "2026-11-26", "2026-11-01", MUTUAL_SIDE_UNSET);
  add_day_off (plan, NULL, "2026-11-27", MUTUAL_SIDE_UNSET);
  calendar = mutual_calendar_new (plan);

  assert_add (calendar, MUTUAL_SIDE_BUYER, "2026-11-23", 1, "2026-11-25");
  assert_add (calendar, MUTUAL_SIDE_SELLER, "2026-11-23", 1, "2026-11-24");
  assert_add (calendar, MUTUAL_SIDE_SELLER, "2026-11-24", 1, "2026-11-27");
  assert_add (calendar, MUTUAL_SIDE_BOTH, "2026-11-23", 1, "2026-11-27");
  assert_add (calendar, MUTUAL_SIDE_UNSET, "2026-11-27", -1, "2026-11-23");
}

static void
test_changed (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualItem) closure = NULL;
  g_autoptr (MutualCalendar) calendar = NULL;
  MutualItem *holiday;

  add_day_off (plan, "2026-12-24", "2027-01-01", MUTUAL_SIDE_BOTH);
  holiday = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, 0);
  closure = mutual_item_copy (holiday);
  mutual_item_set_date (closure, MUTUAL_MEMBER_END, NULL);
  calendar = mutual_calendar_new_changed (plan, 0, holiday, closure);

  assert_add (calendar, MUTUAL_SIDE_BOTH, "2026-12-23", 1, "2026-12-25");
}

static void
test_limits (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);

  assert_add (calendar, MUTUAL_SIDE_BOTH, "2026-11-23", G_MAXINT, "2999-12-31");
  assert_add (calendar, MUTUAL_SIDE_BOTH, "2026-11-23", G_MININT, "1900-01-01");
  assert_add (calendar, MUTUAL_SIDE_BOTH, "1900-01-01", -1, "1900-01-01");
  assert_add (calendar, MUTUAL_SIDE_BOTH, "2999-12-31", 1, "2999-12-31");
  assert_add (calendar, MUTUAL_SIDE_BOTH, "2999-12-31", 0, "2999-12-31");

  add_day_off (plan, "1900-01-01", "2999-12-31", MUTUAL_SIDE_UNSET);
  mutual_calendar_free (calendar);
  calendar = mutual_calendar_new (plan);
  assert_add (calendar, MUTUAL_SIDE_BUYER, "2026-11-23", 1, "2999-12-31");
  assert_add (calendar, MUTUAL_SIDE_BUYER, "2026-11-23", -1, "1900-01-01");
  g_assert_cmpint (count (calendar, "1900-01-01", "2999-12-31"), ==, 0);
}

static gboolean
works (MutualPlan  *plan,
       int          weekend,
       MutualSide   side,
       const GDate *date)
{
  if (weekend & (1 << (g_date_get_weekday (date) - 1)))
    return FALSE;
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF); i++)
    {
      MutualItem *day_off = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, i);
      MutualSide whose = (MutualSide) mutual_item_get_number (day_off, MUTUAL_MEMBER_SIDE);
      const GDate *first = mutual_item_get_date (day_off, MUTUAL_MEMBER_DATE);
      const GDate *last = mutual_item_get_date (day_off, MUTUAL_MEMBER_END);

      if (whose != side && whose != MUTUAL_SIDE_BOTH && whose != MUTUAL_SIDE_UNSET && side != MUTUAL_SIDE_BOTH &&
          side != MUTUAL_SIDE_UNSET)
        continue;
      if (g_date_compare (first, date) <= 0 && g_date_compare (date, last) <= 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_random_days_off (GRand      *rand,
                     MutualPlan *plan,
                     int         n)
{
  for (int i = 0; i < n; i++)
    {
      char first[MUTUAL_DATE_SIZE], last[MUTUAL_DATE_SIZE];
      GDate date = sample_read_date ("2026-01-01");

      g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, 500));
      mutual_date_write (&date, first);
      g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, 6));
      mutual_date_write (&date, last);
      add_day_off (plan, first, last, (MutualSide) g_rand_int_range (rand, 0, 4));
    }
}

static void
walk (MutualPlan     *plan,
      int             weekend,
      MutualSide      side,
      int             n,
      GDate          *date)
{
  while (n != 0)
    {
      int step = n > 0 ? 1 : -1;

      if (step > 0)
        g_date_add_days (date, 1);
      else
        g_date_subtract_days (date, 1);
      if (works (plan, weekend, side, date))
        n -= step;
    }
}

/* Against counting day by day. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
      g_autoptr (MutualCalendar) calendar = NULL;
      int weekend = g_rand_int_range (rand, 1, 127);

      add_random_days_off (rand, plan, g_rand_int_range (rand, 0, 60));
      calendar = mutual_calendar_new_changed (plan, weekend, NULL, NULL);

      for (guint j = 0; j < 50; j++)
        {
          MutualSide side = (MutualSide) g_rand_int_range (rand, 0, 4);
          int n = g_rand_int_range (rand, -60, 61);
          GDate from = sample_read_date ("2026-06-01");
          GDate expected, date;

          g_date_add_days (&from, (guint) g_rand_int_range (rand, 0, 200));
          expected = from;
          walk (plan, weekend, side, n, &expected);

          g_assert_true (mutual_calendar_is_working (calendar, side, &from) == works (plan, weekend, side, &from));
          mutual_calendar_add (calendar, side, &from, n, &date);
          g_assert_cmpint (g_date_compare (&date, &expected), ==, 0);
          g_assert_cmpint (mutual_calendar_count (calendar, side, &from, &date), ==, n);
        }
    }
}

/* A thousand holidays cost a look-up hardly more than one. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualCalendar) calendar = NULL;
  GDate date = sample_read_date ("2026-06-01");

  add_random_days_off (rand, plan, 1000);
  calendar = mutual_calendar_new (plan);
  for (guint i = 0; i < 100000; i++)
    mutual_calendar_add (calendar, MUTUAL_SIDE_BOTH, &date, i % 2 == 0 ? 30 : -30, &date);
  g_assert_true (g_date_valid (&date));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/calendar/weekend", test_weekend);
  g_test_add_func ("/schedule/calendar/other-weekends", test_other_weekends);
  g_test_add_func ("/schedule/calendar/sides", test_sides);
  g_test_add_func ("/schedule/calendar/changed", test_changed);
  g_test_add_func ("/schedule/calendar/limits", test_limits);
  g_test_add_func ("/schedule/calendar/random", test_random);
  g_test_add_func ("/schedule/calendar/many", test_many);

  return g_test_run ();
}
