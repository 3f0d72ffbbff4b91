/* Where an item stands: what is above it, what is below it, and what it refers to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-item-private.h"
#include "plan/mutual-plan.h"

/**
 * mutual_item_get_parent:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the item in whose list it stands
 */
MutualItem *
mutual_item_get_parent (MutualItem *self)
{
  MutualList *list = mutual_item_get_own_list (self);

  return list != NULL ? mutual_list_get_owner (list) : NULL;
}

/**
 * mutual_item_get_root:
 * @self: an item
 *
 * Returns: (transfer none): the plan that @self is in, or the topmost item of what is being built
 */
MutualItem *
mutual_item_get_root (MutualItem *self)
{
  for (MutualItem *parent = mutual_item_get_parent (self); parent != NULL; parent = mutual_item_get_parent (self))
    self = parent;

  return self;
}

/**
 * mutual_item_get_list_member:
 * @self: an item in a list
 *
 * Returns: which list of its parent it stands in; %MUTUAL_N_MEMBERS outside any
 */
MutualMember
mutual_item_get_list_member (MutualItem *self)
{
  MutualList *list = mutual_item_get_own_list (self);

  return list != NULL ? mutual_list_get_member (list) : MUTUAL_N_MEMBERS;
}

/**
 * mutual_item_get_position:
 * @self: an item in a list
 *
 * Returns: its place there, from 0; 0 outside any list
 */
guint
mutual_item_get_position (MutualItem *self)
{
  MutualList *list = mutual_item_get_own_list (self);
  guint position = 0;

  if (list != NULL)
    mutual_list_find (list, self, &position);
  return position;
}

/**
 * mutual_item_resolve:
 * @self: an item in a plan
 * @member: one of its references
 *
 * Returns: (transfer none) (nullable): the item referred to, or %NULL when not said
 */
MutualItem *
mutual_item_resolve (MutualItem   *self,
                     MutualMember  member)
{
  const char *id = mutual_item_get_reference (self, member);
  MutualItem *root = mutual_item_get_root (self);

  return id != NULL && MUTUAL_IS_PLAN (root) ? mutual_plan_find (MUTUAL_PLAN (root), id) : NULL;
}

/**
 * mutual_item_foreach:
 * @self: an item
 * @func: (scope call): what to do
 * @user_data: for @func
 *
 * Calls @func for @self and everything below it, parents first, in file order.
 */
void
mutual_item_foreach (MutualItem     *self,
                     MutualItemFunc  func,
                     gpointer        user_data)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);

  func (self, user_data);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const MutualField *field = &klass->fields[i];

      if (field->kind != MUTUAL_FIELD_LIST)
        continue;
      for (guint j = 0; j < mutual_item_get_n_children (self, field->member); j++)
        mutual_item_foreach (mutual_item_get_child (self, field->member, j), func, user_data);
    }
}

/*< private >
 * mutual_item_is_sealed:
 *
 * Returns: whether the item stands in a plan that only edits may change
 */
gboolean
mutual_item_is_sealed (MutualItem *self)
{
  MutualItem *root = mutual_item_get_root (self);

  return MUTUAL_IS_PLAN (root) && mutual_plan_is_sealed (MUTUAL_PLAN (root));
}
