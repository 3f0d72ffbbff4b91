/* A plan as a PDF, SVG or PNG file, in memory and without a display.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-export.h"

#include "drawing/mutual-page.h"
#include "drawing/mutual-scene-draw.h"
#include "drawing/mutual-text.h"
#include "drawing/mutual-timeline-layout.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

/* The interface's font first, whatever the system has after it. */
#define FONT "Cantarell, Adwaita Sans, Noto Sans, sans-serif"
#define WIDTH 1324
#define SCALE 2
#define MARGIN 16
#define POINTS_PER_INCH 72.0

G_DEFINE_QUARK (mutual-export-error-quark, mutual_export_error)

static cairo_status_t
on_write (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Paper and pictures of it are scaled, so glyphs stand where they were measured and not on a pixel. */
static PangoContext *
create_context (const MutualExportOptions *options)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_new ();
  cairo_font_options_t *hints = cairo_font_options_create ();

  pango_font_description_set_family (font, options->font != NULL ? options->font : FONT);
  pango_font_description_set_absolute_size (font, 11.0 * 96 / 72 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  cairo_font_options_set_antialias (hints, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (hints, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (hints, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, hints);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (hints);

  return context;
}

/* The reading direction of the words that the drawing is made of: those of the locale. */
static gboolean
is_mirrored (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *month = NULL;
  GDate date;

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2026);
  month = mutual_wording_month (&date, 1, FALSE);
  layout = mutual_text_lay_out (context, month, 12, PANGO_WEIGHT_NORMAL);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

static void
take_status (cairo_status_t   status,
             GError         **error)
{
  if (status == CAIRO_STATUS_INVALID_SIZE)
    g_set_error (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_TOO_LARGE,
                 _("The plan has more milestones than fit in a picture. Export it as PDF or SVG."));
  else
    /* Translators: %s is the drawing library's message. */
    g_set_error (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_FAILED, _("The drawing failed: %s"),
                 cairo_status_to_string (status));
}

/* Closes a surface; everything that went wrong on it is known only then. */
static GBytes *
finish (cairo_surface_t  *surface,
        cairo_t          *cr,
        GByteArray       *array,
        GError          **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (array);
      take_status (status, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (array);
}

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
  PangoContext *context = create_context (options);
  MutualScene *scene;
  MutualMetrics metrics;
  MutualTimelineRequest request = {
    .plan = plan,
    .today = *today,
    .context = context,
    .metrics = &metrics,
    .width = options->width > 0 ? MAX (options->width, 200) : WIDTH,
    .mirrored = is_mirrored (context),
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

/* Equal plans on the same day are equal files, so the day stands where a clock would. */
static void
set_metadata (cairo_surface_t *surface,
              MutualPlan      *plan,
              const GDate     *today)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  g_autofree char *title = mutual_text_tame (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  g_autofree char *author = mutual_text_tame (mutual_item_get_text (item, MUTUAL_MEMBER_SELLER));
  g_autofree char *created = NULL;
  char day[MUTUAL_DATE_SIZE];

  mutual_date_write (today, day);
  created = g_strdup_printf ("%sT00:00:00Z", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, *title != '\0' ? title : _("Mutual action plan"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, _("Mutual action plan"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mutual " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
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
  const MutualExportOptions none = { 0 };
  const double scale = POINTS_PER_INCH / MUTUAL_PAGE_DPI;
  g_autoptr (MutualScene) scene = NULL;
  PangoContext *context;
  GByteArray *array;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  context = create_context (options != NULL ? options : &none);
  scene = mutual_page_new_scene (plan, today, context, is_mirrored (context));
  g_object_unref (context);

  array = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (on_write, array, MUTUAL_PAGE_WIDTH * scale,
                                                 MUTUAL_PAGE_HEIGHT * scale);
  set_metadata (surface, plan, today);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  mutual_scene_draw (scene, cr, mutual_palette_get_print ());
  cairo_show_page (cr);

  return finish (surface, cr, array, error);
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
  surface = cairo_svg_surface_create_for_stream (on_write, array, mutual_scene_get_width (scene) + 2 * MARGIN,
                                                 mutual_scene_get_height (scene) + 2 * MARGIN);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw_timeline (scene, cr);
  bytes = finish (surface, cr, array, error);

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
    status = cairo_surface_write_to_png_stream (surface, on_write, array);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_byte_array_unref (array);
      take_status (status, error);
      return NULL;
    }

  return finish (surface, cr, array, error);
}
