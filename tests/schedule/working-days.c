/* Counts working days for a test that counts them in another language: reads questions, writes answers, a line each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "plan WEEKEND N": another plan, with bits for its weekend and N days off: N lines "FIRST LAST SIDE".
 * "add SIDE DATE N", "count SIDE FROM TO", "works SIDE DATE": answered.
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-calendar.h"

#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"

#include <stdio.h>
#include <string.h>

static GDate
read_date (const char *text)
{
  GDate date;

  g_assert_true (mutual_date_parse (text, strlen (text), &date));
  return date;
}

static void
read_plan (MutualPlan *plan,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MutualItem) day_off = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
      char first[16], last[16];
      int side;
      GDate date;

      g_assert_true (scanf ("%15s %15s %d", first, last, &side) == 3);
      date = read_date (first);
      mutual_item_set_date (day_off, MUTUAL_MEMBER_DATE, &date);
      date = read_date (last);
      mutual_item_set_date (day_off, MUTUAL_MEMBER_END, &date);
      mutual_item_set_number (day_off, MUTUAL_MEMBER_SIDE, side);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, day_off);
    }
}

static void
answer (MutualCalendar *calendar,
        const char     *question)
{
  char text[16], other[16], buffer[MUTUAL_DATE_SIZE];
  int side, n;
  GDate date, to;

  if (g_str_equal (question, "add"))
    {
      g_assert_true (scanf ("%d %15s %d", &side, text, &n) == 3);
      date = read_date (text);
      mutual_calendar_add (calendar, (MutualSide) side, &date, n, &to);
      mutual_date_write (&to, buffer);
      puts (buffer);
    }
  else if (g_str_equal (question, "count"))
    {
      g_assert_true (scanf ("%d %15s %15s", &side, text, other) == 3);
      date = read_date (text);
      to = read_date (other);
      printf ("%d\n", mutual_calendar_count (calendar, (MutualSide) side, &date, &to));
    }
  else
    {
      g_assert_cmpstr (question, ==, "works");
      g_assert_true (scanf ("%d %15s", &side, text) == 2);
      date = read_date (text);
      printf ("%d\n", mutual_calendar_is_working (calendar, (MutualSide) side, &date));
    }
}

int
main (void)
{
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (MutualCalendar) calendar = NULL;
  char question[8];

  while (scanf ("%7s", question) == 1)
    {
      int weekend;
      guint n;

      if (!g_str_equal (question, "plan"))
        {
          answer (calendar, question);
          continue;
        }
      g_assert_true (scanf ("%d %u", &weekend, &n) == 2);
      g_clear_pointer (&calendar, mutual_calendar_free);
      g_set_object (&plan, NULL);
      plan = mutual_plan_new (NULL);
      read_plan (plan, n);
      calendar = mutual_calendar_new_changed (plan, weekend, NULL, NULL);
    }
  return 0;
}
