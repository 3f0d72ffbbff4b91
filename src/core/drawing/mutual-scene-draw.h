/* Draws a scene with Cairo in the colours of a palette: the same code for screen, paper, PDF, SVG and PNG.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

void mutual_scene_draw        (MutualScene         *self,
                               cairo_t             *cr,
                               const MutualPalette *palette);
void mutual_scene_draw_tagged (MutualScene         *self,
                               cairo_t             *cr,
                               const MutualPalette *palette);

G_END_DECLS
