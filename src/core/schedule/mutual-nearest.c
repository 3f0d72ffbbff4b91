/* The nearest change of dates like one that does not fit: found by trying, not guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-nearest.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"
#include "schedule/mutual-replan.h"

/* As far as this in each direction; a plan with very many items is looked at less far, as every try takes longer. */
#define FAR_TRIES 65
#define NEAR_TRIES 5
#define MANY_TRIES 10000

/* The tries around a change that does not fit. What moves an event may also push it onto what does not move, so that
 * no day rules out others: all are tried, the nearest first. */
typedef struct _Search Search;

struct _Search
{
  MutualPlan *plan;
  MutualItem *item;
  const GDate *today;
  GPtrArray *(*create) (Search *search,
                        int     distance,
                        GDate  *date);

  MutualMovingPart part;
  MutualCalendar *calendar;
  GDate date; /* that was wished for */
  MutualItem *target;
  int n; /* that was wished for: the shift, or the offset */
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

/* Returns: (nullable): the change that goes this far beyond the one that was wished for, if it fits and changes anything */
static MutualNearest *
try_at (Search *self,
        int     distance)
{
  GDate date, due;
  g_autoptr (GPtrArray) edits = NULL;
  MutualNearest *nearest;

  g_date_clear (&date, 1);
  edits = self->create (self, distance, &date);
  if (edits == NULL || edits->len == 0 ||
      mutual_preview_count_conflicts (self->plan, self->item, edits, self->today, &due) > 0)
    return NULL;
  nearest = g_new0 (MutualNearest, 1);
  nearest->date = g_date_valid (&date) ? date : due;
  nearest->n = self->n + distance;
  nearest->edits = g_steal_pointer (&edits);
  return nearest;
}

/* Of two as near, the later one, as that is mostly what there is no help against. */
static MutualNearest *
search (Search *self)
{
  int n_tries = count_tries (self->plan);

  for (int distance = 1; distance <= n_tries; distance++)
    {
      MutualNearest *nearest = try_at (self, distance);

      if (nearest == NULL)
        nearest = try_at (self, -distance);
      if (nearest != NULL)
        return nearest;
    }
  return NULL;
}

/* An end does not go beyond the other one. */
static gboolean
is_in_order (Search      *self,
             const GDate *date)
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

static GPtrArray *
create_date (Search *self,
             int     distance,
             GDate  *date)
{
  *date = self->date;
  if (MUTUAL_IS_EVENT (self->item))
    add_days (date, distance);
  else
    mutual_calendar_add (self->calendar, (MutualSide) mutual_item_get_number (self->item, MUTUAL_MEMBER_SIDE), &self->date,
                         distance, date);
  if (!g_date_valid (date) || g_date_get_year (date) > MUTUAL_YEAR_MAX || !is_in_order (self, date))
    return NULL;
  return mutual_moving_edits (self->plan, self->item, self->part, date);
}

static GPtrArray *
create_shift (Search *self,
              int     distance,
              GDate  *date)
{
  return mutual_replan_edits_to_shift (self->plan, self->item, self->n + distance);
}

static GPtrArray *
create_rule (Search *self,
             int     distance,
             GDate  *date)
{
  return mutual_following_edits_to_follow (self->plan, self->item, self->target, self->n + distance, NULL);
}

/**
 * mutual_nearest_find_date:
 * @plan: a plan
 * @item: a milestone, step or event of it of which that part can be moved
 * @part: what moves
 * @date: where it was to go
 * @today: the day it is
 *
 * Looks for a date near @date on which nothing is in conflict: working days of the item's side, for an event any days.
 *
 * Returns: (transfer full) (nullable): the nearest one, of two the later; %NULL if none is near
 */
MutualNearest *
mutual_nearest_find_date (MutualPlan       *plan,
                          MutualItem       *item,
                          MutualMovingPart  part,
                          const GDate      *date,
                          const GDate      *today)
{
  Search self = { .plan = plan, .item = item, .today = today, .create = create_date, .part = part };
  g_autoptr (MutualCalendar) calendar = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && date != NULL && today != NULL, NULL);

  calendar = mutual_calendar_new (plan);
  self.calendar = calendar;
  self.date = *date;
  return search (&self);
}

/**
 * mutual_nearest_find_shift:
 * @plan: a plan
 * @item: a milestone or step of it that has a date and is not done
 * @n: by how many working days it and all that comes after it were to go
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): the nearest shift that fits, of two the later; %NULL if none is near
 */
MutualNearest *
mutual_nearest_find_shift (MutualPlan  *plan,
                           MutualItem  *item,
                           int          n,
                           const GDate *today)
{
  Search self = { .plan = plan, .item = item, .today = today, .create = create_shift, .n = n };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && today != NULL, NULL);

  return search (&self);
}

/* The last value that the edits give to a member, else the one that it has. */
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

/**
 * mutual_nearest_find_rule:
 * @plan: a plan
 * @item: a milestone or step of it
 * @edits: (element-type MutualEdit): what was to give it another rule
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): the same with the nearest distance from what it follows that fits, of two the
 *   later; %NULL if none is near, or if the edits are about something else
 */
MutualNearest *
mutual_nearest_find_rule (MutualPlan  *plan,
                          MutualItem  *item,
                          GPtrArray   *edits,
                          const GDate *today)
{
  Search self = { .plan = plan, .item = item, .today = today, .create = create_rule };
  const GValue *follows, *offset;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && edits != NULL && today != NULL, NULL);

  follows = find_value (edits, item, MUTUAL_MEMBER_FOLLOWS);
  offset = find_value (edits, item, MUTUAL_MEMBER_OFFSET);
  if (follows == NULL && offset == NULL)
    return NULL;
  self.target = follows == NULL ? mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS)
                : g_value_get_string (follows) != NULL ? mutual_plan_find (plan, g_value_get_string (follows))
                                                       : NULL;
  self.n = offset != NULL ? g_value_get_int (offset) : mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET);
  return self.target != NULL ? search (&self) : NULL;
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
