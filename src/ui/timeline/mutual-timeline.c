/* The plan on a time axis: lanes of milestones, customer events, today and the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline.h"

#include "drawing/mutual-scene-draw.h"
#include "drawing/mutual-strip-layout.h"
#include "drawing/mutual-timeline-layout.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "timeline/mutual-timeline-mark.h"
#include "timeline/mutual-timeline-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* Lanes that it asks to show, and those that it can shrink to before the window cannot. */
#define NATURAL_LANES 12
#define MINIMUM_LANES 4
#define MINIMUM_WIDTH 200
/* How far beside a mark of the strip a finger may be. */
#define REACH 4

struct _MutualTimeline
{
  GtkWidget      parent_instance;

  MutualSession *session;
  GSignalGroup  *session_signals;
  gboolean       narrow;

  GtkAdjustment *adjustment;
  GtkWidget     *scrollbar;
  GPtrArray     *marks;      /* of MutualTimelineMark, in the scene's order */

  MutualScene   *scene;      /* NULL where it has to be laid out anew */
  GskRenderNode *node;       /* NULL where the scene has to be drawn anew */
  MutualPalette  palette;
  guint          font;       /* hash of the one that is laid out with */
  MutualTimelineExtents extents;
  int            width;      /* that scene and extents are for */
  int            height;
};

G_DEFINE_FINAL_TYPE (MutualTimeline, mutual_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static MutualItem *
get_plan (MutualTimeline *self)
{
  return self->session != NULL ? MUTUAL_ITEM (mutual_session_get_plan (self->session)) : NULL;
}

/* The milestone or event that the selection means here: a step is on its milestone's lane. */
static MutualItem *
get_selected (MutualTimeline *self)
{
  const char *id = self->session != NULL ? mutual_session_get_selected (self->session) : NULL;
  MutualItem *item = id != NULL ? mutual_plan_find (MUTUAL_PLAN (get_plan (self)), id) : NULL;

  return item != NULL && MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : item;
}

static GArray *
get_highlighted (MutualTimeline *self)
{
  const char *id = mutual_session_get_highlighted (self->session);
  MutualItem *person = id != NULL ? mutual_plan_find (MUTUAL_PLAN (get_plan (self)), id) : NULL;

  return person != NULL ? mutual_team_get_numbers (person) : NULL;
}

static void
init_request (MutualTimeline        *self,
              int                    width,
              MutualMetrics         *metrics,
              MutualTimelineRequest *request)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  MutualItem *selected = get_selected (self);

  mutual_metrics_init_screen (metrics, mutual_metrics_get_scale (context));
  *request = (MutualTimelineRequest) {
    .plan = mutual_session_get_plan (self->session),
    .today = *mutual_session_get_today (self->session),
    .context = context,
    .metrics = metrics,
    .width = width,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .selected = selected != NULL ? mutual_item_get_id (selected) : NULL,
  };
}

