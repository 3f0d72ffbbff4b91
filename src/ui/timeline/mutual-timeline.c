/* The plan on a time axis: lanes of milestones, customer events, today and the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-parts.h"

#include "drawing/mutual-timeline-words.h"
#include "timeline/mutual-timeline-menu.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lanes that it asks to show, and those that it can shrink to before the window cannot. */
#define NATURAL_LANES 12
#define MINIMUM_LANES 4
#define MINIMUM_WIDTH 200
/* What a key zooms by. */
#define KEY_ZOOM 1.5

G_DEFINE_FINAL_TYPE (MutualTimeline, mutual_timeline, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualTimeline *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualPlan *
get_plan (MutualTimeline *self)
{
  return mutual_pane_get_plan (MUTUAL_PANE (self));
}

/* What is shown changed, but not how much of it. */
static void
refresh (MutualTimeline *self)
{
  mutual_timeline_picture_drop_scene (self->picture);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rebuild (MutualTimeline *self)
{
  mutual_timeline_picture_drop (self->picture);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_marks (MutualTimeline *self)
{
  MutualItem *selected = mutual_timeline_picture_get_selected (self->picture);

  mutual_timeline_marks_update (self->marks, mutual_timeline_picture_get_scene (self->picture),
                                selected != NULL ? mutual_item_get_id (selected) : NULL);
}

/* What has no date gets one this way. */
static void
on_mark_activated (MutualTimelineMark *mark,
                   MutualTimeline     *self)
{
  MutualItem *item = mutual_plan_find (get_plan (self), mutual_timeline_mark_get_id (mark));

  if (item == NULL)
    return;

  mutual_timeline_select (self, item);
  mutual_timeline_menu_ask_for_date (GTK_WIDGET (self), get_session (self), item);
}

static void
mutual_timeline_attach (MutualPane *pane)
{
  MutualTimeline *self = MUTUAL_TIMELINE (pane);

  mutual_timeline_grab_set_session (self->grab, get_session (self));
  mutual_timeline_picture_set_session (self->picture, get_session (self));
  mutual_timeline_view_set_session (self->view, get_session (self));
  mutual_timeline_marks_update (self->marks, NULL, NULL);
}

/* All of it in some words, before one goes through its marks. */
static void
describe (MutualTimeline *self)
{
  g_autofree char *text = NULL;

  if (get_session (self) != NULL)
    text = mutual_timeline_words_describe (get_plan (self), mutual_session_get_today (get_session (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

static void
mutual_timeline_update (MutualPane *pane)
{
  MutualTimeline *self = MUTUAL_TIMELINE (pane);

  mutual_timeline_grab_settle (self->grab);
  rebuild (self);
  describe (self);
  if (self->pushed != NULL && get_session (self) != NULL)
    {
      /* The axis may be longer now. */
      mutual_timeline_picture_set_size (self->picture, gtk_widget_get_width (GTK_WIDGET (self)),
                                        gtk_widget_get_height (GTK_WIDGET (self)));
      mutual_timeline_view_allocate (self->view, gtk_widget_get_width (GTK_WIDGET (self)),
                                     gtk_widget_get_height (GTK_WIDGET (self)));
      mutual_timeline_view_show (self->view, mutual_plan_find (get_plan (self), self->pushed), TRUE);
    }
  g_clear_pointer (&self->pushed, g_free);
}

static void
mutual_timeline_narrow_changed (MutualPane *pane)
{
  MutualTimeline *self = MUTUAL_TIMELINE (pane);
  gboolean narrow = mutual_pane_get_narrow (pane);

  mutual_timeline_grab_cancel (self->grab);
  mutual_timeline_picture_set_narrow (self->picture, narrow);
  mutual_timeline_view_set_narrow (self->view, narrow);
  if (narrow)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "card");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  /* The strip's flags may stand out, a card's lanes may not. */
  gtk_widget_set_overflow (GTK_WIDGET (self), narrow ? GTK_OVERFLOW_VISIBLE : GTK_OVERFLOW_HIDDEN);
}

static void
mutual_timeline_selection_changed (MutualPane *pane)
{
  MutualTimeline *self = MUTUAL_TIMELINE (pane);

  refresh (self);
  mutual_timeline_view_show (self->view, mutual_timeline_picture_get_selected (self->picture), !self->pressed);
}

static void
on_notify_highlighted (MutualTimeline *self)
{
  refresh (self);
}

static void
on_expansion_changed (MutualTimeline *self)
{
  rebuild (self);
}

static void
on_notify_zoom (MutualTimeline *self)
{
  mutual_timeline_grab_cancel (self->grab);
  mutual_timeline_picture_drop_extents (self->picture);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Around what has the focus, if that is in sight. */
static void
on_zoom (MutualTimeline *self,
         MutualZoom      zoom)
{
  const char *focused = mutual_timeline_marks_get_focused (self->marks);
  MutualScene *scene = mutual_timeline_picture_get_scene (self->picture);
  const MutualMark *mark = focused != NULL && scene != NULL ? mutual_scene_find_mark (scene, focused) : NULL;
  double x = -1;

  if (zoom == MUTUAL_ZOOM_FIT)
    {
      mutual_timeline_view_zoom_to_fit (self->view);
      return;
    }
  if (mark != NULL)
    x = mutual_scene_mirror (scene, mark->x + mark->width / 2);
  mutual_timeline_view_zoom (self->view, zoom == MUTUAL_ZOOM_IN ? KEY_ZOOM : 1 / KEY_ZOOM, x);
}

/* One stop for Tab: the selected mark, or the first; the arrows go on from there. */
static gboolean
mutual_timeline_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualItem *selected = mutual_timeline_picture_get_selected (self->picture);
  GtkWidget *mark;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  mark = mutual_timeline_marks_find (self->marks, selected != NULL ? mutual_item_get_id (selected) : NULL);
  if (mark == NULL)
    mark = mutual_timeline_marks_get_first (self->marks);

  return mark != NULL && gtk_widget_grab_focus (mark);
}

/* The focus goes to what is selected, also from another mark. */
static gboolean
mutual_timeline_grab_focus (GtkWidget *widget)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualItem *selected = mutual_timeline_picture_get_selected (self->picture);
  GtkWidget *mark = mutual_timeline_marks_find (self->marks, selected != NULL ? mutual_item_get_id (selected) : NULL);

  if (mark != NULL)
    return gtk_widget_grab_focus (mark);
  return mutual_timeline_focus (widget, GTK_DIR_TAB_FORWARD);
}

static GtkSizeRequestMode
mutual_timeline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_timeline_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MINIMUM_WIDTH;
      return;
    }

  /* It is lowest where it is narrowest: events have no room for a second line there. */
  if (for_size <= 0)
    for_size = MINIMUM_WIDTH;
  *natural = (int) mutual_timeline_picture_get_height (self->picture, for_size, NATURAL_LANES);
  *minimum = (int) mutual_timeline_picture_get_height (self->picture, for_size, MINIMUM_LANES);
}

/* Marks come and go between frames: a child that comes while its parent is being laid out asks for another layout. */
static gboolean
on_marks (gpointer user_data)
{
  MutualTimeline *self = user_data;

  self->marks_source = 0;
  update_marks (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
mutual_timeline_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualScene *scene;

  mutual_timeline_picture_set_size (self->picture, width, height);
  mutual_timeline_view_allocate (self->view, width, height);
  scene = mutual_timeline_picture_get_scene (self->picture);
  if (mutual_timeline_marks_match (self->marks, scene))
    update_marks (self);
  else if (self->marks_source == 0)
    self->marks_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_marks, self, NULL);
  if (scene != NULL)
    mutual_timeline_marks_allocate (self->marks, scene);
  mutual_timeline_grab_allocate (self->grab, width, height);
  mutual_timeline_pointer_settle (self->pointer);
}

static void
mutual_timeline_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  mutual_timeline_picture_snapshot (MUTUAL_TIMELINE (widget)->picture, snapshot);
  mutual_timeline_pointer_snapshot (MUTUAL_TIMELINE (widget)->pointer, snapshot);

  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->snapshot (widget, snapshot);
}

static void
mutual_timeline_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->css_changed (widget, change);

  if (mutual_timeline_picture_restyle (MUTUAL_TIMELINE (widget)->picture))
    gtk_widget_queue_resize (widget);
  gtk_widget_queue_draw (widget);
}

static void
mutual_timeline_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->direction_changed (widget, previous);

  rebuild (MUTUAL_TIMELINE (widget));
}

