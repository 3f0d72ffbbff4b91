/* Removing items together with everything that refers to them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-removal.h"

#include "plan/mutual-id.h"

/* What says nothing any more when the reference beside it is gone. */
static const struct
{
  MutualMember reference;
  MutualMember dependent;
} dependents[] = {
  { MUTUAL_MEMBER_FOLLOWS, MUTUAL_MEMBER_OFFSET },
  { MUTUAL_MEMBER_CONFIRMED_BY, MUTUAL_MEMBER_CONFIRMED_ON },
};

typedef struct
{
  GHashTable *leaving; /* set of ids */
  GPtrArray *edits;
} Removal;

static void
add_id (MutualItem *item,
        gpointer    user_data)
{
  g_hash_table_add (user_data, (gpointer) mutual_item_get_id (item));
}

static void
clear (Removal      *removal,
       MutualItem   *item,
       MutualMember  member)
{
  MutualEdit *edit = mutual_edit_new_clear (item, member);

  if (edit != NULL)
    g_ptr_array_add (removal->edits, edit);
}

static void
clear_references (Removal      *removal,
                  MutualItem   *item,
                  MutualMember  member)
{
  const char *const *ids = mutual_item_get_references (item, member);
  g_autoptr (GStrvBuilder) staying = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  guint n_leaving = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_hash_table_contains (removal->leaving, ids[i]))
      n_leaving++;
    else
      g_strv_builder_add (staying, ids[i]);
  if (n_leaving == 0)
    return;

  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (staying));
  g_ptr_array_add (removal->edits, mutual_edit_new_set (item, member, &value));
}

static void
clear_item (MutualItem *item,
            gpointer    user_data)
{
  Removal *removal = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  if (g_hash_table_contains (removal->leaving, mutual_item_get_id (item)))
    return;

  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;
      MutualMember dependent;
      const char *id;

      if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        clear_references (removal, item, member);
      if (fields[i].kind != MUTUAL_FIELD_REFERENCE)
        continue;
      id = mutual_item_get_reference (item, member);
      if (id == NULL || !g_hash_table_contains (removal->leaving, id))
        continue;
      clear (removal, item, member);
      if (mutual_removal_find_dependent (member, &dependent))
        clear (removal, item, dependent);
    }
}

static gboolean
has_leaving_parent (Removal    *removal,
                    MutualItem *item)
{
  for (MutualItem *parent = mutual_item_get_parent (item); parent != NULL; parent = mutual_item_get_parent (parent))
    if (g_hash_table_contains (removal->leaving, mutual_item_get_id (parent)))
      return TRUE;
  return FALSE;
}

static int
compare_from_end (gconstpointer a,
                  gconstpointer b)
{
  guint first = mutual_item_get_position (*(MutualItem **) a);
  guint second = mutual_item_get_position (*(MutualItem **) b);

  return (first < second) - (first > second);
}

/**
 * mutual_removal_create_edits:
 * @plan: a plan
 * @items: (element-type MutualItem): items in lists of @plan; their children go with them
 *
 * No reference may lead nowhere (see the strict reading of the format), so that what refers to an item lets go of it
 * first: an item that followed it keeps its date and is pinned there, a role loses its person, a milestone its role.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, to be applied in this order and as one group
 */
GPtrArray *
mutual_removal_create_edits (MutualPlan *plan,
                             GPtrArray  *items)
{
  g_autoptr (GHashTable) leaving = g_hash_table_new (mutual_id_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  Removal removal = { leaving, g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref) };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    mutual_item_foreach (g_ptr_array_index (items, i), add_id, leaving);
  mutual_item_foreach (MUTUAL_ITEM (plan), clear_item, &removal);

  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (g_hash_table_add (seen, item) && !has_leaving_parent (&removal, item))
        g_ptr_array_add (sorted, item);
    }
  /* From the end, so that the places that the edits remember are right when they are taken back. */
  g_ptr_array_sort (sorted, compare_from_end);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (removal.edits, mutual_edit_new_remove (g_ptr_array_index (sorted, i)));

  return removal.edits;
}

/**
 * mutual_removal_find_dependent:
 * @reference: a member that refers to another item
 * @dependent: (out): the member beside it
 *
 * Returns: whether there is a member that says nothing any more when @reference is gone
 */
gboolean
mutual_removal_find_dependent (MutualMember  reference,
                               MutualMember *dependent)
{
  for (guint i = 0; i < G_N_ELEMENTS (dependents); i++)
    if (dependents[i].reference == reference)
      {
        *dependent = dependents[i].dependent;
        return TRUE;
      }
  return FALSE;
}
