/* The presentation as a widget: the picture of a plan, a highlight that steps through its milestones, and its size.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "present/mutual-present-view-private.h"

#include "drawing/mutual-present.h"

/* As a window, it does not get smaller than this. */
#define MINIMUM_WIDTH 320
#define MINIMUM_HEIGHT 240
/* A pointer that rests is in the way. */
#define POINTER_SECONDS 3

/* Of what fits as a whole. */
static const double sizes[MUTUAL_PRESENT_N_SIZES] = { 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2 };

G_DEFINE_FINAL_TYPE (MutualPresentView, mutual_present_view, MUTUAL_TYPE_PANE)

/* What is highlighted is what is heard; without a highlight the plan as a whole. */
static void
update_label (MutualPresentView *self)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (self));
  MutualScene *scene = mutual_present_view_get_scene (self);
  const MutualMark *mark = NULL;
  g_autofree char *label = NULL;

  if (session == NULL)
    return;
  if (scene != NULL && self->highlighted != NULL)
    mark = mutual_scene_find_mark (scene, self->highlighted);
  if (mark != NULL)
    label = g_strdup (mark->label);
  else
    label = mutual_present_describe (mutual_session_get_plan (session), mutual_session_get_today (session));
  if (g_strcmp0 (label, self->label) == 0)
    return;

  g_free (self->label);
  self->label = g_steal_pointer (&label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

static void
rebuild (MutualPresentView *self)
{
  g_clear_object (&self->scene);
  mutual_drawn_drop (&self->drawn);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_label (self);
}

/* All of a lane is its milestone's. */
static MutualItem *
get_milestone_at (MutualPresentView *self,
                  double             y)
{
  MutualScene *scene = mutual_present_view_get_scene (self);
  const MutualMark *marks;
  guint n_marks;

  if (scene == NULL)
    return NULL;

  marks = mutual_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == MUTUAL_MARK_MILESTONE && y >= marks[i].y && y < marks[i].y + marks[i].height)
      return mutual_plan_find (mutual_pane_get_plan (MUTUAL_PANE (self)), marks[i].id);

  return NULL;
}

/* What is not claimed here moves the window. */
static void
on_pressed (GtkGestureClick   *gesture,
            int                n_presses,
            double             x,
            double             y,
            MutualPresentView *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  MutualItem *milestone = get_milestone_at (self, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      mutual_present_view_show_menu (self, x, y);
    }
  else if (milestone != NULL &&
           gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) <= GDK_BUTTON_PRIMARY)
    {
      gboolean again = mutual_present_view_find_highlighted (self) == milestone;

      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      mutual_present_view_set_highlighted (self, again ? NULL : milestone);
    }
}

static void
on_long_pressed (GtkGesture        *gesture,
                 double             x,
                 double             y,
                 MutualPresentView *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  mutual_present_view_show_menu (self, x, y);
}

static gboolean
on_pointer_rests (gpointer user_data)
{
  MutualPresentView *self = user_data;

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

/* New frames tell of a pointer that did not move, too. */
static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MutualPresentView        *self)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->pointer_source = g_timeout_add_seconds (POINTER_SECONDS, on_pointer_rests, self);
}

static void
mutual_present_view_update (MutualPane *pane)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (pane);

  if (mutual_present_view_find_highlighted (self) == NULL)
    g_clear_pointer (&self->highlighted, g_free);
  mutual_present_view_update_actions (self);
  rebuild (self);
}

static void
mutual_present_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
mutual_present_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (widget);

  if (self->scene == NULL || mutual_scene_get_width (self->scene) != width ||
      mutual_scene_get_height (self->scene) != height)
    {
      g_clear_object (&self->scene);
      mutual_drawn_drop (&self->drawn);
      update_label (self);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
mutual_present_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (widget);
  MutualScene *scene = mutual_present_view_get_scene (self);
  const MutualColor *surface = &self->drawn.palette.colors[MUTUAL_INK_SURFACE];
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float) surface->red, (float) surface->green, (float) surface->blue, 1 },
                             &bounds);
  if (scene != NULL)
    mutual_drawn_snapshot (&self->drawn, scene, snapshot);
}

static void
mutual_present_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (widget);

  GTK_WIDGET_CLASS (mutual_present_view_parent_class)->css_changed (widget, change);

  mutual_drawn_recolor (&self->drawn, widget, TRUE);
  if (mutual_drawn_has_resized (&self->drawn, widget))
    rebuild (self);
  gtk_widget_queue_draw (widget);
}

static void
mutual_present_view_direction_changed (GtkWidget        *widget,
                                       GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (mutual_present_view_parent_class)->direction_changed (widget, previous);

  rebuild (MUTUAL_PRESENT_VIEW (widget));
}

