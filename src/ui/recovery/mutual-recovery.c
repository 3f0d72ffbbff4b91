/* The drafts that a crash left behind, to be opened or discarded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "recovery/mutual-recovery.h"

#include <string.h>

struct _MutualRecovery
{
  GObject parent_instance;

  GPtrArray *items;     /* that are offered */
  GPtrArray *discarded; /* that are not, but may be again as long as the user may think better of it */
  guint n_listings;     /* under way; only the last one counts */
  gboolean offered;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualRecovery, mutual_recovery, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
holds (GPtrArray               *items,
       const MutualDraftsEntry *entry)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (mutual_recovery_item_get_entry (g_ptr_array_index (items, i))->path, entry->path) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
holds_path (GPtrArray  *entries,
            const char *path)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (((const MutualDraftsEntry *) g_ptr_array_index (entries, i))->path, path) == 0)
      return TRUE;
  return FALSE;
}

static void
insert (MutualRecovery     *self,
        MutualRecoveryItem *item)
{
  guint position = 0;

  while (position < self->items->len &&
         mutual_recovery_item_get_entry (g_ptr_array_index (self->items, position))->time >
             mutual_recovery_item_get_entry (item)->time)
    position++;
  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_at (MutualRecovery *self,
           guint           position)
{
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualRecovery) self = user_data;
  g_autoptr (GPtrArray) entries = mutual_drafts_list_finish (result);

  /* A damaged one is told once. */
  for (guint i = self->items->len; i > 0; i--)
    {
      const MutualDraftsEntry *entry = mutual_recovery_item_get_entry (g_ptr_array_index (self->items, i - 1));

      if (!entry->is_damaged && !holds_path (entries, entry->path))
        remove_at (self, i - 1);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const MutualDraftsEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (MutualRecoveryItem) item = NULL;

      if (holds (self->items, entry) || holds (self->discarded, entry))
        continue;
      item = mutual_recovery_item_new (entry);
      insert (self, item);
    }
  /* Something may have been opened since the thread looked. */
  if (self->n_listings-- > 1)
    {
      self->n_listings = 0;
      mutual_recovery_refresh (self);
    }
}

static GType
mutual_recovery_get_item_type (GListModel *model)
{
  return MUTUAL_TYPE_RECOVERY_ITEM;
}

static guint
mutual_recovery_get_n_items (GListModel *model)
{
  return MUTUAL_RECOVERY (model)->items->len;
}

static gpointer
mutual_recovery_get_item (GListModel *model,
                          guint       position)
{
  MutualRecovery *self = MUTUAL_RECOVERY (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mutual_recovery_get_item_type;
  iface->get_n_items = mutual_recovery_get_n_items;
  iface->get_item = mutual_recovery_get_item;
}

static void
mutual_recovery_finalize (GObject *object)
{
  MutualRecovery *self = MUTUAL_RECOVERY (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->discarded);

  G_OBJECT_CLASS (mutual_recovery_parent_class)->finalize (object);
}

static void
mutual_recovery_class_init (MutualRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_recovery_finalize;
}

static void
mutual_recovery_init (MutualRecovery *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->discarded = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mutual_recovery_get_default:
 *
 * Returns: (transfer none): the one of the program, empty until mutual_recovery_refresh()
 */
MutualRecovery *
mutual_recovery_get_default (void)
{
  static MutualRecovery *recovery = NULL;

  if (recovery == NULL)
    recovery = mutual_recovery_new ();
  return recovery;
}

/**
 * mutual_recovery_new:
 *
 * Returns: (transfer full): an empty list, for a test
 */
MutualRecovery *
mutual_recovery_new (void)
{
  return g_object_new (MUTUAL_TYPE_RECOVERY, NULL);
}

/**
 * mutual_recovery_refresh:
 * @self: the drafts
 *
 * Looks again for what is there, in a thread.
 */
void
mutual_recovery_refresh (MutualRecovery *self)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));

  if (self->n_listings++ == 0)
    mutual_drafts_list_async (NULL, on_listed, g_object_ref (self));
}

/**
 * mutual_recovery_offer:
 * @self: the drafts
 *
 * Who asks first tells the user that there are drafts.
 *
 * Returns: whether the user does not know yet
 */
gboolean
mutual_recovery_offer (MutualRecovery *self)
{
  g_return_val_if_fail (MUTUAL_IS_RECOVERY (self), FALSE);

  if (self->offered || self->items->len == 0)
    return FALSE;
  self->offered = TRUE;
  return TRUE;
}

/**
 * mutual_recovery_take:
 * @self: the drafts
 * @path: one of them
 *
 * It is being opened, or was looked at, and is not offered any more.
 */
void
mutual_recovery_take (MutualRecovery *self,
                      const char     *path)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));
  g_return_if_fail (path != NULL);

  for (guint i = self->items->len; i > 0; i--)
    if (strcmp (mutual_recovery_item_get_entry (g_ptr_array_index (self->items, i - 1))->path, path) == 0)
      remove_at (self, i - 1);
}

/**
 * mutual_recovery_discard:
 * @self: the drafts
 * @item: one of them
 *
 * Offers it no more. It stays on the disk until mutual_recovery_settle().
 */
void
mutual_recovery_discard (MutualRecovery     *self,
                         MutualRecoveryItem *item)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));
  g_return_if_fail (MUTUAL_IS_RECOVERY_ITEM (item));

  g_ptr_array_add (self->discarded, g_object_ref (item));
  mutual_recovery_take (self, mutual_recovery_item_get_entry (item)->path);
}

/**
 * mutual_recovery_restore:
 * @self: the drafts
 * @item: one that was discarded
 *
 * Offers it again.
 */
void
mutual_recovery_restore (MutualRecovery     *self,
                         MutualRecoveryItem *item)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));
  g_return_if_fail (MUTUAL_IS_RECOVERY_ITEM (item));

  if (!g_ptr_array_find (self->discarded, item, NULL))
    return;
  insert (self, item);
  g_ptr_array_remove (self->discarded, item);
}

/**
 * mutual_recovery_settle:
 * @self: the drafts
 * @item: one of them
 *
 * If it was discarded, and not restored, it leaves the disk now.
 */
void
mutual_recovery_settle (MutualRecovery     *self,
                        MutualRecoveryItem *item)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));
  g_return_if_fail (MUTUAL_IS_RECOVERY_ITEM (item));

  if (!g_ptr_array_find (self->discarded, item, NULL))
    return;
  mutual_drafts_discard (mutual_recovery_item_get_entry (item)->path);
  g_ptr_array_remove (self->discarded, item);
}

/**
 * mutual_recovery_settle_all:
 * @self: the drafts
 *
 * The program ends: all that was discarded leaves the disk.
 */
void
mutual_recovery_settle_all (MutualRecovery *self)
{
  g_return_if_fail (MUTUAL_IS_RECOVERY (self));

  while (self->discarded->len > 0)
    mutual_recovery_settle (self, g_ptr_array_index (self->discarded, 0));
}
