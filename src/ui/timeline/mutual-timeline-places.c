/* What is where in the timeline's picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-picture-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-progress.h"

#include <math.h>

/* How far beside a mark of the strip a finger may be. */
#define REACH 4

static MutualPlan *
get_plan (MutualTimelinePicture *self)
{
  return mutual_session_get_plan (self->session);
}

/* Pixels from where the axis begins, as far as that may be scrolled away. */
static double
get_x (const MutualTimelineExtents *extents,
       const GDate                 *date)
{
  return mutual_date_days_between (&extents->first, date) * extents->per_day;
}

/**
 * mutual_timeline_picture_get_selected:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the milestone or event that the session's selection means here, or the step:
 *   one that is not open is on its milestone's lane
 */
MutualItem *
mutual_timeline_picture_get_selected (MutualTimelinePicture *self)
{
  const char *id = self->session != NULL ? mutual_session_get_selected (self->session) : NULL;
  MutualItem *item = id != NULL ? mutual_plan_find (get_plan (self), id) : NULL;
  double top, height;

  if (item == NULL || !MUTUAL_IS_STEP (item))
    return item;
  return !self->narrow && mutual_timeline_picture_get_row (self, item, &top, &height) ? item : mutual_item_get_parent (item);
}

/**
 * mutual_timeline_picture_get_item_at:
 * @self: a picture
 * @x: pixels
 * @y: pixels
 *
 * Returns: (transfer none) (nullable): the milestone, step or event there
 */
MutualItem *
mutual_timeline_picture_get_item_at (MutualTimelinePicture *self,
                                     double                 x,
                                     double                 y)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self);
  double reach = self->narrow ? REACH : 0;
  const MutualGrip *grip;
  const MutualMark *marks;
  guint n_marks;

  if (scene == NULL)
    return NULL;

  grip = mutual_scene_find_grip (scene, x, y);
  if (grip != NULL)
    return mutual_plan_find (get_plan (self), grip->id);

  marks = mutual_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (x >= marks[i].x - reach && x < marks[i].x + marks[i].width + reach && y >= marks[i].y - reach &&
        y < marks[i].y + marks[i].height + reach && (marks[i].kind == MUTUAL_MARK_EVENT || self->narrow))
      return mutual_plan_find (get_plan (self), marks[i].id);

  /* All of a row is its item's: a bar may be a day wide. */
  if (!self->narrow && y >= self->extents.lanes_top)
    return mutual_timeline_rows_get_item (mutual_timeline_picture_get_rows (self), y - self->extents.lanes_top + self->offset);

  return NULL;
}

/**
 * mutual_timeline_picture_get_grip_at:
 * @self: a picture
 * @x: pixels
 * @y: pixels
 *
 * Returns: (transfer none) (nullable): what can be taken hold of there, as long as the picture stays
 */
const MutualGrip *
mutual_timeline_picture_get_grip_at (MutualTimelinePicture *self,
                                     double                 x,
                                     double                 y)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self);

  return scene != NULL ? mutual_scene_find_grip (scene, x, y) : NULL;
}

/**
 * mutual_timeline_picture_get_row:
 * @self: a picture
 * @item: a milestone or step
 * @top: (out): where its row begins, below the head of the lanes
 * @height: (out): how high it is
 *
 * Returns: whether it has one
 */
gboolean
mutual_timeline_picture_get_row (MutualTimelinePicture *self,
                                 MutualItem            *item,
                                 double                *top,
                                 double                *height)
{
  return mutual_timeline_rows_get_place (mutual_timeline_picture_get_rows (self), item, top, height);
}

/**
 * mutual_timeline_picture_get_row_in_sight:
 * @self: a picture
 * @item: any item
 * @top: (out): where its row begins, in pixels of the picture
 * @height: (out): how high it is
 *
 * Returns: whether it has one
 */
gboolean
mutual_timeline_picture_get_row_in_sight (MutualTimelinePicture *self,
                                          MutualItem            *item,
                                          double                *top,
                                          double                *height)
{
  if (self->narrow || self->session == NULL || !mutual_timeline_picture_get_row (self, item, top, height))
    return FALSE;

  *top += mutual_timeline_picture_get_extents (self)->lanes_top - self->offset;
  return TRUE;
}

/**
 * mutual_timeline_picture_get_beside:
 * @self: a picture
 * @item: a milestone or step
 * @back: whether the one above is asked for
 *
 * Returns: (transfer none) (nullable): the item of the row beside its own, in sight or not
 */
MutualItem *
mutual_timeline_picture_get_beside (MutualTimelinePicture *self,
                                    MutualItem            *item,
                                    gboolean               back)
{
  return mutual_timeline_rows_get_next (mutual_timeline_picture_get_rows (self), item, back);
}

/**
 * mutual_timeline_picture_get_stretch:
 * @self: a picture
 * @item: a milestone, step or event
 * @from: (out): where it begins on the axis, in pixels from the axis' own start
 * @to: (out): where it ends
 *
 * Returns: whether it has a date
 */
gboolean
mutual_timeline_picture_get_stretch (MutualTimelinePicture *self,
                                     MutualItem            *item,
                                     double                *from,
                                     double                *to)
{
  const MutualTimelineExtents *extents = mutual_timeline_picture_get_extents (self);
  gboolean is_event = MUTUAL_IS_EVENT (item);
  const GDate *start = mutual_item_get_date (item, is_event ? MUTUAL_MEMBER_DATE : MUTUAL_MEMBER_START);
  const GDate *end = is_event ? mutual_item_get_date (item, MUTUAL_MEMBER_END) : mutual_progress_get_end (item);

  if (end == NULL)
    end = start;
  if (end == NULL)
    return FALSE;

  *to = get_x (extents, end) + extents->per_day;
  *from = start != NULL && g_date_compare (start, end) <= 0 ? get_x (extents, start) : *to - extents->per_day;
  return TRUE;
}

/**
 * mutual_timeline_picture_get_day_at:
 * @self: a picture
 * @x: pixels
 * @date: (out): the day there
 *
 * Returns: whether that is on the axis
 */
gboolean
mutual_timeline_picture_get_day_at (MutualTimelinePicture *self,
                                    double                 x,
                                    GDate                 *date)
{
  const MutualTimelineExtents *extents = mutual_timeline_picture_get_extents (self);
  double into;

  if (self->session == NULL || self->narrow || extents->per_day <= 0)
    return FALSE;

  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL)
    x = self->width - x;
  into = floor ((x - extents->gutter + self->scroll) / extents->per_day);
  if (x < extents->gutter || into < 0 || into > mutual_date_days_between (&extents->first, &extents->last))
    return FALSE;

  *date = extents->first;
  g_date_add_days (date, (guint) into);
  return TRUE;
}
