/* A ring that fills clockwise with what is done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-progress-ring.h"

/* The line is so much of the diameter. */
#define LINE_SHARE 0.16

struct _MutualProgressRing
{
  GtkWidget parent_instance;

  guint n_done;
  guint n_all;
};

G_DEFINE_FINAL_TYPE (MutualProgressRing, mutual_progress_ring, GTK_TYPE_WIDGET)

static void
mutual_progress_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MutualProgressRing *self = MUTUAL_PROGRESS_RING (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double size = MIN (width, height);
  double line = MAX (size * LINE_SHARE, 2);
  double radius = (size - line) / 2;
  GdkRGBA color, track;
  cairo_t *cr;

  gtk_style_context_get_color (context, &color);
  if (!gtk_style_context_lookup_color (context, "mutual_track", &track))
    {
      track = color;
      track.alpha *= 0.25f;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, line);
  gdk_cairo_set_source_rgba (cr, &track);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (self->n_done > 0)
    {
      double share = MIN (self->n_done / (double) self->n_all, 1);

      gdk_cairo_set_source_rgba (cr, &color);
      cairo_arc (cr, 0, 0, radius, -G_PI / 2, -G_PI / 2 + share * 2 * G_PI);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
mutual_progress_ring_class_init (MutualProgressRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mutual_progress_ring_snapshot;
  gtk_widget_class_set_css_name (widget_class, "progressring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mutual_progress_ring_init (MutualProgressRing *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mutual_progress_ring_new:
 *
 * Returns: (transfer floating): an empty ring; its size and colour come from CSS
 */
GtkWidget *
mutual_progress_ring_new (void)
{
  return g_object_new (MUTUAL_TYPE_PROGRESS_RING, NULL);
}

/**
 * mutual_progress_ring_set:
 * @self: a ring
 * @n_done: how many are done
 * @n_all: of how many; 0 leaves the ring empty
 *
 * A full ring gets the CSS class "done".
 */
void
mutual_progress_ring_set (MutualProgressRing *self, guint n_done, guint n_all)
{
  g_return_if_fail (MUTUAL_IS_PROGRESS_RING (self));

  if (n_all == 0)
    n_done = 0;
  if (self->n_done == n_done && self->n_all == n_all)
    return;

  self->n_done = n_done;
  self->n_all = n_all;
  if (n_all > 0 && n_done >= n_all)
    gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
