/* The shape of a template, drawn: its milestones as bars, its events as flags, the last milestone green.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-template-picture.h"

/* Shares of the width and the height. */
#define LONGEST_BAR 0.26
#define SHORTEST_BAR 0.14
#define THICKEST_BAR 0.09
#define FLAG_WIDTH 0.11
#define FLAG_HEIGHT 0.12

/* More flags than this hide the bars. */
#define MOST_FLAGS 3

/* What comes after the anchor matters less here, and mostly is one long wait. */
#define AFTER_SCALE 0.35

struct _MutualTemplatePicture
{
  GtkWidget parent_instance;

  MutualTemplateShape *shape;
};

G_DEFINE_FINAL_TYPE (MutualTemplatePicture, mutual_template_picture, GTK_TYPE_WIDGET)

static double
scale (int day)
{
  return day > 0 ? day * AFTER_SCALE : day;
}

static double
get_place (MutualTemplatePicture *self,
           int                    day)
{
  double first = scale (self->shape->first);

  return (scale (day) - first) / MAX (scale (self->shape->last) - first, 1);
}

static void
set_color (MutualTemplatePicture *self,
           cairo_t               *cr,
           const char            *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  gdk_cairo_set_source_rgba (cr, &color);
}

/* Long milestones are cut short, so that the steps of the stairs can be told apart; what counts is where they end. */
static void
draw_bars (MutualTemplatePicture *self,
           cairo_t               *cr,
           double                 width,
           double                 height)
{
  guint n = self->shape->spans->len;
  double pitch = height / n;
  double thickness = MIN (pitch * 0.7, height * THICKEST_BAR);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, thickness);
  for (guint i = 0; i < n; i++)
    {
      const MutualTemplateSpan *span = &g_array_index (self->shape->spans, MutualTemplateSpan, i);
      double end = MAX (get_place (self, span->last), SHORTEST_BAR);
      double start = CLAMP (get_place (self, span->first), end - LONGEST_BAR, end - SHORTEST_BAR);
      double y = (i + 0.5) * pitch;

      set_color (self, cr, i + 1 == n ? "mutual_done" : "mutual_bar");
      cairo_move_to (cr, start * width + thickness / 2, y);
      cairo_line_to (cr, MAX (end * width - thickness / 2, start * width + thickness / 2), y);
      cairo_stroke (cr);
    }
}

/* Events have no dates in a template: the flags tell how many there are. */
static void
draw_flags (MutualTemplatePicture *self,
            cairo_t               *cr,
            double                 width,
            double                 height)
{
  guint n = MIN (self->shape->n_events, MOST_FLAGS);

  set_color (self, cr, "mutual_event");
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < n; i++)
    {
      double x = (int) ((i + 1.0) / (n + 1) * width) + 0.5;

      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, height);
      cairo_stroke (cr);
      cairo_move_to (cr, x, 0);
      cairo_rel_line_to (cr, FLAG_WIDTH * width, 0);
      cairo_rel_line_to (cr, -FLAG_WIDTH * width * 0.3, FLAG_HEIGHT * height / 2);
      cairo_rel_line_to (cr, FLAG_WIDTH * width * 0.3, FLAG_HEIGHT * height / 2);
      cairo_rel_line_to (cr, -FLAG_WIDTH * width, 0);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

static void
mutual_template_picture_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  MutualTemplatePicture *self = MUTUAL_TEMPLATE_PICTURE (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  if (self->shape->spans->len > 0)
    draw_bars (self, cr, width, height);
  draw_flags (self, cr, width, height);
  cairo_destroy (cr);
}

static void
mutual_template_picture_finalize (GObject *object)
{
  g_clear_pointer (&MUTUAL_TEMPLATE_PICTURE (object)->shape, mutual_template_shape_free);

  G_OBJECT_CLASS (mutual_template_picture_parent_class)->finalize (object);
}

static void
mutual_template_picture_class_init (MutualTemplatePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_template_picture_finalize;
  widget_class->snapshot = mutual_template_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "templatepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mutual_template_picture_init (MutualTemplatePicture *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mutual_template_picture_new:
 * @shape: (transfer full): the shape of a template
 *
 * Returns: (transfer floating): a picture of it; its size and colours come from CSS
 */
GtkWidget *
mutual_template_picture_new (MutualTemplateShape *shape)
{
  MutualTemplatePicture *self;

  g_return_val_if_fail (shape != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_TEMPLATE_PICTURE, NULL);
  self->shape = shape;

  return GTK_WIDGET (self);
}
