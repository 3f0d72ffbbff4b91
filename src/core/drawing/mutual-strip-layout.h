/* Lays a plan out on a strip of numbers, for windows too narrow for lanes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-timeline-layout.h"

G_BEGIN_DECLS

double       mutual_strip_layout_get_height (PangoContext                *context);
MutualScene *mutual_strip_layout_new_scene    (const MutualTimelineRequest *request);

G_END_DECLS
