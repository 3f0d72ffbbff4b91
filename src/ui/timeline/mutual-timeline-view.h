/* What of a timeline is in sight: how far its lanes and its axis are scrolled, and how long the axis is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-picture.h"

G_BEGIN_DECLS

typedef struct _MutualTimelineView MutualTimelineView;

MutualTimelineView *mutual_timeline_view_new         (GtkWidget             *timeline,
                                                      MutualTimelinePicture *picture);
void                mutual_timeline_view_free        (MutualTimelineView    *self);
void                mutual_timeline_view_set_session (MutualTimelineView    *self,
                                                      MutualSession         *session);
void                mutual_timeline_view_set_narrow  (MutualTimelineView    *self,
                                                      gboolean               narrow);
gboolean            mutual_timeline_view_is_zoomed   (MutualTimelineView    *self);
gboolean            mutual_timeline_view_scroll      (MutualTimelineView    *self,
                                                      double                 along,
                                                      double                 down);
gboolean            mutual_timeline_view_page        (MutualTimelineView    *self,
                                                      guint                  keyval);
double              mutual_timeline_view_get_line    (MutualTimelineView    *self);
void                mutual_timeline_view_show        (MutualTimelineView    *self,
                                                      MutualItem            *item,
                                                      gboolean               all_of_it);
void                mutual_timeline_view_zoom        (MutualTimelineView    *self,
                                                      double                 factor,
                                                      double                 x);
void                mutual_timeline_view_pinch       (MutualTimelineView    *self,
                                                      double                 factor,
                                                      double                 from,
                                                      double                 to);
void                mutual_timeline_view_zoom_to_fit (MutualTimelineView    *self);
void                mutual_timeline_view_allocate    (MutualTimelineView    *self,
                                                      int                    width,
                                                      int                    height);

G_END_DECLS
