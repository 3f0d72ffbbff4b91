/* The small pictures of a scene, drawn from paths so that screen, paper and SVG share them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-icon.h"

#include <math.h>

static const char * const names[MUTUAL_N_ICONS] = {
  [MUTUAL_ICON_DONE] = "done",
  [MUTUAL_ICON_UNDER_WAY] = "under-way",
  [MUTUAL_ICON_OPEN] = "open",
  [MUTUAL_ICON_DROPPED] = "dropped",
  [MUTUAL_ICON_LATE] = "late",
  [MUTUAL_ICON_TRIANGLE] = "triangle",
  [MUTUAL_ICON_DIAMOND] = "diamond",
  [MUTUAL_ICON_FLAG] = "flag",
  [MUTUAL_ICON_STAR] = "star",
  [MUTUAL_ICON_BUYER] = "buyer",
  [MUTUAL_ICON_SELLER] = "seller",
  [MUTUAL_ICON_VACANT] = "vacant",
  [MUTUAL_ICON_EXCHANGE] = "exchange",
  [MUTUAL_ICON_CHECKBOX] = "checkbox",
};

static void
trace_disc (cairo_t *cr,
            double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.5, 0.5, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

/* A triangle with softened corners, standing in the unit square. */
static void
trace_triangle (cairo_t *cr)
{
  const double points[3][2] = { { 0.5, 0.03 }, { 1.0, 0.95 }, { 0.0, 0.95 } };
  const double t = 0.12;

  for (int i = 0; i < 3; i++)
    {
      const double *p = points[i];
      const double *before = points[(i + 2) % 3];
      const double *after = points[(i + 1) % 3];

      cairo_line_to (cr, p[0] + t * (before[0] - p[0]), p[1] + t * (before[1] - p[1]));
      cairo_curve_to (cr, p[0], p[1], p[0], p[1], p[0] + t * (after[0] - p[0]), p[1] + t * (after[1] - p[1]));
    }
  cairo_close_path (cr);
}

static void
trace_diamond (cairo_t *cr)
{
  cairo_move_to (cr, 0.5, 0.06);
  cairo_line_to (cr, 0.94, 0.5);
  cairo_line_to (cr, 0.5, 0.94);
  cairo_line_to (cr, 0.06, 0.5);
  cairo_close_path (cr);
}

