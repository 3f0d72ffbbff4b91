/* The nearest change of dates like one that does not fit: found by trying, not guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-nearest.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "schedule/mutual-feasibility.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"
#include "schedule/mutual-replan.h"

/* As far as this in each direction; a plan with very many items is looked at less far, as every try takes longer. */
#define FAR_TRIES 65
#define NEAR_TRIES 5
#define MANY_TRIES 10000

/* The tries around a change that does not fit. What moves an event may also push it onto what does not move, so that
 * no day rules out others: all are tried, the nearest first, and of two as near the later one, as that is mostly what
 * there is no help against. */
struct _MutualNearestSearch
{
  MutualPlan *plan;
  MutualItem *item;
  GDate today;
  GPtrArray *(*create) (MutualNearestSearch *self,
                        int                  distance,
                        GDate               *date);
  int distance; /* of the next try */
  int n_tries;  /* in each direction */
  MutualNearest *found;

  MutualMovingPart part;
  MutualCalendar *calendar; /* of the plan that the wish is made in */
  GDate date;               /* that was wished for */
  MutualItem *target;
  int n;                    /* that was wished for: the shift, or the offset */
  MutualPlan *changed;      /* the plan with other changes, which come first */
  GPtrArray *edits;         /* those */
  GDate earliest;           /* tried before all else, if it is a date */
};

static void
count_item (MutualItem *item,
            gpointer    n)
{
  (*(guint *) n)++;
}

static int
count_tries (MutualPlan *plan)
{
  guint n = 0;

  mutual_item_foreach (MUTUAL_ITEM (plan), count_item, &n);
  return CLAMP ((int) (MANY_TRIES / n), NEAR_TRIES, FAR_TRIES);
}

/* Whether the change that goes this far beyond the one that was wished for fits, and changes anything. */
static gboolean
try_at (MutualNearestSearch *self,
        int                  distance)
{
  GDate date, due;
  g_autoptr (GPtrArray) edits = NULL;

  g_date_clear (&date, 1);
  edits = self->create (self, distance, &date);
  if (edits == NULL || edits->len == 0 ||
      mutual_preview_count_conflicts (self->plan, self->item, edits, &self->today, &due) > 0)
    return FALSE;
  self->found = g_new0 (MutualNearest, 1);
  self->found->date = g_date_valid (&date) ? date : due;
  self->found->n = self->n + distance;
  self->found->edits = g_steal_pointer (&edits);
  return TRUE;
}

/* An end does not go beyond the other one. */
static gboolean
is_in_order (MutualNearestSearch *self,
             const GDate         *date)
{
  gboolean is_event = MUTUAL_IS_EVENT (self->item);
  const GDate *other;

  switch (self->part)
    {
    case MUTUAL_MOVING_START:
      other = mutual_item_get_date (self->item, is_event ? MUTUAL_MEMBER_END : MUTUAL_MEMBER_DUE);
      return other == NULL || g_date_compare (date, other) <= 0;

    case MUTUAL_MOVING_END:
      other = mutual_item_get_date (self->item, is_event ? MUTUAL_MEMBER_DATE : MUTUAL_MEMBER_START);
      return other == NULL || g_date_compare (date, other) >= 0;

    case MUTUAL_MOVING_WHOLE:
    default:
      return TRUE;
    }
}

static void
add_days (GDate *date,
          int    days)
{
  g_date_set_julian (date, g_date_get_julian (date) + (guint32) days);
}

/* Of an item by working days of its side, of an event by any. */
static gboolean
get_date_at (MutualNearestSearch *self,
             MutualItem          *item,
             int                  distance,
             GDate               *date)
{
  *date = self->date;
  if (MUTUAL_IS_EVENT (item))
    add_days (date, distance);
  else
    mutual_calendar_add (self->calendar, (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE), &self->date,
                         distance, date);
  return g_date_valid (date) && g_date_get_year (date) <= MUTUAL_YEAR_MAX;
}

static GPtrArray *
create_date (MutualNearestSearch *self,
             int                  distance,
             GDate               *date)
{
  if (!get_date_at (self, self->item, distance, date) || !is_in_order (self, date))
    return NULL;
  return mutual_moving_edits (self->plan, self->item, self->part, date);
}

static GPtrArray *
create_shift (MutualNearestSearch *self,
              int                  distance,
              GDate               *date)
{
  return mutual_replan_edits_to_shift (self->plan, self->item, self->n + distance);
}

