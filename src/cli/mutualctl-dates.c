/* Dates on the command line: read from options, printed in tables.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-dates.h"

#include "mutualctl-io.h"
#include "plan/mutual-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* Dates further away than this carry their year. */
#define DAYS_WITHOUT_YEAR 300

/**
 * mutualctl_dates_read:
 * @option: the option that it was said with
 * @text: what was said
 * @date: (out caller-allocates): the date
 *
 * Returns: %TRUE, or %FALSE after a complaint
 */
gboolean
mutualctl_dates_read (const char *option,
                      const char *text,
                      GDate      *date)
{
  if (mutual_date_parse (text, strlen (text), date))
    return TRUE;
  mutualctl_complain (option, _("A date is year, month and day, such as 2027-03-01, from 1900 to 2999."));
  return FALSE;
}

/**
 * mutualctl_dates_read_today:
 * @text: (nullable): what was said with --today, if anything
 * @today: (out caller-allocates): the day to look from
 *
 * Returns: %TRUE, or %FALSE after a complaint
 */
gboolean
mutualctl_dates_read_today (const char *text,
                            GDate      *today)
{
  if (text != NULL)
    return mutualctl_dates_read ("--today", text, today);
  mutual_date_get_today (today);
  return TRUE;
}

/**
 * mutualctl_dates_format:
 * @date: a valid date
 * @today: the day it is
 *
 * Returns: (transfer full): the date for a table: its year only where it is far away
 */
char *
mutualctl_dates_format (const GDate *date,
                        const GDate *today)
{
  int days = mutual_date_days_between (today, date);

  return mutual_date_format (date, ABS (days) > DAYS_WITHOUT_YEAR ? MUTUAL_DATE_FULL : MUTUAL_DATE_WEEKDAY);
}
