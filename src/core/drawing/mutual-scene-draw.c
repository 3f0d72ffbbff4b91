/* Draws a scene with Cairo in the colours of a palette: the same code for screen, paper, PDF, SVG and PNG.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-scene-draw.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* How far the halo that lifts a text off the lines behind it reaches, as a part of the text's height. */
#define HALO 0.22

static void
set_ink (cairo_t             *cr,
         const MutualPalette *palette,
         MutualInk            ink)
{
  const MutualColor *color = &palette->colors[ink];

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
trace_box (cairo_t            *cr,
           const MutualFigure *figure,
           double              inset)
{
  double x = figure->x + inset;
  double y = figure->y + inset;
  double width = MAX (figure->width - 2 * inset, 0);
  double height = MAX (figure->height - 2 * inset, 0);
  double radius = CLAMP (figure->radius - inset, 0, MIN (width, height) / 2);
  gboolean start_is_left = !figure->flipped;
  double left = radius;
  double right = radius;

  if (figure->corners == MUTUAL_CORNERS_START)
    *(start_is_left ? &right : &left) = 0;
  else if (figure->corners == MUTUAL_CORNERS_END)
    *(start_is_left ? &left : &right) = 0;

  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - right, y + right, right, -G_PI_2, 0);
  cairo_arc (cr, x + width - right, y + height - right, right, 0, G_PI_2);
  cairo_arc (cr, x + left, y + height - left, left, G_PI_2, G_PI);
  cairo_arc (cr, x + left, y + left, left, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
set_dash (cairo_t            *cr,
          const MutualFigure *figure)
{
  const double dashes[] = { 3 * figure->line_width, 2 * figure->line_width };

  cairo_set_line_width (cr, figure->line_width);
  cairo_set_dash (cr, dashes, figure->dashed ? 2 : 0, 0);
}

static void
draw_rect (cairo_t             *cr,
           const MutualPalette *palette,
           const MutualFigure  *figure)
{
  if (figure->fill != MUTUAL_INK_NONE)
    {
      set_ink (cr, palette, figure->fill);
      trace_box (cr, figure, 0);
      cairo_fill (cr);
    }

  /* A frame lies inside its box, so that boxes of one size look as large with and without it. */
  if (figure->stroke != MUTUAL_INK_NONE)
    {
      set_ink (cr, palette, figure->stroke);
      set_dash (cr, figure);
      trace_box (cr, figure, figure->line_width / 2);
      cairo_stroke (cr);
    }
}

static void
draw_line (cairo_t             *cr,
           const MutualPalette *palette,
           const MutualFigure  *figure)
{
  set_ink (cr, palette, figure->stroke);
  set_dash (cr, figure);
  cairo_move_to (cr, figure->x, figure->y);
  cairo_rel_line_to (cr, figure->width, figure->height);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t             *cr,
           const MutualPalette *palette,
           const MutualFigure  *figure)
{
  if (figure->stroke != MUTUAL_INK_NONE)
    {
      PangoRectangle ink;

      set_ink (cr, palette, figure->stroke);
      /* A line between two words would be read as a letter. */
      pango_layout_get_pixel_extents (figure->layout, &ink, NULL);
      cairo_rectangle (cr, figure->x + ink.x, figure->y + ink.y, ink.width, ink.height);
      cairo_fill (cr);
      cairo_set_line_width (cr, HALO * figure->height);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      /* Nobody sees the edge of a halo, but everybody waits for it. */
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
      cairo_set_tolerance (cr, 0.5);
      cairo_move_to (cr, figure->x, figure->y);
      pango_cairo_layout_path (cr, figure->layout);
      cairo_stroke (cr);
      cairo_set_tolerance (cr, 0.1);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
    }

  set_ink (cr, palette, figure->fill);
  cairo_move_to (cr, figure->x, figure->y);
  pango_cairo_show_layout (cr, figure->layout);
}

static void
draw_icon (cairo_t             *cr,
           const MutualPalette *palette,
           const MutualFigure  *figure)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, figure->x, figure->y);
  cairo_scale (cr, figure->width, figure->height);
  if (figure->flipped)
    {
      cairo_translate (cr, 1, 0);
      cairo_scale (cr, -1, 1);
    }
  mutual_icon_draw (figure->icon, cr, &palette->colors[figure->stroke],
                    figure->fill != MUTUAL_INK_NONE ? &palette->colors[figure->fill] : NULL);
  cairo_restore (cr);
}

/* Each line is cut where it leaves the box rather than clipped by it: clips that lie between pixels are slow. The
 * corners of its ends would reach out of the box, so it ends that much earlier. */
