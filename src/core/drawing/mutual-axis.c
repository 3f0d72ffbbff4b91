/* The time axis: days to pixels and back, for a range that fits a whole plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-axis.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-progress.h"

#include <math.h>

/* Room before the first bar, so that it is seen to start and not to come from somewhere. */
#define DAYS_BEFORE 7
/* A plan of two days is still drawn among weeks. */
#define DAYS_MIN 28
/* What is shown of an empty plan. */
#define DAYS_EMPTY 90

/* Days as numbers: comparing dates of thousands of milestones is most of what an axis takes. */
typedef struct
{
  guint32 first;
  guint32 last;
} Range;

static guint32
include (Range       *range,
         const GDate *date)
{
  guint32 day = date != NULL ? g_date_get_julian (date) : 0;

  if (day == 0)
    return 0;

  range->first = MIN (range->first, day);
  range->last = MAX (range->last, day);
  return day;
}

/* GDate knows no days before the year 1, and a plan none beyond its limits: margins stop there. */
static void
widen (MutualAxis *self,
       int         before,
       int         after)
{
  GDate low;
  GDate high;

  g_date_set_dmy (&low, 1, G_DATE_JANUARY, MUTUAL_YEAR_MIN - 1);
  g_date_set_dmy (&high, 31, G_DATE_DECEMBER, MUTUAL_YEAR_MAX + 1);
  g_date_subtract_days (&self->first, (guint) before);
  g_date_add_days (&self->last, (guint) after);
  g_date_clamp (&self->first, &low, &high);
  g_date_clamp (&self->last, &low, &high);
}

/* Finds the first and the last day of what a plan holds. */
static void
find_range (MutualAxis *self,
            MutualItem *plan,
            Range      *range)
{
  guint32 last_end = 0;
  guint n_milestones = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);
  guint n_events = mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS);

  for (guint i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      guint32 end = include (range, mutual_progress_get_end (milestone));

      include (range, mutual_item_get_date (milestone, MUTUAL_MEMBER_START));
      include (range, mutual_item_get_date (milestone, MUTUAL_MEMBER_AGREED_DUE));
      if (end > last_end)
        {
          self->last_milestone = milestone;
          last_end = end;
        }
    }

  for (guint i = 0; i < n_events; i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);

      include (range, mutual_item_get_date (event, MUTUAL_MEMBER_DATE));
      include (range, mutual_item_get_date (event, MUTUAL_MEMBER_END));
    }
}

/**
 * mutual_axis_find_dates:
 * @self: (out caller-allocates): an axis that is not placed
 * @plan: a plan
 *
 * Finds the first and the last day of all milestones and customer events, without room beside them. Steps lie within
 * their milestones.
 *
 * Returns: whether there are dates at all
 */
gboolean
mutual_axis_find_dates (MutualAxis *self,
                        MutualPlan *plan)
{
  Range range = { G_MAXUINT32, 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), FALSE);

  *self = (MutualAxis) { 0 };
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
  find_range (self, MUTUAL_ITEM (plan), &range);
  if (range.last == 0)
    return FALSE;

  g_date_set_julian (&self->first, range.first);
  g_date_set_julian (&self->last, range.last);
  return TRUE;
}

/**
 * mutual_axis_init:
 * @self: (out caller-allocates): an axis
 * @plan: a plan
 * @today: the day it is
 *
 * Finds the range of days that shows all milestones and customer events of @plan, and today if that is not far from
 * them; a plan of long ago is not squeezed into a corner by today's date.
 */
void
mutual_axis_init (MutualAxis  *self,
                  MutualPlan  *plan,
                  const GDate *today)
{
  Range range;
  guint32 day;
  int span;

  g_return_if_fail (today != NULL && g_date_valid (today));

  if (!mutual_axis_find_dates (self, plan))
    {
      self->first = self->last = *today;
      widen (self, DAYS_BEFORE, DAYS_EMPTY);
      return;
    }

  range = (Range) { g_date_get_julian (&self->first), g_date_get_julian (&self->last) };
  span = (int) (range.last - range.first) + 1;
  day = g_date_get_julian (today);
  if (day + MAX (DAYS_MIN, span / 4) >= range.first && day <= range.last + MAX (DAYS_MIN, span / 4))
    include (&range, today);

  g_date_set_julian (&self->first, range.first);
  g_date_set_julian (&self->last, range.last);
  span = (int) (range.last - range.first) + 1;
  widen (self, DAYS_BEFORE, 0);
  if (span < DAYS_MIN)
    widen (self, (DAYS_MIN - span) / 2, DAYS_MIN - span - (DAYS_MIN - span) / 2);
}

/**
 * mutual_axis_place:
 * @self: an axis
 * @start: pixels, where its first day starts
 * @end: pixels, where its last day ends
 */
void
mutual_axis_place (MutualAxis *self,
                   double      start,
                   double      end)
{
  g_return_if_fail (self != NULL && g_date_valid (&self->first));

  self->start = start;
  self->end = MAX (end, start + 1);
  self->per_day = (self->end - start) / (mutual_date_days_between (&self->first, &self->last) + 1);
}

/**
 * mutual_axis_get_x:
 * @self: a placed axis
 * @date: a valid date
 *
 * Returns: pixels, where the day starts
 */
double
mutual_axis_get_x (const MutualAxis *self,
                   const GDate      *date)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (date != NULL && g_date_valid (date), 0);

  return self->start + mutual_date_days_between (&self->first, date) * self->per_day;
}

/**
 * mutual_axis_get_end_x:
 * @self: a placed axis
 * @date: a valid date
 *
 * Returns: pixels, where the day ends: what is due on it takes all of it
 */
double
mutual_axis_get_end_x (const MutualAxis *self,
                       const GDate      *date)
{
  g_return_val_if_fail (self != NULL, 0);

  return mutual_axis_get_x (self, date) + self->per_day;
}

/**
 * mutual_axis_get_date:
 * @self: a placed axis
 * @x: pixels
 * @date: (out): the day that @x lies in, at most the first or last one
 */
void
mutual_axis_get_date (const MutualAxis *self,
                      double            x,
                      GDate            *date)
{
  double days;

  g_return_if_fail (self != NULL && self->per_day > 0);
  g_return_if_fail (date != NULL);

  days = CLAMP (floor ((x - self->start) / self->per_day), 0, mutual_date_days_between (&self->first, &self->last));
  *date = self->first;
  g_date_add_days (date, (guint) days);
}

/**
 * mutual_axis_contains:
 * @self: an axis
 * @date: a valid date
 *
 * Returns: whether the day is on the axis
 */
gboolean
mutual_axis_contains (const MutualAxis *self,
                      const GDate      *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), FALSE);

  return g_date_compare (&self->first, date) <= 0 && g_date_compare (date, &self->last) <= 0;
}

/**
 * mutual_axis_get_step:
 * @self: a placed axis
 * @min_width: pixels that a column needs for its name
 *
 * Returns: how many months a column has
 */
guint
mutual_axis_get_step (const MutualAxis *self,
                      double            min_width)
{
  static const guint steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200 };

  g_return_val_if_fail (self != NULL, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (steps) - 1; i++)
    /* The shortest month decides. */
    if (steps[i] * 28 * self->per_day >= min_width)
      return steps[i];

  return steps[G_N_ELEMENTS (steps) - 1];
}
