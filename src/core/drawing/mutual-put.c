/* Lines of text and the signs of the sides, put on a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-put.h"

#include "drawing/mutual-text.h"

/* From @x on, or, at the @end, to there. Returns how wide it is. */
static double
put_text (MutualScene     *scene,
          const MutualPut *put,
          double           x,
          gboolean         end,
          double           center,
          const char      *text)
{
  g_autoptr (PangoLayout) layout = mutual_text_lay_out (put->context, text, put->size, put->weight);
  double width, height;

  mutual_text_ellipsize (layout, put->max_width);
  mutual_text_get_size (layout, &width, &height);
  if (scene != NULL)
    mutual_scene_add_text (scene, end ? x - width : x, center - height / 2, g_steal_pointer (&layout), put->ink);
  return width;
}

/**
 * mutual_put_text:
 * @scene: (nullable): a scene, or %NULL only to measure
 * @put: how it looks
 * @x: where it starts
 * @center: its middle line
 * @text: a text of a plan or of ours
 *
 * Returns: where it ends
 */
double
mutual_put_text (MutualScene     *scene,
                 const MutualPut *put,
                 double           x,
                 double           center,
                 const char      *text)
{
  return x + put_text (scene, put, x, FALSE, center, text);
}

/**
 * mutual_put_text_end:
 * @scene: (nullable): a scene, or %NULL only to measure
 * @put: how it looks
 * @end: where it ends
 * @center: its middle line
 * @text: a text of a plan or of ours
 *
 * Returns: where it starts
 */
double
mutual_put_text_end (MutualScene     *scene,
                     const MutualPut *put,
                     double           end,
                     double           center,
                     const char      *text)
{
  return end - put_text (scene, put, end, TRUE, center, text);
}

/**
 * mutual_put_side:
 * @scene: (nullable): a scene, or %NULL for nothing
 * @side: the buyer, who is a disc, or the seller, who is a square
 * @center_x: its middle
 * @center_y: its middle
 * @size: how large it is
 */
void
mutual_put_side (MutualScene *scene,
                 MutualSide   side,
                 double       center_x,
                 double       center_y,
                 double       size)
{
  gboolean buyer = side == MUTUAL_SIDE_BUYER;

  if (scene != NULL)
    mutual_scene_add_icon (scene, buyer ? MUTUAL_ICON_BUYER : MUTUAL_ICON_SELLER, center_x - size / 2,
                           center_y - size / 2, size, size, buyer ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER,
                           MUTUAL_INK_NONE);
}