static void
mutual_present_view_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (mutual_present_view_parent_class)->system_setting_changed (widget, setting);

  rebuild (MUTUAL_PRESENT_VIEW (widget));
}

static void
mutual_present_view_dispose (GObject *object)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (object);

  g_clear_handle_id (&self->pointer_source, g_source_remove);
  mutual_drawn_drop (&self->drawn);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (mutual_present_view_parent_class)->dispose (object);
}

static void
mutual_present_view_finalize (GObject *object)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (object);

  g_clear_pointer (&self->highlighted, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (mutual_present_view_parent_class)->finalize (object);
}

static void
mutual_present_view_class_init (MutualPresentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_present_view_dispose;
  object_class->finalize = mutual_present_view_finalize;
  MUTUAL_PANE_CLASS (klass)->update = mutual_present_view_update;
  widget_class->measure = mutual_present_view_measure;
  widget_class->size_allocate = mutual_present_view_size_allocate;
  widget_class->snapshot = mutual_present_view_snapshot;
  widget_class->css_changed = mutual_present_view_css_changed;
  widget_class->direction_changed = mutual_present_view_direction_changed;
  widget_class->system_setting_changed = mutual_present_view_system_setting_changed;

  mutual_present_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "presentation");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mutual_present_view_init (MutualPresentView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;

  self->size = MUTUAL_PRESENT_USUAL_SIZE;
  mutual_drawn_recolor (&self->drawn, widget, TRUE);
  gtk_widget_set_focusable (widget, TRUE);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (controller), 0);
  g_signal_connect (controller, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (widget, controller);
  controller = GTK_EVENT_CONTROLLER (gtk_gesture_long_press_new ());
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (controller), TRUE);
  g_signal_connect (controller, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (widget, controller);
  controller = gtk_event_controller_motion_new ();
  g_signal_connect (controller, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (widget, controller);
}

/* Finds the milestone that stands out, or NULL. */
MutualItem *
mutual_present_view_find_highlighted (MutualPresentView *self)
{
  MutualPlan *plan = mutual_pane_get_plan (MUTUAL_PANE (self));

  return plan != NULL && self->highlighted != NULL ? mutual_plan_find (plan, self->highlighted) : NULL;
}

/* Lets a milestone stand out, or none. */
void
mutual_present_view_set_highlighted (MutualPresentView *self,
                                     MutualItem        *milestone)
{
  const char *id = milestone != NULL ? mutual_item_get_id (milestone) : NULL;

  if (g_strcmp0 (id, self->highlighted) == 0)
    return;

  g_free (self->highlighted);
  self->highlighted = g_strdup (id);
  rebuild (self);
}

/* Makes it larger or smaller, by one of the sizes that there are. */
void
mutual_present_view_set_size (MutualPresentView *self,
                              guint              size)
{
  if (self->size == size)
    return;

  self->size = size;
  mutual_present_view_update_actions (self);
  rebuild (self);
}

/**
 * mutual_present_view_new:
 *
 * Returns: (transfer floating): a presentation of nothing yet
 */
GtkWidget *
mutual_present_view_new (void)
{
  return g_object_new (MUTUAL_TYPE_PRESENT_VIEW, NULL);
}

/**
 * mutual_present_view_get_scene:
 * @self: a presentation
 *
 * Returns: (transfer none) (nullable): what it shows, laid out anew if need be; %NULL without a session or a size
 */
MutualScene *
mutual_present_view_get_scene (MutualPresentView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MutualSession *session;

  g_return_val_if_fail (MUTUAL_IS_PRESENT_VIEW (self), NULL);

  session = mutual_pane_get_session (MUTUAL_PANE (self));
  if (self->scene == NULL && session != NULL && gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0)
    {
      const MutualPresentRequest request = {
        .plan = mutual_session_get_plan (session),
        .today = *mutual_session_get_today (session),
        .context = gtk_widget_get_pango_context (widget),
        .width = gtk_widget_get_width (widget),
        .height = gtk_widget_get_height (widget),
        .size = sizes[self->size],
        .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
        .highlighted = self->highlighted,
      };

      self->scene = mutual_present_new_scene (&request);
    }

  return self->scene;
}

/**
 * mutual_present_view_get_highlighted:
 * @self: a presentation
 *
 * Returns: (transfer none) (nullable): the id of the milestone that stands out
 */
const char *
mutual_present_view_get_highlighted (MutualPresentView *self)
{
  g_return_val_if_fail (MUTUAL_IS_PRESENT_VIEW (self), NULL);

  return self->highlighted;
}

/**
 * mutual_present_view_get_size:
 * @self: a presentation
 *
 * Returns: how large it is; 1 is as large as all of the plan fits
 */
double
mutual_present_view_get_size (MutualPresentView *self)
{
  g_return_val_if_fail (MUTUAL_IS_PRESENT_VIEW (self), 1);

  return sizes[self->size];
}
