/* What of a timeline is in sight: how far its lanes and its axis are scrolled, and how long the axis is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-view.h"

#include "plan/mutual-date.h"

#include <glib/gi18n.h>
#include <math.h>

/* The widest day, in pixels: more shows less than a week. */
#define WIDEST_DAY 120
/* How much of what is shown stays in sight when one goes on by a page. */
#define PAGE 0.85
/* What is scrolled to does not stand at the very edge. */
#define MARGIN 24
/* So much of a bar is seen to be one. */
#define ENOUGH 12

struct _MutualTimelineView
{
  GtkWidget             *timeline; /* not owned: it owns the view */
  MutualTimelinePicture *picture;  /* not owned */
  MutualSession         *session;
  gboolean               narrow;
  GtkAdjustment         *lanes;
  GtkAdjustment         *axis;     /* pixels in reading direction */
  GtkWidget             *lanes_bar; /* not owned: children of the timeline */
  GtkWidget             *axis_bar;
  double                 start;    /* the day that the axis begins to show with, as a Julian one */
  gboolean               settling; /* it is being allocated, and draws what it finds anyway */
};

static const MutualTimelineExtents *
get_extents (MutualTimelineView *self)
{
  return mutual_timeline_picture_get_extents (self->picture);
}

static void
redraw (MutualTimelineView *self)
{
  mutual_timeline_picture_drop_scene (self->picture);
  gtk_widget_queue_allocate (self->timeline);
  gtk_widget_queue_draw (self->timeline);
}

/* Takes a zoom over, so that the day that was at one place is at the other. */
static void
set_zoom (MutualTimelineView *self,
          double              per_day,
          double              from,
          double              to)
{
  const MutualTimelineExtents *extents = get_extents (self);
  double day = self->start + (MAX (from, extents->gutter) - extents->gutter) / extents->per_day;

  if (per_day <= extents->fit * 1.001)
    per_day = 0;
  else
    self->start = day - (MAX (to, extents->gutter) - extents->gutter) / per_day;
  if (per_day == mutual_session_get_zoom (self->session))
    redraw (self);
  else
    mutual_session_set_zoom (self->session, per_day);
}

/* Today if it is in sight, or else the middle. */
static double
get_middle (MutualTimelineView *self)
{
  const MutualTimelineExtents *extents = get_extents (self);
  double today = g_date_get_julian (mutual_session_get_today (self->session)) + 0.5;
  double into = (today - self->start) * extents->per_day;

  return extents->gutter + (into > 0 && into < extents->axis_width ? into : extents->axis_width / 2);
}

static void
on_lanes (MutualTimelineView *self)
{
  mutual_timeline_picture_set_offset (self->picture, gtk_adjustment_get_value (self->lanes));
  if (!self->settling)
    redraw (self);
}

static void
on_axis (MutualTimelineView *self)
{
  const MutualTimelineExtents *extents = get_extents (self);

  mutual_timeline_picture_set_scroll (self->picture, gtk_adjustment_get_value (self->axis));
  if (self->settling || extents->per_day <= 0)
    return;

  self->start = g_date_get_julian (&extents->first) + gtk_adjustment_get_value (self->axis) / extents->per_day;
  redraw (self);
}

static GtkWidget *
add_scrollbar (MutualTimelineView *self,
               GtkOrientation      orientation,
               GtkAdjustment      *adjustment,
               const char         *label)
{
  GtkWidget *bar = gtk_scrollbar_new (orientation, adjustment);

  gtk_widget_add_css_class (bar, "overlay-indicator");
  gtk_widget_set_child_visible (bar, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (bar, self->timeline);

  return bar;
}

static void
show_scrollbar (GtkWidget           *bar,
                gboolean             scrolls,
                const GtkAllocation *place)
{
  gtk_widget_set_child_visible (bar, scrolls);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, !scrolls, -1);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  if (scrolls)
    gtk_widget_size_allocate (bar, place, -1);
}

