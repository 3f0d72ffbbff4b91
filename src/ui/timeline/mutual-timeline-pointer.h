/* What a pointer or fingers do on the timeline that take hold of nothing: hover, scroll, pinch and push the view.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-view.h"

G_BEGIN_DECLS

typedef struct _MutualTimelinePointer MutualTimelinePointer;

MutualTimelinePointer *mutual_timeline_pointer_new      (GtkWidget             *timeline,
                                                         MutualTimelinePicture *picture,
                                                         MutualTimelineView    *view);
void                   mutual_timeline_pointer_free     (MutualTimelinePointer *self);
void                   mutual_timeline_pointer_settle   (MutualTimelinePointer *self);
void                   mutual_timeline_pointer_snapshot (MutualTimelinePointer *self,
                                                         GtkSnapshot           *snapshot);

G_END_DECLS
