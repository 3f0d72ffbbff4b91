/* The mark widgets of a timeline, kept in step with its picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-mark.h"

G_BEGIN_DECLS

typedef struct _MutualTimelineMarks MutualTimelineMarks;

typedef void (*MutualTimelineMarkFunc) (MutualTimelineMark *mark,
                                        gpointer            user_data);

MutualTimelineMarks *mutual_timeline_marks_new         (GtkWidget              *parent,
                                                        MutualTimelineMarkFunc  activated,
                                                        gpointer                user_data);
void                 mutual_timeline_marks_free        (MutualTimelineMarks    *self);

void                 mutual_timeline_marks_update      (MutualTimelineMarks    *self,
                                                        MutualScene            *scene,
                                                        const char             *selected);
gboolean             mutual_timeline_marks_match       (MutualTimelineMarks    *self,
                                                        MutualScene            *scene);
void                 mutual_timeline_marks_allocate    (MutualTimelineMarks    *self,
                                                        MutualScene            *scene);
GtkWidget           *mutual_timeline_marks_find        (MutualTimelineMarks    *self,
                                                        const char             *id);
GtkWidget           *mutual_timeline_marks_get_first   (MutualTimelineMarks    *self);
const char          *mutual_timeline_marks_get_focused (MutualTimelineMarks    *self);

G_END_DECLS
