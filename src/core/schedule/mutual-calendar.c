/* The working days of a plan: its weekend, and the days off of each side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-calendar.h"

#include "plan/mutual-date.h"

#define ALL_WEEKDAYS 0x7f
#define DEFAULT_WEEKEND (MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY)

/* Days in a row, as Julian days, on which somebody is off. */
typedef struct
{
  guint32 first;
  guint32 last;
  guint32 n_before; /* weekdays at work that all earlier ranges take away */
} Range;

/* The buyer's days off, the seller's, and those on which one of the two is off. */
enum
{
  WHOSE_BUYER,
  WHOSE_SELLER,
  WHOSE_BOTH,
  N_WHOSE
};

struct _MutualCalendar
{
  guint32 first; /* the first and last day that a plan may speak of, as Julian days */
  guint32 last;
  guint n_week;         /* weekdays at work */
  guint8 n_through[8];  /* of them, how many among the first n days of a week */
  GArray *off[N_WHOSE]; /* of Range: sorted, apart from each other */
};

static guint
get_whose (MutualSide side)
{
  switch (side)
    {
    case MUTUAL_SIDE_BUYER:
      return WHOSE_BUYER;
    case MUTUAL_SIDE_SELLER:
      return WHOSE_SELLER;
    case MUTUAL_SIDE_BOTH:
    case MUTUAL_SIDE_UNSET:
    default:
      return WHOSE_BOTH;
    }
}

/* Weekdays at work from the beginning of the calendar to @day. Julian day 1 was a Monday. */
static guint32
count_weekdays (MutualCalendar *self,
                guint32         day)
{
  return day / 7 * self->n_week + self->n_through[day % 7];
}

/* How many of the ranges begin on or before @day. */
static guint
find_ranges (GArray  *ranges,
             guint32  day)
{
  guint from = 0;
  guint to = ranges->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (ranges, Range, middle).first <= day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* Working days from the beginning of the calendar to @day. */
static guint32
count_days (MutualCalendar *self,
            guint           whose,
            guint32         day)
{
  guint n = find_ranges (self->off[whose], day);
  guint32 off = 0;

  if (n > 0)
    {
      Range *range = &g_array_index (self->off[whose], Range, n - 1);

      off = range->n_before + count_weekdays (self, MIN (day, range->last)) - count_weekdays (self, range->first - 1);
    }
  return count_weekdays (self, day) - off;
}

/* The day with that many working days up to it, itself one; it is looked for from @from on, where there are fewer. */
static guint32
find_day (MutualCalendar *self,
          guint           whose,
          guint32         from,
          gint64          n)
{
  guint32 width = 4;
  guint32 to;

  /* Mostly it is near. */
  for (to = from; to < self->last && (gint64) count_days (self, whose, to) < n; width *= 2)
    {
      from = to + 1;
      to = MIN (to + width, self->last);
    }
  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if ((gint64) count_days (self, whose, middle) >= n)
        to = middle;
      else
        from = middle + 1;
    }
  return from;
}

/* The same backwards: the last day before which there are fewer than @n working days, from @to down. */
static guint32
find_day_before (MutualCalendar *self,
                 guint           whose,
                 guint32         to,
                 gint64          n)
{
  guint32 width = 4;
  guint32 from = to;

  if (n <= (gint64) count_days (self, whose, self->first - 1))
    return self->first;
  for (; from > self->first && (gint64) count_days (self, whose, from - 1) >= n; width *= 2)
    from = from - self->first > width ? from - width : self->first;
  return find_day (self, whose, from, n);
}

static guint32
get_day (MutualCalendar *self,
         const GDate    *date)
{
  return CLAMP (g_date_get_julian (date), self->first, self->last);
}

static void
set_weekend (MutualCalendar *self,
             int             weekend)
{
  if (weekend == 0)
    weekend = DEFAULT_WEEKEND;
  if ((weekend & ALL_WEEKDAYS) == ALL_WEEKDAYS)
    weekend = MUTUAL_WEEKDAYS_NONE;

  for (guint i = 0; i < 7; i++)
    self->n_through[i + 1] = (guint8) (self->n_through[i] + ((weekend & (1 << i)) ? 0 : 1));
  self->n_week = self->n_through[7];
}

