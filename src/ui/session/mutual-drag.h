/* What is dragged from one pane to another: items of the plan of a session, by their ids.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

G_BEGIN_DECLS

/* A boxed type, for gdk_content_provider_new_typed() and gtk_drop_target_new(): persons, roles, milestones and steps
 * all travel as this. */
#define MUTUAL_TYPE_DRAG (mutual_drag_get_type ())
typedef struct _MutualDrag MutualDrag;

GType       mutual_drag_get_type   (void);
MutualDrag *mutual_drag_new        (MutualSession *session,
                                    MutualItem    *item);
MutualDrag *mutual_drag_new_all    (MutualSession *session,
                                    GPtrArray     *items);
MutualDrag *mutual_drag_copy       (MutualDrag    *self);
void        mutual_drag_free       (MutualDrag    *self);
MutualItem *mutual_drag_get_item   (MutualDrag    *self,
                                    MutualSession *session);
GPtrArray  *mutual_drag_list_items (MutualDrag    *self,
                                    MutualSession *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualDrag, mutual_drag_free)

G_END_DECLS
