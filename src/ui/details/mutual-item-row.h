/* One of several items in a card: its inputs, and what moves and removes it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-parts.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_ITEM_ROW (mutual_item_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualItemRow, mutual_item_row, MUTUAL, ITEM_ROW, GtkWidget)

GtkWidget  *mutual_item_row_new        (const char         *what,
                                        gboolean            sorted);
const char *mutual_item_row_get_id     (MutualItemRow      *self);
MutualItem *mutual_item_row_get_item   (MutualItemRow      *self);
void        mutual_item_row_add        (MutualItemRow      *self,
                                        GtkWidget          *input,
                                        MutualMember        member);
void        mutual_item_row_add_pair   (MutualItemRow      *self,
                                        GtkWidget          *first,
                                        MutualMember        first_member,
                                        GtkWidget          *second,
                                        MutualMember        second_member);
void        mutual_item_row_add_button (MutualItemRow      *self,
                                        GtkWidget          *button,
                                        MutualDetailBind    bind,
                                        MutualDetailUpdate  update);
void        mutual_item_row_bind       (MutualItemRow      *self,
                                        MutualSession      *session,
                                        const char         *id);
void        mutual_item_row_update     (MutualItemRow      *self);
gboolean    mutual_item_row_reveal     (MutualItemRow      *self,
                                        MutualItem         *item,
                                        MutualMember        member);

G_END_DECLS
