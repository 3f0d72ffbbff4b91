/* A ring that fills clockwise with what is done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-progress-ring.h"

#include "widgets/mutual-stamp.h"

/* The line is so much of the diameter. */
#define LINE_SHARE 0.16

/* Shares that are told apart. */
#define PARTS 60

struct _MutualProgressRing
{
  GtkWidget parent_instance;

  guint n_done;
  guint n_all;
};

G_DEFINE_FINAL_TYPE (MutualProgressRing, mutual_progress_ring, GTK_TYPE_WIDGET)

static void
draw (cairo_t       *cr,
      double         size,
      const GdkRGBA *color,
      const GdkRGBA *track,
      gpointer       user_data)
{
  double line = MAX (size * LINE_SHARE, 2);
  double share = *(int *) user_data / (double) PARTS;

  cairo_translate (cr, size / 2, size / 2);
  cairo_set_line_width (cr, line);
  gdk_cairo_set_source_rgba (cr, track);
  cairo_arc (cr, 0, 0, (size - line) / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (share > 0)
    {
      gdk_cairo_set_source_rgba (cr, color);
      cairo_arc (cr, 0, 0, (size - line) / 2, -G_PI / 2, -G_PI / 2 + share * 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
mutual_progress_ring_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  MutualProgressRing *self = MUTUAL_PROGRESS_RING (widget);
  int parts = self->n_all > 0 ? (int) (MIN (self->n_done, self->n_all) * (guint64) PARTS / self->n_all) : 0;
  char name[16];

  g_snprintf (name, sizeof name, "ring %d", parts);
  mutual_stamp_snapshot (widget, snapshot, name, draw, &parts);
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
mutual_progress_ring_set (MutualProgressRing *self,
                          guint               n_done,
                          guint               n_all)
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