static GPtrArray *
create_rule (MutualNearestSearch *self,
             int                  distance,
             GDate               *date)
{
  return mutual_following_edits_to_follow (self->plan, self->item, self->target, self->n + distance, NULL);
}

/* The other changes, and then another date on top of them. */
static GPtrArray *
create_along (MutualNearestSearch *self,
              int                  distance,
              GDate               *date)
{
  MutualItem *item = mutual_plan_find (self->changed, mutual_item_get_id (self->item));
  g_autoptr (GPtrArray) moves = NULL;
  GPtrArray *edits;

  if (distance == 0)
    *date = self->earliest;
  else if (!get_date_at (self, item, distance, date))
    return NULL;
  if (!g_date_valid (date))
    return NULL;
  moves = mutual_moving_edits (self->changed, item, MUTUAL_MOVING_WHOLE, date);
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_ptr_array_extend (edits, self->edits, (GCopyFunc) (gpointer) mutual_edit_ref, NULL);
  g_ptr_array_extend (edits, moves, (GCopyFunc) (gpointer) mutual_edit_ref, NULL);
  return edits;
}

static MutualNearestSearch *
create (MutualPlan  *plan,
        MutualItem  *item,
        const GDate *today)
{
  MutualNearestSearch *self = g_new0 (MutualNearestSearch, 1);

  self->plan = g_object_ref (plan);
  self->item = g_object_ref (item);
  self->today = *today;
  self->distance = 1;
  self->n_tries = count_tries (plan);
  g_date_clear (&self->date, 1);
  g_date_clear (&self->earliest, 1);
  return self;
}

/**
 * mutual_nearest_search_new_date:
 * @plan: a plan; to go on is of no use once it has changed
 * @item: a milestone, step or event of it of which that part can be moved
 * @part: what moves
 * @date: where it was to go
 * @today: the day it is
 *
 * Looks for a date near @date on which nothing is in conflict: working days of the item's side, for an event any days.
 *
 * Returns: (transfer full): the search, which has not begun
 */
MutualNearestSearch *
mutual_nearest_search_new_date (MutualPlan       *plan,
                                MutualItem       *item,
                                MutualMovingPart  part,
                                const GDate      *date,
                                const GDate      *today)
{
  MutualNearestSearch *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && date != NULL && today != NULL, NULL);

  self = create (plan, item, today);
  self->create = create_date;
  self->part = part;
  self->calendar = mutual_calendar_new (plan);
  self->date = *date;
  return self;
}

/**
 * mutual_nearest_search_new_shift:
 * @plan: a plan; to go on is of no use once it has changed
 * @item: a milestone or step of it that has a date and is not done
 * @n: by how many working days it and all that comes after it were to go
 * @today: the day it is
 *
 * Returns: (transfer full): the search for the nearest shift that fits, which has not begun
 */
MutualNearestSearch *
mutual_nearest_search_new_shift (MutualPlan  *plan,
                                 MutualItem  *item,
                                 int          n,
                                 const GDate *today)
{
  MutualNearestSearch *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && today != NULL, NULL);

  self = create (plan, item, today);
  self->create = create_shift;
  self->n = n;
  return self;
}

/* The last value that the edits give to a member; %NULL if they give none. */
static const GValue *
find_value (GPtrArray    *edits,
            MutualItem   *item,
            MutualMember  member)
{
  for (guint i = edits->len; i > 0; i--)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i - 1);

      if (mutual_edit_get_kind (edit) == MUTUAL_EDIT_SET && mutual_edit_get_member (edit) == member &&
          g_strcmp0 (mutual_edit_get_item_id (edit), mutual_item_get_id (item)) == 0)
        return mutual_edit_get_value (edit);
    }
  return NULL;
}

/* Whether the edits say at which distance from something the item is due; then other distances are tried. */
static gboolean
read_rule (MutualNearestSearch *self,
           GPtrArray           *edits)
{
  const GValue *follows = find_value (edits, self->item, MUTUAL_MEMBER_FOLLOWS);
  const GValue *offset = find_value (edits, self->item, MUTUAL_MEMBER_OFFSET);

  if (!mutual_item_has (self->item, MUTUAL_MEMBER_FOLLOWS) || (follows == NULL && offset == NULL))
    return FALSE;
  self->target = follows == NULL ? mutual_item_resolve (self->item, MUTUAL_MEMBER_FOLLOWS)
                 : g_value_get_string (follows) != NULL ? mutual_plan_find (self->plan, g_value_get_string (follows))
                                                        : NULL;
  self->n = offset != NULL ? g_value_get_int (offset) : mutual_item_get_number (self->item, MUTUAL_MEMBER_OFFSET);
  return self->target != NULL;
}