static void
mutual_timeline_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->system_setting_changed (widget, setting);

  rebuild (MUTUAL_TIMELINE (widget));
}

static void
mutual_timeline_dispose (GObject *object)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  if (!self->disposed)
    mutual_timeline_grab_set_session (self->grab, NULL);
  self->disposed = TRUE;
  g_clear_handle_id (&self->marks_source, g_source_remove);

  /* The scrollbars and the marks leave with the other children. */
  G_OBJECT_CLASS (mutual_timeline_parent_class)->dispose (object);
}

static void
mutual_timeline_finalize (GObject *object)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  g_clear_pointer (&self->pointer, mutual_timeline_pointer_free);
  g_clear_pointer (&self->grab, mutual_timeline_grab_free);
  g_clear_pointer (&self->view, mutual_timeline_view_free);
  g_clear_pointer (&self->marks, mutual_timeline_marks_free);
  g_clear_pointer (&self->picture, mutual_timeline_picture_free);
  g_clear_pointer (&self->pushed, g_free);

  G_OBJECT_CLASS (mutual_timeline_parent_class)->finalize (object);
}

static void
mutual_timeline_class_init (MutualTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);

  object_class->dispose = mutual_timeline_dispose;
  object_class->finalize = mutual_timeline_finalize;
  pane_class->attach = mutual_timeline_attach;
  pane_class->update = mutual_timeline_update;
  pane_class->selection_changed = mutual_timeline_selection_changed;
  pane_class->narrow_changed = mutual_timeline_narrow_changed;
  widget_class->focus = mutual_timeline_focus;
  widget_class->grab_focus = mutual_timeline_grab_focus;
  widget_class->get_request_mode = mutual_timeline_get_request_mode;
  widget_class->measure = mutual_timeline_measure;
  widget_class->size_allocate = mutual_timeline_size_allocate;
  widget_class->snapshot = mutual_timeline_snapshot;
  widget_class->css_changed = mutual_timeline_css_changed;
  widget_class->direction_changed = mutual_timeline_direction_changed;
  widget_class->system_setting_changed = mutual_timeline_system_setting_changed;

  mutual_timeline_menu_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mutual_timeline_init (MutualTimeline *self)
{
  self->picture = mutual_timeline_picture_new (GTK_WIDGET (self));
  self->marks = mutual_timeline_marks_new (GTK_WIDGET (self), (MutualTimelineMarkFunc) on_mark_activated, self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::highlighted",
                                  G_CALLBACK (on_notify_highlighted), self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::filter",
                                  G_CALLBACK (on_notify_highlighted), self);

  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "expansion-changed",
                                  G_CALLBACK (on_expansion_changed), self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::zoom",
                                  G_CALLBACK (on_notify_zoom), self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "zoom", G_CALLBACK (on_zoom), self);

  self->view = mutual_timeline_view_new (GTK_WIDGET (self), self->picture);
  self->pointer = mutual_timeline_pointer_new (GTK_WIDGET (self), self->picture, self->view);
  self->grab = mutual_timeline_grab_new (GTK_WIDGET (self), self->picture, self->view);

  mutual_timeline_init_input (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  /* Translators: the name of the drawing of the plan on a time axis, for screen readers. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
}

/**
 * mutual_timeline_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
mutual_timeline_new (void)
{
  return g_object_new (MUTUAL_TYPE_TIMELINE, NULL);
}

/* Selects an item and gives its mark the focus. */
void
mutual_timeline_select (MutualTimeline *self,
                        MutualItem     *item)
{
  GtkWidget *mark;

  mutual_session_set_selected (get_session (self), mutual_item_get_id (item));
  mutual_timeline_view_show (self->view, item, !self->pressed);
  update_marks (self);
  mark = mutual_timeline_marks_find (self->marks, mutual_item_get_id (item));
  if (mark != NULL)
    gtk_widget_grab_focus (mark);
}
