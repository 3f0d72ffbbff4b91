/* A page of paper on the screen, in any size.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-preview-page.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels of a screen for a point on paper, in its true size. */
#define PIXELS_PER_POINT (96.0 / 72)
#define MARGIN 18
#define LEAST 120

struct _MutualPreviewPage
{
  GtkWidget         parent_instance;

  MutualPaperPages *pages;
  guint             page;
  double            zoom;  /* 1 is the true size; 0 as large as there is room */
};

G_DEFINE_FINAL_TYPE (MutualPreviewPage, mutual_preview_page, GTK_TYPE_WIDGET)

static double
fit (MutualPreviewPage *self,
     double             page_width,
     double             page_height)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1);
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, 1);

  return MIN (width / page_width, height / page_height);
}

static void
mutual_preview_page_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  MutualPreviewPage *self = MUTUAL_PREVIEW_PAGE (widget);
  double width;
  double height;
  double scale;
  double x;
  double y;
  graphene_rect_t sheet;
  GskRoundedRect outline;
  cairo_t *cr;

  if (self->pages == NULL)
    return;

  mutual_paper_pages_get_size (self->pages, self->page, &width, &height);
  scale = self->zoom > 0 ? self->zoom * PIXELS_PER_POINT : fit (self, width, height);
  x = floor (MAX ((gtk_widget_get_width (widget) - width * scale) / 2, MARGIN));
  y = floor (MAX ((gtk_widget_get_height (widget) - height * scale) / 2, MARGIN));
  sheet = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (width * scale), (float) (height * scale));

  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 1, 1, 6);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  mutual_paper_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
mutual_preview_page_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  MutualPreviewPage *self = MUTUAL_PREVIEW_PAGE (widget);
  double width;
  double height;

  *minimum = *natural = LEAST;
  *minimum_baseline = *natural_baseline = -1;
  if (self->pages == NULL || self->zoom <= 0)
    return;

  mutual_paper_pages_get_size (self->pages, self->page, &width, &height);
  *minimum = *natural = 2 * MARGIN + (int) ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) *
                                                 self->zoom * PIXELS_PER_POINT);
}

static void
mutual_preview_page_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_PREVIEW_PAGE (object)->pages);

  G_OBJECT_CLASS (mutual_preview_page_parent_class)->dispose (object);
}

static void
mutual_preview_page_class_init (MutualPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_preview_page_dispose;
  widget_class->snapshot = mutual_preview_page_snapshot;
  widget_class->measure = mutual_preview_page_measure;
  gtk_widget_class_set_css_name (widget_class, "previewpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mutual_preview_page_init (MutualPreviewPage *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * mutual_preview_page_new:
 *
 * Returns: (transfer floating): a widget that shows a page, once it is told which
 */
GtkWidget *
mutual_preview_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_PREVIEW_PAGE, NULL);
}

/**
 * mutual_preview_page_show:
 * @self: the widget
 * @pages: the pages
 * @page: which of them, from 0
 *
 * Shows a page; who hears it hears what is written on it.
 */
void
mutual_preview_page_show (MutualPreviewPage *self,
                          MutualPaperPages  *pages,
                          guint              page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MUTUAL_IS_PREVIEW_PAGE (self));
  g_return_if_fail (MUTUAL_IS_PAPER_PAGES (pages));
  g_return_if_fail (page < mutual_paper_pages_get_n_pages (pages));

  g_set_object (&self->pages, pages);
  self->page = page;
  /* Translators: the number of a page, and of how many */
  label = g_strdup_printf (_("Page %u of %u"), page + 1, mutual_paper_pages_get_n_pages (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mutual_paper_pages_get_text (pages, page), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mutual_preview_page_set_zoom:
 * @self: the widget
 * @zoom: 1 for the true size, 0 for as large as there is room
 */
void
mutual_preview_page_set_zoom (MutualPreviewPage *self,
                              double             zoom)
{
  g_return_if_fail (MUTUAL_IS_PREVIEW_PAGE (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mutual_preview_page_get_zoom:
 * @self: the widget
 *
 * Returns: how large the page shows, 1 for its true size, even where that comes from the room there is
 */
double
mutual_preview_page_get_zoom (MutualPreviewPage *self)
{
  double width;
  double height;

  g_return_val_if_fail (MUTUAL_IS_PREVIEW_PAGE (self), 1);

  if (self->zoom > 0 || self->pages == NULL)
    return self->zoom;

  mutual_paper_pages_get_size (self->pages, self->page, &width, &height);
  return fit (self, width, height) / PIXELS_PER_POINT;
}