static void
trace_star (cairo_t *cr)
{
  for (int i = 0; i < 10; i++)
    {
      double radius = i % 2 == 0 ? 0.52 : 0.22;
      double angle = i * G_PI / 5 - G_PI / 2;

      cairo_line_to (cr, 0.5 + radius * cos (angle), 0.53 + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
trace_flag (cairo_t *cr)
{
  cairo_rectangle (cr, 0, 0, 0.12, 1);
  cairo_move_to (cr, 0.24, 0.04);
  cairo_line_to (cr, 1, 0.04);
  cairo_line_to (cr, 0.82, 0.33);
  cairo_line_to (cr, 1, 0.62);
  cairo_line_to (cr, 0.24, 0.62);
  cairo_close_path (cr);
}

static void
trace_arrows (cairo_t *cr)
{
  cairo_move_to (cr, 0.02, 0.36);
  cairo_line_to (cr, 0.98, 0.36);
  cairo_line_to (cr, 0.76, 0.16);
  cairo_move_to (cr, 0.98, 0.64);
  cairo_line_to (cr, 0.02, 0.64);
  cairo_line_to (cr, 0.24, 0.84);
}

static void
trace_checkbox (cairo_t *cr)
{
  const double r = 0.2;
  const double inset = 0.05;

  cairo_new_sub_path (cr);
  cairo_arc (cr, 1 - inset - r, inset + r, r, -G_PI_2, 0);
  cairo_arc (cr, 1 - inset - r, 1 - inset - r, r, 0, G_PI_2);
  cairo_arc (cr, inset + r, 1 - inset - r, r, G_PI_2, G_PI);
  cairo_arc (cr, inset + r, inset + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
stroke (cairo_t *cr,
        double   width)
{
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
set_color (cairo_t           *cr,
           const MutualColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
draw_ink (MutualIcon  icon,
          cairo_t    *cr)
{
  const double dashes[] = { 0.16, 0.12 };

  switch (icon)
    {
    case MUTUAL_ICON_DONE:
    case MUTUAL_ICON_BUYER:
      trace_disc (cr, 0.5);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_UNDER_WAY:
      trace_disc (cr, 0.44);
      stroke (cr, 0.11);
      cairo_new_sub_path (cr);
      cairo_arc (cr, 0.5, 0.5, 0.3, -G_PI_2, G_PI_2);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_OPEN:
      trace_disc (cr, 0.44);
      stroke (cr, 0.11);
      break;

    case MUTUAL_ICON_DROPPED:
      trace_disc (cr, 0.44);
      cairo_move_to (cr, 0.2, 0.8);
      cairo_line_to (cr, 0.8, 0.2);
      stroke (cr, 0.11);
      break;

    case MUTUAL_ICON_LATE:
    case MUTUAL_ICON_TRIANGLE:
      trace_triangle (cr);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_DIAMOND:
      trace_diamond (cr);
      stroke (cr, 0.1);
      break;

    case MUTUAL_ICON_FLAG:
      trace_flag (cr);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_STAR:
      trace_star (cr);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_SELLER:
      cairo_rectangle (cr, 0.04, 0.04, 0.92, 0.92);
      cairo_fill (cr);
      break;

    case MUTUAL_ICON_VACANT:
      trace_disc (cr, 0.44);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      stroke (cr, 0.1);
      cairo_set_dash (cr, NULL, 0, 0);
      break;

    case MUTUAL_ICON_EXCHANGE:
      trace_arrows (cr);
      stroke (cr, 0.08);
      break;

    case MUTUAL_ICON_CHECKBOX:
      trace_checkbox (cr);
      stroke (cr, 0.1);
      break;

    case MUTUAL_N_ICONS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * mutual_icon_get_name:
 * @icon: an icon
 *
 * Returns: (transfer none): its name in dumps
 */
const char *
mutual_icon_get_name (MutualIcon icon)
{
  g_return_val_if_fail ((int) icon >= 0 && icon < MUTUAL_N_ICONS, NULL);

  return names[icon];
}

/**
 * mutual_icon_draw:
 * @icon: an icon
 * @cr: a context scaled so that the icon's place is the unit square
 * @ink: the icon's colour
 * @paper: (nullable): the colour of what lies inside it (a diamond) or stands on it (a tick, an exclamation mark)
 */
void
mutual_icon_draw (MutualIcon         icon,
                  cairo_t           *cr,
                  const MutualColor *ink,
                  const MutualColor *paper)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (ink != NULL);

  if (paper != NULL && (icon == MUTUAL_ICON_DIAMOND || icon == MUTUAL_ICON_CHECKBOX))
    {
      set_color (cr, paper);
      if (icon == MUTUAL_ICON_DIAMOND)
        trace_diamond (cr);
      else
        trace_checkbox (cr);
      cairo_fill (cr);
    }

  set_color (cr, ink);
  draw_ink (icon, cr);

  if (paper == NULL)
    return;

  set_color (cr, paper);
  if (icon == MUTUAL_ICON_DONE)
    {
      cairo_move_to (cr, 0.27, 0.52);
      cairo_line_to (cr, 0.44, 0.68);
      cairo_line_to (cr, 0.74, 0.34);
      stroke (cr, 0.13);
    }
  else if (icon == MUTUAL_ICON_LATE)
    {
      cairo_rectangle (cr, 0.445, 0.34, 0.11, 0.32);
      cairo_rectangle (cr, 0.445, 0.73, 0.11, 0.11);
      cairo_fill (cr);
    }
}
