/* What is different between two items: for comparing and merging plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-item-private.h"

#include <string.h>

static gboolean nodes_equal (JsonNode *a, JsonNode *b);

static gboolean
arrays_equal (JsonArray *a,
              JsonArray *b)
{
  guint n = json_array_get_length (a);

  if (n != json_array_get_length (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!nodes_equal (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
objects_equal (JsonObject *a,
               JsonObject *b)
{
  JsonObjectIter first, second;
  const char *name, *other_name;
  JsonNode *node, *other;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init_ordered (&first, a);
  json_object_iter_init_ordered (&second, b);
  while (json_object_iter_next_ordered (&first, &name, &node) &&
         json_object_iter_next_ordered (&second, &other_name, &other))
    if (strcmp (name, other_name) != 0 || !nodes_equal (node, other))
      return FALSE;
  return TRUE;
}

/* json_node_equal() takes no notice of the order of members, and takes 1 for 1.0: a file would say something else. */
static gboolean
nodes_equal (JsonNode *a,
             JsonNode *b)
{
  double number, other;

  if (json_node_get_node_type (a) != json_node_get_node_type (b))
    return FALSE;
  switch (json_node_get_node_type (a))
    {
    case JSON_NODE_OBJECT:
      return objects_equal (json_node_get_object (a), json_node_get_object (b));
    case JSON_NODE_ARRAY:
      return arrays_equal (json_node_get_array (a), json_node_get_array (b));
    case JSON_NODE_NULL:
      return TRUE;
    case JSON_NODE_VALUE:
    default:
      break;
    }

  if (json_node_get_value_type (a) != json_node_get_value_type (b))
    return FALSE;
  if (json_node_get_value_type (a) == G_TYPE_STRING)
    return g_strcmp0 (json_node_get_string (a), json_node_get_string (b)) == 0;
  if (json_node_get_value_type (a) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (a) == json_node_get_boolean (b);
  if (json_node_get_value_type (a) == G_TYPE_INT64)
    return json_node_get_int (a) == json_node_get_int (b);
  number = json_node_get_double (a);
  other = json_node_get_double (b);
  /* To the bit: 0 and -0 are not the same text. */
  return memcmp (&number, &other, sizeof number) == 0;
}

/* Lists of references are as good as equal when both are empty. */
static gboolean
ids_equal (char **a,
           char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
slots_equal (const MutualField *field,
             const MutualSlot  *a,
             const MutualSlot  *b)
{
  if (mutual_field_holds_number (field))
    return a->number == b->number;
  if (mutual_field_holds_text (field))
    return a->text == b->text || (a->text != NULL && b->text != NULL && strcmp (a->text, b->text) == 0);
  if (field->kind == MUTUAL_FIELD_DATE)
    {
      gboolean valid = g_date_valid (&a->date);

      return valid == g_date_valid (&b->date) && (!valid || g_date_compare (&a->date, &b->date) == 0);
    }
  return field->kind == MUTUAL_FIELD_LIST || ids_equal (a->ids, b->ids);
}

/**
 * mutual_item_get_differences:
 * @self: an item
 * @other: an item of the same class
 *
 * Lists of child items are not looked at, nor are unknown members.
 *
 * Returns: a bit for each member with another value, by its place among the fields of the class
 */
guint64
mutual_item_get_differences (MutualItem *self,
                             MutualItem *other)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  guint64 differences = 0;

  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), 0);
  G_STATIC_ASSERT (MUTUAL_FIELDS_MAX <= 64);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      MutualSlot *a, *b;

      mutual_item_find_slot (self, klass->fields[i].member, &a);
      mutual_item_find_slot (other, klass->fields[i].member, &b);
      if (!slots_equal (&klass->fields[i], a, b))
        differences |= G_GUINT64_CONSTANT (1) << i;
    }
  return differences;
}

/**
 * mutual_extra_equal:
 * @a: (nullable): the value of an unknown member, or %NULL for none
 * @b: (nullable): another
 *
 * Returns: whether a file would say the same for both, to the byte
 */
gboolean
mutual_extra_equal (JsonNode *a,
                    JsonNode *b)
{
  return a == b || (a != NULL && b != NULL && nodes_equal (a, b));
}

/**
 * mutual_item_has_equal_extras:
 * @self: an item
 * @other: an item
 *
 * Returns: whether both have the same unknown members in the same order
 */
gboolean
mutual_item_has_equal_extras (MutualItem *self,
                              MutualItem *other)
{
  JsonObject *a = mutual_item_get_extras (self);
  JsonObject *b = mutual_item_get_extras (other);

  if (a == NULL || b == NULL)
    return a == b;
  return objects_equal (a, b);
}
