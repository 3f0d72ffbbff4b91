/* Dates as plans write them and as people read them, and the one place that asks what day it is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_with (const GDate *date,
             const char  *pattern)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, pattern);
}

static gboolean
read_digits (const char *text,
             guint       n,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

/**
 * mutual_date_get_today:
 * @today: (out): the day
 *
 * What day it is here, or the day of the environment variable MUTUAL_TODAY (YYYY-MM-DD), for tests and pictures.
 */
void
mutual_date_get_today (GDate *today)
{
  const char *given = g_getenv ("MUTUAL_TODAY");
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (today != NULL);

  if (given != NULL && mutual_date_parse (given, strlen (given), today))
    return;
  if (given != NULL && *given != '\0')
    g_message ("MUTUAL_TODAY is not a date, YYYY-MM-DD: %s", given);

  now = g_date_time_new_now_local ();
  g_date_clear (today, 1);
  g_date_set_dmy (today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
}

/**
 * mutual_date_parse:
 * @text: not necessarily terminated
 * @length: its length in bytes
 * @date: (out): the date
 *
 * Reads "YYYY-MM-DD", years %MUTUAL_YEAR_MIN to %MUTUAL_YEAR_MAX, and nothing else.
 *
 * Returns: whether @text is such a date and in the calendar
 */
gboolean
mutual_date_parse (const char *text,
                   gsize       length,
                   GDate      *date)
{
  guint year, month, day;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  g_date_clear (date, 1);
  if (length != MUTUAL_DATE_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return FALSE;
  if (year < MUTUAL_YEAR_MIN || year > MUTUAL_YEAR_MAX)
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * mutual_date_write:
 * @date: a valid date
 * @buffer: (out caller-allocates): where "YYYY-MM-DD" goes
 */
void
mutual_date_write (const GDate *date,
                   char         buffer[MUTUAL_DATE_SIZE])
{
  guint year = g_date_get_year (date);
  guint month = g_date_get_month (date);
  guint day = g_date_get_day (date);

  for (int i = 3; i >= 0; i--, year /= 10)
    buffer[i] = (char) ('0' + year % 10);
  buffer[4] = '-';
  buffer[5] = (char) ('0' + month / 10);
  buffer[6] = (char) ('0' + month % 10);
  buffer[7] = '-';
  buffer[8] = (char) ('0' + day / 10);
  buffer[9] = (char) ('0' + day % 10);
  buffer[10] = '\0';
}

/**
 * mutual_date_format:
 * @date: a valid date
 * @style: how long
 *
 * Returns: (transfer full): the date as people of this locale write it
 */
char *
mutual_date_format (const GDate     *date,
                    MutualDateStyle  style)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  switch (style)
    {
    case MUTUAL_DATE_SHORT:
      /* Translators: a short date, as in "3 Dec"; see the manual of g_date_time_format(). */
      return format_with (date, C_ ("date", "%-e %b"));

    case MUTUAL_DATE_WEEKDAY:
      /* Translators: a date with its weekday, as in "Thu 3 Dec"; see the manual of g_date_time_format(). */
      return format_with (date, C_ ("date", "%a %-e %b"));

    case MUTUAL_DATE_FULL:
      /* Translators: a date with weekday and year, as in "Thu 3 Dec 2026"; see the manual of g_date_time_format(). */
      return format_with (date, C_ ("date", "%a %-e %b %Y"));

    default:
      g_assert_not_reached ();
    }
}

/**
 * mutual_date_format_range:
 * @first: a valid date
 * @last: (nullable): the last day, or %NULL for a single one
 *
 * Returns: (transfer full): "14 Dec – 8 Jan", or the weekday and date of a single day
 */
char *
mutual_date_format_range (const GDate *first,
                          const GDate *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (last == NULL || g_date_compare (first, last) == 0)
    return mutual_date_format (first, MUTUAL_DATE_WEEKDAY);

  from = mutual_date_format (first, MUTUAL_DATE_SHORT);
  to = mutual_date_format (last, MUTUAL_DATE_SHORT);
  /* Translators: a range of dates: first and last day. */
  return g_strdup_printf (C_ ("date range", "%s – %s"), from, to);
}

/**
 * mutual_date_days_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: calendar days from @from to @to; negative when @to is earlier
 */
int
mutual_date_days_between (const GDate *from,
                          const GDate *to)
{
  return g_date_days_between (from, to);
}
