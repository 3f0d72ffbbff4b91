/* How a pointer or a finger takes hold of what is on the timeline: gestures, cursor, and the bubble with the date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-drag.h"
#include "timeline/mutual-timeline-view.h"

G_BEGIN_DECLS

typedef struct _MutualTimelineGrab MutualTimelineGrab;

MutualTimelineGrab *mutual_timeline_grab_new         (GtkWidget             *timeline,
                                                      MutualTimelinePicture *picture,
                                                      MutualTimelineView    *view);
void                mutual_timeline_grab_free        (MutualTimelineGrab    *self);
void                mutual_timeline_grab_set_session (MutualTimelineGrab    *self,
                                                      MutualSession         *session);
gboolean            mutual_timeline_grab_is_active   (MutualTimelineGrab    *self);
gboolean            mutual_timeline_grab_begin       (MutualTimelineGrab    *self,
                                                      double                 x,
                                                      double                 y);
void                mutual_timeline_grab_move        (MutualTimelineGrab    *self,
                                                      double                 dx,
                                                      double                 dy);
void                mutual_timeline_grab_drop        (MutualTimelineGrab    *self);
gboolean            mutual_timeline_grab_cancel      (MutualTimelineGrab    *self);
gboolean            mutual_timeline_grab_push        (MutualTimelineGrab    *self,
                                                      const MutualMark      *mark,
                                                      guint                  keyval,
                                                      GdkModifierType        state);
void                mutual_timeline_grab_settle      (MutualTimelineGrab    *self);
void                mutual_timeline_grab_allocate    (MutualTimelineGrab    *self,
                                                      int                    width,
                                                      int                    height);

G_END_DECLS
