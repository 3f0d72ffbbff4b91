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
#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1324
#define SCALE 2
#define MARGIN 16
/* In a picture of a size: how wide one with letters of the usual size is, how large they become and how small. */
#define FIT_WIDTH 1000.0
#define MOST 6.0
#define LEAST 0.5
#define STEP 0.97

G_DEFINE_QUARK (mutual-export-error-quark, mutual_export_error)

/* A timeline on its way to be a picture. */
typedef struct
{
  MutualScene         *scene;
  const MutualPalette *palette;
  double               x;     /* where the scene starts */
  double               y;
  double               width; /* of all */
  double               height;
  double               scale; /* pixels of a PNG for one of these */
} Picture;

static void
picture_clear (Picture *picture)
{
  g_clear_object (&picture->scene);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static gboolean
is_fitting (MutualTimelineRequest     *request,
            MutualMetrics             *metrics,
            const MutualExportOptions *options,
            double                     scale)
{
  MutualTimelineExtents extents;

  mutual_metrics_init_screen (metrics, scale);
  request->width = MAX (options->width - 2 * MARGIN * scale, 1);
  mutual_timeline_layout_measure (request, &extents);

  return extents.height + 2 * MARGIN * scale <= options->height;
}

/* Finds the largest letters with which all lanes fit, and returns how large they are; or 0. */
static double
fit (MutualTimelineRequest     *request,
     MutualMetrics             *metrics,
     const MutualExportOptions *options)
{
  for (double scale = CLAMP (options->width / FIT_WIDTH, LEAST, MOST); scale >= LEAST; scale *= STEP)
    if (is_fitting (request, metrics, options, scale))
      return scale;

  return is_fitting (request, metrics, options, LEAST) ? LEAST : 0;
}

static gboolean
lay_out_timeline (Picture                    *picture,
                  MutualPlan                 *plan,
                  const GDate                *today,
                  const MutualExportOptions  *options,
                  GError                    **error)
{
  PangoContext *context = mutual_canvas_create_context (options->font);
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
  double scale = 1;

  mutual_metrics_init_screen (&metrics, scale);
  if (options->height > 0)
    scale = fit (&request, &metrics, options);
  if (scale > 0)
    picture->scene = mutual_timeline_layout_new_scene (&request);
  g_object_unref (context);
  if (scale <= 0)
    {
      g_set_error_literal (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_TOO_SMALL,
                           _("The picture is not high enough for all milestones. Give it more height, or none."));
      return FALSE;
    }

  picture->palette = options->dark ? mutual_palette_get_dark () : mutual_palette_get_print ();
  picture->x = picture->y = MARGIN * scale;
  picture->width = options->height > 0 ? options->width : mutual_scene_get_width (picture->scene) + 2 * MARGIN;
  picture->height = options->height > 0 ? options->height : mutual_scene_get_height (picture->scene) + 2 * MARGIN;
  picture->scale = options->height > 0 ? 1 : options->scale > 0 ? options->scale : SCALE;
  /* What is spare is shared by above and below. */
  if (options->height > 0)
    picture->y = (options->height - mutual_scene_get_height (picture->scene)) / 2;

  return TRUE;
}

static void
draw_picture (const Picture *picture,
              cairo_t       *cr)
{
  const MutualColor *paper = &picture->palette->colors[MUTUAL_INK_SURFACE];

  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_paint (cr);
  cairo_translate (cr, picture->x, picture->y);
  mutual_scene_draw (picture->scene, cr, picture->palette);
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
  g_auto (Picture) picture = { 0 };
  GByteArray *array;
  GBytes *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (!lay_out_timeline (&picture, plan, today, options != NULL ? options : &none, error))
    return NULL;

  array = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (mutual_canvas_on_write, array, picture.width, picture.height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw_picture (&picture, cr);
  bytes = mutual_canvas_finish (surface, cr, array, error);

  return bytes != NULL ? mutual_canvas_settle_svg (bytes) : NULL;
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
  g_auto (Picture) picture = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (!lay_out_timeline (&picture, plan, today, options != NULL ? options : &none, error))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (picture.width * picture.scale),
                                        (int) ceil (picture.height * picture.scale));
  cr = cairo_create (surface);
  cairo_scale (cr, picture.scale, picture.scale);
  draw_picture (&picture, cr);

  return mutual_canvas_finish_png (surface, cr, error);
}
