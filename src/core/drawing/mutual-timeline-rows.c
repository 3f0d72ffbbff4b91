/* The rows of a timeline: a lane for each milestone, and below it thin ones for the steps of those that are open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-rows.h"

#include "plan/mutual-id.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#include <math.h>

struct _MutualTimelineRows
{
  MutualItem *plan;
  double      lane; /* heights */
  double      step;
  guint       n;    /* milestones */
  double     *tops; /* of each of them and of the end, or NULL where all are closed */
};

static gboolean
has_open (MutualPlan         *plan,
          const char * const *opened)
{
  for (guint i = 0; opened != NULL && opened[i] != NULL; i++)
    {
      MutualItem *item = mutual_plan_find (plan, opened[i]);

      if (item != NULL && MUTUAL_IS_MILESTONE (item) && mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS) > 0)
        return TRUE;
    }
  return FALSE;
}

static MutualItem *
get_milestone (const MutualTimelineRows *self,
               guint                     i)
{
  return mutual_item_get_child (self->plan, MUTUAL_MEMBER_MILESTONES, i);
}

static void
find_tops (MutualTimelineRows *self,
           const char * const *opened)
{
  g_autoptr (GHashTable) open = g_hash_table_new (mutual_id_hash, g_str_equal);
  double top = 0;

  for (guint i = 0; opened[i] != NULL; i++)
    g_hash_table_add (open, (char *) opened[i]);

  self->tops = g_new (double, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      MutualItem *milestone = get_milestone (self, i);

      self->tops[i] = top;
      top += self->lane;
      if (g_hash_table_contains (open, mutual_item_get_id (milestone)))
        top += mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS) * self->step;
    }
  self->tops[self->n] = top;
}

/**
 * mutual_timeline_rows_new:
 * @plan: a plan
 * @opened: (nullable): the ids of the milestones whose steps show
 * @lane: the height of a milestone's row
 * @step: the height of a step's row
 *
 * Returns: (transfer full): where the rows are, until something is added to @plan or taken from it
 */
MutualTimelineRows *
mutual_timeline_rows_new (MutualPlan         *plan,
                          const char * const *opened,
                          double              lane,
                          double              step)
{
  MutualTimelineRows *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_new0 (MutualTimelineRows, 1);
  self->plan = g_object_ref (MUTUAL_ITEM (plan));
  self->lane = lane;
  self->step = step;
  self->n = mutual_item_get_n_children (self->plan, MUTUAL_MEMBER_MILESTONES);
  if (has_open (plan, opened))
    find_tops (self, opened);

  return self;
}

/**
 * mutual_timeline_rows_free:
 * @self: (transfer full): rows
 */
void
mutual_timeline_rows_free (MutualTimelineRows *self)
{
  g_clear_object (&self->plan);
  g_free (self->tops);
  g_free (self);
}

/**
 * mutual_timeline_rows_get_n:
 * @self: rows
 *
 * Returns: the number of milestones
 */
