/* The names that people give to months, weekdays and near days, in English and in the language of the locale.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A name that fits several. */
#define MUTUAL_DATE_NAME_AMBIGUOUS (-1)

typedef enum
{
  MUTUAL_DATE_NAME_NONE,
  MUTUAL_DATE_NAME_TODAY,
  MUTUAL_DATE_NAME_TOMORROW,
  MUTUAL_DATE_NAME_YESTERDAY,
  MUTUAL_DATE_NAME_NEXT,
  MUTUAL_DATE_NAME_DAYS,
  MUTUAL_DATE_NAME_WEEKS,
  MUTUAL_DATE_NAME_MONTHS,
  MUTUAL_DATE_NAME_FILLER, /* "12th of December": means nothing of its own */
} MutualDateName;

char          *mutual_date_names_fold         (const char *word,
                                               gsize       length);
int            mutual_date_names_find_month   (const char *folded);
int            mutual_date_names_find_weekday (const char *folded);
MutualDateName mutual_date_names_find_word    (const char *folded);

G_END_DECLS
