/* The picture that the timeline shows: laid out when the plan or the size changed, drawn when the picture did.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-timeline-layout.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _MutualTimelinePicture MutualTimelinePicture;

MutualTimelinePicture       *mutual_timeline_picture_new          (GtkWidget             *widget);
void                         mutual_timeline_picture_free         (MutualTimelinePicture *self);

void                         mutual_timeline_picture_set_session  (MutualTimelinePicture *self,
                                                                   MutualSession         *session);
void                         mutual_timeline_picture_set_narrow   (MutualTimelinePicture *self,
                                                                   gboolean               narrow);
void                         mutual_timeline_picture_set_offset   (MutualTimelinePicture *self,
                                                                   double                 offset);
void                         mutual_timeline_picture_set_scroll   (MutualTimelinePicture *self,
                                                                   double                 scroll);
double                       mutual_timeline_picture_get_scroll   (MutualTimelinePicture *self);
void                         mutual_timeline_picture_set_size     (MutualTimelinePicture *self,
                                                                   int                    width,
                                                                   int                    height);
void                         mutual_timeline_picture_set_moved    (MutualTimelinePicture *self,
                                                                   GHashTable            *moved);
void                         mutual_timeline_picture_drop         (MutualTimelinePicture *self);
void                         mutual_timeline_picture_drop_extents (MutualTimelinePicture *self);
void                         mutual_timeline_picture_drop_scene   (MutualTimelinePicture *self);
gboolean                     mutual_timeline_picture_restyle      (MutualTimelinePicture *self);

double                       mutual_timeline_picture_get_height   (MutualTimelinePicture *self,
                                                                   int                    width,
                                                                   guint                  n_lanes);
const MutualTimelineExtents *mutual_timeline_picture_get_extents  (MutualTimelinePicture *self);
MutualScene                 *mutual_timeline_picture_get_scene    (MutualTimelinePicture *self);
MutualItem                  *mutual_timeline_picture_get_selected (MutualTimelinePicture *self);
MutualItem                  *mutual_timeline_picture_get_item_at  (MutualTimelinePicture *self,
                                                                   double                 x,
                                                                   double                 y);
const MutualGrip            *mutual_timeline_picture_get_grip_at  (MutualTimelinePicture *self,
                                                                   double                 x,
                                                                   double                 y);
gboolean                     mutual_timeline_picture_get_row      (MutualTimelinePicture *self,
                                                                   MutualItem            *item,
                                                                   double                *top,
                                                                   double                *height);
gboolean                     mutual_timeline_picture_get_row_in_sight (MutualTimelinePicture *self,
                                                                   MutualItem            *item,
                                                                   double                *top,
                                                                   double                *height);
gboolean                     mutual_timeline_picture_get_stretch  (MutualTimelinePicture *self,
                                                                   MutualItem            *item,
                                                                   double                *from,
                                                                   double                *to);
MutualItem                  *mutual_timeline_picture_get_beside   (MutualTimelinePicture *self,
                                                                   MutualItem            *item,
                                                                   gboolean               back);
gboolean                     mutual_timeline_picture_get_day_at   (MutualTimelinePicture *self,
                                                                   double                 x,
                                                                   GDate                 *date);
void                         mutual_timeline_picture_snapshot     (MutualTimelinePicture *self,
                                                                   GtkSnapshot           *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualTimelinePicture, mutual_timeline_picture_free)

G_END_DECLS
