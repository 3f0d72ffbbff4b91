/* The parts of a page of details, each of which shows a member of an item.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

/* Binds a part to items; binding it again to the same ones is nothing. */
typedef void     (*MutualDetailBind)   (GtkWidget           *part,
                                        MutualSession       *session,
                                        const char * const  *ids,
                                        MutualMember         member);
/* Shows what the plan says now. */
typedef void     (*MutualDetailUpdate) (GtkWidget           *part);
/* Gives the focus to a child of the item; for parts that show a list. */
typedef gboolean (*MutualDetailReveal) (GtkWidget           *part,
                                        MutualItem          *child,
                                        MutualMember         member);

typedef struct _MutualDetailParts MutualDetailParts;

MutualDetailParts *mutual_detail_parts_new       (void);
void               mutual_detail_parts_free      (MutualDetailParts   *self);
void               mutual_detail_parts_add       (MutualDetailParts   *self,
                                                  GtkWidget           *part,
                                                  MutualMember         member,
                                                  MutualDetailBind     bind,
                                                  MutualDetailUpdate   update,
                                                  MutualDetailReveal   reveal);
GtkWidget         *mutual_detail_parts_add_input (MutualDetailParts   *self,
                                                  GtkWidget           *input,
                                                  MutualMember         member);
void               mutual_detail_parts_bind      (MutualDetailParts   *self,
                                                  MutualSession       *session,
                                                  const char * const  *ids);
void               mutual_detail_parts_update    (MutualDetailParts   *self);
gboolean           mutual_detail_parts_reveal    (MutualDetailParts   *self,
                                                  MutualItem          *item,
                                                  MutualMember         member);
gboolean           mutual_detail_parts_focus     (MutualDetailParts   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualDetailParts, mutual_detail_parts_free)

G_END_DECLS