static void
add_day_off (MutualCalendar *self,
             MutualItem     *day_off)
{
  const GDate *date = mutual_item_get_date (day_off, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (day_off, MUTUAL_MEMBER_END);
  guint whose = get_whose ((MutualSide) mutual_item_get_number (day_off, MUTUAL_MEMBER_SIDE));
  Range range = { 0 };

  if (date == NULL)
    return;

  range.first = get_day (self, date);
  range.last = end != NULL ? MAX (range.first, get_day (self, end)) : range.first;
  for (guint i = 0; i < N_WHOSE; i++)
    if (i == WHOSE_BOTH || whose == WHOSE_BOTH || whose == i)
      g_array_append_val (self->off[i], range);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const Range *first = a;
  const Range *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

/* Sorts the ranges, joins those that meet, and notes how many working days they take. */
static void
settle_ranges (MutualCalendar *self,
               GArray         *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      Range range = g_array_index (ranges, Range, i);
      Range *before = n > 0 ? &g_array_index (ranges, Range, n - 1) : NULL;

      if (before != NULL && range.first <= before->last + 1)
        {
          before->last = MAX (before->last, range.last);
          continue;
        }
      if (before != NULL)
        range.n_before =
            before->n_before + count_weekdays (self, before->last) - count_weekdays (self, before->first - 1);
      g_array_index (ranges, Range, n++) = range;
    }
  g_array_set_size (ranges, n);
}

/**
 * mutual_calendar_new:
 * @plan: a plan
 *
 * The working days of @plan as it is now.
 *
 * A day is a working day of a side unless it is on the weekend of the plan (“weekend”, default Saturday and Sunday) or
 * one of the side's “days_off”. A day off without a side is one of both. What is of both sides, or of nobody in
 * particular, needs both at work: a day off of either is none of its working days. An empty weekend means that people
 * work all week; a weekend of all seven days leaves nothing to count by, and is taken for an empty one. A day off that
 * ends before it begins is one day long; one without a date says nothing.
 *
 * Returns: (transfer full): the calendar
 */
MutualCalendar *
mutual_calendar_new (MutualPlan *plan)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  return mutual_calendar_new_changed (plan, mutual_item_get_number (MUTUAL_ITEM (plan), MUTUAL_MEMBER_WEEKEND), NULL,
                                      NULL);
}

/**
 * mutual_calendar_new_changed:
 * @plan: a plan
 * @weekend: the weekend it shall have; 0 for the default
 * @without: (nullable): a day off that it shall lose
 * @with: (nullable): a day off that it shall get, in the plan or not
 *
 * The working days that @plan will have once its weekend and days off are changed, before they are.
 *
 * Returns: (transfer full): the calendar
 */
MutualCalendar *
mutual_calendar_new_changed (MutualPlan *plan,
                             int         weekend,
                             MutualItem *without,
                             MutualItem *with)
{
  MutualCalendar *self;
  GDate date;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_new0 (MutualCalendar, 1);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, MUTUAL_YEAR_MIN);
  self->first = g_date_get_julian (&date);
  g_date_set_dmy (&date, 31, G_DATE_DECEMBER, MUTUAL_YEAR_MAX);
  self->last = g_date_get_julian (&date);
  set_weekend (self, weekend);

  for (guint i = 0; i < N_WHOSE; i++)
    self->off[i] = g_array_new (FALSE, FALSE, sizeof (Range));
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF); i++)
    {
      MutualItem *day_off = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, i);

      if (day_off != without)
        add_day_off (self, day_off);
    }
  if (with != NULL)
    add_day_off (self, with);
  for (guint i = 0; i < N_WHOSE; i++)
    settle_ranges (self, self->off[i]);

  return self;
}

/**
 * mutual_calendar_free:
 * @self: (transfer full): a calendar
 */
void
mutual_calendar_free (MutualCalendar *self)
{
  for (guint i = 0; i < N_WHOSE; i++)
    g_array_unref (self->off[i]);
  g_free (self);
}

/**
 * mutual_calendar_is_working:
 * @self: a calendar
 * @side: whose day
 * @date: a valid date
 *
 * Returns: whether @side works on that day
 */
