/* A card with all items of a list, such as the metrics of a plan: they are added, moved and removed here.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-item-row.h"

G_BEGIN_DECLS

/**
 * MutualItemListKind:
 * @get_type: the class of the items
 * @what: what one is: "Metric" (not yet translated)
 * @add: what adding one is called, on the button and in the menu: "Add Metric" (not yet translated)
 * @sorted: whether their order says nothing
 * @fill: adds the inputs to a new row
 */
typedef struct
{
  GType     (*get_type) (void);
  const char *what;
  const char *add;
  gboolean    sorted;
  void      (*fill)     (MutualItemRow *row);
} MutualItemListKind;

#define MUTUAL_TYPE_ITEM_LIST (mutual_item_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualItemList, mutual_item_list, MUTUAL, ITEM_LIST, GtkWidget)

GtkWidget *mutual_item_list_new    (const MutualItemListKind *kind);
void       mutual_item_list_bind   (GtkWidget                *part,
                                    MutualSession            *session,
                                    const char * const       *ids,
                                    MutualMember              member);
void       mutual_item_list_update (GtkWidget                *part);
gboolean   mutual_item_list_reveal (GtkWidget                *part,
                                    MutualItem               *child,
                                    MutualMember              member);
void       mutual_item_list_add    (MutualItemList           *self);

G_END_DECLS
