/* A scene as a widget shows it: drawn anew only where the scene or the colours changed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-drawn.h"

#include "drawing/mutual-scene-draw.h"
#include "widgets/mutual-style-palette.h"

#include <string.h>

/**
 * mutual_drawn_drop:
 * @self: what is drawn
 *
 * The scene changed, or the widget goes.
 */
void
mutual_drawn_drop (MutualDrawn *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/**
 * mutual_drawn_recolor:
 * @self: what is drawn
 * @widget: whose style counts
 * @on_card: whether it shows on a card
 *
 * Follows a change of style. Most of them, as when the pointer enters the window, change nothing here.
 */
void
mutual_drawn_recolor (MutualDrawn *self,
                      GtkWidget   *widget,
                      gboolean     on_card)
{
  MutualPalette palette;

  mutual_style_palette_init (&palette, widget, on_card);
  if (memcmp (&palette, &self->palette, sizeof palette) == 0)
    return;

  self->palette = palette;
  mutual_drawn_drop (self);
}

/**
 * mutual_drawn_has_resized:
 * @self: what is drawn
 * @widget: whose font counts
 *
 * Returns: whether the font is another than the last time, so that scenes have to be laid out anew
 */
gboolean
mutual_drawn_has_resized (MutualDrawn *self,
                          GtkWidget   *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  guint font = pango_font_description_hash (pango_context_get_font_description (context));

  if (font == self->font)
    return FALSE;

  self->font = font;
  return TRUE;
}

/**
 * mutual_drawn_snapshot:
 * @self: what is drawn
 * @scene: the scene
 * @snapshot: where it goes
 *
 * Draws the scene, or what is kept of the last time.
 */
void
mutual_drawn_snapshot (MutualDrawn *self,
                       MutualScene *scene,
                       GtkSnapshot *snapshot)
{
  if (self->node == NULL)
    {
      GtkSnapshot *inner = gtk_snapshot_new ();
      cairo_t *cr = gtk_snapshot_append_cairo (inner, &GRAPHENE_RECT_INIT (0, 0, (float) mutual_scene_get_width (scene),
                                                                           (float) mutual_scene_get_height (scene)));

      mutual_scene_draw (scene, cr, &self->palette);
      cairo_destroy (cr);
      self->node = gtk_snapshot_free_to_node (inner);
    }

  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}
