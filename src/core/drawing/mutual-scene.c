/* A drawing as a flat list of figures in inks, with no colours and no Cairo, and the marks that can be pointed at.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-scene-private.h"

#include "drawing/mutual-text.h"

G_DEFINE_FINAL_TYPE (MutualScene, mutual_scene, G_TYPE_OBJECT)

static void
clear_figure (gpointer data)
{
  MutualFigure *figure = data;

  g_clear_object (&figure->layout);
}

static void
clear_mark (gpointer data)
{
  MutualMark *mark = data;

  g_clear_pointer (&mark->label, g_free);
}

/*< private >
 * mutual_scene_mirror_box:
 * @x: start of a box, from where the scene is being drawn
 * @width: pixels
 *
 * Returns: its left edge in the picture
 */
double
mutual_scene_mirror_box (MutualScene *self,
                         double       x,
                         double       width)
{
  x += self->origin_x;
  return self->mirrored ? self->width - x - width : x;
}

static MutualFigure *
add_figure (MutualScene      *self,
            MutualFigureKind  kind)
{
  MutualFigure *figure;

  g_array_set_size (self->figures, self->figures->len + 1);
  figure = &g_array_index (self->figures, MutualFigure, self->figures->len - 1);
  figure->kind = kind;
  figure->scrolled = self->scrolled;
  figure->axial = self->axial;
  figure->id = self->id;

  return figure;
}

static MutualFigure *
add_box (MutualScene      *self,
         MutualFigureKind  kind,
         double            x,
         double            y,
         double            width,
         double            height)
{
  MutualFigure *figure = add_figure (self, kind);

  figure->x = mutual_scene_mirror_box (self, x, width);
  figure->y = y + self->origin_y;
  figure->width = width;
  figure->height = height;

  return figure;
}

static void
mutual_scene_finalize (GObject *object)
{
  MutualScene *self = MUTUAL_SCENE (object);

  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->grips, g_array_unref);
  g_clear_pointer (&self->ids, g_string_chunk_free);

  G_OBJECT_CLASS (mutual_scene_parent_class)->finalize (object);
}

static void
mutual_scene_class_init (MutualSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_scene_finalize;
}

static void
mutual_scene_init (MutualScene *self)
{
  self->figures = g_array_sized_new (FALSE, TRUE, sizeof (MutualFigure), 128);
  g_array_set_clear_func (self->figures, clear_figure);
  self->marks = g_array_sized_new (FALSE, TRUE, sizeof (MutualMark), 16);
  g_array_set_clear_func (self->marks, clear_mark);
  self->grips = g_array_new (FALSE, FALSE, sizeof (MutualGrip));
  self->ids = g_string_chunk_new (1024);
}

/**
 * mutual_scene_new:
 * @width: pixels
 * @height: pixels
 * @mirrored: whether to read from right to left
 *
 * A mirrored scene takes the same positions, counted from the right.
 *
 * Returns: (transfer full): an empty scene
 */
MutualScene *
mutual_scene_new (double   width,
                  double   height,
                  gboolean mirrored)
{
  MutualScene *self = g_object_new (MUTUAL_TYPE_SCENE, NULL);

  self->width = width;
  self->height = height;
  self->mirrored = mirrored;

  return self;
}

/**
 * mutual_scene_get_width:
 * @self: a scene
 *
 * Returns: its width in pixels
 */
double
mutual_scene_get_width (MutualScene *self)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), 0);

  return self->width;
}

/**
 * mutual_scene_get_height:
 * @self: a scene
 *
 * Returns: its height in pixels
 */
double
mutual_scene_get_height (MutualScene *self)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), 0);

  return self->height;
}

/**
 * mutual_scene_mirror:
 * @self: a scene
 * @x: a position, counted from the start of a line or from the left
 *
 * Returns: the same position counted the other way
 */
double
mutual_scene_mirror (MutualScene *self,
                     double       x)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), 0);

  return self->mirrored ? self->width - x : x;
}

/**
 * mutual_scene_translate:
 * @self: a scene
 * @x: pixels from the start
 * @y: pixels from the top
 *
 * Moves the origin for what is added from now on, so that one layout can be a part of another.
 */
