/* One draft that a crash left behind, as the interface offers it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-drafts.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_RECOVERY_ITEM (mutual_recovery_item_get_type ())
G_DECLARE_FINAL_TYPE (MutualRecoveryItem, mutual_recovery_item, MUTUAL, RECOVERY_ITEM, GObject)

MutualRecoveryItem      *mutual_recovery_item_new       (const MutualDraftsEntry *entry);
const MutualDraftsEntry *mutual_recovery_item_get_entry (MutualRecoveryItem      *self);

G_END_DECLS