static void
drop_node (MutualTimeline *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is shown changed, but not how much of it. */
static void
drop_scene (MutualTimeline *self)
{
  g_clear_object (&self->scene);
  drop_node (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drop_all (MutualTimeline *self)
{
  self->width = 0;
  drop_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ensure_extents (MutualTimeline *self,
                int             width)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  if (self->width == width)
    return;

  init_request (self, width, &metrics, &request);
  mutual_timeline_layout_measure (&request, &self->extents);
  self->width = width;
  g_clear_object (&self->scene);
}

static double
get_height_of (MutualTimeline *self,
               guint           n_lanes)
{
  double hidden = self->extents.lanes_height - n_lanes * self->extents.lane;

  return ceil (self->extents.height - MAX (hidden, 0));
}

static void
on_mark_activated (MutualTimelineMark *mark,
                   MutualTimeline     *self)
{
  mutual_session_set_selected (self->session, mutual_timeline_mark_get_id (mark));
}

static MutualTimelineMark *
find_mark (MutualTimeline *self,
           const char     *id)
{
  for (guint i = 0; id != NULL && i < self->marks->len; i++)
    {
      MutualTimelineMark *mark = g_ptr_array_index (self->marks, i);

      if (g_str_equal (mutual_timeline_mark_get_id (mark), id))
        return mark;
    }

  return NULL;
}

/* Keeps the widgets of marks that stay, so that the focus stays on them. */
static void
update_marks (MutualTimeline *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->marks);
  MutualItem *selected = get_selected (self);
  GtkWidget *before = NULL;
  const MutualMark *marks;
  guint n_marks;

  marks = mutual_scene_get_marks (self->scene, &n_marks);
  self->marks = g_ptr_array_new_full (n_marks, (GDestroyNotify) gtk_widget_unparent);
  for (guint i = 0; i < n_marks; i++)
    {
      GtkWidget *widget = NULL;

      for (guint n = 0; n < old->len && widget == NULL; n++)
        if (g_str_equal (mutual_timeline_mark_get_id (g_ptr_array_index (old, n)), marks[i].id))
          widget = g_ptr_array_steal_index_fast (old, n);

      if (widget == NULL)
        {
          widget = mutual_timeline_mark_new (marks[i].id);
          g_signal_connect (widget, "activated", G_CALLBACK (on_mark_activated), self);
        }
      gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
      mutual_timeline_mark_update (MUTUAL_TIMELINE_MARK (widget), &marks[i],
                                   selected != NULL && g_str_equal (mutual_item_get_id (selected), marks[i].id));
      g_ptr_array_add (self->marks, widget);
      before = widget;
    }
}

static void
ensure_scene (MutualTimeline *self)
{
  g_autoptr (GArray) highlighted = NULL;
  MutualMetrics metrics;
  MutualTimelineRequest request;

  if (self->scene != NULL || self->session == NULL || self->height == 0)
    return;

  highlighted = get_highlighted (self);
  init_request (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1), &metrics, &request);
  request.highlighted = highlighted;
  request.height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  request.offset = self->narrow ? 0 : gtk_adjustment_get_value (self->adjustment);
  self->scene = self->narrow ? mutual_strip_layout_new_scene (&request) : mutual_timeline_layout_new_scene (&request);
  update_marks (self);
  drop_node (self);
}

/* Scrolls as little as it takes to show the lane of an item. */
static void
scroll_to (MutualTimeline *self,
           MutualItem     *item)
{
  if (self->narrow || item == NULL || !MUTUAL_IS_MILESTONE (item))
    return;

  gtk_adjustment_clamp_page (self->adjustment, mutual_item_get_position (item) * self->extents.lane,
                             (mutual_item_get_position (item) + 1) * self->extents.lane);
}

static MutualItem *
find_item_at (MutualTimeline *self,
              double          x,
              double          y)
{
  MutualItem *plan = get_plan (self);
  double reach = self->narrow ? REACH : 0;
  const MutualMark *marks;
  guint n_marks;

  ensure_scene (self);
  if (self->scene == NULL)
    return NULL;

  marks = mutual_scene_get_marks (self->scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (x >= marks[i].x - reach && x < marks[i].x + marks[i].width + reach && y >= marks[i].y - reach &&
        y < marks[i].y + marks[i].height + reach && (marks[i].kind == MUTUAL_MARK_EVENT || self->narrow))
      return mutual_plan_find (MUTUAL_PLAN (plan), marks[i].id);

  /* All of a lane is its milestone's: a bar may be a day wide. */
  if (!self->narrow && y >= self->extents.lanes_top)
    {
      double lane = (y - self->extents.lanes_top + gtk_adjustment_get_value (self->adjustment)) / self->extents.lane;

      if (lane < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES))
        return mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, (guint) lane);
    }

  return NULL;
}

/* Selects an item and gives its mark the focus. */
static void
select_item (MutualTimeline *self,
             MutualItem     *item)
{
  MutualTimelineMark *mark;

  if (item == NULL)
    return;

  mutual_session_set_selected (self->session, mutual_item_get_id (item));
  scroll_to (self, item);
  ensure_scene (self);
  mark = find_mark (self, mutual_item_get_id (item));
  if (mark != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (mark));
}

static void
on_changed (MutualTimeline *self)
{
  drop_all (self);
}

static void
on_notify_selected (MutualTimeline *self)
{
  drop_scene (self);
  scroll_to (self, get_selected (self));
}

