/* What drawings in memory share: the font that they are set in, their reading direction, and the bytes they become.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-canvas.h"

#include "drawing/mutual-export.h"
#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The interface's font first, whatever the system has after it. */
#define FONT "Cantarell, Adwaita Sans, Noto Sans, sans-serif"

static void
set_error (cairo_status_t   status,
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

/**
 * mutual_canvas_create_context:
 * @font: (nullable): a family, or the one of the interface
 *
 * Paper and pictures of it are scaled, so glyphs stand where they were measured and not on a pixel.
 *
 * Returns: (transfer full): a context that depends on no screen
 */
PangoContext *
mutual_canvas_create_context (const char *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_new ();
  cairo_font_options_t *hints = cairo_font_options_create ();

  pango_font_description_set_family (description, font != NULL ? font : FONT);
  pango_font_description_set_absolute_size (description, 11.0 * 96 / 72 * PANGO_SCALE);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  cairo_font_options_set_antialias (hints, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (hints, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (hints, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, hints);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (hints);

  return context;
}

/**
 * mutual_canvas_is_mirrored:
 * @context: a context
 *
 * Returns: whether the words that a drawing is made of, those of the locale, are read from right to left
 */
gboolean
mutual_canvas_is_mirrored (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *month = NULL;
  GDate date;

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2026);
  month = mutual_wording_month (&date, 1, FALSE);
  layout = mutual_text_lay_out (context, month, 12, PANGO_WEIGHT_NORMAL);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/**
 * mutual_canvas_on_write:
 * @closure: a #GByteArray
 * @data: bytes
 * @length: how many
 *
 * Where a surface writes to; see cairo_write_func_t.
 *
 * Returns: success
 */
cairo_status_t
mutual_canvas_on_write (void                *closure,
                        const unsigned char *data,
                        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * mutual_canvas_finish:
 * @surface: (transfer full): a surface that writes to @array
 * @cr: (transfer full): what was drawn with
 * @array: (transfer full): the bytes
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Closes a surface; everything that went wrong on it is known only then.
 *
 * Returns: (transfer full): the bytes, or %NULL
 */
GBytes *
mutual_canvas_finish (cairo_surface_t  *surface,
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
      set_error (status, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (array);
}

/**
 * mutual_canvas_finish_png:
 * @surface: (transfer full): an image
 * @cr: (transfer full): what was drawn with
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Returns: (transfer full): the image as a PNG file, or %NULL
 */
GBytes *
mutual_canvas_finish_png (cairo_surface_t  *surface,
                          cairo_t          *cr,
                          GError          **error)
{
  GByteArray *array = g_byte_array_new ();
  cairo_status_t status = cairo_status (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, mutual_canvas_on_write, array);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_byte_array_unref (array);
      set_error (status, error);
      return NULL;
    }

  return mutual_canvas_finish (surface, cr, array, error);
}

/**
 * mutual_canvas_settle_svg:
 * @svg: (transfer full): an SVG file
 *
 * Cairo names a drawing after the number of surfaces that the process has had, which says nothing and makes equal
 * plans unequal files.
 *
 * Returns: (transfer full): the file with a drawing of no name
 */
GBytes *
mutual_canvas_settle_svg (GBytes *svg)
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
