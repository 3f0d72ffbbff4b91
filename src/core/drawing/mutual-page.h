/* The executive page: one A4 sheet that a decision maker reads in thirty seconds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* A4 in the scene's pixels, and how many of them make an inch. */
#define MUTUAL_PAGE_WIDTH 1240
#define MUTUAL_PAGE_HEIGHT 1754
#define MUTUAL_PAGE_DPI 150.0

MutualScene *mutual_page_new_scene (MutualPlan   *plan,
                                  const GDate  *today,
                                  PangoContext *context,
                                  gboolean      mirrored);

G_END_DECLS
