/* A heading above a body that scrolls: on a small screen the heading slides away before the body begins to scroll.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-column.h"

#include <math.h>

/* How far a finger goes before it is known where to. */
#define DRAG_THRESHOLD 8

struct _MutualColumn
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *body;
  gboolean sliding;
  int offset;     /* pixels of the heading that are out of sight */
  int max_offset;
  int drag_offset; /* where a drag began */
};

static void mutual_column_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualColumn, mutual_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mutual_column_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

/* What scrolls in the body, wherever in it that is. */
static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *adjustment = gtk_widget_get_child_visible (child) ? find_adjustment (child) : NULL;

      if (adjustment != NULL)
        return adjustment;
    }

  return NULL;
}

static gboolean
body_is_at_top (MutualColumn *self)
{
  GtkAdjustment *adjustment = find_adjustment (self->body);

  return adjustment == NULL || gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);
}

/* Downwards the heading goes first, upwards it comes last. */
static gboolean
can_slide (MutualColumn *self,
           double        distance)
{
  if (distance > 0)
    return self->offset < self->max_offset;

  return distance < 0 && self->offset > 0 && body_is_at_top (self);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           MutualColumn             *self)
{
  if (!can_slide (self, dy))
    return GDK_EVENT_PROPAGATE;

  /* As far as a scrolled window of this height goes. */
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    dy *= pow (gtk_widget_get_height (GTK_WIDGET (self)), 2.0 / 3.0);
  mutual_column_slide (self, self->offset + (int) round (dy));

  return GDK_EVENT_STOP;
}

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               MutualColumn   *self)
{
  self->drag_offset = -1;
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          x,
                double          y,
                MutualColumn   *self)
{
  if (self->drag_offset < 0)
    {
      if (fabs (x) < DRAG_THRESHOLD && fabs (y) < DRAG_THRESHOLD)
        return;

      if (fabs (x) > fabs (y) || !can_slide (self, -y))
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->drag_offset = self->offset;
    }

  mutual_column_slide (self, self->drag_offset - (int) round (y));
}

/* Who goes through the body with the keyboard wants to see much of it; who goes on to the heading wants that. */
static void
on_focus (MutualColumn *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;

  if (gtk_widget_is_ancestor (focus, self->heading))
    mutual_column_slide (self, 0);
  else if (gtk_widget_is_ancestor (focus, self->body))
    mutual_column_slide (self, self->max_offset);
}

static GtkSizeRequestMode
mutual_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_column_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  MutualColumn *self = MUTUAL_COLUMN (widget);
  int heading_minimum, heading_natural, body_minimum, body_natural;

  gtk_widget_measure (self->heading, orientation, for_size, &heading_minimum, &heading_natural, NULL, NULL);
  gtk_widget_measure (self->body, orientation, for_size, &body_minimum, &body_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (heading_minimum, body_minimum);
      *natural = MAX (heading_natural, body_natural);
    }
  else
    {
      *minimum = self->sliding ? body_minimum : heading_minimum + body_minimum;
      *natural = heading_natural + body_natural;
    }
}

static void
mutual_column_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  MutualColumn *self = MUTUAL_COLUMN (widget);
  int heading_minimum, heading_height, body_minimum, body_natural;

  gtk_widget_measure (self->heading, GTK_ORIENTATION_VERTICAL, width, &heading_minimum, &heading_height, NULL, NULL);
  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, width, &body_minimum, &body_natural, NULL, NULL);
  if (self->sliding)
    self->max_offset = CLAMP (heading_height + body_natural - height, 0, heading_height);
  else
    {
      self->max_offset = 0;
      heading_height = CLAMP (height - body_minimum, heading_minimum, heading_height);
    }
  self->offset = MIN (self->offset, self->max_offset);

  gtk_widget_size_allocate (self->heading, &(GtkAllocation) { 0, -self->offset, width, heading_height }, -1);
  gtk_widget_size_allocate (self->body,
                            &(GtkAllocation) {
                              0, heading_height - self->offset, width,
                              MAX (height - heading_height + self->offset, body_minimum),
                            },
                            -1);
}

static void
mutual_column_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_column_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (on_focus), widget,
                             G_CONNECT_SWAPPED);
}

static void
mutual_column_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus, widget);

  GTK_WIDGET_CLASS (mutual_column_parent_class)->unroot (widget);
}

static void
mutual_column_dispose (GObject *object)
{
  MutualColumn *self = MUTUAL_COLUMN (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_column_parent_class)->dispose (object);
}

static void
mutual_column_class_init (MutualColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_column_dispose;
  widget_class->get_request_mode = mutual_column_get_request_mode;
  widget_class->measure = mutual_column_measure;
  widget_class->size_allocate = mutual_column_size_allocate;
  widget_class->root = mutual_column_root;
  widget_class->unroot = mutual_column_unroot;

  gtk_widget_class_set_css_name (widget_class, "column");
}

static void
mutual_column_init (MutualColumn *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), TRUE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
mutual_column_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  if (GTK_IS_WIDGET (child) && g_strcmp0 (type, "heading") == 0)
    mutual_column_set_heading (MUTUAL_COLUMN (buildable), GTK_WIDGET (child));
  else if (GTK_IS_WIDGET (child) && type == NULL)
    mutual_column_set_body (MUTUAL_COLUMN (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
mutual_column_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = mutual_column_add_child;
}

/**
 * mutual_column_new:
 *
 * Returns: (transfer floating): a column that needs a heading and a body before it is shown
 */
GtkWidget *
mutual_column_new (void)
{
  return g_object_new (MUTUAL_TYPE_COLUMN, NULL);
}

/**
 * mutual_column_set_heading:
 * @self: a column without a heading
 * @heading: what is above
 */
void
mutual_column_set_heading (MutualColumn *self,
                           GtkWidget    *heading)
{
  g_return_if_fail (MUTUAL_IS_COLUMN (self) && self->heading == NULL);
  g_return_if_fail (GTK_IS_WIDGET (heading));

  self->heading = heading;
  gtk_widget_insert_after (heading, GTK_WIDGET (self), NULL);
}

/**
 * mutual_column_set_body:
 * @self: a column without a body
 * @body: what is below; something in it may scroll
 */
void
mutual_column_set_body (MutualColumn *self,
                        GtkWidget    *body)
{
  g_return_if_fail (MUTUAL_IS_COLUMN (self) && self->body == NULL);
  g_return_if_fail (GTK_IS_WIDGET (body));

  self->body = body;
  gtk_widget_insert_before (body, GTK_WIDGET (self), NULL);
}

/**
 * mutual_column_set_sliding:
 * @self: a column
 * @sliding: whether the heading may slide away, for a small screen
 */
void
mutual_column_set_sliding (MutualColumn *self,
                           gboolean      sliding)
{
  g_return_if_fail (MUTUAL_IS_COLUMN (self));

  if (self->sliding == !!sliding)
    return;

  self->sliding = !!sliding;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mutual_column_get_offset:
 * @self: a column
 *
 * Returns: how much of the heading is out of sight, in pixels
 */
int
mutual_column_get_offset (MutualColumn *self)
{
  g_return_val_if_fail (MUTUAL_IS_COLUMN (self), 0);

  return self->offset;
}

/**
 * mutual_column_slide:
 * @self: a column
 * @offset: how much of the heading is to be out of sight, in pixels; what cannot be is not
 */
void
mutual_column_slide (MutualColumn *self,
                     int           offset)
{
  g_return_if_fail (MUTUAL_IS_COLUMN (self));

  offset = CLAMP (offset, 0, self->max_offset);
  if (offset == self->offset)
    return;

  self->offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
