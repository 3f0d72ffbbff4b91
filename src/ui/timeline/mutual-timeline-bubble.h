/* The bubble that says where a date goes while it is moved along the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _MutualTimelineBubble MutualTimelineBubble;

MutualTimelineBubble *mutual_timeline_bubble_new      (GtkWidget            *timeline);
void                  mutual_timeline_bubble_free     (MutualTimelineBubble *self);
void                  mutual_timeline_bubble_show     (MutualTimelineBubble *self,
                                                       const char           *text,
                                                       double                x,
                                                       double                y,
                                                       gboolean              by_finger);
void                  mutual_timeline_bubble_pass     (MutualTimelineBubble *self);
gboolean              mutual_timeline_bubble_passes   (MutualTimelineBubble *self);
void                  mutual_timeline_bubble_hide     (MutualTimelineBubble *self);
void                  mutual_timeline_bubble_allocate (MutualTimelineBubble *self,
                                                       int                   width,
                                                       int                   height);

G_END_DECLS