guint
mutual_timeline_rows_get_n (const MutualTimelineRows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/**
 * mutual_timeline_rows_has_steps:
 * @self: rows
 *
 * Returns: whether something is open
 */
gboolean
mutual_timeline_rows_has_steps (const MutualTimelineRows *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->tops != NULL;
}

/**
 * mutual_timeline_rows_get_height:
 * @self: rows
 *
 * Returns: the height of all of them
 */
double
mutual_timeline_rows_get_height (const MutualTimelineRows *self)
{
  return mutual_timeline_rows_get_top (self, self->n);
}

/**
 * mutual_timeline_rows_get_top:
 * @self: rows
 * @milestone: the position of a milestone, or their number
 *
 * Returns: where its row begins; those of its steps follow it
 */
double
mutual_timeline_rows_get_top (const MutualTimelineRows *self,
                              guint                     milestone)
{
  g_return_val_if_fail (self != NULL && milestone <= self->n, 0);

  return self->tops != NULL ? self->tops[milestone] : milestone * self->lane;
}

/**
 * mutual_timeline_rows_count_steps:
 * @self: rows
 * @milestone: the position of a milestone
 *
 * Returns: how many of its steps have rows
 */
guint
mutual_timeline_rows_count_steps (const MutualTimelineRows *self,
                                  guint                     milestone)
{
  double height;

  g_return_val_if_fail (self != NULL && milestone < self->n, 0);

  if (self->tops == NULL)
    return 0;

  /* Steps that were taken away since are gone, those that were added have no place yet. */
  height = self->tops[milestone + 1] - self->tops[milestone] - self->lane;
  return MIN ((guint) round (height / self->step),
              mutual_item_get_n_children (get_milestone (self, milestone), MUTUAL_MEMBER_STEPS));
}

/**
 * mutual_timeline_rows_find:
 * @self: rows
 * @y: a height
 *
 * Returns: the position of the milestone that is there with its steps; 0 above, and their number below all
 */
guint
mutual_timeline_rows_find (const MutualTimelineRows *self,
                           double                    y)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  if (y <= 0)
    return 0;
  if (self->tops == NULL)
    return (guint) MIN (floor (y / self->lane), self->n);

  high = self->n;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->tops[middle + 1] <= y)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * mutual_timeline_rows_get_item:
 * @self: rows
 * @y: a height
 *
 * Returns: (transfer none) (nullable): the milestone or the step whose row is there
 */
MutualItem *
mutual_timeline_rows_get_item (const MutualTimelineRows *self,
                               double                    y)
{
  MutualItem *milestone;
  double below;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);

  i = mutual_timeline_rows_find (self, y);
  if (y < 0 || i >= MIN (self->n, mutual_item_get_n_children (self->plan, MUTUAL_MEMBER_MILESTONES)))
    return NULL;

  milestone = get_milestone (self, i);
  below = y - mutual_timeline_rows_get_top (self, i) - self->lane;
  if (below < 0 || mutual_timeline_rows_count_steps (self, i) == 0)
    return milestone;
  return mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS,
                                MIN ((guint) (below / self->step), mutual_timeline_rows_count_steps (self, i) - 1));
}

/**
 * mutual_timeline_rows_get_place:
 * @self: rows
 * @item: (nullable): any item
 * @top: (out): where its row begins
 * @height: (out): how high it is
 *
 * Returns: whether it has a row
 */
gboolean
mutual_timeline_rows_get_place (const MutualTimelineRows *self,
                                MutualItem               *item,
                                double                   *top,
                                double                   *height)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (item != NULL && MUTUAL_IS_MILESTONE (item) && mutual_item_get_position (item) < self->n)
    {
      *top = mutual_timeline_rows_get_top (self, mutual_item_get_position (item));
      *height = self->lane;
      return TRUE;
    }
  if (item != NULL && MUTUAL_IS_STEP (item) && mutual_item_get_position (mutual_item_get_parent (item)) < self->n)
    {
      guint i = mutual_item_get_position (mutual_item_get_parent (item));

      *top = mutual_timeline_rows_get_top (self, i) + self->lane + mutual_item_get_position (item) * self->step;
      *height = self->step;
      return mutual_item_get_position (item) < mutual_timeline_rows_count_steps (self, i);
    }
  return FALSE;
}

/**
 * mutual_timeline_rows_get_next:
 * @self: rows
 * @item: a milestone or a step that has a row
 * @back: whether the one before is asked for
 *
 * Returns: (transfer none) (nullable): the item of the row beside it
 */
MutualItem *
mutual_timeline_rows_get_next (const MutualTimelineRows *self,
                               MutualItem               *item,
                               gboolean                  back)
{
  double top;
  double height;

  if (!mutual_timeline_rows_get_place (self, item, &top, &height))
    return NULL;
  return mutual_timeline_rows_get_item (self, back ? top - self->step / 2 : top + height + self->step / 2);
}
