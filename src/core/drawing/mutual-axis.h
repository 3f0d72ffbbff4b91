/* The time axis: days to pixels and back, for a range that fits a whole plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct
{
  GDate       first;          /* the day at the start */
  GDate       last;           /* the day at the end, still inside */
  double      start;          /* pixels, where the first day starts */
  double      end;            /* pixels, where the last day ends */
  double      per_day;
  MutualItem *last_milestone; /* the one that ends last, or NULL */
} MutualAxis;

gboolean mutual_axis_find_dates  (MutualAxis       *self,
                                  MutualPlan       *plan);
void     mutual_axis_init        (MutualAxis       *self,
                                  MutualPlan       *plan,
                                  const GDate      *today);
void     mutual_axis_place       (MutualAxis       *self,
                                  double            start,
                                  double            end);
double   mutual_axis_get_x       (const MutualAxis *self,
                                  const GDate      *date);
double   mutual_axis_get_end_x   (const MutualAxis *self,
                                  const GDate      *date);
void     mutual_axis_get_date    (const MutualAxis *self,
                                  double            x,
                                  GDate            *date);
gboolean mutual_axis_contains    (const MutualAxis *self,
                                  const GDate      *date);
guint    mutual_axis_get_step    (const MutualAxis *self,
                                  double            min_width);

G_END_DECLS
