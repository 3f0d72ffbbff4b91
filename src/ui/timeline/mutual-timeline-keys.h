/* Where the arrow keys lead on the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-picture.h"

G_BEGIN_DECLS

gboolean    mutual_timeline_keys_is_arrow   (guint        keyval);
gboolean    mutual_timeline_keys_pushes     (guint           keyval,
                                             GdkModifierType state);
gboolean    mutual_timeline_keys_is_page    (guint        keyval);
MutualItem *mutual_timeline_keys_get_target (MutualPlan            *plan,
                                             MutualTimelinePicture *picture,
                                             MutualItem            *from,
                                             guint                  keyval,
                                             gboolean               narrow);

G_END_DECLS
