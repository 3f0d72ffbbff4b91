/* What a pointer or fingers do on the timeline that take hold of nothing: hover, scroll, pinch and push the view.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-pointer.h"

#include <math.h>

/* What a step of a wheel zooms by. */
#define WHEEL_ZOOM 1.2
/* So many pixels of a touchpad are a step. */
#define PIXELS_PER_STEP 40
/* What a step of a wheel goes along the axis, in lanes. */
#define LANES_PER_STEP 3
/* How much of the colour of letters lies on what is below the pointer. */
#define HOVER 0.055
#define HOVER_RADIUS 4

struct _MutualTimelinePointer
{
  GtkWidget             *timeline; /* not owned: it owns the pointer */
  MutualTimelinePicture *picture;  /* not owned */
  MutualTimelineView    *view;     /* not owned */
  double                 x;        /* where it is, or -1 */
  double                 y;
  MutualItem            *hovered;  /* what is below it, or NULL */
  double                 scale;    /* of a pinch so far */
  double                 pinched;  /* where it was last, in reading direction, or -1 */
  double                 pushed_x; /* how far the view was pushed so far */
  double                 pushed_y;
};

static gboolean
is_mirrored (MutualTimelinePointer *self)
{
  return gtk_widget_get_direction (self->timeline) == GTK_TEXT_DIR_RTL;
}

/* A place counted in reading direction. */
static double
read_x (MutualTimelinePointer *self,
        double                 x)
{
  return is_mirrored (self) ? gtk_widget_get_width (self->timeline) - x : x;
}

static void
hover (MutualTimelinePointer *self,
       double                 x,
       double                 y)
{
  MutualItem *item;

  self->x = x;
  self->y = y;
  item = x >= 0 ? mutual_timeline_picture_get_item_at (self->picture, x, y) : NULL;
  if (g_set_object (&self->hovered, item))
    gtk_widget_queue_draw (self->timeline);
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MutualTimelinePointer    *self)
{
  hover (self, x, y);
}

static void
on_leave (GtkEventControllerMotion *controller,
          MutualTimelinePointer    *self)
{
  hover (self, -1, -1);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           MutualTimelinePointer    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double line = mutual_timeline_view_get_line (self->view);
  double along = is_mirrored (self) ? -dx : dx;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      mutual_timeline_view_zoom (self->view, pow (WHEEL_ZOOM, wheel ? -dy : -dy / PIXELS_PER_STEP), read_x (self, self->x));
      return GDK_EVENT_STOP;
    }
  /* A wheel that turns only one way goes the other way with Shift. */
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      along = dy;
      dy = 0;
    }

  return mutual_timeline_view_scroll (self->view, wheel ? along * line * LANES_PER_STEP : along, wheel ? dy * line : dy);
}

static void
on_pinch_begin (GtkGesture            *gesture,
                GdkEventSequence      *sequence,
                MutualTimelinePointer *self)
{
  self->scale = 1;
  self->pinched = -1;
}

