/* A plan as a small picture for file managers: the shape of its timeline, simplified rather than shrunk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Pixels of the longer side, from the smallest that still shows a plan. */
#define MUTUAL_THUMBNAIL_MIN 32
#define MUTUAL_THUMBNAIL_MAX 2048

MutualScene *mutual_thumbnail_new_scene (MutualPlan    *plan,
                                         const GDate   *today,
                                         guint          size,
                                         PangoContext  *context,
                                         gboolean       mirrored);
GBytes      *mutual_thumbnail_write_png (MutualPlan    *plan,
                                         const GDate   *today,
                                         guint          size,
                                         GError       **error);

G_END_DECLS