static void
on_notify_highlighted (MutualTimeline *self)
{
  drop_scene (self);
}

static void
on_value_changed (MutualTimeline *self)
{
  drop_scene (self);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            MutualTimeline  *self)
{
  MutualItem *item = find_item_at (self, x, y);

  if (item == NULL)
    return;

  select_item (self, item);
  if (self->narrow && MUTUAL_IS_MILESTONE (item))
    mutual_session_set_expanded (self->session, mutual_item_get_id (item), TRUE);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           MutualTimeline           *self)
{
  double before = gtk_adjustment_get_value (self->adjustment);

  if (self->narrow)
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (self->adjustment, before + dy * self->extents.lane);
  return gtk_adjustment_get_value (self->adjustment) != before;
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualItem *item = keyboard ? get_selected (self) : find_item_at (self, x, y);
  const MutualMark *mark = item != NULL && self->scene != NULL
                             ? mutual_scene_find_mark (self->scene, mutual_item_get_id (item)) : NULL;
  g_autofree char *text = NULL;

  if (mark == NULL)
    return FALSE;

  text = mutual_wording_tooltip (item, mutual_session_get_today (self->session));
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) mark->x, (int) mark->y, (int) ceil (mark->width),
                                                       (int) ceil (mark->height) });

  return TRUE;
}

/* The mark beside another one: the next lane up or down, the next event left or right, and between the row of events
 * and the first lane. */
static guint
find_neighbour (MutualTimeline *self,
                guint           index,
                guint           keyval)
{
  const MutualMark *marks;
  guint n_marks;
  gboolean on_event;

  marks = mutual_scene_get_marks (self->scene, &n_marks);
  on_event = marks[index].kind == MUTUAL_MARK_EVENT;
  if (self->narrow || (on_event && (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)))
    {
      gboolean back = keyval == GDK_KEY_Left || keyval == GDK_KEY_Up;
      guint best = index;

      for (guint i = 0; i < n_marks; i++)
        {
          double way = back ? marks[index].x - marks[i].x : marks[i].x - marks[index].x;
          double least = fabs (marks[best].x - marks[index].x);

          if ((self->narrow || marks[i].kind == MUTUAL_MARK_EVENT) && way > 0 && (best == index || way < least))
            best = i;
        }
      return best;
    }

  if (on_event && keyval == GDK_KEY_Down)
    return 0;

  return index;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                MutualTimeline        *self)
{
  MutualItem *plan = get_plan (self);
  MutualItem *item = get_selected (self);
  const MutualMark *marks;
  guint n_marks;
  guint n_lanes;
  guint lane;

  ensure_scene (self);
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || self->scene == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down && keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;

  marks = mutual_scene_get_marks (self->scene, &n_marks);
  n_lanes = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);
  if (n_marks == 0)
    return GDK_EVENT_PROPAGATE;

  /* From where the focus is, should the selection be elsewhere. */
  for (guint i = 0; i < self->marks->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->marks, i)))
      item = mutual_plan_find (MUTUAL_PLAN (plan), marks[i].id);
  if (item == NULL)
    {
      select_item (self, mutual_plan_find (MUTUAL_PLAN (plan), marks[0].id));
      return GDK_EVENT_STOP;
    }

  if (!self->narrow && MUTUAL_IS_MILESTONE (item) && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      lane = mutual_item_get_position (item);
      if (keyval == GDK_KEY_Down && lane + 1 < n_lanes)
        select_item (self, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, lane + 1));
      else if (keyval == GDK_KEY_Up && lane > 0)
        select_item (self, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, lane - 1));
      else if (keyval == GDK_KEY_Up && marks[n_marks - 1].kind == MUTUAL_MARK_EVENT)
        select_item (self, mutual_plan_find (MUTUAL_PLAN (plan), marks[n_marks - 1].id));
      else
        gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  for (guint i = 0; i < n_marks; i++)
    if (g_str_equal (marks[i].id, mutual_item_get_id (item)))
      {
        guint next = find_neighbour (self, i, keyval);

        if (next == i)
          return GDK_EVENT_PROPAGATE;
        select_item (self, mutual_plan_find (MUTUAL_PLAN (plan), marks[next].id));
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

/* One stop for Tab: the selected mark, or the first; the arrows go on from there. */
static gboolean
mutual_timeline_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualItem *selected = get_selected (self);
  MutualTimelineMark *mark;

  if (gtk_widget_get_focus_child (widget) != NULL || self->marks->len == 0)
    return FALSE;

  mark = find_mark (self, selected != NULL ? mutual_item_get_id (selected) : NULL);
  if (mark == NULL)
    mark = g_ptr_array_index (self->marks, 0);

  return gtk_widget_grab_focus (GTK_WIDGET (mark));
}

