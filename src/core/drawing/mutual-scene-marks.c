/* What of a scene can be pointed at and heard, and what can be taken hold of.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-scene-private.h"

/**
 * mutual_scene_add_mark:
 * @self: a scene
 * @kind: what it is
 * @id: the id of its item
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 * @label: (transfer full): the words of a screen reader
 *
 * Adds what can be pointed at and heard.
 */
void
mutual_scene_add_mark (MutualScene    *self,
                       MutualMarkKind  kind,
                       const char     *id,
                       double          x,
                       double          y,
                       double          width,
                       double          height,
                       char           *label)
{
  MutualMark mark = { kind };

  g_return_if_fail (MUTUAL_IS_SCENE (self));
  g_return_if_fail (id != NULL);

  mark.id = g_string_chunk_insert_const (self->ids, id);
  mark.x = mutual_scene_mirror_box (self, x, width);
  mark.y = y + self->origin_y;
  mark.width = width;
  mark.height = height;
  mark.label = label;
  g_array_append_val (self->marks, mark);
}

/**
 * mutual_scene_add_grip:
 * @self: a scene
 * @kind: which part of the item
 * @id: the id of the item
 * @x: start
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Adds what can be taken hold of. It lies over those that were added before it.
 */
void
mutual_scene_add_grip (MutualScene    *self,
                       MutualGripKind  kind,
                       const char     *id,
                       double          x,
                       double          y,
                       double          width,
                       double          height)
{
  MutualGrip grip = { kind };

  g_return_if_fail (MUTUAL_IS_SCENE (self));
  g_return_if_fail (id != NULL);

  grip.id = g_string_chunk_insert_const (self->ids, id);
  grip.x = mutual_scene_mirror_box (self, x, width);
  grip.y = y + self->origin_y;
  grip.width = width;
  grip.height = height;
  grip.scrolled = self->scrolled;
  grip.axial = self->axial;
  g_array_append_val (self->grips, grip);
}

/**
 * mutual_scene_find_grip:
 * @self: a scene
 * @x: pixels
 * @y: pixels
 *
 * Returns: (transfer none) (nullable): what can be taken hold of there
 */
const MutualGrip *
mutual_scene_find_grip (MutualScene *self,
                        double       x,
                        double       y)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  for (guint i = self->grips->len; i-- > 0;)
    {
      const MutualGrip *grip = &g_array_index (self->grips, MutualGrip, i);

      if (x >= grip->x && x < grip->x + grip->width && y >= grip->y && y < grip->y + grip->height &&
          (!grip->scrolled || (y >= self->clip_top && y < self->clip_bottom)) &&
          (!grip->axial || (x >= self->clip_left && x < self->clip_right)))
        return grip;
    }

  return NULL;
}

/**
 * mutual_scene_get_marks:
 * @self: a scene
 * @n_marks: (out): how many
 *
 * Returns: (transfer none): the marks, in the order of the plan
 */
const MutualMark *
mutual_scene_get_marks (MutualScene *self,
                        guint       *n_marks)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);

  *n_marks = self->marks->len;
  return (const MutualMark *) self->marks->data;
}

/**
 * mutual_scene_find_mark:
 * @self: a scene
 * @id: the id of an item
 *
 * Returns: (transfer none) (nullable): its mark, if it is in the picture
 */
const MutualMark *
mutual_scene_find_mark (MutualScene *self,
                        const char  *id)
{
  g_return_val_if_fail (MUTUAL_IS_SCENE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const MutualMark *mark = &g_array_index (self->marks, MutualMark, i);

      if (g_str_equal (mark->id, id))
        return mark;
    }

  return NULL;
}
