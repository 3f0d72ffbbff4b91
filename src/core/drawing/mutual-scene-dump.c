/* A scene as text, one figure or mark a line, for tests to compare.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-scene.h"

static void
append_figure (GString            *dump,
               const MutualFigure *figure)
{
  static const char * const kinds[] = { "rect", "line", "text", "icon", "hatch", "begin", "end", "link", "target" };

  if (figure->kind == MUTUAL_FIGURE_BEGIN || figure->kind == MUTUAL_FIGURE_END)
    {
      g_string_append_printf (dump, "%s %s\n", kinds[figure->kind], figure->tag);
      return;
    }

  g_string_append_printf (dump, "%s%s %.1f,%.1f %.1fx%.1f", figure->scrolled ? "  " : "", kinds[figure->kind],
                          figure->x, figure->y, figure->width, figure->height);
  if (figure->fill != MUTUAL_INK_NONE)
    g_string_append_printf (dump, " fill=%s", mutual_ink_get_name (figure->fill));
  if (figure->stroke != MUTUAL_INK_NONE)
    g_string_append_printf (dump, " stroke=%s", mutual_ink_get_name (figure->stroke));
  if (figure->kind == MUTUAL_FIGURE_ICON)
    g_string_append_printf (dump, " icon=%s", mutual_icon_get_name (figure->icon));
  if (figure->tag != NULL)
    g_string_append_printf (dump, " %s", figure->tag);
  if (figure->dashed)
    g_string_append (dump, " dashed");
  if (figure->axial)
    g_string_append (dump, " axial");
  if (figure->layout != NULL)
    {
      PangoWeight weight = pango_font_description_get_weight (pango_layout_get_font_description (figure->layout));

      g_string_append_printf (dump, "%s “%s”", weight >= PANGO_WEIGHT_SEMIBOLD ? " bold" : "",
                              pango_layout_get_text (figure->layout));
    }
  g_string_append_c (dump, '\n');
}

/**
 * mutual_scene_dump:
 * @self: a scene
 *
 * Returns: (transfer full): the scene as text
 */
char *
mutual_scene_dump (MutualScene *self)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  const MutualFigure *figures;
  const MutualMark *marks;
  guint n_figures;
  guint n_marks;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  figures = mutual_scene_get_figures (self, &n_figures);
  marks = mutual_scene_get_marks (self, &n_marks);

  g_string_append_printf (dump, "scene %.1fx%.1f\n", mutual_scene_get_width (self), mutual_scene_get_height (self));
  for (guint i = 0; i < n_figures; i++)
    append_figure (dump, &figures[i]);
  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (dump, "mark %.1f,%.1f %.1fx%.1f “%s”\n", marks[i].x, marks[i].y, marks[i].width,
                            marks[i].height, marks[i].label);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
