/* A milestone, step or event on its way to another date: what is shown meanwhile, and what dropping it does.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

typedef struct _MutualTimelineDrag MutualTimelineDrag;

gboolean            mutual_timeline_drag_is_possible (MutualSession      *session,
                                                      const char         *id,
                                                      MutualGripKind      kind);
MutualTimelineDrag *mutual_timeline_drag_new         (MutualSession      *session,
                                                      const char         *id,
                                                      MutualGripKind      kind);
void                mutual_timeline_drag_free        (MutualTimelineDrag *self);
gboolean            mutual_timeline_drag_set_days    (MutualTimelineDrag *self,
                                                      int                 days);
gboolean            mutual_timeline_drag_step        (MutualTimelineDrag *self,
                                                      int                 n,
                                                      gboolean            weeks);
void                mutual_timeline_drag_count_from  (MutualTimelineDrag *self,
                                                      const GDate        *date);
const GDate        *mutual_timeline_drag_get_date    (MutualTimelineDrag *self);
GHashTable         *mutual_timeline_drag_get_moved   (MutualTimelineDrag *self);
char               *mutual_timeline_drag_describe    (MutualTimelineDrag *self);
gboolean            mutual_timeline_drag_drop        (MutualTimelineDrag *self);
gboolean            mutual_timeline_drag_push        (MutualTimelineDrag *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualTimelineDrag, mutual_timeline_drag_free)

G_END_DECLS