static gboolean
mutual_timeline_grab_focus (GtkWidget *widget)
{
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

  if (self->session == NULL)
    return;

  if (self->narrow)
    {
      *minimum = *natural = (int) mutual_strip_layout_get_height (gtk_widget_get_pango_context (widget));
      return;
    }

  ensure_extents (self, for_size > 0 ? for_size : MAX (gtk_widget_get_width (widget), MINIMUM_WIDTH));
  *natural = (int) get_height_of (self, NATURAL_LANES);
  *minimum = (int) get_height_of (self, MINIMUM_LANES);
}

static void
allocate_scrollbar (MutualTimeline *self,
                    int             width,
                    int             height)
{
  double page = MAX (height - self->extents.lanes_top, 0);
  int natural;

  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0,
                            MAX (self->extents.height - self->extents.lanes_top, page), self->extents.lane, page, page);
  gtk_widget_set_child_visible (self->scrollbar, !self->narrow && self->extents.height > height);
  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (gtk_widget_get_child_visible (self->scrollbar))
    gtk_widget_size_allocate (self->scrollbar,
                              &(GtkAllocation) {
                                gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : width - natural,
                                (int) self->extents.lanes_top, natural, (int) page,
                              },
                              -1);
}

/* A mark is where its figure can be seen. */
static void
allocate_mark (MutualTimeline   *self,
               GtkWidget        *widget,
               const MutualMark *mark)
{
  double top = mark->y;
  double bottom = mark->y + mark->height;
  double clip_top;
  double clip_bottom;

  if (mark->kind == MUTUAL_MARK_MILESTONE && mutual_scene_get_clip (self->scene, &clip_top, &clip_bottom))
    {
      top = CLAMP (top, clip_top, clip_bottom);
      bottom = CLAMP (bottom, clip_top, clip_bottom);
    }

  gtk_widget_size_allocate (widget,
                            &(GtkAllocation) {
                              (int) floor (mark->x), (int) floor (top), (int) ceil (mark->width),
                              (int) ceil (bottom - top),
                            },
                            -1);
}

static void
mutual_timeline_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  const MutualMark *marks;
  guint n_marks;

  if (self->session == NULL)
    return;

  if (self->height != height)
    g_clear_object (&self->scene);
  self->height = height;
  if (!self->narrow)
    ensure_extents (self, width);
  else if (self->scene != NULL && mutual_scene_get_width (self->scene) != width)
    g_clear_object (&self->scene);
  allocate_scrollbar (self, width, height);
  ensure_scene (self);

  marks = mutual_scene_get_marks (self->scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    allocate_mark (self, g_ptr_array_index (self->marks, i), &marks[i]);
}

static void
mutual_timeline_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);

  if (self->scene == NULL)
    return;

  if (self->node == NULL)
    {
      GtkSnapshot *inner = gtk_snapshot_new ();
      cairo_t *cr;

      cr = gtk_snapshot_append_cairo (inner, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                  (float) gtk_widget_get_height (widget)));
      mutual_scene_draw (self->scene, cr, &self->palette);
      cairo_destroy (cr);
      self->node = gtk_snapshot_free_to_node (inner);
    }

  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);

  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->snapshot (widget, snapshot);
}

/* Most changes of style, as when the pointer enters the window, change nothing here. */
static void
mutual_timeline_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualPalette palette;
  guint font;

  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->css_changed (widget, change);

  mutual_timeline_palette_init (&palette, widget, !self->narrow);
  if (memcmp (&palette, &self->palette, sizeof palette) != 0)
    {
      self->palette = palette;
      drop_node (self);
    }

  font = pango_font_description_hash (pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
  if (font != self->font)
    {
      self->font = font;
      drop_all (self);
    }
}

