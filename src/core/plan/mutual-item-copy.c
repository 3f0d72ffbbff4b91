/* Copies of items: the same ones for edits to keep, or new ones for duplicates, pasted items and templates.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-id.h"
#include "plan/mutual-item-private.h"
#include "plan/mutual-plan.h"

/* What takes the place of an id; without a table everything keeps its own. */
static const char *
translate (GHashTable *ids,
           const char *id)
{
  const char *other = ids != NULL && id != NULL ? g_hash_table_lookup (ids, id) : NULL;

  return other != NULL ? other : id;
}

static void
translate_slot (GHashTable        *ids,
                const MutualField *field,
                MutualSlot        *slot)
{
  if (field->kind == MUTUAL_FIELD_REFERENCE)
    {
      char *id = g_strdup (translate (ids, slot->text));

      g_free (slot->text);
      slot->text = id;
    }
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    for (guint i = 0; slot->ids != NULL && slot->ids[i] != NULL; i++)
      {
        char *id = g_strdup (translate (ids, slot->ids[i]));

        g_free (slot->ids[i]);
        slot->ids[i] = id;
      }
}

static MutualItem *
copy (MutualItem *self,
      GHashTable *ids)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (self), &n_fields);
  MutualItem *other = mutual_item_new (G_OBJECT_TYPE (self), translate (ids, mutual_item_get_id (self)));

  for (guint i = 0; i < n_fields; i++)
    {
      MutualSlot *source, *slot;

      if (fields[i].kind == MUTUAL_FIELD_LIST)
        {
          for (guint j = 0; j < mutual_item_get_n_children (self, fields[i].member); j++)
            {
              g_autoptr (MutualItem) child = copy (mutual_item_get_child (self, fields[i].member, j), ids);

              mutual_item_append (other, fields[i].member, child);
            }
          continue;
        }
      mutual_item_find_slot (self, fields[i].member, &source);
      mutual_item_find_slot (other, fields[i].member, &slot);
      mutual_slot_copy (&fields[i], source, slot);
      if (ids != NULL)
        translate_slot (ids, &fields[i], slot);
    }

  mutual_item_copy_extras (self, other);
  if (MUTUAL_IS_PLAN (self))
    mutual_plan_set_version (MUTUAL_PLAN (other), mutual_plan_get_version (MUTUAL_PLAN (self)));

  return other;
}

static void
add_new_id (MutualItem *item,
            gpointer    user_data)
{
  g_hash_table_insert (user_data, g_strdup (mutual_item_get_id (item)), g_uuid_string_random ());
}

/**
 * mutual_item_copy_extras:
 * @self: an item
 * @other: an item of the same class that is being built
 *
 * Gives @other the unknown members of @self, whole, as nobody here knows what is in them.
 */
void
mutual_item_copy_extras (MutualItem *self,
                         MutualItem *other)
{
  JsonObject *extras = mutual_item_get_extras (self);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (extras == NULL)
    return;

  json_object_iter_init_ordered (&iter, extras);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    mutual_item_take_extra (other, name, json_node_copy (node));
}

/**
 * mutual_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): an item outside any plan with the same ids and values, children included
 */
MutualItem *
mutual_item_copy (MutualItem *self)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (self), NULL);

  return copy (self, NULL);
}

/**
 * mutual_item_copy_renamed:
 * @self: an item
 * @ids: ids that have another in their place
 *
 * Returns: (transfer full): a copy outside any plan in which every id that is in @ids, of the item itself, of what is in
 *   it or of what it refers to, is the other one
 */
MutualItem *
mutual_item_copy_renamed (MutualItem *self,
                          GHashTable *ids)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (self) && ids != NULL, NULL);

  return copy (self, ids);
}

/**
 * mutual_item_renew:
 * @self: an item
 * @ids: (nullable) (inout): ids that already have another in their place; the new ones of @self are added. For several
 *   items that refer to each other. Both keys and values are strings that the table frees
 *
 * Returns: (transfer full): a copy outside any plan in which everything has a new id, and references within it (and to
 *   what is in @ids) lead to the new items; those that lead elsewhere stay
 */
MutualItem *
mutual_item_renew (MutualItem *self,
                   GHashTable *ids)
{
  g_autoptr (GHashTable) table = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (self), NULL);

  table = ids != NULL ? g_hash_table_ref (ids)
                      : g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, g_free);
  mutual_item_foreach (self, add_new_id, table);

  return copy (self, table);
}
