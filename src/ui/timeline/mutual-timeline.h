/* The plan on a time axis: lanes of milestones, customer events, today and the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TIMELINE (mutual_timeline_get_type ())
G_DECLARE_FINAL_TYPE (MutualTimeline, mutual_timeline, MUTUAL, TIMELINE, GtkWidget)

GtkWidget     *mutual_timeline_new         (void);
MutualSession *mutual_timeline_get_session (MutualTimeline *self);
void           mutual_timeline_set_session (MutualTimeline *self,
                                            MutualSession  *session);
gboolean       mutual_timeline_get_narrow  (MutualTimeline *self);
void           mutual_timeline_set_narrow  (MutualTimeline *self,
                                            gboolean        narrow);

G_END_DECLS