/* The day that fingers are on stays below them, also where both of them go on. */
static void
on_scale_changed (GtkGestureZoom        *gesture,
                  double                 scale,
                  MutualTimelinePointer *self)
{
  double x, y;

  if (scale <= 0 || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  x = read_x (self, x);
  mutual_timeline_view_pinch (self->view, scale / self->scale, self->pinched >= 0 ? self->pinched : x, x);
  self->scale = scale;
  self->pinched = x;
}

/* Where there is nothing to take hold of, the view is taken along. */
static void
on_push_begin (GtkGestureDrag        *gesture,
               double                 x,
               double                 y,
               MutualTimelinePointer *self)
{
  self->pushed_x = self->pushed_y = 0;
  if (mutual_timeline_picture_get_grip_at (self->picture, x, y) != NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_push_update (GtkGestureDrag        *gesture,
                double                 dx,
                double                 dy,
                MutualTimelinePointer *self)
{
  double along = is_mirrored (self) ? dx - self->pushed_x : self->pushed_x - dx;

  if (self->pushed_x == 0 && self->pushed_y == 0 &&
      !gtk_drag_check_threshold (self->timeline, 0, 0, (int) dx, (int) dy))
    return;

  if (mutual_timeline_view_scroll (self->view, along, self->pushed_y - dy))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->pushed_x = dx;
  self->pushed_y = dy;
}

static void
add_controllers (MutualTimelinePointer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *push = gtk_gesture_drag_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->timeline, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (self->timeline, scroll);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_scale_changed), self);
  gtk_widget_add_controller (self->timeline, GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (push, "drag-begin", G_CALLBACK (on_push_begin), self);
  g_signal_connect (push, "drag-update", G_CALLBACK (on_push_update), self);
  gtk_widget_add_controller (self->timeline, GTK_EVENT_CONTROLLER (push));
}

static gboolean
get_hovered_box (MutualTimelinePointer *self,
                 graphene_rect_t       *box)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self->picture);
  const MutualMark *mark;
  double top, height, lanes, bottom;

  if (self->hovered == NULL || scene == NULL)
    return FALSE;

  /* All of a row, between the head and the lower edge. */
  if (mutual_timeline_picture_get_row_in_sight (self->picture, self->hovered, &top, &height) &&
      mutual_scene_get_clip (scene, &lanes, &bottom))
    {
      double end = MIN (top + height, bottom);

      top = MAX (top, lanes);
      graphene_rect_init (box, 0, (float) top, (float) gtk_widget_get_width (self->timeline), (float) MAX (end - top, 0));
      return TRUE;
    }

  mark = mutual_scene_find_mark (scene, mutual_item_get_id (self->hovered));
  if (mark == NULL)
    return FALSE;
  graphene_rect_init (box, (float) mark->x, (float) mark->y, (float) mark->width, (float) mark->height);
  return TRUE;
}

/**
 * mutual_timeline_pointer_new:
 * @timeline: the timeline, which has to outlive it
 * @picture: what the timeline shows
 * @view: what of it is in sight
 *
 * Returns: (transfer full): what a pointer does there
 */
MutualTimelinePointer *
mutual_timeline_pointer_new (GtkWidget             *timeline,
                             MutualTimelinePicture *picture,
                             MutualTimelineView    *view)
{
  MutualTimelinePointer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (timeline) && picture != NULL && view != NULL, NULL);

  self = g_new0 (MutualTimelinePointer, 1);
  self->timeline = timeline;
  self->picture = picture;
  self->view = view;
  self->x = self->y = -1;
  add_controllers (self);

  return self;
}

/**
 * mutual_timeline_pointer_free:
 * @self: (transfer full): a pointer
 */
void
mutual_timeline_pointer_free (MutualTimelinePointer *self)
{
  g_clear_object (&self->hovered);
  g_free (self);
}

/**
 * mutual_timeline_pointer_settle:
 * @self: a pointer
 *
 * The picture changed: something else may be below the pointer, which has not moved.
 */
void
mutual_timeline_pointer_settle (MutualTimelinePointer *self)
{
  hover (self, self->x, self->y);
}

/**
 * mutual_timeline_pointer_snapshot:
 * @self: a pointer
 * @snapshot: where it goes
 *
 * Draws what is below the pointer a little darker.
 */
void
mutual_timeline_pointer_snapshot (MutualTimelinePointer *self,
                                  GtkSnapshot           *snapshot)
{
  GskRoundedRect outline;
  graphene_rect_t box;
  GdkRGBA color;

  if (!get_hovered_box (self, &box))
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->timeline), &color);
  color.alpha *= HOVER;
  gsk_rounded_rect_init_from_rect (&outline, &box,
                                   box.size.width < (float) gtk_widget_get_width (self->timeline) ? HOVER_RADIUS : 0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &box);
  gtk_snapshot_pop (snapshot);
}
