/* The child items of one member: a GListModel that only edits can change.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-list.h"

#include "plan/mutual-item-private.h"

struct _MutualList
{
  GObject parent_instance;

  MutualItem *owner; /* unowned: it holds this list, and disowns it when it goes */
  MutualMember member;
  GType item_type;
  GPtrArray *items;
};

static void mutual_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualList, mutual_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mutual_list_list_model_init))

static GType
mutual_list_get_item_type (GListModel *model)
{
  return MUTUAL_LIST (model)->item_type;
}

static guint
mutual_list_get_n_items (GListModel *model)
{
  return MUTUAL_LIST (model)->items->len;
}

static gpointer
mutual_list_get_item (GListModel *model,
                      guint       position)
{
  MutualItem *item = mutual_list_peek (MUTUAL_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
mutual_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mutual_list_get_item_type;
  iface->get_n_items = mutual_list_get_n_items;
  iface->get_item = mutual_list_get_item;
}

static void
mutual_list_finalize (GObject *object)
{
  MutualList *self = MUTUAL_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (mutual_list_parent_class)->finalize (object);
}

static void
mutual_list_class_init (MutualListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_list_finalize;
}

static void
mutual_list_init (MutualList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mutual_list_new:
 * @owner: the item whose list this is
 * @member: which of its lists
 *
 * Returns: (transfer full): an empty list
 */
MutualList *
mutual_list_new (MutualItem   *owner,
                 MutualMember  member)
{
  const MutualField *field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (owner), member);
  MutualList *self;

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_LIST, NULL);

  self = g_object_new (MUTUAL_TYPE_LIST, NULL);
  self->owner = owner;
  self->member = member;
  self->item_type = field->get_type ();
  return self;
}

/**
 * mutual_list_get_owner:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the item whose list this is; %NULL once that is gone
 */
MutualItem *
mutual_list_get_owner (MutualList *self)
{
  return self->owner;
}

/**
 * mutual_list_get_member:
 * @self: a list
 *
 * Returns: which of its owner's lists it is
 */
MutualMember
mutual_list_get_member (MutualList *self)
{
  return self->member;
}

/**
 * mutual_list_get_length:
 * @self: a list
 *
 * Returns: the number of items
 */
guint
mutual_list_get_length (MutualList *self)
{
  return self->items->len;
}

/**
 * mutual_list_peek:
 * @self: a list
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): the item there, or %NULL past the end
 */
MutualItem *
mutual_list_peek (MutualList *self,
                  guint       position)
{
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * mutual_list_find:
 * @self: a list
 * @item: an item
 * @position: (out): where it stands
 *
 * Returns: whether it is there
 */
gboolean
mutual_list_find (MutualList *self,
                  MutualItem *item,
                  guint      *position)
{
  return g_ptr_array_find (self->items, item, position);
}

/**
 * mutual_list_insert:
 * @self: a list
 * @position: from 0 to its length
 * @item: an item outside any list
 *
 * Puts @item there and holds a reference to it. For edits and building only.
 */
void
mutual_list_insert (MutualList *self,
                    guint       position,
                    MutualItem *item)
{
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (g_type_is_a (G_OBJECT_TYPE (item), self->item_type));
  g_return_if_fail (mutual_item_get_own_list (item) == NULL);

  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  mutual_item_set_list (item, self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * mutual_list_steal:
 * @self: a list
 * @position: from 0
 *
 * Takes the item there out of the list. For edits only.
 *
 * Returns: (transfer full): the item
 */
MutualItem *
mutual_list_steal (MutualList *self,
                   guint       position)
{
  MutualItem *item;

  g_return_val_if_fail (position < self->items->len, NULL);

  item = g_object_ref (g_ptr_array_index (self->items, position));
  g_ptr_array_remove_index (self->items, position);
  mutual_item_set_list (item, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);

  return item;
}

/**
 * mutual_list_disown:
 * @self: a list
 *
 * Says that the owner is going; whoever still follows the list sees it keep its items.
 */
void
mutual_list_disown (MutualList *self)
{
  self->owner = NULL;
  for (guint i = 0; i < self->items->len; i++)
    mutual_item_set_list (g_ptr_array_index (self->items, i), NULL);
}