void
mutual_scene_translate (MutualScene *self,
                        double       x,
                        double       y)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->origin_x += x;
  self->origin_y += y;
}

/**
 * mutual_scene_set_item:
 * @self: a scene
 * @id: (nullable): the id of an item
 *
 * Says which item the figures added from now on show.
 */
void
mutual_scene_set_item (MutualScene *self,
                       const char  *id)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->id = id != NULL ? g_string_chunk_insert_const (self->ids, id) : NULL;
}

/**
 * mutual_scene_set_clip:
 * @self: a scene
 * @top: the upper edge of what scrolls
 * @bottom: its lower edge
 */
void
mutual_scene_set_clip (MutualScene *self,
                       double       top,
                       double       bottom)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->clip_top = top + self->origin_y;
  self->clip_bottom = bottom + self->origin_y;
}

/**
 * mutual_scene_set_scrolled:
 * @self: a scene
 * @scrolled: whether what is added from now on is clipped to the area that scrolls
 */
void
mutual_scene_set_scrolled (MutualScene *self,
                           gboolean     scrolled)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->scrolled = scrolled;
}

/**
 * mutual_scene_get_clip:
 * @self: a scene
 * @top: (out): the upper edge of what scrolls
 * @bottom: (out): its lower edge
 *
 * Returns: whether there is such an area
 */
gboolean
mutual_scene_get_clip (MutualScene *self,
                       double      *top,
                       double      *bottom)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), FALSE);

  *top = self->clip_top;
  *bottom = self->clip_bottom;
  return self->clip_bottom > self->clip_top;
}

/**
 * mutual_scene_set_sides:
 * @self: a scene
 * @start: where the axis begins that can be seen
 * @end: where it ends
 */
void
mutual_scene_set_sides (MutualScene *self,
                        double       start,
                        double       end)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->clip_left = mutual_scene_mirror_box (self, start, end - start);
  self->clip_right = self->clip_left + end - start;
}

/**
 * mutual_scene_set_axial:
 * @self: a scene
 * @axial: whether what is added from now on is clipped to the sides of the axis
 */
void
mutual_scene_set_axial (MutualScene *self,
                        gboolean     axial)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));

  self->axial = axial;
}

/**
 * mutual_scene_get_sides:
 * @self: a scene
 * @left: (out): the left edge of the axis that can be seen, in pixels of the picture
 * @right: (out): its right edge
 *
 * Returns: whether more of the axis is there than can be seen
 */
gboolean
mutual_scene_get_sides (MutualScene *self,
                        double      *left,
                        double      *right)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), FALSE);

  *left = self->clip_left;
  *right = self->clip_right;
  return self->clip_right > self->clip_left;
}

/**
 * mutual_scene_add_rect:
 * @self: a scene
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 * @radius: of the corners
 * @fill: its ink, none for an outline to be set on what is returned
 *
 * Returns: (transfer none): the figure, to be refined until the next one is added
 */
MutualFigure *
mutual_scene_add_rect (MutualScene *self,
                       double       x,
                       double       y,
                       double       width,
                       double       height,
                       double       radius,
                       MutualInk    fill)
{
  MutualFigure *figure;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  figure = add_box (self, MUTUAL_FIGURE_RECT, x, y, width, height);
  figure->radius = radius;
  figure->fill = fill;
  figure->flipped = self->mirrored;

  return figure;
}

/**
 * mutual_scene_add_line:
 * @self: a scene
 * @x1: first point
 * @y1: first point
 * @x2: second point
 * @y2: second point
 * @line_width: pixels
 * @ink: its ink
 *
 * Returns: (transfer none): the figure, to be refined until the next one is added
 */
MutualFigure *
mutual_scene_add_line (MutualScene *self,
                       double       x1,
                       double       y1,
                       double       x2,
                       double       y2,
                       double       line_width,
                       MutualInk    ink)
{
  MutualFigure *figure;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  figure = add_figure (self, MUTUAL_FIGURE_LINE);
  figure->x = mutual_scene_mirror_box (self, x1, 0);
  figure->y = y1 + self->origin_y;
  figure->width = self->mirrored ? x1 - x2 : x2 - x1;
  figure->height = y2 - y1;
  figure->line_width = line_width;
  figure->stroke = ink;

  return figure;
}

