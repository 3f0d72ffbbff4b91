/* The four invertible edits, the only way that a plan changes: set, insert, remove and move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-edit.h"

#include "plan/mutual-edit-private.h"

G_DEFINE_BOXED_TYPE (MutualEdit, mutual_edit, mutual_edit_ref, mutual_edit_unref)
G_DEFINE_QUARK (mutual-edit-error-quark, mutual_edit_error)

static MutualEdit *
edit_new (MutualEditKind  kind,
          const char     *item_id)
{
  MutualEdit *self = g_new0 (MutualEdit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->item_id = g_strdup (item_id);
  return self;
}

static void
copy_value (const GValue *source,
            GValue       *target)
{
  if (G_IS_VALUE (source))
    {
      g_value_init (target, G_VALUE_TYPE (source));
      g_value_copy (source, target);
    }
}

static void
copy_place (const MutualPlace *source,
            MutualPlace       *target)
{
  *target = *source;
  target->parent_id = g_strdup (source->parent_id);
}

static void
fill_place (MutualPlace *place,
            MutualItem  *item)
{
  place->parent_id = g_strdup (mutual_item_get_id (mutual_item_get_parent (item)));
  place->list = mutual_item_get_list_member (item);
  place->position = mutual_item_get_position (item);
}

/* Where the unknown member stands among its like; at their end when it is not there. */
static guint
find_extra (JsonObject *extras,
            const char *name)
{
  JsonObjectIter iter;
  const char *other;
  guint position = 0;

  json_object_iter_init_ordered (&iter, extras);
  while (json_object_iter_next_ordered (&iter, &other, NULL) && g_strcmp0 (other, name) != 0)
    position++;
  return position;
}

/**
 * mutual_edit_new_set:
 * @item: an item in a plan
 * @member: one of its members, not a list
 * @value: the value it shall have; of the property's type
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_set (MutualItem   *item,
                     MutualMember  member,
                     const GValue *value)
{
  MutualEdit *self;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item) && G_IS_VALUE (value), NULL);

  self = edit_new (MUTUAL_EDIT_SET, mutual_item_get_id (item));
  self->member = member;
  mutual_item_get_value (item, member, &self->before);
  copy_value (value, &self->after);
  return self;
}

/**
 * mutual_edit_new_set_text:
 * @item: an item in a plan
 * @member: one of its titles, texts or references
 * @text: (nullable): the text or id
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_set_text (MutualItem   *item,
                          MutualMember  member,
                          const char   *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return mutual_edit_new_set (item, member, &value);
}

/**
 * mutual_edit_new_set_date:
 * @item: an item in a plan
 * @member: one of its dates
 * @date: (nullable): the date, or %NULL for none
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_set_date (MutualItem   *item,
                          MutualMember  member,
                          const GDate  *date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DATE);
  g_value_set_boxed (&value, date);
  return mutual_edit_new_set (item, member, &value);
}

/**
 * mutual_edit_new_set_number:
 * @item: an item in a plan
 * @member: one of its numbers, flags, enumerations or weekdays
 * @number: the number
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_set_number (MutualItem   *item,
                            MutualMember  member,
                            int           number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  mutual_item_get_value (item, member, &value);
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    g_value_set_boolean (&value, number);
  else if (G_VALUE_HOLDS_ENUM (&value))
    g_value_set_enum (&value, number);
  else if (G_VALUE_HOLDS_FLAGS (&value))
    g_value_set_flags (&value, (guint) number);
  else
    g_value_set_int (&value, number);
  return mutual_edit_new_set (item, member, &value);
}

/**
 * mutual_edit_new_clear:
 * @item: an item in a plan
 * @member: a member, not a list of items
 *
 * Returns: (transfer full) (nullable): the edit after which @member says nothing, not yet applied; %NULL if it does not
 *   say anything, or @item has no such member
 */
MutualEdit *
mutual_edit_new_clear (MutualItem   *item,
                       MutualMember  member)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  if (!mutual_item_is_set (item, member))
    return NULL;
  mutual_item_get_value (item, member, &value);
  g_value_reset (&value);
  return mutual_edit_new_set (item, member, &value);
}

