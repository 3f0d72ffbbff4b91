/* One draft that a crash left behind, as the interface offers it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "recovery/mutual-recovery-item.h"

struct _MutualRecoveryItem
{
  GObject parent_instance;

  MutualDraftsEntry *entry;
};

G_DEFINE_FINAL_TYPE (MutualRecoveryItem, mutual_recovery_item, G_TYPE_OBJECT)

static void
mutual_recovery_item_finalize (GObject *object)
{
  mutual_drafts_entry_free (MUTUAL_RECOVERY_ITEM (object)->entry);

  G_OBJECT_CLASS (mutual_recovery_item_parent_class)->finalize (object);
}

static void
mutual_recovery_item_class_init (MutualRecoveryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_recovery_item_finalize;
}

static void
mutual_recovery_item_init (MutualRecoveryItem *self)
{
}

/**
 * mutual_recovery_item_new:
 * @entry: what was found
 *
 * Returns: (transfer full): an object of it
 */
MutualRecoveryItem *
mutual_recovery_item_new (const MutualDraftsEntry *entry)
{
  MutualRecoveryItem *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_RECOVERY_ITEM, NULL);
  self->entry = mutual_drafts_entry_copy (entry);
  return self;
}

/**
 * mutual_recovery_item_get_entry:
 * @self: an item
 *
 * Returns: (transfer none): what was found
 */
const MutualDraftsEntry *
mutual_recovery_item_get_entry (MutualRecoveryItem *self)
{
  g_return_val_if_fail (MUTUAL_IS_RECOVERY_ITEM (self), NULL);

  return self->entry;
}
