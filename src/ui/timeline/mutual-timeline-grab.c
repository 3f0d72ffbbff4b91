/* How a pointer or a finger takes hold of what is on the timeline: gestures, cursor, and the bubble with the date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-grab-private.h"

#include <math.h>

/* How far beside an end a finger can take hold of it. */
#define FINGER 16
/* So near the edge what is held goes on, and how fast: by so much of what the pointer is beyond it, each second. */
#define EDGE 28
#define EDGE_SPEED 15.0
/* Pixels a second: more cannot be followed. */
#define EDGE_LIMIT 1500.0
/* A frame that comes late shall not be a leap. */
#define LATE (0.1 * G_TIME_SPAN_SECOND)

static gboolean
is_mirrored (MutualTimelineGrab *self)
{
  return gtk_widget_get_direction (self->timeline) == GTK_TEXT_DIR_RTL;
}

static void
set_cursor (MutualTimelineGrab *self,
            const char         *cursor)
{
  if (g_strcmp0 (self->cursor, cursor) == 0)
    return;

  self->cursor = cursor;
  gtk_widget_set_cursor_from_name (self->timeline, cursor);
}

static void
show_moved (MutualTimelineGrab *self,
            GHashTable         *moved)
{
  mutual_timeline_picture_set_moved (self->picture, moved);
  gtk_widget_queue_allocate (self->timeline);
  gtk_widget_queue_draw (self->timeline);
}

static void
stop_going_on (MutualTimelineGrab *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->timeline, self->tick);
  self->tick = 0;
  self->ticked = 0;
}

static void
let_go (MutualTimelineGrab *self)
{
  stop_going_on (self);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->drag, mutual_timeline_drag_free);
  mutual_timeline_bubble_hide (self->bubble);
  set_cursor (self, NULL);
}

static void
cancel (MutualTimelineGrab *self)
{
  let_go (self);
  show_moved (self, NULL);
}

static const MutualGrip *
find_grip (MutualTimelineGrab *self,
           double              x,
           double              y)
{
  const MutualGrip *grip = self->session != NULL ? mutual_timeline_picture_get_grip_at (self->picture, x, y) : NULL;

  return grip != NULL && mutual_timeline_drag_is_possible (self->session, grip->id, grip->kind) ? grip : NULL;
}

/* A finger that is on a bar means the bar, and one beside it the end there. */
static const MutualGrip *
find_grip_near (MutualTimelineGrab *self,
                double              x,
                double              y)
{
  const MutualGrip *grip = find_grip (self, x, y);

  for (double dx = 4; self->by_finger && grip == NULL && dx <= FINGER; dx += 4)
    {
      grip = find_grip (self, x - dx, y);
      if (grip == NULL)
        grip = find_grip (self, x + dx, y);
    }
  return grip;
}

/* Whether a finger comes down. */
static gboolean
is_by_finger (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN;
}

/* How far beyond the edge of the axis the pointer is, in reading direction; negative at its start. */
static double
get_beyond (MutualTimelineGrab *self)
{
  const MutualTimelineExtents *extents = mutual_timeline_picture_get_extents (self->picture);
  double x = self->x + self->dx;

  if (is_mirrored (self))
    x = gtk_widget_get_width (self->timeline) - x;
  if (x < extents->gutter + EDGE)
    return x - extents->gutter - EDGE;
  return MAX (x - extents->gutter - extents->axis_width + EDGE, 0);
}