/**
 * mutual_edit_new_set_extra:
 * @item: an item in a plan
 * @name: a name that its class does not declare
 * @value: (nullable): the value, or %NULL to take the member away
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_set_extra (MutualItem *item,
                           const char *name,
                           JsonNode   *value)
{
  JsonObject *extras;
  MutualEdit *self;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item) && name != NULL, NULL);

  extras = mutual_item_get_extras (item);
  self = edit_new (MUTUAL_EDIT_SET_EXTRA, mutual_item_get_id (item));
  self->name = g_strdup (name);
  g_value_init (&self->before, JSON_TYPE_NODE);
  if (extras != NULL)
    {
      g_value_set_boxed (&self->before, json_object_get_member (extras, name));
      self->extra_position = find_extra (extras, name);
    }
  g_value_init (&self->after, JSON_TYPE_NODE);
  g_value_set_boxed (&self->after, value);
  return self;
}

/**
 * mutual_edit_new_insert:
 * @parent: the item in whose list the new one shall stand
 * @list: which of its lists
 * @position: from 0 to the length of the list
 * @item: the new item; the edit keeps a copy
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_insert (MutualItem   *parent,
                        MutualMember  list,
                        guint         position,
                        MutualItem   *item)
{
  MutualEdit *self;

  g_return_val_if_fail (MUTUAL_IS_ITEM (parent) && MUTUAL_IS_ITEM (item), NULL);

  self = edit_new (MUTUAL_EDIT_INSERT, mutual_item_get_id (item));
  self->to = (MutualPlace){ g_strdup (mutual_item_get_id (parent)), list, position };
  self->item = mutual_item_copy (item);
  return self;
}

/**
 * mutual_edit_new_remove:
 * @item: an item in a list of a plan
 *
 * What refers to @item is another edit's business; see the format's rule on dangling references.
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_remove (MutualItem *item)
{
  MutualEdit *self;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item) && mutual_item_get_parent (item) != NULL, NULL);

  self = edit_new (MUTUAL_EDIT_REMOVE, mutual_item_get_id (item));
  fill_place (&self->from, item);
  self->item = mutual_item_copy (item);
  return self;
}

/**
 * mutual_edit_new_move:
 * @item: an item in a list of a plan
 * @parent: the item in whose list (of the same name) it shall stand
 * @position: where, counted without @item itself
 *
 * Returns: (transfer full): the edit, not yet applied
 */
MutualEdit *
mutual_edit_new_move (MutualItem *item,
                      MutualItem *parent,
                      guint       position)
{
  MutualEdit *self;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item) && mutual_item_get_parent (item) != NULL, NULL);
  g_return_val_if_fail (MUTUAL_IS_ITEM (parent), NULL);

  self = edit_new (MUTUAL_EDIT_MOVE, mutual_item_get_id (item));
  fill_place (&self->from, item);
  self->to = (MutualPlace){ g_strdup (mutual_item_get_id (parent)), self->from.list, position };
  return self;
}

/**
 * mutual_edit_invert:
 * @self: an edit
 *
 * Returns: (transfer full): the edit that takes @self back
 */
MutualEdit *
mutual_edit_invert (MutualEdit *self)
{
  static const MutualEditKind inverse[] = {
    [MUTUAL_EDIT_SET] = MUTUAL_EDIT_SET,
    [MUTUAL_EDIT_SET_EXTRA] = MUTUAL_EDIT_SET_EXTRA,
    [MUTUAL_EDIT_INSERT] = MUTUAL_EDIT_REMOVE,
    [MUTUAL_EDIT_REMOVE] = MUTUAL_EDIT_INSERT,
    [MUTUAL_EDIT_MOVE] = MUTUAL_EDIT_MOVE,
  };
  MutualEdit *edit;

  g_return_val_if_fail (self != NULL, NULL);

  edit = edit_new (inverse[self->kind], self->item_id);
  edit->member = self->member;
  edit->name = g_strdup (self->name);
  edit->extra_position = self->extra_position;
  copy_value (&self->after, &edit->before);
  copy_value (&self->before, &edit->after);
  copy_place (&self->to, &edit->from);
  copy_place (&self->from, &edit->to);
  g_set_object (&edit->item, self->item);
  return edit;
}

/**
 * mutual_edit_ref:
 * @self: an edit
 *
 * Returns: (transfer full): @self
 */