static void
mutual_timeline_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->direction_changed (widget, previous);

  drop_all (MUTUAL_TIMELINE (widget));
}

static void
mutual_timeline_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (mutual_timeline_parent_class)->system_setting_changed (widget, setting);

  drop_all (MUTUAL_TIMELINE (widget));
}

static void
mutual_timeline_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mutual_timeline_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      mutual_timeline_set_session (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      mutual_timeline_set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mutual_timeline_dispose (GObject *object)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  g_ptr_array_set_size (self->marks, 0);
  g_clear_object (&self->session_signals);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->session);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->node, gsk_render_node_unref);

  G_OBJECT_CLASS (mutual_timeline_parent_class)->dispose (object);
}

static void
mutual_timeline_finalize (GObject *object)
{
  MutualTimeline *self = MUTUAL_TIMELINE (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (mutual_timeline_parent_class)->finalize (object);
}

static void
mutual_timeline_class_init (MutualTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mutual_timeline_get_property;
  object_class->set_property = mutual_timeline_set_property;
  object_class->dispose = mutual_timeline_dispose;
  object_class->finalize = mutual_timeline_finalize;
  widget_class->focus = mutual_timeline_focus;
  widget_class->grab_focus = mutual_timeline_grab_focus;
  widget_class->get_request_mode = mutual_timeline_get_request_mode;
  widget_class->measure = mutual_timeline_measure;
  widget_class->size_allocate = mutual_timeline_size_allocate;
  widget_class->snapshot = mutual_timeline_snapshot;
  widget_class->css_changed = mutual_timeline_css_changed;
  widget_class->direction_changed = mutual_timeline_direction_changed;
  widget_class->system_setting_changed = mutual_timeline_system_setting_changed;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MUTUAL_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mutual_timeline_init (MutualTimeline *self)
{
  GtkEventController *controller;

  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->session_signals = g_signal_group_new (MUTUAL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::plan", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (on_notify_selected), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::highlighted", G_CALLBACK (on_notify_highlighted),
                                  self);

  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (on_value_changed), self);
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_add_css_class (self->scrollbar, "overlay-indicator");
  gtk_widget_set_child_visible (self->scrollbar, FALSE);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  g_signal_connect (controller, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  g_signal_connect (controller, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
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

/**
 * mutual_timeline_get_session:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
MutualSession *
mutual_timeline_get_session (MutualTimeline *self)
{
  g_return_val_if_fail (MUTUAL_IS_TIMELINE (self), NULL);

  return self->session;
}

/**
 * mutual_timeline_set_session:
 * @self: a timeline
 * @session: (nullable): the session to show
 *
 * Shows the plan of @session and follows its selection.
 */
void
mutual_timeline_set_session (MutualTimeline *self,
                             MutualSession  *session)
{
  g_return_if_fail (MUTUAL_IS_TIMELINE (self));
  g_return_if_fail (session == NULL || MUTUAL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_ptr_array_set_size (self->marks, 0);
  gtk_adjustment_set_value (self->adjustment, 0);
  drop_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mutual_timeline_get_narrow:
 * @self: a timeline
 *
 * Returns: whether it is a strip
 */
gboolean
mutual_timeline_get_narrow (MutualTimeline *self)
{
  g_return_val_if_fail (MUTUAL_IS_TIMELINE (self), FALSE);

  return self->narrow;
}

/**
 * mutual_timeline_set_narrow:
 * @self: a timeline
 * @narrow: whether there is too little room for lanes
 *
 * Turns lanes into a strip of numbers and back.
 */
void
mutual_timeline_set_narrow (MutualTimeline *self,
                            gboolean        narrow)
{
  g_return_if_fail (MUTUAL_IS_TIMELINE (self));

  narrow = narrow != FALSE;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  mutual_timeline_palette_init (&self->palette, GTK_WIDGET (self), !narrow);
  if (narrow)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "card");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  /* The strip's flags may stand out, a card's lanes may not. */
  gtk_widget_set_overflow (GTK_WIDGET (self), narrow ? GTK_OVERFLOW_VISIBLE : GTK_OVERFLOW_HIDDEN);
  drop_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