/* What is held at the edge goes on from there, the faster the further beyond it the pointer is. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  MutualTimelineGrab *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->ticked != 0 ? MIN ((double) (now - self->ticked), LATE) / G_TIME_SPAN_SECOND : 0;
  double speed = CLAMP (get_beyond (self) * EDGE_SPEED, -EDGE_LIMIT, EDGE_LIMIT);

  self->ticked = now;
  if (self->drag != NULL && mutual_timeline_view_scroll (self->view, speed * seconds, 0))
    mutual_timeline_grab_move (self, self->dx, self->dy);

  return G_SOURCE_CONTINUE;
}

static void
go_on_at_edge (MutualTimelineGrab *self)
{
  gboolean beyond = mutual_timeline_view_is_zoomed (self->view) && get_beyond (self) != 0;

  if (beyond && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->timeline, on_tick, self, NULL);
  else if (!beyond)
    stop_going_on (self);
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MutualTimelineGrab       *self)
{
  const MutualGrip *grip;

  if (self->id != NULL)
    return;

  grip = find_grip (self, x, y);
  if (grip == NULL)
    set_cursor (self, NULL);
  else
    set_cursor (self, grip->kind == MUTUAL_GRIP_START || grip->kind == MUTUAL_GRIP_END ? "ew-resize" : "grab");
}

static void
on_leave (GtkEventControllerMotion *controller,
          MutualTimelineGrab       *self)
{
  if (self->id == NULL)
    set_cursor (self, NULL);
}

static void
on_drag_begin (GtkGestureDrag     *gesture,
               double              x,
               double              y,
               MutualTimelineGrab *self)
{
  self->by_finger = is_by_finger (GTK_GESTURE (gesture));
  if (!mutual_timeline_grab_begin (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (GtkGestureDrag     *gesture,
                double              dx,
                double              dy,
                MutualTimelineGrab *self)
{
  if (self->id == NULL || (self->drag == NULL && !gtk_drag_check_threshold (self->timeline, 0, 0, (int) dx, (int) dy)))
    return;

  if (self->drag == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mutual_timeline_grab_move (self, dx, dy);
}

/* What ends as another finger comes down was not dropped. */
static void
on_drag_end (GtkGestureDrag     *gesture,
             double              dx,
             double              dy,
             MutualTimelineGrab *self)
{
  if (!is_by_finger (GTK_GESTURE (gesture)))
    mutual_timeline_grab_drop (self);
  else if (self->id != NULL)
    cancel (self);
}

static void
on_cancel (GtkGesture         *gesture,
           GdkEventSequence   *sequence,
           MutualTimelineGrab *self)
{
  if (self->id != NULL)
    cancel (self);
}

/**
 * mutual_timeline_grab_new:
 * @timeline: the timeline, which has to outlive it
 * @picture: what the timeline shows
 * @view: what of it is in sight
 *
 * Returns: (transfer full): nothing is held yet
 */