static gboolean
apply_all (MutualNearestSearch *self,
           GPtrArray           *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      if (!mutual_edit_apply (g_ptr_array_index (edits, i), self->changed, NULL))
        return FALSE;
      g_ptr_array_add (self->edits, mutual_edit_ref (g_ptr_array_index (edits, i)));
    }
  return TRUE;
}

/* Whether the item can have another date on top of the edits. */
static gboolean
read_changes (MutualNearestSearch *self,
              GPtrArray           *edits)
{
  g_autoptr (GPtrArray) further = NULL;
  g_autoptr (MutualSchedule) schedule = NULL;
  MutualItem *item;
  const GDate *date;
  MutualEarliest earliest;

  self->changed = mutual_plan_copy (self->plan);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  if (!apply_all (self, edits))
    return FALSE;
  further = mutual_following_edits_after (self->changed, edits);
  item = mutual_plan_find (self->changed, mutual_item_get_id (self->item));
  if (!apply_all (self, further) || item == NULL || !mutual_moving_is_possible (item, MUTUAL_MOVING_WHOLE))
    return FALSE;
  date = mutual_following_get_date (item);
  if (date == NULL)
    return FALSE;
  self->date = *date;
  self->calendar = mutual_calendar_new (self->changed);
  schedule = mutual_schedule_new (self->changed);
  if (mutual_feasibility_find_earliest (schedule, item, &self->today, date, &earliest))
    {
      self->earliest = earliest.date;
      self->distance = 0;
    }
  return TRUE;
}

/**
 * mutual_nearest_search_new_edits:
 * @plan: a plan; to go on is of no use once it has changed
 * @item: a milestone, step or event of it
 * @edits: (element-type MutualEdit): a change of the plan that does not fit
 * @today: the day it is
 *
 * If @edits say at which distance from something @item is due, looks for the nearest distance that fits. Otherwise looks
 * for a date of @item with which they do fit: the first one on which it can be due from the one on that it has then,
 * else the nearest one.
 *
 * Returns: (transfer full) (nullable): the search, which has not begun; %NULL if @item has no date that could be another
 */
MutualNearestSearch *
mutual_nearest_search_new_edits (MutualPlan  *plan,
                                 MutualItem  *item,
                                 GPtrArray   *edits,
                                 const GDate *today)
{
  g_autoptr (MutualNearestSearch) self = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && edits != NULL && today != NULL, NULL);

  self = create (plan, item, today);
  if (read_rule (self, edits))
    self->create = create_rule;
  else if (read_changes (self, edits))
    self->create = create_along;
  return self->create != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * mutual_nearest_search_run:
 * @self: a search
 * @microseconds: how long it may take about; negative for as long as it takes
 *
 * Goes on searching, at least for one try.
 *
 * Returns: whether it is over
 */
gboolean
mutual_nearest_search_run (MutualNearestSearch *self,
                           gint64               microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  g_return_val_if_fail (self != NULL, TRUE);

  /* What has left the plan meanwhile has no date any more. */
  if (mutual_plan_find (self->plan, mutual_item_get_id (self->item)) != self->item)
    return TRUE;
  while (self->found == NULL && self->distance <= self->n_tries)
    {
      if (!try_at (self, self->distance) && self->distance > 0)
        try_at (self, -self->distance);
      self->distance++;
      if (microseconds >= 0 && g_get_monotonic_time () >= end)
        break;
    }
  return self->found != NULL || self->distance > self->n_tries;
}

/**
 * mutual_nearest_search_take:
 * @self: a search that is over
 *
 * Returns: (transfer full) (nullable): what it found, if it did
 */
MutualNearest *
mutual_nearest_search_take (MutualNearestSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->found);
}

/**
 * mutual_nearest_search_free:
 * @self: (transfer full): a search, which need not be over
 */
void
mutual_nearest_search_free (MutualNearestSearch *self)
{
  g_clear_pointer (&self->found, mutual_nearest_free);
  g_clear_pointer (&self->calendar, mutual_calendar_free);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_object (&self->changed);
  g_object_unref (self->item);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mutual_nearest_free:
 * @self: (transfer full): a change that fits
 */
void
mutual_nearest_free (MutualNearest *self)
{
  g_ptr_array_unref (self->edits);
  g_free (self);
}
