/* The picture that the timeline shows: laid out when the plan or the size changed, drawn when the picture did.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-picture-private.h"

#include "drawing/mutual-strip-layout.h"
#include "plan/mutual-team.h"

#include <math.h>

static MutualPlan *
get_plan (MutualTimelinePicture *self)
{
  return mutual_session_get_plan (self->session);
}

/* The lanes of what the outline shows of the plan. */
static GArray *
get_shown (MutualTimelinePicture *self)
{
  MutualItem *plan = MUTUAL_ITEM (get_plan (self));
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      guint number = i + 1;

      if (mutual_session_shows (self->session, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i)))
        g_array_append_val (numbers, number);
    }
  return numbers;
}

/* All of the plan stays on the timeline: it is what a date is seen against. What is asked for stands out. */
static GArray *
get_highlighted (MutualTimelinePicture *self)
{
  const char *id = mutual_session_get_highlighted (self->session);
  MutualItem *person = id != NULL ? mutual_plan_find (get_plan (self), id) : NULL;

  if (person != NULL)
    return mutual_team_get_numbers (person);
  return mutual_session_get_filter (self->session) != NULL ? get_shown (self) : NULL;
}

static void
init_request (MutualTimelinePicture *self,
              int                    width,
              MutualMetrics         *metrics,
              MutualTimelineRequest *request)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  MutualItem *selected = mutual_timeline_picture_get_selected (self);

  if (!self->ranged)
    {
      mutual_axis_init (&self->range, get_plan (self), mutual_session_get_today (self->session));
      g_set_object (&self->last, self->range.last_milestone);
      self->ranged = TRUE;
    }

  mutual_metrics_init_screen (metrics, mutual_metrics_get_scale (context));
  *request = (MutualTimelineRequest) {
    .plan = get_plan (self),
    .today = *mutual_session_get_today (self->session),
    .range = &self->range,
    .context = context,
    .metrics = metrics,
    .rows = self->narrow ? NULL : mutual_timeline_picture_get_rows (self),
    .width = width,
    .per_day = self->narrow ? 0 : mutual_session_get_zoom (self->session),
    .scroll = self->scroll,
    .mirrored = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL,
    .says_undated = TRUE,
    .selected = selected != NULL ? mutual_item_get_id (selected) : NULL,
  };
}

/* Returns: (transfer none): the rows of what is open */
const MutualTimelineRows *
mutual_timeline_picture_get_rows (MutualTimelinePicture *self)
{
  if (self->rows == NULL)
    {
      g_auto (GStrv) opened = mutual_session_dup_expanded (self->session);
      MutualMetrics metrics;

      mutual_metrics_init_screen (&metrics, mutual_metrics_get_scale (gtk_widget_get_pango_context (self->widget)));
      self->rows = mutual_timeline_rows_new (get_plan (self), (const char * const *) opened, metrics.lane, metrics.step);
    }
  return self->rows;
}

static void
ensure_extents (MutualTimelinePicture *self,
                int                    width)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  if (self->extents_width == width || self->session == NULL)
    return;

  init_request (self, width, &metrics, &request);
  mutual_timeline_layout_measure (&request, &self->extents);
  self->extents_width = width;
}

/**
 * mutual_timeline_picture_new:
 * @widget: whose style and font count; it has to outlive the picture
 *
 * Returns: (transfer full): a picture of nothing
 */
MutualTimelinePicture *
mutual_timeline_picture_new (GtkWidget *widget)
{
  MutualTimelinePicture *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (MutualTimelinePicture, 1);
  self->widget = widget;

  return self;
}

/**
 * mutual_timeline_picture_free:
 * @self: a picture
 */
void
mutual_timeline_picture_free (MutualTimelinePicture *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->last);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->rows, mutual_timeline_rows_free);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  mutual_drawn_drop (&self->drawn);
  g_free (self);
}

/**
 * mutual_timeline_picture_set_session:
 * @self: a picture
 * @session: (nullable): whose plan it shows
 */
void
mutual_timeline_picture_set_session (MutualTimelinePicture *self,
                                     MutualSession         *session)
{
  g_set_object (&self->session, session);
  g_clear_object (&self->last);
  mutual_timeline_picture_drop (self);
}

/**
 * mutual_timeline_picture_set_narrow:
 * @self: a picture
 * @narrow: whether it is a strip
 */
void
mutual_timeline_picture_set_narrow (MutualTimelinePicture *self,
                                    gboolean               narrow)
{
  self->narrow = narrow;
  mutual_drawn_recolor (&self->drawn, self->widget, !narrow);
  mutual_timeline_picture_drop (self);
}

/**
 * mutual_timeline_picture_set_offset:
 * @self: a picture
 * @offset: pixels that the lanes are scrolled by
 */
