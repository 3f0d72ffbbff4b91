/* The columns of a time axis: days, weeks, months, quarters or years, as there is room.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-columns.h"

#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* A quarter, in months. */
#define QUARTER 3

static GDateWeekday
count_weekday_from (guint origin,
                    guint weekday)
{
  /* The origin is a date that was a Sunday or a Monday, and the first day of a week is counted from it, from 1. */
  guint sunday_based = ((origin == 19971201 ? 1 : 0) + weekday + 6) % 7;

  return sunday_based == 0 ? G_DATE_SUNDAY : (GDateWeekday) sunday_based;
}

static gboolean
begins_year (const MutualColumns *self,
             const GDate         *date)
{
  GDate before = *date;

  if (self->unit != MUTUAL_COLUMNS_WEEKS)
    return g_date_get_month (date) == G_DATE_JANUARY && g_date_get_day (date) == 1;

  g_date_subtract_days (&before, 7);
  return g_date_get_year (&before) != g_date_get_year (date);
}

static char *
format_quarter (const GDate *date,
                gboolean     with_year)
{
  guint quarter = ((guint) g_date_get_month (date) - 1) / QUARTER + 1;

  if (with_year)
    /* Translators: a quarter of a year on the timeline, as in "Q1 2027". */
    return g_strdup_printf (C_ ("quarter", "Q%u %u"), quarter, (guint) g_date_get_year (date));
  /* Translators: a quarter of a year on the timeline, as in "Q1". */
  return g_strdup_printf (C_ ("quarter", "Q%u"), quarter);
}

static char *
format_number (const GDate *date,
               gboolean     with_weekday)
{
  g_autoptr (GDateTime) time = NULL;

  time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  if (with_weekday)
    /* Translators: a day of the timeline whose month is known, as in "Mon 23"; see g_date_time_format(). */
    return g_date_time_format (time, C_ ("day", "%a %-e"));
  /* Translators: a day of the timeline whose month is known, as in "23"; see g_date_time_format(). */
  return g_date_time_format (time, C_ ("day", "%-e"));
}

/**
 * mutual_columns_get_week_start:
 *
 * Returns: the day that a week begins with, where the user lives
 */
GDateWeekday
mutual_columns_get_week_start (void)
{
#ifdef __GLIBC__
  guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));

  return count_weekday_from (origin, (guint) nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0]);
#else
  return count_weekday_from (19971201, 1);
#endif
}

/**
 * mutual_columns_init:
 * @self: (out caller-allocates): columns
 * @axis: a placed axis
 * @widths: what the headings need
 *
 * Finds the narrowest columns that have room for their headings.
 */
void
mutual_columns_init (MutualColumns            *self,
                     const MutualAxis         *axis,
                     const MutualColumnWidths *widths)
{
  g_return_if_fail (self != NULL && axis != NULL && widths != NULL);

  self->week_start = mutual_columns_get_week_start ();
  self->step = 1;
  if (axis->per_day >= widths->day)
    self->unit = MUTUAL_COLUMNS_DAYS;
  else if (axis->per_day * 7 >= widths->week)
    self->unit = MUTUAL_COLUMNS_WEEKS;
  else
    self->unit = MUTUAL_COLUMNS_MONTHS;

  if (self->unit == MUTUAL_COLUMNS_MONTHS)
    self->step = mutual_axis_get_step (axis, widths->month);
}

/**
 * mutual_columns_get_first:
 * @self: columns
 * @from: a valid date
 * @date: (out): the first day of the column that @from is in
 */
void
mutual_columns_get_first (const MutualColumns *self,
                          const GDate         *from,
                          GDate               *date)
{
  guint months;

  g_return_if_fail (self != NULL && from != NULL && date != NULL);

  *date = *from;
  if (self->unit == MUTUAL_COLUMNS_DAYS)
    return;
  if (self->unit == MUTUAL_COLUMNS_WEEKS)
    {
      g_date_subtract_days (date, ((guint) g_date_get_weekday (from) + 7 - (guint) self->week_start) % 7);
      return;
    }

  months = g_date_get_year (from) * 12u + (guint) g_date_get_month (from) - 1;
  months -= months % self->step;
  g_date_set_dmy (date, 1, (GDateMonth) (months % 12 + 1), (GDateYear) (months / 12));
}

/**
 * mutual_columns_go_on:
 * @self: columns
 * @date: (inout): the first day of a column, and then of the next one
 *
 * Returns: %FALSE where plans end
 */
gboolean
mutual_columns_go_on (const MutualColumns *self,
                      GDate               *date)
{
  g_return_val_if_fail (self != NULL && date != NULL, FALSE);

  if (g_date_get_year (date) * 12u + (guint) g_date_get_month (date) + self->step > (MUTUAL_YEAR_MAX + 2) * 12u)
    return FALSE;

  if (self->unit == MUTUAL_COLUMNS_DAYS)
    g_date_add_days (date, 1);
  else if (self->unit == MUTUAL_COLUMNS_WEEKS)
    g_date_add_days (date, 7);
  else
    g_date_add_months (date, self->step);
  return TRUE;
}

/**
 * mutual_columns_format:
 * @self: columns
 * @date: the first day of a column
 * @heading: how much to say
 * @with_weekday: whether a day says which of the week it is
 *
 * Returns: (transfer full): "Q1 2027", "Nov 2026", "23 Nov", "24"; with the year, too, where a year begins
 */
char *
mutual_columns_format (const MutualColumns *self,
                       const GDate         *date,
                       MutualHeading        heading,
                       gboolean             with_weekday)
{
  gboolean with_year;

  g_return_val_if_fail (self != NULL && date != NULL && g_date_valid (date), NULL);

  with_year = heading == MUTUAL_HEADING_YEAR || (heading == MUTUAL_HEADING_FULL && begins_year (self, date));
  /* A year that begins is more than the month or the quarter that it begins with. */
  if (self->unit == MUTUAL_COLUMNS_MONTHS && heading == MUTUAL_HEADING_BRIEF && begins_year (self, date))
    return mutual_wording_month (date, 12, TRUE);
  if (self->unit == MUTUAL_COLUMNS_MONTHS)
    return self->step == QUARTER ? format_quarter (date, with_year) : mutual_wording_month (date, self->step, with_year);

  if (with_year)
    return with_weekday ? mutual_date_format (date, MUTUAL_DATE_FULL) : mutual_wording_day (date);
  if (self->unit == MUTUAL_COLUMNS_DAYS && heading == MUTUAL_HEADING_BRIEF)
    return format_number (date, with_weekday);
  return mutual_date_format (date, with_weekday ? MUTUAL_DATE_WEEKDAY : MUTUAL_DATE_SHORT);
}