static void
allocate_lanes (MutualTimelineView *self,
                int                 width,
                int                 height)
{
  const MutualTimelineExtents *extents = get_extents (self);
  gboolean mirrored = gtk_widget_get_direction (self->timeline) == GTK_TEXT_DIR_RTL;
  double page = MAX (height - extents->lanes_top, 0);
  double upper = MAX (extents->height - extents->lanes_top, page);
  int natural;

  self->settling = TRUE;
  gtk_adjustment_configure (self->lanes, gtk_adjustment_get_value (self->lanes), 0, upper, extents->lane, page, page);
  self->settling = FALSE;
  gtk_widget_measure (self->lanes_bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  show_scrollbar (self->lanes_bar, !self->narrow && upper > page,
                  &(GtkAllocation) { mirrored ? 0 : width - natural, (int) extents->lanes_top, natural, (int) page });
}

static void
allocate_axis (MutualTimelineView *self,
               int                 width,
               int                 height)
{
  const MutualTimelineExtents *extents = get_extents (self);
  gboolean mirrored = gtk_widget_get_direction (self->timeline) == GTK_TEXT_DIR_RTL;
  double page = MAX (extents->axis_width, 1);
  double length = MAX (extents->axis_length, page);
  double scroll = (self->start - g_date_get_julian (&extents->first)) * extents->per_day;
  int gutter = (int) extents->gutter;
  int natural;

  self->settling = TRUE;
  gtk_adjustment_configure (self->axis, CLAMP (scroll, 0, length - page), 0, length, extents->per_day, page * PAGE, page);
  mutual_timeline_picture_set_scroll (self->picture, gtk_adjustment_get_value (self->axis));
  self->settling = FALSE;
  if (extents->per_day > 0)
    self->start = g_date_get_julian (&extents->first) + gtk_adjustment_get_value (self->axis) / extents->per_day;

  gtk_widget_measure (self->axis_bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  show_scrollbar (self->axis_bar, mutual_timeline_view_is_zoomed (self) && length > page + 0.5,
                  &(GtkAllocation) { mirrored ? 0 : gutter, height - natural, width - gutter, natural });
}

/**
 * mutual_timeline_view_new:
 * @timeline: the timeline, which has to outlive it
 * @picture: what the timeline shows
 *
 * Returns: (transfer full): a view of all of the plan
 */
MutualTimelineView *
mutual_timeline_view_new (GtkWidget             *timeline,
                          MutualTimelinePicture *picture)
{
  MutualTimelineView *self;

  g_return_val_if_fail (GTK_IS_WIDGET (timeline) && picture != NULL, NULL);

  self = g_new0 (MutualTimelineView, 1);
  self->timeline = timeline;
  self->picture = picture;
  self->lanes = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->axis = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->lanes, "value-changed", G_CALLBACK (on_lanes), self);
  g_signal_connect_swapped (self->axis, "value-changed", G_CALLBACK (on_axis), self);
  /* Translators: the name of a scrollbar, for screen readers. */
  self->lanes_bar = add_scrollbar (self, GTK_ORIENTATION_VERTICAL, self->lanes, _("Scroll milestones"));
  /* Translators: the name of a scrollbar, for screen readers. */
  self->axis_bar = add_scrollbar (self, GTK_ORIENTATION_HORIZONTAL, self->axis, _("Scroll along time"));

  return self;
}

/**
 * mutual_timeline_view_free:
 * @self: (transfer full): a view, once its timeline has let its children go
 */
void
mutual_timeline_view_free (MutualTimelineView *self)
{
  g_signal_handlers_disconnect_by_data (self->lanes, self);
  g_signal_handlers_disconnect_by_data (self->axis, self);
  g_clear_object (&self->lanes);
  g_clear_object (&self->axis);
  g_clear_object (&self->session);
  g_free (self);
}

/**
 * mutual_timeline_view_set_session:
 * @self: a view
 * @session: (nullable): whose plan is shown
 */
void
mutual_timeline_view_set_session (MutualTimelineView *self,
                                  MutualSession      *session)
{
  g_set_object (&self->session, session);
  self->start = 0;
  gtk_adjustment_set_value (self->lanes, 0);
}

/**
 * mutual_timeline_view_set_narrow:
 * @self: a view
 * @narrow: whether the timeline is a strip, which is never zoomed
 */
void
mutual_timeline_view_set_narrow (MutualTimelineView *self,
                                 gboolean            narrow)
{
  self->narrow = narrow;
}

/**
 * mutual_timeline_view_is_zoomed:
 * @self: a view
 *
 * Returns: whether the axis is longer than what shows of it
 */
gboolean
mutual_timeline_view_is_zoomed (MutualTimelineView *self)
{
  return !self->narrow && self->session != NULL && get_extents (self)->axis_length > get_extents (self)->axis_width;
}

/**
 * mutual_timeline_view_scroll:
 * @self: a view
 * @along: pixels in reading direction
 * @down: pixels
 *
 * Returns: whether that changed what is in sight
 */
gboolean
mutual_timeline_view_scroll (MutualTimelineView *self,
                             double              along,
                             double              down)
{
  double axis = gtk_adjustment_get_value (self->axis);
  double lanes = gtk_adjustment_get_value (self->lanes);

  if (self->narrow)
    return FALSE;

  if (along != 0)
    gtk_adjustment_set_value (self->axis, axis + along);
  if (down != 0)
    gtk_adjustment_set_value (self->lanes, lanes + down);
  return fabs (gtk_adjustment_get_value (self->axis) - axis) > 0.01 ||
         fabs (gtk_adjustment_get_value (self->lanes) - lanes) > 0.01;
}

/**
 * mutual_timeline_view_page:
 * @self: a view
 * @keyval: Page Up, Page Down, Home or End
 *
 * Goes along the axis.
 *
 * Returns: whether there is somewhere to go
 */
gboolean
mutual_timeline_view_page (MutualTimelineView *self,
                           guint               keyval)
{
  double page = gtk_adjustment_get_page_increment (self->axis);

  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return mutual_timeline_view_scroll (self, -page, 0);

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return mutual_timeline_view_scroll (self, page, 0);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return mutual_timeline_view_scroll (self, -gtk_adjustment_get_upper (self->axis), 0);

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return mutual_timeline_view_scroll (self, gtk_adjustment_get_upper (self->axis), 0);

    default:
      return FALSE;
    }
}

