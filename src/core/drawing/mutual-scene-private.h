/* What the files of a scene share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"

G_BEGIN_DECLS

struct _MutualScene
{
  GObject       parent_instance;

  double        width;
  double        height;
  double        clip_top;
  double        clip_bottom;
  double        clip_left;
  double        clip_right;
  double        origin_x;
  double        origin_y;
  gboolean      mirrored;
  gboolean      scrolled;
  gboolean      axial;
  const char   *id;

  GArray       *figures;
  GArray       *marks;
  GArray       *grips;
  GStringChunk *ids;
};

double mutual_scene_mirror_box (MutualScene *self,
                                double       x,
                                double       width);

G_END_DECLS