MutualEdit *
mutual_edit_ref (MutualEdit *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mutual_edit_unref:
 * @self: (transfer full): an edit
 */
void
mutual_edit_unref (MutualEdit *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  if (G_IS_VALUE (&self->after))
    g_value_unset (&self->after);
  g_clear_object (&self->item);
  g_free (self->from.parent_id);
  g_free (self->to.parent_id);
  g_free (self->name);
  g_free (self->item_id);
  g_free (self);
}

/**
 * mutual_edit_get_kind:
 * @self: an edit
 *
 * Returns: what sort of edit it is
 */
MutualEditKind
mutual_edit_get_kind (MutualEdit *self)
{
  return self->kind;
}

/**
 * mutual_edit_get_item_id:
 * @self: an edit
 *
 * Returns: (transfer none): the id of the item that it changes
 */
const char *
mutual_edit_get_item_id (MutualEdit *self)
{
  return self->item_id;
}

/**
 * mutual_edit_get_parent_id:
 * @self: an edit
 *
 * Returns: (transfer none) (nullable): the id of the item in whose list something is inserted, removed or moved (from
 *   where it leaves, unless it is an insertion)
 */
const char *
mutual_edit_get_parent_id (MutualEdit *self)
{
  return self->kind == MUTUAL_EDIT_INSERT ? self->to.parent_id : self->from.parent_id;
}

/**
 * mutual_edit_get_position:
 * @self: an edit
 *
 * Returns: the place in the list of mutual_edit_get_parent_id()
 */
guint
mutual_edit_get_position (MutualEdit *self)
{
  return self->kind == MUTUAL_EDIT_INSERT ? self->to.position : self->from.position;
}

/**
 * mutual_edit_get_member:
 * @self: an edit
 *
 * Returns: the member that it sets, or the list that it inserts into, removes or moves from; %MUTUAL_N_MEMBERS for an
 *   unknown one
 */
MutualMember
mutual_edit_get_member (MutualEdit *self)
{
  if (self->kind == MUTUAL_EDIT_SET)
    return self->member;
  if (self->kind == MUTUAL_EDIT_SET_EXTRA)
    return MUTUAL_N_MEMBERS;
  return self->kind == MUTUAL_EDIT_INSERT ? self->to.list : self->from.list;
}

/**
 * mutual_edit_merge:
 * @self: an edit
 * @next: the one after it
 *
 * Returns: (transfer full) (nullable): one edit that does what both do, if both set the same member of the same item
 */
MutualEdit *
mutual_edit_merge (MutualEdit *self,
                   MutualEdit *next)
{
  MutualEdit *edit;

  g_return_val_if_fail (self != NULL && next != NULL, NULL);

  if (self->kind != MUTUAL_EDIT_SET || next->kind != MUTUAL_EDIT_SET || self->member != next->member ||
      g_strcmp0 (self->item_id, next->item_id) != 0)
    return NULL;

  edit = edit_new (MUTUAL_EDIT_SET, self->item_id);
  edit->member = self->member;
  copy_value (&self->before, &edit->before);
  copy_value (&next->after, &edit->after);
  return edit;
}

/**
 * mutual_edit_is_idle:
 * @self: an edit
 *
 * Returns: whether it sets a member to the value that it had
 */
gboolean
mutual_edit_is_idle (MutualEdit *self)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind != MUTUAL_EDIT_SET)
    return FALSE;
  if (G_VALUE_HOLDS_STRING (&self->before))
    {
      const char *old = g_value_get_string (&self->before);
      const char *new = g_value_get_string (&self->after);

      /* No text is an empty text. */
      return g_strcmp0 (old != NULL ? old : "", new != NULL ? new : "") == 0;
    }
  if (G_VALUE_HOLDS (&self->before, G_TYPE_DATE))
    {
      const GDate *old = g_value_get_boxed (&self->before);
      const GDate *new = g_value_get_boxed (&self->after);
      gboolean old_valid = old != NULL && g_date_valid (old);
      gboolean new_valid = new != NULL && g_date_valid (new);

      return old_valid == new_valid && (!old_valid || g_date_compare (old, new) == 0);
    }
  before = g_strdup_value_contents (&self->before);
  after = g_strdup_value_contents (&self->after);
  return g_str_equal (before, after);
}
