/* The sizes of a timeline: on screen, on the page, as a strip.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-metrics.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The interface font at text scale 1: 11 pt at 96 dpi. The sizes below are meant for it. */
#define BASE_SIZE (11.0 * 96 / 72)

/**
 * mutual_metrics_get_scale:
 * @context: the context of a widget or a page
 *
 * Returns: how much larger than usual its text is
 */
double
mutual_metrics_get_scale (PangoContext *context)
{
  PangoFontDescription *font;
  double size;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 1);

  font = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (size <= 0)
    return 1;

  if (!pango_font_description_get_size_is_absolute (font))
    {
      double dpi = pango_cairo_context_get_resolution (context);

      size *= (dpi > 0 ? dpi : 96) / 72;
    }

  /* Pango's units are coarser than a double: the usual size is 1 and not a little less. */
  return CLAMP (round (size / BASE_SIZE * 1000) / 1000, 0.5, 4);
}

/**
 * mutual_metrics_init_screen:
 * @self: (out caller-allocates): the metrics
 * @scale: of the text
 */
void
mutual_metrics_init_screen (MutualMetrics *self,
                            double         scale)
{
  g_return_if_fail (self != NULL);

  *self = (MutualMetrics) {
    .months = 20 * scale,
    .events = 22 * scale,
    .events_tall = 35 * scale,
    .lane = 21 * scale,
    .bar = 11 * scale,
    .step = 16.5 * scale,
    .step_bar = 6 * scale,
    .gutter = 232 * scale,
    .gutter_share = 0.34,
    .bottom = 6 * scale,
    .pad = 26 * scale,
    .icon = 13 * scale,
    .icon_center = 21 * scale,
    .number = 34.7 * scale,
    .name_gap = 6 * scale,
    .gap = 7 * scale,
    .flag_width = 10 * scale,
    .flag_height = 11 * scale,
    .flag_gap = 15.5 * scale,
    .pill = 17 * scale,
    .diamond = 15 * scale,
    .outline = 11.0 / 9 * scale,
    .slip_hatch = 6.6 * scale,
    .hatch = 9.6 * scale,
    .hatch_line = 2,
    .month_size = 12 * scale,
    .event_size = 12 * scale,
    .name_size = 12.4 * scale,
    .step_size = 11.4 * scale,
    .due_size = 12 * scale,
    .line = 2,
    .hair = 1,
  };
}

/**
 * mutual_metrics_init_page:
 * @self: (out caller-allocates): the metrics
 * @scale: how much larger than beside the other parts of a page
 *
 * For a page of 150 dots an inch.
 */
void
mutual_metrics_init_page (MutualMetrics *self,
                          double         scale)
{
  g_return_if_fail (self != NULL);

  *self = (MutualMetrics) {
    .months = 24 * scale,
    .events = 26 * scale,
    .events_tall = 41 * scale,
    .lane = 28 * scale,
    .bar = 14 * scale,
    .gutter = 276 * scale,
    .gutter_share = 0.34,
    .bottom = 4 * scale,
    .pad = 24.5 * scale,
    .icon = 15 * scale,
    .icon_center = 14 * scale,
    .number = 28.5 * scale,
    .name_gap = 8 * scale,
    .gap = 7 * scale,
    .flag_width = 11 * scale,
    .flag_height = 13 * scale,
    .flag_gap = 16.5 * scale,
    .pill = 19 * scale,
    .diamond = 15 * scale,
    .outline = 14.0 / 9 * scale,
    .slip_hatch = 8.4 * scale,
    .hatch = 9.6 * scale,
    .hatch_line = 1.7 * scale,
    .month_size = 13.4 * scale,
    .event_size = 13.4 * scale,
    .name_size = 15.4 * scale,
    .due_size = 15 * scale,
    .line = 2,
    .hair = 1,
  };
}

/**
 * mutual_metrics_init_present:
 * @self: (out caller-allocates): the metrics
 * @scale: how large the presentation is
 * @with_values: whether each lane says what its milestone is for
 */
void
mutual_metrics_init_present (MutualMetrics *self,
                             double         scale,
                             gboolean       with_values)
{
  g_return_if_fail (self != NULL);

  *self = (MutualMetrics) {
    .months = 30 * scale,
    .events = 24 * scale,
    .events_tall = 44 * scale,
    .lane = (with_values ? 51 : 34) * scale,
    .bar = 19 * scale,
    .gutter = 412 * scale,
    .gutter_share = 0.46,
    .bottom = 1,
    .pad = 54 * scale,
    .icon = 20 * scale,
    .icon_center = 19 * scale,
    .number = 38 * scale,
    .name_gap = 6.5 * scale,
    .gap = 8 * scale,
    .flag_width = 11 * scale,
    .flag_height = 13 * scale,
    .flag_gap = 17 * scale,
    .pill = 20 * scale,
    .diamond = 19 * scale,
    .outline = 1.5 * scale,
    .slip_hatch = 7 * scale,
    .hatch = 9.6 * scale,
    .hatch_line = 2 * scale,
    .month_size = 14 * scale,
    .event_size = 14 * scale,
    .name_size = 16.5 * scale,
    .value_size = with_values ? 13 * scale : 0,
    .bold_names = TRUE,
    .due_size = 16.5 * scale,
    .line = 2,
    .hair = 1,
  };
}