gboolean
mutual_calendar_is_working (MutualCalendar *self,
                            MutualSide      side,
                            const GDate    *date)
{
  guint whose = get_whose (side);
  guint32 day;

  g_return_val_if_fail (self != NULL && date != NULL && g_date_valid (date), FALSE);

  day = get_day (self, date);
  return count_days (self, whose, day) > count_days (self, whose, day - 1);
}

/**
 * mutual_calendar_add:
 * @self: a calendar
 * @side: whose days
 * @date: a valid date
 * @n: working days, negative before
 * @result: (out caller-allocates): the day; may be @date
 *
 * Counts working days from @date on, which itself does not count: 1 is the next working day, -1 the one before, 0
 * is @date whether it is a working day or not. What would leave the years %MUTUAL_YEAR_MIN to %MUTUAL_YEAR_MAX stops at
 * their first or last day.
 */
void
mutual_calendar_add (MutualCalendar *self,
                     MutualSide      side,
                     const GDate    *date,
                     int             n,
                     GDate          *result)
{
  guint32 day;

  g_return_if_fail (self != NULL && result != NULL && date != NULL && g_date_valid (date));

  day = mutual_calendar_add_to_day (self, side, g_date_get_julian (date), n);
  g_date_clear (result, 1);
  g_date_set_julian (result, day);
}

/**
 * mutual_calendar_count:
 * @self: a calendar
 * @side: whose days
 * @from: a valid date
 * @to: a valid date
 *
 * The inverse of mutual_calendar_add(): working days after @from up to @to, negative when @to is earlier. Where @to is
 * a working day, adding them to @from gives @to.
 *
 * Returns: the number of working days
 */
int
mutual_calendar_count (MutualCalendar *self,
                       MutualSide      side,
                       const GDate    *from,
                       const GDate    *to)
{
  g_return_val_if_fail (self != NULL && from != NULL && g_date_valid (from), 0);
  g_return_val_if_fail (to != NULL && g_date_valid (to), 0);

  return mutual_calendar_count_from_day (self, side, g_date_get_julian (from), g_date_get_julian (to));
}

/**
 * mutual_calendar_is_working_day:
 * @self: a calendar
 * @side: whose day
 * @day: a Julian day
 *
 * mutual_calendar_is_working() for who counts in Julian days.
 *
 * Returns: whether @side works on that day
 */
gboolean
mutual_calendar_is_working_day (MutualCalendar *self,
                                MutualSide      side,
                                guint32         day)
{
  guint whose = get_whose (side);

  day = CLAMP (day, self->first, self->last);
  return count_days (self, whose, day) > count_days (self, whose, day - 1);
}

/**
 * mutual_calendar_add_to_day:
 * @self: a calendar
 * @side: whose days
 * @day: a Julian day
 * @n: working days, negative before
 *
 * mutual_calendar_add() for who counts in Julian days.
 *
 * Returns: the day
 */
guint32
mutual_calendar_add_to_day (MutualCalendar *self,
                            MutualSide      side,
                            guint32         day,
                            int             n)
{
  guint whose = get_whose (side);

  day = CLAMP (day, self->first, self->last);
  if (n > 0)
    return find_day (self, whose, day, (gint64) count_days (self, whose, day) + n);
  if (n < 0)
    return find_day_before (self, whose, day, (gint64) count_days (self, whose, day - 1) + 1 + n);
  return day;
}

/**
 * mutual_calendar_count_from_day:
 * @self: a calendar
 * @side: whose days
 * @from: a Julian day
 * @to: a Julian day
 *
 * mutual_calendar_count() for who counts in Julian days.
 *
 * Returns: the number of working days
 */
int
mutual_calendar_count_from_day (MutualCalendar *self,
                                MutualSide      side,
                                guint32         from,
                                guint32         to)
{
  guint whose = get_whose (side);

  from = CLAMP (from, self->first, self->last);
  to = CLAMP (to, self->first, self->last);
  if (from <= to)
    return (int) (count_days (self, whose, to) - count_days (self, whose, from));
  return -(int) (count_days (self, whose, from - 1) - count_days (self, whose, to - 1));
}

/**
 * mutual_calendar_get_week_length:
 * @self: a calendar
 *
 * Returns: the working days of a week without days off, from 1 to 7
 */
guint
mutual_calendar_get_week_length (MutualCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_week;
}