/**
 * mutual_timeline_view_get_line:
 * @self: a view
 *
 * Returns: pixels that a step of a wheel goes
 */
double
mutual_timeline_view_get_line (MutualTimelineView *self)
{
  return get_extents (self)->lane;
}

/* Scrolls as little as it takes. */
static void
clamp_axis (MutualTimelineView *self,
            double              from,
            double              to)
{
  double page = gtk_adjustment_get_page_size (self->axis);

  from = MAX (from - MARGIN, 0);
  to += MARGIN;
  /* Of what is longer than there is room, the start. */
  if (to - from > page)
    to = from + page;
  gtk_adjustment_clamp_page (self->axis, from, to);
}

/**
 * mutual_timeline_view_show:
 * @self: a view
 * @item: (nullable): a milestone, step or event
 * @all_of_it: whether more than a part of it shall be in sight
 *
 * Brings it into sight.
 */
void
mutual_timeline_view_show (MutualTimelineView *self,
                           MutualItem         *item,
                           gboolean            all_of_it)
{
  double from, to, top, height;

  if (item == NULL || self->narrow || self->session == NULL)
    return;

  if (mutual_timeline_picture_get_row (self->picture, item, &top, &height))
    gtk_adjustment_clamp_page (self->lanes, top, top + height);
  if (mutual_timeline_view_is_zoomed (self) && mutual_timeline_picture_get_stretch (self->picture, item, &from, &to))
    {
      double value = gtk_adjustment_get_value (self->axis);
      double end = value + gtk_adjustment_get_page_size (self->axis);

      if (all_of_it || MIN (to, end) - MAX (from, value) < MIN (ENOUGH, to - from))
        clamp_axis (self, from, to);
    }
}

/**
 * mutual_timeline_view_zoom:
 * @self: a view
 * @factor: by which days become wider
 * @x: pixels in reading direction, where the day stays that is there; negative for today, or the middle
 */
void
mutual_timeline_view_zoom (MutualTimelineView *self,
                           double              factor,
                           double              x)
{
  const MutualTimelineExtents *extents = get_extents (self);

  if (self->narrow || self->session == NULL || extents->per_day <= 0)
    return;

  if (x < 0)
    x = get_middle (self);
  mutual_timeline_view_pinch (self, factor, x, x);
}

/**
 * mutual_timeline_view_pinch:
 * @self: a view
 * @factor: by which days become wider
 * @from: pixels in reading direction, a place
 * @to: where the day goes that is there
 */
void
mutual_timeline_view_pinch (MutualTimelineView *self,
                            double              factor,
                            double              from,
                            double              to)
{
  const MutualTimelineExtents *extents = get_extents (self);

  if (self->narrow || self->session == NULL || extents->per_day <= 0)
    return;

  set_zoom (self, MIN (extents->per_day * factor, MAX (WIDEST_DAY, extents->fit)), from, to);
}

/**
 * mutual_timeline_view_zoom_to_fit:
 * @self: a view
 *
 * Shows all of the plan.
 */
void
mutual_timeline_view_zoom_to_fit (MutualTimelineView *self)
{
  if (self->session != NULL)
    mutual_session_set_zoom (self->session, 0);
}

/**
 * mutual_timeline_view_allocate:
 * @self: a view
 * @width: of the timeline
 * @height: of the timeline
 *
 * Finds what is in sight and puts the scrollbars in their places.
 */
void
mutual_timeline_view_allocate (MutualTimelineView *self,
                               int                 width,
                               int                 height)
{
  allocate_lanes (self, width, height);
  allocate_axis (self, width, height);
}
