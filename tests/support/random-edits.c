/* Actions at random, each of which leaves a plan whole: what a person might do to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-edits.h"

#include "plan/mutual-removal.h"
#include "random-plan.h"

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  g_ptr_array_add (user_data, item);
}

static GPtrArray *
list_items (MutualPlan *plan)
{
  GPtrArray *items = g_ptr_array_new ();

  mutual_item_foreach (MUTUAL_ITEM (plan), collect, items);
  return items;
}

/* An item of a class, or of any. */
static MutualItem *
pick (GRand      *rand,
      MutualPlan *plan,
      GType       type)
{
  g_autoptr (GPtrArray) items = list_items (plan);

  for (guint i = items->len; i > 0; i--)
    if (type != G_TYPE_NONE && G_OBJECT_TYPE (g_ptr_array_index (items, i - 1)) != type)
      g_ptr_array_remove_index_fast (items, i - 1);
  return items->len > 0 ? g_ptr_array_index (items, g_rand_int_range (rand, 0, (int) items->len)) : NULL;
}

static gboolean
is_reference (const MutualField *field)
{
  return field->kind == MUTUAL_FIELD_REFERENCE || field->kind == MUTUAL_FIELD_REFERENCES;
}

/* A member gets the value that it has elsewhere; a reference is only taken away, as it might lead in a circle. */
static void
set (GRand         *rand,
     MutualHistory *history,
     MutualPlan    *source)
{
  MutualItem *item = pick (rand, mutual_history_get_plan (history), G_TYPE_NONE);
  MutualItem *other = pick (rand, source, G_OBJECT_TYPE (item));
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  const MutualField *field = &fields[g_rand_int_range (rand, 0, (int) n_fields)];
  g_autoptr (MutualItem) nothing = NULL;
  g_autoptr (MutualEdit) edit = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->kind == MUTUAL_FIELD_LIST)
    return;
  nothing = mutual_item_new (G_OBJECT_TYPE (item), NULL);
  mutual_item_get_value (other == NULL || is_reference (field) ? nothing : other, field->member, &value);
  edit = mutual_edit_new_set (item, field->member, &value);
  g_assert_true (mutual_history_apply (history, edit, NULL));
}

static void
set_extra (GRand         *rand,
           MutualHistory *history)
{
  static const char *const names[] = { "x-colour", "x-weight", "x-\"mood\"", "x" };
  MutualItem *item = pick (rand, mutual_history_get_plan (history), G_TYPE_NONE);
  g_autoptr (JsonNode) node = g_rand_boolean (rand) ? random_plan_node (rand, 3) : NULL;
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_extra (item, names[g_rand_int_range (rand, 0, 4)], node);

  g_assert_true (mutual_history_apply (history, edit, NULL));
}

static void
drop_references (MutualItem *item,
                 gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (MutualItem) nothing = NULL;

      if (!is_reference (&fields[i]))
        continue;
      nothing = mutual_item_new (G_OBJECT_TYPE (item), NULL);
      mutual_item_get_value (nothing, fields[i].member, &value);
      mutual_item_take_value (item, fields[i].member, &value);
    }
}

/* New ids by chance as well, so that the same chance gives the same. */
static void
add_id (MutualItem *item,
        gpointer    user_data)
{
  GRand *rand = ((gpointer *) user_data)[0];
  GHashTable *ids = ((gpointer *) user_data)[1];

  g_hash_table_insert (ids, g_strdup (mutual_item_get_id (item)),
                       g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", g_rand_int (rand), g_rand_int (rand) & 0xffff,
                                        g_rand_int (rand) & 0xfff, g_rand_int (rand) & 0xfff, g_rand_int (rand),
                                        g_rand_int (rand) & 0xffff));
}

static MutualItem *
renew (GRand      *rand,
       MutualItem *item)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gpointer data[] = { rand, ids };

  mutual_item_foreach (item, add_id, data);
  return mutual_item_copy_renamed (item, ids);
}

/* Something of another plan comes to where its like are. */
static void
insert (GRand         *rand,
        MutualHistory *history,
        MutualPlan    *source)
{
  MutualItem *item = pick (rand, source, G_TYPE_NONE);
  MutualItem *parent = mutual_item_get_parent (item);
  MutualItem *target = parent != NULL ? pick (rand, mutual_history_get_plan (history), G_OBJECT_TYPE (parent)) : NULL;
  g_autoptr (MutualItem) copy = NULL;
  g_autoptr (MutualEdit) edit = NULL;
  MutualMember list;

  if (target == NULL)
    return;
  list = mutual_item_get_list_member (item);
  copy = renew (rand, item);
  mutual_item_foreach (copy, drop_references, NULL);
  edit = mutual_edit_new_insert (target, list,
                                 (guint) g_rand_int_range (rand, 0,
                                                           (int) mutual_item_get_n_children (target, list) + 1),
                                 copy);
  g_assert_true (mutual_history_apply (history, edit, NULL));
}

static void
remove_item (GRand         *rand,
             MutualHistory *history)
{
  MutualPlan *plan = mutual_history_get_plan (history);
  MutualItem *item = pick (rand, plan, G_TYPE_NONE);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;

  if (mutual_item_get_parent (item) == NULL)
    return;
  g_ptr_array_add (items, item);
  edits = mutual_removal_create_edits (plan, items);
  for (guint i = 0; i < edits->len; i++)
    g_assert_true (mutual_history_apply (history, g_ptr_array_index (edits, i), NULL));
}

static void
move (GRand         *rand,
      MutualHistory *history)
{
  MutualPlan *plan = mutual_history_get_plan (history);
  MutualItem *item = pick (rand, plan, G_TYPE_NONE);
  MutualItem *parent = mutual_item_get_parent (item);
  MutualItem *target = parent != NULL ? pick (rand, plan, G_OBJECT_TYPE (parent)) : NULL;
  g_autoptr (MutualEdit) edit = NULL;
  guint length;

  if (target == NULL)
    return;
  length = mutual_item_get_n_children (target, mutual_item_get_list_member (item)) - (target == parent ? 1 : 0);
  edit = mutual_edit_new_move (item, target, (guint) g_rand_int_range (rand, 0, (int) length + 1));
  g_assert_true (mutual_history_apply (history, edit, NULL));
}

/**
 * random_edits_act:
 * @rand: where chance comes from
 * @history: of the plan that is changed
 * @source: another plan, whose values and items are taken
 *
 * Does something, or undoes or does again what was done.
 *
 * Returns: whether anything was done
 */
gboolean
random_edits_act (GRand         *rand,
                  MutualHistory *history,
                  MutualPlan    *source)
{
  guint position = mutual_history_get_position (history);
  int what = g_rand_int_range (rand, 0, 10);

  if (what == 0)
    return mutual_history_undo (history) != NULL;
  if (what == 1)
    return mutual_history_redo (history) != NULL;

  mutual_history_begin (history, "Anything");
  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    switch (g_rand_int_range (rand, 0, 8))
      {
      case 0:
        set_extra (rand, history);
        break;
      case 1:
        insert (rand, history, source);
        break;
      case 2:
        remove_item (rand, history);
        break;
      case 3:
      case 4:
        move (rand, history);
        break;
      default:
        set (rand, history, source);
        break;
      }
  mutual_history_end (history);
  return mutual_history_get_position (history) != position;
}
