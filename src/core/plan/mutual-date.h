/* Dates as plans write them and as people read them, and the one place that asks what day it is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Years that a plan may speak of (the format, rule 5). */
#define MUTUAL_YEAR_MIN 1900
#define MUTUAL_YEAR_MAX 2999

/* "2026-12-03" and its NUL. */
#define MUTUAL_DATE_SIZE 11

typedef enum
{
  MUTUAL_DATE_SHORT,   /* 3 Dec */
  MUTUAL_DATE_WEEKDAY, /* Thu 3 Dec */
  MUTUAL_DATE_FULL,    /* Thu 3 Dec 2026 */
} MutualDateStyle;

void      mutual_date_get_today    (GDate           *today);
gboolean  mutual_date_parse        (const char      *text,
                                    gsize            length,
                                    GDate           *date);
void      mutual_date_write        (const GDate     *date,
                                    char             buffer[MUTUAL_DATE_SIZE]);
char     *mutual_date_format       (const GDate     *date,
                                    MutualDateStyle  style);
char     *mutual_date_format_range (const GDate     *first,
                                    const GDate     *last);
int       mutual_date_days_between (const GDate     *from,
                                    const GDate     *to);

G_END_DECLS
