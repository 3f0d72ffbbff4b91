/* The columns of a time axis: days, weeks, months, quarters or years, as there is room.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-axis.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_COLUMNS_DAYS,
  MUTUAL_COLUMNS_WEEKS,
  MUTUAL_COLUMNS_MONTHS,
} MutualColumnsUnit;

/* How much a heading says, from all of it to what is understood from the one before. */
typedef enum
{
  MUTUAL_HEADING_YEAR,
  MUTUAL_HEADING_FULL,
  MUTUAL_HEADING_BRIEF,
} MutualHeading;

typedef struct
{
  MutualColumnsUnit unit;
  guint             step;       /* how many months a column has */
  GDateWeekday      week_start;
} MutualColumns;

/* Pixels that the headings need. */
typedef struct
{
  double day;
  double week;
  double month;
} MutualColumnWidths;

GDateWeekday mutual_columns_get_week_start (void);
void         mutual_columns_init           (MutualColumns            *self,
                                            const MutualAxis         *axis,
                                            const MutualColumnWidths *widths);
void         mutual_columns_get_first      (const MutualColumns      *self,
                                            const GDate              *from,
                                            GDate                    *date);
gboolean     mutual_columns_go_on          (const MutualColumns      *self,
                                            GDate                    *date);
char        *mutual_columns_format         (const MutualColumns      *self,
                                            const GDate              *date,
                                            MutualHeading             heading,
                                            gboolean                  with_weekday);

G_END_DECLS
