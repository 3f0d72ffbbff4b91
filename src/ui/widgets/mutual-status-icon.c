/* The icon of how something stands: done, under way, waiting, at risk, late…, each with a shape of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-status-icon.h"

#include "widgets/mutual-stamp.h"
#include "widgets/mutual-tooltip.h"

/* The shapes are drawn in a square of this many units. */
#define UNITS 16.0
#define LINE 1.5

struct _MutualStatusIcon
{
  GtkWidget parent_instance;

  MutualConditionKind kind;
};

G_DEFINE_FINAL_TYPE (MutualStatusIcon, mutual_status_icon, GTK_TYPE_WIDGET)

static const char *const kind_classes[] = {
  [MUTUAL_CONDITION_DROPPED] = "dropped",
  [MUTUAL_CONDITION_DONE] = "done",
  [MUTUAL_CONDITION_NOT_STARTED] = "not-started",
  [MUTUAL_CONDITION_UNDER_WAY] = "under-way",
  [MUTUAL_CONDITION_WAITING] = "waiting",
  [MUTUAL_CONDITION_AT_RISK] = "at-risk",
  [MUTUAL_CONDITION_LATE] = "late",
  [MUTUAL_CONDITION_OVERDUE] = "late",
};

/* What lies on a filled shape: white as long as that can be read on the fill, else nearly black. */
static void
set_ink (cairo_t       *cr,
         const GdkRGBA *fill)
{
  double luminance = 0.2126 * fill->red + 0.7152 * fill->green + 0.0722 * fill->blue;

  if (luminance > 0.65)
    cairo_set_source_rgba (cr, 0.12, 0.12, 0.12, fill->alpha);
  else
    cairo_set_source_rgba (cr, 1, 1, 1, fill->alpha);
}

static void
draw_done (cairo_t       *cr,
           const GdkRGBA *color)
{
  cairo_arc (cr, 8, 8, 7.75, 0, 2 * G_PI);
  cairo_fill (cr);

  set_ink (cr, color);
  cairo_move_to (cr, 4.6, 8.4);
  cairo_line_to (cr, 7, 10.8);
  cairo_line_to (cr, 11.4, 5.6);
  cairo_set_line_width (cr, 1.9);
  cairo_stroke (cr);
}

/* A circle, with what is in it: half of it is done, it pauses, or it is crossed out. */
static void
draw_open (cairo_t             *cr,
           MutualConditionKind  kind)
{
  cairo_arc (cr, 8, 8, 7, 0, 2 * G_PI);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  if (kind == MUTUAL_CONDITION_UNDER_WAY)
    {
      cairo_arc (cr, 8, 8, 4.75, -G_PI / 2, G_PI / 2);
      cairo_fill (cr);
    }
  else if (kind == MUTUAL_CONDITION_WAITING)
    {
      cairo_rectangle (cr, 5.25, 5, 1.75, 6);
      cairo_rectangle (cr, 9, 5, 1.75, 6);
      cairo_fill (cr);
    }
  else if (kind == MUTUAL_CONDITION_DROPPED)
    {
      cairo_move_to (cr, 4, 12);
      cairo_line_to (cr, 12, 4);
      cairo_stroke (cr);
    }
}

static void
trace_triangle (cairo_t *cr)
{
  cairo_move_to (cr, 8, 1.75);
  cairo_line_to (cr, 15, 14.25);
  cairo_line_to (cr, 1, 14.25);
  cairo_close_path (cr);
}

