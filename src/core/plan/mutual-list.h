/* The child items of one member: a GListModel that only edits can change.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_LIST (mutual_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualList, mutual_list, MUTUAL, LIST, GObject)

MutualList   *mutual_list_new        (MutualItem   *owner,
                                      MutualMember  member);
MutualItem   *mutual_list_get_owner  (MutualList   *self);
MutualMember  mutual_list_get_member (MutualList   *self);
guint         mutual_list_get_length (MutualList   *self);
MutualItem   *mutual_list_peek       (MutualList   *self,
                                      guint         position);
gboolean      mutual_list_find       (MutualList   *self,
                                      MutualItem   *item,
                                      guint        *position);
void          mutual_list_insert     (MutualList   *self,
                                      guint         position,
                                      MutualItem   *item);
MutualItem   *mutual_list_steal      (MutualList   *self,
                                      guint         position);
void          mutual_list_disown     (MutualList   *self);

G_END_DECLS
