/* What the plan room may do to an item, and nobody else.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"
#include "plan/mutual-slot.h"

G_BEGIN_DECLS

void        mutual_item_change_value  (MutualItem   *self,
                                       MutualMember  member,
                                       const GValue *value);
void        mutual_item_change_extra  (MutualItem   *self,
                                       const char   *name,
                                       JsonNode     *value,
                                       guint         position);
MutualList *mutual_item_ensure_list   (MutualItem   *self,
                                       MutualMember  member);
void        mutual_item_set_list      (MutualItem   *self,
                                       MutualList   *list);
MutualList *mutual_item_get_own_list  (MutualItem   *self);
void        mutual_item_take_extras   (MutualItem   *self,
                                       JsonObject   *extras);
gboolean    mutual_item_is_sealed     (MutualItem   *self);

const MutualField *mutual_item_find_slot (MutualItem    *self,
                                          MutualMember   member,
                                          MutualSlot   **slot);

G_END_DECLS
