/* What a screen reader and the keyboard find on the timeline: a transparent widget on each visible milestone and event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TIMELINE_MARK (mutual_timeline_mark_get_type ())
G_DECLARE_FINAL_TYPE (MutualTimelineMark, mutual_timeline_mark, MUTUAL, TIMELINE_MARK, GtkWidget)

/* Signal "activated": the mark was chosen with the keyboard or by a screen reader. */
GtkWidget      *mutual_timeline_mark_new      (const char         *id);
const char     *mutual_timeline_mark_get_id   (MutualTimelineMark *self);
void            mutual_timeline_mark_update   (MutualTimelineMark *self,
                                               const MutualMark   *mark,
                                               gboolean            selected);

G_END_DECLS
