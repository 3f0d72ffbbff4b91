/* What the files of the timeline share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline.h"

#include "timeline/mutual-timeline-grab.h"
#include "timeline/mutual-timeline-marks.h"
#include "timeline/mutual-timeline-pointer.h"

G_BEGIN_DECLS

struct _MutualTimeline
{
  MutualPane             parent_instance;

  MutualTimelinePicture *picture;
  MutualTimelineMarks   *marks;
  MutualTimelineGrab    *grab;
  MutualTimelineView    *view;
  MutualTimelinePointer *pointer;
  gboolean               pressed;   /* what is selected is so by a pointer that is on it */
  guint                  marks_source;
  gboolean               disposed;
  char                  *pushed;    /* id of what a key moved, which stays in sight */
};

void mutual_timeline_select     (MutualTimeline *self,
                                 MutualItem     *item);
void mutual_timeline_init_input (MutualTimeline *self);

G_END_DECLS
