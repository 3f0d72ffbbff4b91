/* What all pages of details are: cards one below the other, with parts that show members of one item or of several.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-parts.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAIL_PAGE (mutual_detail_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualDetailPage, mutual_detail_page, MUTUAL, DETAIL_PAGE, GtkWidget)

/**
 * MutualDetailPageClass:
 * @update: shows what the parts do not, before they are updated
 */
struct _MutualDetailPageClass
{
  GtkWidgetClass parent_class;

  void (*update) (MutualDetailPage *self);
};

/* For the pane. */
void               mutual_detail_page_bind               (MutualDetailPage    *self,
                                                          MutualSession       *session,
                                                          const char * const  *ids);
void               mutual_detail_page_update             (MutualDetailPage    *self);
gboolean           mutual_detail_page_reveal             (MutualDetailPage    *self,
                                                          MutualItem          *item,
                                                          MutualMember         member);

/* For the pages. */
MutualSession     *mutual_detail_page_get_session        (MutualDetailPage    *self);
MutualItem        *mutual_detail_page_get_item           (MutualDetailPage    *self);
GPtrArray         *mutual_detail_page_list_items         (MutualDetailPage    *self);
MutualDetailParts *mutual_detail_page_get_parts          (MutualDetailPage    *self);
MutualDetailCard  *mutual_detail_page_add_card           (MutualDetailPage    *self,
                                                          const char          *heading);
void               mutual_detail_page_append             (MutualDetailPage    *self,
                                                          GtkWidget           *widget);
void               mutual_detail_page_add_private_notes  (MutualDetailPage    *self);
void               mutual_detail_page_add_buttons        (MutualDetailPage    *self);
void               mutual_detail_page_set_owner_captions (MutualDetailPage    *self,
                                                          GtkWidget           *buyer,
                                                          GtkWidget           *seller);

G_END_DECLS