static void
draw_hatch (cairo_t             *cr,
            const MutualPalette *palette,
            const MutualFigure  *figure)
{
  const double inset = figure->line_width * 0.36;
  const double left = figure->x + inset;
  const double width = figure->width - 2 * inset;
  const double height = figure->height - 2 * inset;
  const double bottom = figure->y + inset + height;

  set_ink (cr, palette, figure->stroke);
  set_dash (cr, figure);
  for (double x = figure->spacing / 2 - height; x < width; x += figure->spacing)
    {
      /* From below at x to above at x + height, as far as that lies within the width. */
      double from = MAX (x, 0);
      double to = MIN (x + height, width);

      if (from >= to)
        continue;

      cairo_move_to (cr, left + from, bottom - (from - x));
      cairo_line_to (cr, left + to, bottom - (to - x));
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_stroke (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

/* Names are ids and addresses are checked, but nothing here relies on it: what could end an attribute is left out. */
static void
append_quoted (GString    *attributes,
               const char *name,
               const char *value)
{
  g_string_append_printf (attributes, "%s='", name);
  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_isgraph (*p) && strchr ("'\\()<>", *p) == NULL)
      g_string_append_c (attributes, *p);
  g_string_append_c (attributes, '\'');
}

/* Cairo stumbles over decimal points in the locales that have commas; a pixel more or less does not matter here. */
static void
append_number (GString *attributes,
               double   number)
{
  g_string_append_printf (attributes, "%d ", (int) round (number));
}

/* Tells the document what the figure says of it. */
static void
add_tag (cairo_t            *cr,
         const MutualFigure *figure)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  switch (figure->kind)
    {
    case MUTUAL_FIGURE_BEGIN:
      cairo_tag_begin (cr, figure->tag, NULL);
      break;

    case MUTUAL_FIGURE_END:
      cairo_tag_end (cr, figure->tag);
      break;

    case MUTUAL_FIGURE_LINK:
      if (*figure->tag == '#')
        append_quoted (attributes, "dest", figure->tag + 1);
      else
        append_quoted (attributes, "uri", figure->tag);
      g_string_append (attributes, " rect=[");
      append_number (attributes, figure->x);
      append_number (attributes, figure->y);
      append_number (attributes, figure->width);
      append_number (attributes, figure->height);
      g_string_append_c (attributes, ']');
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
      break;

    case MUTUAL_FIGURE_TARGET:
      append_quoted (attributes, "name", figure->tag);
      g_string_append (attributes, " x=");
      append_number (attributes, figure->x);
      g_string_append (attributes, " y=");
      append_number (attributes, figure->y);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes->str);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
      break;

    case MUTUAL_FIGURE_RECT:
    case MUTUAL_FIGURE_LINE:
    case MUTUAL_FIGURE_TEXT:
    case MUTUAL_FIGURE_ICON:
    case MUTUAL_FIGURE_HATCH:
    default:
      g_assert_not_reached ();
    }
}

static void
draw_figure (cairo_t             *cr,
             const MutualPalette *palette,
             const MutualFigure  *figure,
             gboolean             tagged)
{
  switch (figure->kind)
    {
    case MUTUAL_FIGURE_RECT:
      draw_rect (cr, palette, figure);
      break;

    case MUTUAL_FIGURE_LINE:
      draw_line (cr, palette, figure);
      break;

    case MUTUAL_FIGURE_TEXT:
      draw_text (cr, palette, figure);
      break;

    case MUTUAL_FIGURE_ICON:
      draw_icon (cr, palette, figure);
      break;

    case MUTUAL_FIGURE_HATCH:
      draw_hatch (cr, palette, figure);
      break;

    case MUTUAL_FIGURE_BEGIN:
    case MUTUAL_FIGURE_END:
    case MUTUAL_FIGURE_LINK:
    case MUTUAL_FIGURE_TARGET:
      if (tagged)
        add_tag (cr, figure);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Cuts what follows to the lanes, to the axis, to both, or to neither any more. */
static void
clip (MutualScene        *self,
      cairo_t            *cr,
      const MutualFigure *figure)
{
  double left = 0;
  double right = mutual_scene_get_width (self);
  double top = 0;
  double bottom = mutual_scene_get_height (self);

  cairo_restore (cr);
  cairo_save (cr);
  if (!figure->scrolled && !figure->axial)
    return;

  if (figure->scrolled)
    mutual_scene_get_clip (self, &top, &bottom);
  if (figure->axial)
    mutual_scene_get_sides (self, &left, &right);
  cairo_rectangle (cr, left, top, MAX (right - left, 0), MAX (bottom - top, 0));
  cairo_clip (cr);
}

static void
draw (MutualScene         *self,
      cairo_t             *cr,
      const MutualPalette *palette,
      gboolean             tagged)
{
  const MutualFigure *figures;
  guint n_figures;
  gboolean scrolled = FALSE;
  gboolean axial = FALSE;

  figures = mutual_scene_get_figures (self, &n_figures);
  cairo_save (cr);
  cairo_save (cr);
  for (guint i = 0; i < n_figures; i++)
    {
      if (figures[i].scrolled != scrolled || figures[i].axial != axial)
        {
          clip (self, cr, &figures[i]);
          scrolled = figures[i].scrolled;
          axial = figures[i].axial;
        }

      draw_figure (cr, palette, &figures[i], tagged);
    }
  cairo_restore (cr);
  cairo_restore (cr);
}

/**
 * mutual_scene_draw:
 * @self: a scene
 * @cr: where to draw, in the scene's pixels
 * @palette: a colour for each ink
 */
void
mutual_scene_draw (MutualScene         *self,
                   cairo_t             *cr,
                   const MutualPalette *palette)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (palette != NULL);

  draw (self, cr, palette, FALSE);
}

/**
 * mutual_scene_draw_tagged:
 * @self: a scene
 * @cr: where to draw, in the scene's pixels: a page of a document
 * @palette: a colour for each ink
 *
 * Draws a scene and tells the document its parts, links and targets. The document must get every target that a link
 * leads to.
 */
void
mutual_scene_draw_tagged (MutualScene         *self,
                          cairo_t             *cr,
                          const MutualPalette *palette)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (palette != NULL);

  draw (self, cr, palette, TRUE);
}
