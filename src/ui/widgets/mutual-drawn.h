/* A scene as a widget shows it: drawn anew only where the scene or the colours changed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-palette.h"
#include "drawing/mutual-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part of the widget, which begins as zeros. */
typedef struct
{
  GskRenderNode *node;    /* NULL where the scene has to be drawn anew */
  MutualPalette  palette;
  guint          font;    /* hash of the one that scenes are laid out with */
} MutualDrawn;

void     mutual_drawn_drop        (MutualDrawn *self);
void     mutual_drawn_recolor     (MutualDrawn *self,
                                   GtkWidget   *widget,
                                   gboolean     on_card);
gboolean mutual_drawn_has_resized (MutualDrawn *self,
                                   GtkWidget   *widget);
void     mutual_drawn_snapshot    (MutualDrawn *self,
                                   MutualScene *scene,
                                   GtkSnapshot *snapshot);

G_END_DECLS
