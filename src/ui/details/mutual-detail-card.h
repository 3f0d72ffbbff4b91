/* A card of details: lines, of one field or of two beside each other.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAIL_CARD (mutual_detail_card_get_type ())
G_DECLARE_FINAL_TYPE (MutualDetailCard, mutual_detail_card, MUTUAL, DETAIL_CARD, GtkWidget)

GtkWidget *mutual_detail_card_new      (void);
void       mutual_detail_card_add_pair (MutualDetailCard *self,
                                        GtkWidget        *first,
                                        GtkWidget        *second);
void       mutual_detail_card_add_line (MutualDetailCard *self,
                                        GtkWidget        *line);

G_END_DECLS
