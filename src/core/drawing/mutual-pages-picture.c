/* One page of a plan as a picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages.h"

#include "drawing/mutual-canvas.h"

#include <cairo-svg.h>
#include <math.h>

static void
draw_on_white (MutualPages *pages,
               guint        page,
               cairo_t     *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mutual_pages_draw (pages, page, cr);
}

/**
 * mutual_pages_write_svg:
 * @self: some pages
 * @page: the number of one, from 0
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Returns: (transfer full): an SVG file of the page, or %NULL
 */
GBytes *
mutual_pages_write_svg (MutualPages  *self,
                        guint         page,
                        GError      **error)
{
  GByteArray *array;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes;
  double width;
  double height;

  g_return_val_if_fail (MUTUAL_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < mutual_pages_get_n_pages (self), NULL);

  mutual_pages_get_page_size (self, page, &width, &height);
  array = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (mutual_canvas_on_write, array, width, height);
  cr = cairo_create (surface);
  draw_on_white (self, page, cr);
  bytes = mutual_canvas_finish (surface, cr, array, error);

  return bytes != NULL ? mutual_canvas_settle_svg (bytes) : NULL;
}

/**
 * mutual_pages_write_png:
 * @self: some pages
 * @page: the number of one, from 0
 * @scale: pixels for a point of the paper
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Returns: (transfer full): a PNG file of the page, or %NULL
 */
GBytes *
mutual_pages_write_png (MutualPages  *self,
                        guint         page,
                        double        scale,
                        GError      **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double width;
  double height;

  g_return_val_if_fail (MUTUAL_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < mutual_pages_get_n_pages (self), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  mutual_pages_get_page_size (self, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (width * scale), (int) round (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  draw_on_white (self, page, cr);

  return mutual_canvas_finish_png (surface, cr, error);
}