MutualTimelineGrab *
mutual_timeline_grab_new (GtkWidget             *timeline,
                          MutualTimelinePicture *picture,
                          MutualTimelineView    *view)
{
  MutualTimelineGrab *self;
  GtkEventController *motion;

  g_return_val_if_fail (GTK_IS_WIDGET (timeline) && picture != NULL, NULL);

  self = g_new0 (MutualTimelineGrab, 1);
  self->timeline = timeline;
  self->picture = picture;
  self->view = view;

  self->gesture = gtk_gesture_drag_new ();
  g_signal_connect (self->gesture, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (self->gesture, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (self->gesture, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (self->gesture, "cancel", G_CALLBACK (on_cancel), self);
  gtk_widget_add_controller (timeline, GTK_EVENT_CONTROLLER (self->gesture));
  motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (timeline, motion);

  self->bubble = mutual_timeline_bubble_new (timeline);

  return self;
}

/**
 * mutual_timeline_grab_free:
 * @self: (transfer full): a grab, once its timeline has let its children go
 */
void
mutual_timeline_grab_free (MutualTimelineGrab *self)
{
  g_clear_pointer (&self->bubble, mutual_timeline_bubble_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->pushed, g_free);
  g_clear_pointer (&self->drag, mutual_timeline_drag_free);
  g_clear_object (&self->session);
  g_free (self);
}

/**
 * mutual_timeline_grab_set_session:
 * @self: a grab
 * @session: (nullable): whose plan is shown
 */
void
mutual_timeline_grab_set_session (MutualTimelineGrab *self,
                                  MutualSession      *session)
{
  mutual_timeline_grab_cancel (self);
  mutual_timeline_bubble_hide (self->bubble);
  g_set_object (&self->session, session);
}

/**
 * mutual_timeline_grab_is_active:
 * @self: a grab
 *
 * Returns: whether something is being dragged
 */
gboolean
mutual_timeline_grab_is_active (MutualTimelineGrab *self)
{
  return self->drag != NULL;
}

/**
 * mutual_timeline_grab_begin:
 * @self: a grab
 * @x: pixels
 * @y: pixels
 *
 * Takes hold of what is there.
 *
 * Returns: whether there is something that can be moved
 */
gboolean
mutual_timeline_grab_begin (MutualTimelineGrab *self,
                            double              x,
                            double              y)
{
  const MutualGrip *grip = find_grip_near (self, x, y);

  if (grip == NULL)
    return FALSE;

  g_free (self->id);
  self->id = g_strdup (grip->id);
  self->kind = grip->kind;
  self->x = x;
  self->y = y;
  self->scroll = mutual_timeline_picture_get_scroll (self->picture);

  return TRUE;
}

/**
 * mutual_timeline_grab_move:
 * @self: a grab
 * @dx: pixels from where it began
 * @dy: pixels from where it began
 *
 * Takes what is held along, in the picture.
 */
void
mutual_timeline_grab_move (MutualTimelineGrab *self,
                           double              dx,
                           double              dy)
{
  double per_day = mutual_timeline_picture_get_extents (self->picture)->per_day;
  double along;
  int days;

  self->dx = dx;
  self->dy = dy;
  if (self->drag == NULL && self->id != NULL)
    self->drag = mutual_timeline_drag_new (self->session, self->id, self->kind);
  if (self->drag == NULL || per_day <= 0)
    return;

  if (self->kind == MUTUAL_GRIP_WHOLE || self->kind == MUTUAL_GRIP_ANCHOR)
    set_cursor (self, "grabbing");
  along = (is_mirrored (self) ? -dx : dx) + mutual_timeline_picture_get_scroll (self->picture) - self->scroll;
  days = (int) round (along / per_day);
  if (mutual_timeline_drag_set_days (self->drag, days))
    show_moved (self, mutual_timeline_drag_get_moved (self->drag));
  mutual_timeline_grab_show_bubble (self, self->drag, self->x + dx, self->y + dy);
  go_on_at_edge (self);
}

/**
 * mutual_timeline_grab_drop:
 * @self: a grab
 *
 * Lets go of what is held, where it is. It is shown there until the plan says so.
 */
void
mutual_timeline_grab_drop (MutualTimelineGrab *self)
{
  g_autoptr (MutualTimelineDrag) drag = g_steal_pointer (&self->drag);

  let_go (self);
  if (drag != NULL && !mutual_timeline_drag_drop (drag))
    show_moved (self, NULL);
}

/**
 * mutual_timeline_grab_cancel:
 * @self: a grab
 *
 * Lets go of what is held, and it is where it was.
 *
 * Returns: whether something was dragged
 */
gboolean
mutual_timeline_grab_cancel (MutualTimelineGrab *self)
{
  gboolean active = self->drag != NULL;

  if (self->id == NULL)
    return FALSE;

  cancel (self);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);

  return active;
}

/**
 * mutual_timeline_grab_allocate:
 * @self: a grab
 * @width: of the timeline
 * @height: of the timeline
 *
 * Puts the bubble in its place.
 */
void
mutual_timeline_grab_allocate (MutualTimelineGrab *self,
                               int                 width,
                               int                 height)
{
  mutual_timeline_bubble_allocate (self->bubble, width, height);
}

/* Says where it goes, there. */
void
mutual_timeline_grab_show_bubble (MutualTimelineGrab *self,
                                  MutualTimelineDrag *drag,
                                  double              x,
                                  double              y)
{
  g_autofree char *text = mutual_timeline_drag_describe (drag);

  mutual_timeline_bubble_show (self->bubble, text, x, y, self->by_finger);
}