static void
draw_exclamation (cairo_t *cr)
{
  cairo_rectangle (cr, 7.1, 5.5, 1.8, 4.5);
  cairo_fill (cr);
  cairo_arc (cr, 8, 12.2, 1.1, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* What is not late yet is not filled yet. */
static void
draw_at_risk (cairo_t *cr)
{
  cairo_set_line_width (cr, LINE);
  trace_triangle (cr);
  cairo_stroke (cr);
  draw_exclamation (cr);
}

static void
draw_late (cairo_t       *cr,
           const GdkRGBA *color)
{
  cairo_set_line_width (cr, 2);
  trace_triangle (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);

  set_ink (cr, color);
  draw_exclamation (cr);
}

static void
draw (cairo_t       *cr,
      double         size,
      const GdkRGBA *color,
      const GdkRGBA *track,
      gpointer       user_data)
{
  MutualStatusIcon *self = user_data;

  cairo_scale (cr, size / UNITS, size / UNITS);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  gdk_cairo_set_source_rgba (cr, color);

  switch (self->kind)
    {
    case MUTUAL_CONDITION_DONE:
      draw_done (cr, color);
      break;
    case MUTUAL_CONDITION_LATE:
    case MUTUAL_CONDITION_OVERDUE:
      draw_late (cr, color);
      break;
    case MUTUAL_CONDITION_AT_RISK:
      draw_at_risk (cr);
      break;
    case MUTUAL_CONDITION_DROPPED:
    case MUTUAL_CONDITION_NOT_STARTED:
    case MUTUAL_CONDITION_UNDER_WAY:
    case MUTUAL_CONDITION_WAITING:
    default:
      draw_open (cr, self->kind);
    }
}

static void
mutual_status_icon_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MutualStatusIcon *self = MUTUAL_STATUS_ICON (widget);

  mutual_stamp_snapshot (widget, snapshot, kind_classes[self->kind], draw, self);
}

static void
mutual_status_icon_class_init (MutualStatusIconClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mutual_status_icon_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statusicon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mutual_status_icon_init (MutualStatusIcon *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->kind = MUTUAL_CONDITION_NOT_STARTED;
  gtk_widget_add_css_class (GTK_WIDGET (self), kind_classes[self->kind]);
}

/**
 * mutual_status_icon_new:
 *
 * Returns: (transfer floating): an icon that says "not started"; its size and colours come from CSS
 */
GtkWidget *
mutual_status_icon_new (void)
{
  return g_object_new (MUTUAL_TYPE_STATUS_ICON, NULL);
}

/**
 * mutual_status_icon_set_kind:
 * @self: an icon
 * @kind: what it should say
 */
void
mutual_status_icon_set_kind (MutualStatusIcon    *self,
                             MutualConditionKind  kind)
{
  g_return_if_fail (MUTUAL_IS_STATUS_ICON (self) && kind < G_N_ELEMENTS (kind_classes));

  if (self->kind == kind)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), kind_classes[self->kind]);
  self->kind = kind;
  gtk_widget_add_css_class (GTK_WIDGET (self), kind_classes[kind]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mutual_status_icon_set_state:
 * @self: an icon
 * @state: what it should say, where no more is known
 */
void
mutual_status_icon_set_state (MutualStatusIcon *self,
                              MutualState       state)
{
  static const MutualConditionKind kinds[] = {
    [MUTUAL_STATE_NOT_STARTED] = MUTUAL_CONDITION_NOT_STARTED,
    [MUTUAL_STATE_UNDER_WAY] = MUTUAL_CONDITION_UNDER_WAY,
    [MUTUAL_STATE_LATE] = MUTUAL_CONDITION_LATE,
    [MUTUAL_STATE_DONE] = MUTUAL_CONDITION_DONE,
  };

  g_return_if_fail (state < G_N_ELEMENTS (kinds));

  mutual_status_icon_set_kind (self, kinds[state]);
}

/**
 * mutual_status_icon_set_condition:
 * @self: an icon
 * @condition: how something stands
 *
 * Shows how it stands; the tooltip says why, too.
 */
void
mutual_status_icon_set_condition (MutualStatusIcon      *self,
                                  const MutualCondition *condition)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (MUTUAL_IS_STATUS_ICON (self) && condition != NULL);

  mutual_status_icon_set_kind (self, condition->kind);
  sentence = mutual_condition_dup_sentence (condition);
  mutual_tooltip_set (GTK_WIDGET (self), sentence);
}
