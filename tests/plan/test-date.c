/* Dates: what a plan may say, and how people read it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-date.h"

#include <string.h>

static void
test_parse (void)
{
  static const char *const good[] = { "1900-01-01", "2999-12-31", "2028-02-29", "2026-12-03" };
  static const char *const bad[] = {
    "",           "2026-12-3",  "2026-13-01", "2026-02-29", "1899-12-31", "3000-01-01", "2026/12/03",
    "2026-12-03 ", "+026-12-03", "2026-00-10", "2026-10-00", "20261203",   "2026-12-0x",
  };
  GDate date;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      char buffer[MUTUAL_DATE_SIZE];

      g_assert_true (mutual_date_parse (good[i], strlen (good[i]), &date));
      mutual_date_write (&date, buffer);
      g_assert_cmpstr (buffer, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mutual_date_parse (bad[i], strlen (bad[i]), &date));
}

static void
test_format (void)
{
  GDate first, last;
  g_autofree char *short_style = NULL;
  g_autofree char *full = NULL;
  g_autofree char *range = NULL;
  g_autofree char *single = NULL;

  g_assert_true (mutual_date_parse ("2026-12-14", 10, &first));
  g_assert_true (mutual_date_parse ("2027-01-08", 10, &last));
  short_style = mutual_date_format (&last, MUTUAL_DATE_SHORT);
  full = mutual_date_format (&last, MUTUAL_DATE_FULL);
  range = mutual_date_format_range (&first, &last);
  single = mutual_date_format_range (&first, NULL);
  g_assert_cmpstr (short_style, ==, "8 Jan");
  g_assert_cmpstr (full, ==, "Fri 8 Jan 2027");
  g_assert_cmpstr (range, ==, "14 Dec – 8 Jan");
  g_assert_cmpstr (single, ==, "Mon 14 Dec");
  g_assert_cmpint (mutual_date_days_between (&first, &last), ==, 25);
}

static void
test_today (void)
{
  GDate today;
  char buffer[MUTUAL_DATE_SIZE];

  g_setenv ("MUTUAL_TODAY", "2026-11-23", TRUE);
  mutual_date_get_today (&today);
  mutual_date_write (&today, buffer);
  g_assert_cmpstr (buffer, ==, "2026-11-23");
  g_unsetenv ("MUTUAL_TODAY");
  mutual_date_get_today (&today);
  g_assert_true (g_date_valid (&today));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/date/parse", test_parse);
  g_test_add_func ("/plan/date/format", test_format);
  g_test_add_func ("/plan/date/today", test_today);
  return g_test_run ();
}
