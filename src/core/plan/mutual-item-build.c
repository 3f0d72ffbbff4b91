/* Building items, before they stand in a sealed plan, and what edits do to them afterwards.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-item-private.h"

/**
 * mutual_item_take_value:
 * @self: an item that is being built
 * @member: one of its members, not a list
 * @value: (transfer full): the new value; left unset
 */
void
mutual_item_take_value (MutualItem   *self,
                        MutualMember  member,
                        GValue       *value)
{
  MutualSlot *slot;
  const MutualField *field = mutual_item_find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind != MUTUAL_FIELD_LIST);
  g_return_if_fail (!mutual_item_is_sealed (self));

  mutual_slot_fill (field, slot, value);
}

/**
 * mutual_item_set_text:
 * @self: an item that is being built
 * @member: one of its titles, texts or references
 * @text: (nullable): the text or id
 */
void
mutual_item_set_text (MutualItem   *self,
                      MutualMember  member,
                      const char   *text)
{
  mutual_item_take_text (self, member, g_strdup (text));
}

/**
 * mutual_item_take_text:
 * @self: an item that is being built
 * @member: one of its titles, texts or references
 * @text: (transfer full) (nullable): the text or id
 */
void
mutual_item_take_text (MutualItem   *self,
                       MutualMember  member,
                       char         *text)
{
  MutualSlot *slot;
  const MutualField *field = mutual_item_find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && mutual_field_holds_text (field));
  g_return_if_fail (!mutual_item_is_sealed (self));

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  g_free (slot->text);
  slot->text = text;
}

/**
 * mutual_item_set_date:
 * @self: an item that is being built
 * @member: one of its dates
 * @date: (nullable): the date
 */
void
mutual_item_set_date (MutualItem   *self,
                      MutualMember  member,
                      const GDate  *date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DATE);
  g_value_set_boxed (&value, date);
  mutual_item_take_value (self, member, &value);
}

/**
 * mutual_item_set_number:
 * @self: an item that is being built
 * @member: one of its numbers, flags, enumerations or weekdays
 * @number: the number
 */
void
mutual_item_set_number (MutualItem   *self,
                        MutualMember  member,
                        int           number)
{
  MutualSlot *slot;
  const MutualField *field = mutual_item_find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && mutual_field_holds_number (field));
  g_return_if_fail (!mutual_item_is_sealed (self));

  slot->number = number;
}

/**
 * mutual_item_take_references:
 * @self: an item that is being built
 * @member: one of its lists of references
 * @ids: (transfer full) (nullable) (array zero-terminated=1): the ids
 */
void
mutual_item_take_references (MutualItem    *self,
                             MutualMember   member,
                             char         **ids)
{
  MutualSlot *slot;
  const MutualField *field = mutual_item_find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind == MUTUAL_FIELD_REFERENCES);
  g_return_if_fail (!mutual_item_is_sealed (self));

  g_strfreev (slot->ids);
  if (ids != NULL && ids[0] == NULL)
    g_clear_pointer (&ids, g_strfreev);
  slot->ids = ids;
}

/**
 * mutual_item_take_extra:
 * @self: an item that is being built
 * @name: a name that its class does not declare
 * @value: (transfer full): its value
 */
void
mutual_item_take_extra (MutualItem *self,
                        const char *name,
                        JsonNode   *value)
{
  JsonObject *extras = mutual_item_get_extras (self);

  g_return_if_fail (MUTUAL_IS_ITEM (self) && name != NULL && value != NULL);
  g_return_if_fail (!mutual_item_is_sealed (self));

  if (extras == NULL)
    {
      extras = json_object_new ();
      mutual_item_take_extras (self, extras);
    }
  json_object_set_member (extras, name, value);
}

/**
 * mutual_item_append:
 * @self: an item that is being built
 * @list: one of its lists
 * @child: an item outside any list
 *
 * Appends @child, which @self then holds a reference to.
 */
void
mutual_item_append (MutualItem   *self,
                    MutualMember  list,
                    MutualItem   *child)
{
  MutualList *children = mutual_item_ensure_list (self, list);

  g_return_if_fail (children != NULL && !mutual_item_is_sealed (self));

  mutual_list_insert (children, mutual_list_get_length (children), child);
}

/*< private >
 * mutual_item_change_value:
 *
 * Sets a member of an item in a plan, and notifies if that is a change. For edits only.
 */
void
mutual_item_change_value (MutualItem   *self,
                          MutualMember  member,
                          const GValue *value)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  g_auto (GValue) copy = G_VALUE_INIT;
  MutualSlot *slot;
  const MutualField *field = mutual_item_find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind != MUTUAL_FIELD_LIST);

  g_value_init (&copy, G_VALUE_TYPE (value));
  g_value_copy (value, &copy);
  if (mutual_slot_fill (field, slot, &copy))
    g_object_notify_by_pspec (G_OBJECT (self), klass->properties[klass->slots[member]]);
}

/*< private >
 * mutual_item_change_extra:
 *
 * Sets (or, with %NULL, removes) an unknown member. One that is not there yet comes to @position, so that undo brings
 * it back to its place in the file. For edits only.
 */
void
mutual_item_change_extra (MutualItem *self,
                          const char *name,
                          JsonNode   *value,
                          guint       position)
{
  JsonObject *before = mutual_item_get_extras (self);
  JsonObject *extras = json_object_new ();
  guint i = 0;

  if (before != NULL)
    {
      JsonObjectIter iter;
      const char *other;
      JsonNode *node;
      gboolean there = json_object_has_member (before, name);

      json_object_iter_init_ordered (&iter, before);
      while (json_object_iter_next_ordered (&iter, &other, &node))
        {
          if (!there && i++ == position && value != NULL)
            json_object_set_member (extras, name, json_node_copy (value));
          if (g_strcmp0 (other, name) != 0)
            json_object_set_member (extras, other, json_node_copy (node));
          else if (value != NULL)
            json_object_set_member (extras, name, json_node_copy (value));
        }
    }
  if (value != NULL && !json_object_has_member (extras, name))
    json_object_set_member (extras, name, json_node_copy (value));

  if (json_object_get_size (extras) == 0)
    g_clear_pointer (&extras, json_object_unref);
  mutual_item_take_extras (self, extras);
}
