/* Doing an edit: how a plan changes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-edit.h"

#include "plan/mutual-edit-private.h"
#include "plan/mutual-item-private.h"

#include <glib/gi18n-lib.h>

static MutualItem *
find_item (MutualPlan  *plan,
           const char  *id,
           GError     **error)
{
  MutualItem *item = mutual_plan_find (plan, id);

  if (item == NULL)
    g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_NO_ITEM, _("The plan has no item %s."), id);
  return item;
}

/* The list at @place, if it can take @item there. */
static MutualList *
find_list (MutualPlan         *plan,
           const MutualPlace  *place,
           MutualItem         *item,
           guint               length_less,
           GError            **error)
{
  MutualItem *parent = find_item (plan, place->parent_id, error);
  const MutualField *field;
  guint length;

  if (parent == NULL)
    return NULL;

  field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (parent), place->list);
  if (field == NULL || field->kind != MUTUAL_FIELD_LIST || !g_type_is_a (G_OBJECT_TYPE (item), field->get_type ()))
    {
      g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_PLACE, _("Item %s cannot stand in %s."),
                   mutual_item_get_id (item), place->parent_id);
      return NULL;
    }

  length = mutual_item_get_n_children (parent, place->list) - length_less;
  if (place->position > length)
    {
      g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_PLACE,
                   _("Item %s cannot stand at place %u of %u in %s."), mutual_item_get_id (item),
                   place->position + 1, length + 1, place->parent_id);
      return NULL;
    }

  return mutual_item_ensure_list (parent, place->list);
}

static gboolean
apply_set (MutualEdit  *self,
           MutualPlan  *plan,
           GError     **error)
{
  MutualItem *item = find_item (plan, self->item_id, error);

  if (item == NULL)
    return FALSE;
  if (self->kind == MUTUAL_EDIT_SET_EXTRA)
    mutual_item_change_extra (item, self->name, g_value_get_boxed (&self->after), self->extra_position);
  else
    mutual_item_change_value (item, self->member, &self->after);
  return TRUE;
}

static gboolean
apply_insert (MutualEdit  *self,
              MutualPlan  *plan,
              GError     **error)
{
  MutualList *list = find_list (plan, &self->to, self->item, 0, error);
  g_autoptr (MutualItem) copy = NULL;

  if (list == NULL)
    return FALSE;

  /* The edit keeps its own item: it may be applied again, or to another plan. */
  copy = mutual_item_copy (self->item);
  if (!mutual_plan_claim (plan, copy))
    {
      g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_DUPLICATE, _("The plan already has an item %s."),
                   self->item_id);
      return FALSE;
    }
  mutual_list_insert (list, self->to.position, copy);
  return TRUE;
}

static gboolean
apply_remove (MutualEdit  *self,
              MutualPlan  *plan,
              GError     **error)
{
  MutualItem *item = find_item (plan, self->item_id, error);
  MutualList *list = item != NULL ? mutual_item_get_own_list (item) : NULL;
  g_autoptr (MutualItem) stolen = NULL;

  if (item == NULL)
    return FALSE;
  if (list == NULL)
    {
      g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_PLACE, _("Item %s stands in no list."), self->item_id);
      return FALSE;
    }
  mutual_plan_release (plan, item);
  stolen = mutual_list_steal (list, mutual_item_get_position (item));
  return TRUE;
}

static gboolean
apply_move (MutualEdit  *self,
            MutualPlan  *plan,
            GError     **error)
{
  MutualItem *item = find_item (plan, self->item_id, error);
  MutualList *source = item != NULL ? mutual_item_get_own_list (item) : NULL;
  g_autoptr (MutualItem) stolen = NULL;
  MutualList *target;
  gboolean same;

  if (item == NULL)
    return FALSE;
  same = source != NULL && g_strcmp0 (self->to.parent_id, mutual_item_get_id (mutual_item_get_parent (item))) == 0 &&
         mutual_item_get_list_member (item) == self->to.list;
  target = find_list (plan, &self->to, item, same ? 1 : 0, error);
  if (target == NULL)
    return FALSE;
  if (source == NULL)
    {
      g_set_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_PLACE, _("Item %s stands in no list."), self->item_id);
      return FALSE;
    }
  stolen = mutual_list_steal (source, mutual_item_get_position (item));
  mutual_list_insert (target, self->to.position, stolen);
  return TRUE;
}

/**
 * mutual_edit_apply:
 * @self: an edit
 * @plan: the plan to change
 * @error: (nullable): why it cannot be applied (#MutualEditError)
 *
 * Returns: %FALSE, and nothing changed, on an error
 */
gboolean
mutual_edit_apply (MutualEdit  *self,
                   MutualPlan  *plan,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL && MUTUAL_IS_PLAN (plan), FALSE);

  switch (self->kind)
    {
    case MUTUAL_EDIT_SET:
    case MUTUAL_EDIT_SET_EXTRA:
      return apply_set (self, plan, error);

    case MUTUAL_EDIT_INSERT:
      return apply_insert (self, plan, error);

    case MUTUAL_EDIT_REMOVE:
      return apply_remove (self, plan, error);

    case MUTUAL_EDIT_MOVE:
      return apply_move (self, plan, error);

    default:
      g_assert_not_reached ();
    }
}
