/* What people type for a date: "12 dec", "fri", "+5d", "3/12".
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-calendar.h"

G_BEGIN_DECLS

#define MUTUAL_DATE_WORDS_ERROR (mutual_date_words_error_quark ())

typedef enum
{
  MUTUAL_DATE_WORDS_ERROR_WORDS, /* nothing that means a date */
  MUTUAL_DATE_WORDS_ERROR_DAY,   /* a day that no calendar has */
  MUTUAL_DATE_WORDS_ERROR_YEAR,  /* outside the years of a plan */
} MutualDateWordsError;

typedef enum
{
  MUTUAL_DATE_FORM_NUMBERS, /* 3/12, 3.12.2027 */
  MUTUAL_DATE_FORM_ISO,     /* 2027-12-03 */
  MUTUAL_DATE_FORM_MONTH,   /* 3 dec, December 3rd 2027, Fri 3 Dec */
  MUTUAL_DATE_FORM_WEEKDAY, /* fri, next friday */
  MUTUAL_DATE_FORM_NEAR,    /* today, tomorrow, yesterday */
  MUTUAL_DATE_FORM_DISTANCE /* +5d, -3w, +2m */
} MutualDateForm;

/* What a date may be told from. */
typedef struct
{
  GDate           today;
  GDate           base;     /* what +5d counts from; today unless it is valid */
  MutualCalendar *calendar; /* not owned */
  MutualSide      side;     /* whose working days */
  gboolean        past;     /* a day without a year is one that has been, such as the day something was done on */
} MutualDateContext;

typedef struct
{
  GDate          date;
  MutualDateForm form;
  int            offset; /* of MUTUAL_DATE_FORM_DISTANCE: working days from the base */
} MutualDateWords;

GQuark   mutual_date_words_error_quark (void);
gboolean mutual_date_words_parse       (const char               *text,
                                        const MutualDateContext  *context,
                                        MutualDateWords          *result,
                                        GError                  **error);

G_END_DECLS
