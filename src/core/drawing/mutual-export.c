/* A plan as a PDF, SVG or PNG file, in memory and without a display.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-export.h"

#include "drawing/mutual-canvas.h"
#include "drawing/mutual-pages.h"
#include "drawing/mutual-scene-draw.h"
#include "drawing/mutual-timeline-layout.h"

#include <cairo-svg.h>
#include <math.h>

#define WIDTH 1324
#define SCALE 2
#define MARGIN 16

G_DEFINE_QUARK (mutual-export-error-quark, mutual_export_error)

/* Cairo names a drawing after the number of surfaces that the process has had, which says nothing and makes equal
 * plans unequal files. */
static GBytes *
settle_id (GBytes *svg)
{
  const char *needle = "id=\"surface";
  const char *data;
  const char *start;
  const char *end;
  GByteArray *settled;
  gsize length;

  data = g_bytes_get_data (svg, &length);
  start = g_strstr_len (data, (gssize) length, needle);
  if (start == NULL)
    return svg;

  start += strlen (needle);
  for (end = start; end < data + length && g_ascii_isdigit (*end);)
    end++;

  settled = g_byte_array_sized_new ((guint) length);
  g_byte_array_append (settled, (const guint8 *) data, (guint) (start - data));
  g_byte_array_append (settled, (const guint8 *) end, (guint) (data + length - end));
  g_bytes_unref (svg);

  return g_byte_array_free_to_bytes (settled);
}

static MutualScene *
lay_out_timeline (MutualPlan                *plan,
                  const GDate               *today,
                  const MutualExportOptions *options)
{
  PangoContext *context = mutual_canvas_create_context (options->font);
  MutualScene *scene;
  MutualMetrics metrics;
  MutualTimelineRequest request = {
    .plan = plan,
    .today = *today,
    .context = context,
    .metrics = &metrics,
    .width = options->width > 0 ? MAX (options->width, 200) : WIDTH,
    .mirrored = mutual_canvas_is_mirrored (context),
    .shared_only = TRUE,
  };

  mutual_metrics_init_screen (&metrics, 1);
  scene = mutual_timeline_layout_new_scene (&request);
  g_object_unref (context);

  return scene;
}

static void
draw_timeline (MutualScene *scene,
               cairo_t     *cr)
{
  const MutualPalette *palette = mutual_palette_get_print ();
  const MutualColor *paper = &palette->colors[MUTUAL_INK_SURFACE];

  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  mutual_scene_draw (scene, cr, palette);
}

/**
 * mutual_export_pdf:
 * @plan: a plan
 * @today: the day that is counted from
 * @options: (nullable): what differs from the defaults
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Draws the executive page. Nothing private is in it. The same plan on the same day gives the same bytes.
 *
 * Returns: (transfer full): a PDF file of one A4 page, or %NULL
 */
GBytes *
mutual_export_pdf (MutualPlan                 *plan,
                   const GDate                *today,
                   const MutualExportOptions  *options,
                   GError                    **error)
{
  const MutualPagesOptions summary = { .font = options != NULL ? options->font : NULL };
  g_autoptr (MutualPages) pages = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  pages = mutual_pages_new (plan, today, &summary, NULL, error);
  return pages != NULL ? mutual_pages_write_pdf (pages, NULL, NULL, NULL, error) : NULL;
}

/**
 * mutual_export_svg:
 * @plan: a plan
 * @today: the day that is counted from
 * @options: (nullable): what differs from the defaults
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Draws the timeline, with all its lanes and nothing private.
 *
 * Returns: (transfer full): an SVG file, or %NULL
 */
GBytes *
mutual_export_svg (MutualPlan                 *plan,
                   const GDate                *today,
                   const MutualExportOptions  *options,
                   GError                    **error)
{
  const MutualExportOptions none = { 0 };
  g_autoptr (MutualScene) scene = NULL;
  GByteArray *array;
  GBytes *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  scene = lay_out_timeline (plan, today, options != NULL ? options : &none);
  array = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (mutual_canvas_on_write, array,
                                                 mutual_scene_get_width (scene) + 2 * MARGIN,
                                                 mutual_scene_get_height (scene) + 2 * MARGIN);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw_timeline (scene, cr);
  bytes = mutual_canvas_finish (surface, cr, array, error);

  return bytes != NULL ? settle_id (bytes) : NULL;
}

/**
 * mutual_export_png:
 * @plan: a plan
 * @today: the day that is counted from
 * @options: (nullable): what differs from the defaults
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Draws the timeline, with all its lanes and nothing private.
 *
 * Returns: (transfer full): a PNG file, or %NULL
 */
GBytes *
mutual_export_png (MutualPlan                 *plan,
                   const GDate                *today,
                   const MutualExportOptions  *options,
                   GError                    **error)
{
  const MutualExportOptions none = { 0 };
  g_autoptr (MutualScene) scene = NULL;
  GByteArray *array;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  double scale;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (options == NULL)
    options = &none;

  scale = options->scale > 0 ? options->scale : SCALE;
  scene = lay_out_timeline (plan, today, options);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) ceil ((mutual_scene_get_width (scene) + 2 * MARGIN) * scale),
                                        (int) ceil ((mutual_scene_get_height (scene) + 2 * MARGIN) * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  draw_timeline (scene, cr);

  array = g_byte_array_new ();
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, mutual_canvas_on_write, array);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_byte_array_unref (array);
      mutual_canvas_set_error (status, error);
      return NULL;
    }

  return mutual_canvas_finish (surface, cr, array, error);
}
