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

/* What lanes and type have more of when milestones say what they are for. */
#define LANE_WITH_VALUE 51
#define VALUE_SIZE 13

#define MEMBER(name) G_STRUCT_OFFSET (MutualMetrics, name)

typedef enum
{
  ON_SCREEN,
  ON_PAGE,
  PRESENTED,
} Place;

/* What grows with the text, at scale 1: on screen, on a page, presented. */
static const struct
{
  gsize  member;
  double sizes[PRESENTED + 1];
} table[] = {
  { MEMBER (months),      { 20,       24,       30 } },
  { MEMBER (events),      { 22,       26,       24 } },
  { MEMBER (events_tall), { 35,       41,       44 } },
  { MEMBER (lane),        { 21,       28,       34 } },
  { MEMBER (bar),         { 11,       14,       19 } },
  { MEMBER (step),        { 16.5,     0,        0 } },
  { MEMBER (step_bar),    { 6,        0,        0 } },
  { MEMBER (gutter),      { 232,      276,      412 } },
  { MEMBER (bottom),      { 6,        4,        1 } },
  { MEMBER (pad),         { 26,       24.5,     54 } },
  { MEMBER (icon),        { 13,       15,       20 } },
  { MEMBER (icon_center), { 21,       14,       19 } },
  { MEMBER (number),      { 34.7,     28.5,     38 } },
  { MEMBER (name_gap),    { 6,        8,        6.5 } },
  { MEMBER (gap),         { 7,        7,        8 } },
  { MEMBER (flag_width),  { 10,       11,       11 } },
  { MEMBER (flag_height), { 11,       13,       13 } },
  { MEMBER (flag_gap),    { 15.5,     16.5,     17 } },
  { MEMBER (pill),        { 17,       19,       20 } },
  { MEMBER (diamond),     { 15,       15,       19 } },
  { MEMBER (outline),     { 11.0 / 9, 14.0 / 9, 1.5 } },
  { MEMBER (slip_hatch),  { 6.6,      8.4,      7 } },
  { MEMBER (hatch),       { 9.6,      9.6,      9.6 } },
  { MEMBER (hatch_line),  { 2,        1.7,      2 } },
  { MEMBER (month_size),  { 12,       13.4,     14 } },
  { MEMBER (event_size),  { 12,       13.4,     14 } },
  { MEMBER (name_size),   { 12.4,     15.4,     16.5 } },
  { MEMBER (step_size),   { 11.4,     0,        0 } },
  { MEMBER (due_size),    { 12,       15,       16.5 } },
};

static void
init (MutualMetrics *self,
      Place          place,
      double         scale)
{
  *self = (MutualMetrics) { .gutter_share = 0.34, .line = 2, .hair = 1 };
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    G_STRUCT_MEMBER (double, self, table[i].member) = table[i].sizes[place] * scale;
}

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

  init (self, ON_SCREEN, scale);
  self->hatch_line = 2;
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

  init (self, ON_PAGE, scale);
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

  init (self, PRESENTED, scale);
  self->gutter_share = 0.46;
  self->bottom = 1;
  self->bold_names = TRUE;
  if (with_values)
    {
      self->lane = LANE_WITH_VALUE * scale;
      self->value_size = VALUE_SIZE * scale;
    }
}