/**
 * mutual_scene_add_text:
 * @self: a scene
 * @x: start of its box
 * @y: top of its box
 * @layout: (transfer full): the text
 * @ink: its ink
 *
 * Returns: (transfer none): the figure, to be refined until the next one is added
 */
MutualFigure *
mutual_scene_add_text (MutualScene *self,
                       double       x,
                       double       y,
                       PangoLayout *layout,
                       MutualInk    ink)
{
  MutualFigure *figure;
  double width;
  double height;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);
  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  /* Wrapped lines of a right-to-left text in a left-to-right scene keep to the side that the scene reads from, and those
   * of a left-to-right text in a mirrored one. Pango takes left for right where the text reads the other way. */
  if (pango_layout_get_width (layout) >= 0)
    {
      gboolean rtl;

      pango_layout_set_auto_dir (layout, TRUE);
      rtl = pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;
      pango_layout_set_alignment (layout, rtl == self->mirrored ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      width = (double) pango_layout_get_width (layout) / PANGO_SCALE;
      mutual_text_get_size (layout, NULL, &height);
    }
  else
    {
      mutual_text_get_size (layout, &width, &height);
    }

  figure = add_box (self, MUTUAL_FIGURE_TEXT, x, y, width, height);
  figure->layout = layout;
  figure->fill = ink;

  return figure;
}

/**
 * mutual_scene_add_icon:
 * @self: a scene
 * @icon: which
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 * @ink: its ink
 * @paper: the ink of what lies inside it or stands on it
 *
 * Returns: (transfer none): the figure, to be refined until the next one is added
 */
MutualFigure *
mutual_scene_add_icon (MutualScene *self,
                       MutualIcon   icon,
                       double       x,
                       double       y,
                       double       width,
                       double       height,
                       MutualInk    ink,
                       MutualInk    paper)
{
  MutualFigure *figure;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  figure = add_box (self, MUTUAL_FIGURE_ICON, x, y, width, height);
  figure->icon = icon;
  figure->stroke = ink;
  figure->fill = paper;
  figure->flipped = self->mirrored && icon == MUTUAL_ICON_FLAG;

  return figure;
}

/**
 * mutual_scene_add_hatch:
 * @self: a scene
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 * @spacing: of the lines, along the horizontal
 * @line_width: of the lines
 * @ink: of the lines
 *
 * Returns: (transfer none): the figure, to be refined until the next one is added
 */
MutualFigure *
mutual_scene_add_hatch (MutualScene *self,
                        double       x,
                        double       y,
                        double       width,
                        double       height,
                        double       spacing,
                        double       line_width,
                        MutualInk    ink)
{
  MutualFigure *figure;

  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  figure = add_box (self, MUTUAL_FIGURE_HATCH, x, y, width, height);
  figure->spacing = spacing;
  figure->line_width = line_width;
  figure->stroke = ink;

  return figure;
}

/**
 * mutual_scene_add_tag:
 * @self: a scene
 * @kind: begin, end, link or target
 * @tag: the name of a part; where a link leads; the name of a target
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Adds what a document knows of its parts. Only links have a size, and only links and targets a place.
 */
void
mutual_scene_add_tag (MutualScene      *self,
                      MutualFigureKind  kind,
                      const char       *tag,
                      double            x,
                      double            y,
                      double            width,
                      double            height)
{
  g_return_if_fail (MUTUAL_IS_SCENE (self));
  g_return_if_fail (kind >= MUTUAL_FIGURE_BEGIN);
  g_return_if_fail (tag != NULL);

  add_box (self, kind, x, y, width, height)->tag = g_string_chunk_insert_const (self->ids, tag);
}

/**
 * mutual_scene_get_figures:
 * @self: a scene
 * @n_figures: (out): how many
 *
 * Returns: (transfer none): the figures, in drawing order
 */
const MutualFigure *
mutual_scene_get_figures (MutualScene *self,
                          guint       *n_figures)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  *n_figures = self->figures->len;
  return (const MutualFigure *) self->figures->data;
}