void
mutual_timeline_picture_set_offset (MutualTimelinePicture *self,
                                    double                 offset)
{
  if (self->offset == offset)
    return;

  self->offset = offset;
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_set_scroll:
 * @self: a picture
 * @scroll: pixels that the axis is scrolled by
 */
void
mutual_timeline_picture_set_scroll (MutualTimelinePicture *self,
                                    double                 scroll)
{
  if (self->scroll == scroll)
    return;

  self->scroll = scroll;
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_get_scroll:
 * @self: a picture
 *
 * Returns: pixels that the axis is scrolled by
 */
double
mutual_timeline_picture_get_scroll (MutualTimelinePicture *self)
{
  return self->scroll;
}

/**
 * mutual_timeline_picture_set_size:
 * @self: a picture
 * @width: pixels
 * @height: pixels
 */
void
mutual_timeline_picture_set_size (MutualTimelinePicture *self,
                                  int                    width,
                                  int                    height)
{
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_set_moved:
 * @self: a picture
 * @moved: (nullable) (element-type utf8 MutualItem): by id, what is shown in place of items while they are dragged
 *
 * The axis and the rows stay as they are meanwhile, so that nothing slips away below the pointer.
 */
void
mutual_timeline_picture_set_moved (MutualTimelinePicture *self,
                                   GHashTable            *moved)
{
  if (self->moved == moved)
    return;

  g_clear_pointer (&self->moved, g_hash_table_unref);
  self->moved = moved != NULL ? g_hash_table_ref (moved) : NULL;
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_drop:
 * @self: a picture
 *
 * What is shown changed, and perhaps how high it is.
 */
void
mutual_timeline_picture_drop (MutualTimelinePicture *self)
{
  self->ranged = FALSE;
  self->extents_width = 0;
  g_clear_pointer (&self->rows, mutual_timeline_rows_free);
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_drop_extents:
 * @self: a picture
 *
 * More or less of the same shows.
 */
void
mutual_timeline_picture_drop_extents (MutualTimelinePicture *self)
{
  self->extents_width = 0;
  mutual_timeline_picture_drop_scene (self);
}

/**
 * mutual_timeline_picture_drop_scene:
 * @self: a picture
 *
 * What is shown changed, but not how high it is.
 */
void
mutual_timeline_picture_drop_scene (MutualTimelinePicture *self)
{
  g_clear_object (&self->scene);
  mutual_drawn_drop (&self->drawn);
}

/**
 * mutual_timeline_picture_restyle:
 * @self: a picture
 *
 * Follows a change of style. Most of them, as when the pointer enters the window, change nothing here.
 *
 * Returns: whether the sizes may have changed
 */
gboolean
mutual_timeline_picture_restyle (MutualTimelinePicture *self)
{
  mutual_drawn_recolor (&self->drawn, self->widget, !self->narrow);
  if (!mutual_drawn_has_resized (&self->drawn, self->widget))
    return FALSE;

  mutual_timeline_picture_drop (self);

  return TRUE;
}

/**
 * mutual_timeline_picture_get_height:
 * @self: a picture
 * @width: pixels
 * @n_lanes: lanes to be seen, if there are so many
 *
 * Returns: the height that takes, in pixels
 */
double
mutual_timeline_picture_get_height (MutualTimelinePicture *self,
                                    int                    width,
                                    guint                  n_lanes)
{
  double hidden;

  if (self->session == NULL)
    return 0;
  if (self->narrow)
    return mutual_strip_layout_get_height (gtk_widget_get_pango_context (self->widget));

  ensure_extents (self, width);
  hidden = self->extents.lanes_height - n_lanes * self->extents.lane;

  return ceil (self->extents.height - MAX (hidden, 0));
}

/**
 * mutual_timeline_picture_get_extents:
 * @self: a picture with a size
 *
 * Returns: (transfer none): where its parts are
 */
const MutualTimelineExtents *
mutual_timeline_picture_get_extents (MutualTimelinePicture *self)
{
  if (self->width > 0)
    ensure_extents (self, self->width);

  return &self->extents;
}

/**
 * mutual_timeline_picture_get_scene:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): what it shows, laid out anew if need be; %NULL without a session or a size
 */
MutualScene *
mutual_timeline_picture_get_scene (MutualTimelinePicture *self)
{
  g_autoptr (GArray) highlighted = NULL;
  MutualMetrics metrics;
  MutualTimelineRequest request;

  if (self->scene != NULL || self->session == NULL || self->width <= 0 || self->height <= 0)
    return self->scene;

  highlighted = get_highlighted (self);
  init_request (self, self->width, &metrics, &request);
  request.highlighted = highlighted;
  request.height = self->height;
  request.offset = self->offset;
  request.moved = self->moved;
  request.tall = mutual_timeline_picture_get_extents (self)->tall;
  self->scene = self->narrow ? mutual_strip_layout_new_scene (&request) : mutual_timeline_layout_new_scene (&request);

  return self->scene;
}

/**
 * mutual_timeline_picture_snapshot:
 * @self: a picture
 * @snapshot: where it goes
 *
 * Draws the picture, or what is kept of the last time: marks that get the focus redraw the widget, too.
 */
void
mutual_timeline_picture_snapshot (MutualTimelinePicture *self,
                                  GtkSnapshot           *snapshot)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self);

  if (scene != NULL)
    mutual_drawn_snapshot (&self->drawn, scene, snapshot);
}
