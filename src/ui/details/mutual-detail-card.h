/* A card of details: fields with a caption above, alone or two beside each other, and lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAIL_CARD (mutual_detail_card_get_type ())
G_DECLARE_FINAL_TYPE (MutualDetailCard, mutual_detail_card, MUTUAL, DETAIL_CARD, GtkWidget)

GtkWidget *mutual_detail_card_new       (void);
void       mutual_detail_card_add_title (MutualDetailCard *self,
                                         const char       *caption,
                                         const char       *title);
void       mutual_detail_card_add_field (MutualDetailCard *self,
                                         const char       *caption,
                                         const char       *text);
void       mutual_detail_card_add_pair  (MutualDetailCard *self,
                                         GtkWidget        *first,
                                         GtkWidget        *second);
void       mutual_detail_card_add_line  (MutualDetailCard *self,
                                         GtkWidget        *line);
gboolean   mutual_detail_card_is_empty  (MutualDetailCard *self);
GtkWidget *mutual_detail_field_new      (const char       *caption,
                                         const char       *text,
                                         MutualSide        side);

G_END_DECLS
