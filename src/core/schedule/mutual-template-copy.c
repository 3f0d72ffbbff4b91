/* Copying a plan with new ids, for templates and for the plans that are made from them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template-copy.h"

#include "plan/mutual-id.h"

typedef struct
{
  MutualTemplateFilter filter; /* NULL for everything */
  GHashTable          *ids;    /* of the original -> of the copy */
} Copying;

static gboolean
is_wanted (Copying           *copying,
           MutualItem        *item,
           const MutualField *field)
{
  return copying->filter == NULL || copying->filter (item, field);
}

/* References still hold the ids of the original. What nobody declared can only be taken along whole. */
static void
fill_copy (Copying    *copying,
           MutualItem *from,
           MutualItem *to)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (from), &n_fields);

  g_hash_table_insert (copying->ids, g_strdup (mutual_item_get_id (from)), g_strdup (mutual_item_get_id (to)));
  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_wanted (copying, from, &fields[i]))
        continue;
      if (fields[i].kind != MUTUAL_FIELD_LIST)
        {
          mutual_item_get_value (from, member, &value);
          mutual_item_take_value (to, member, &value);
          continue;
        }
      for (guint j = 0; j < mutual_item_get_n_children (from, member); j++)
        {
          MutualItem *child = mutual_item_get_child (from, member, j);
          g_autoptr (MutualItem) copy = NULL;

          if (!is_wanted (copying, child, NULL))
            continue;
          copy = mutual_item_new (G_OBJECT_TYPE (child), NULL);
          fill_copy (copying, child, copy);
          mutual_item_append (to, member, copy);
        }
    }
  if (copying->filter == NULL)
    mutual_item_copy_extras (from, to);
}

/* What is referred to but was left out is not referred to any more. */
static void
redirect (MutualItem *item,
          gpointer    user_data)
{
  GHashTable *ids = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;

      if (fields[i].kind == MUTUAL_FIELD_REFERENCE && mutual_item_is_set (item, member))
        mutual_item_set_text (item, member, g_hash_table_lookup (ids, mutual_item_get_reference (item, member)));
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        {
          const char *const *old_ids = mutual_item_get_references (item, member);
          g_autoptr (GStrvBuilder) new_ids = g_strv_builder_new ();

          for (guint j = 0; old_ids[j] != NULL; j++)
            if (g_hash_table_contains (ids, old_ids[j]))
              g_strv_builder_add (new_ids, g_hash_table_lookup (ids, old_ids[j]));
          mutual_item_take_references (item, member, g_strv_builder_end (new_ids));
        }
    }
}

static void
claim_children (MutualPlan *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_LIST)
      for (guint j = 0; j < mutual_item_get_n_children (item, fields[i].member); j++)
        mutual_plan_claim (plan, mutual_item_get_child (item, fields[i].member, j));
}

/**
 * mutual_template_copy:
 * @plan: a plan
 * @filter: (nullable) (scope call): what to take along; %NULL for everything, with the members that nobody here declared
 * @ids: (out) (optional): a table from the ids of @plan to those of the copy
 *
 * Copies @plan so that all items have ids of their own, and refer to each other as those of @plan do.
 *
 * Returns: (transfer full): the copy, not sealed yet
 */
MutualPlan *
mutual_template_copy (MutualPlan            *plan,
                      MutualTemplateFilter   filter,
                      GHashTable           **ids)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, g_free);
  Copying copying = { filter, table };
  MutualPlan *copy;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  copy = mutual_plan_new (NULL);
  mutual_plan_set_version (copy, mutual_plan_get_version (plan));
  fill_copy (&copying, MUTUAL_ITEM (plan), MUTUAL_ITEM (copy));
  mutual_item_foreach (MUTUAL_ITEM (copy), redirect, table);
  claim_children (copy);

  if (ids != NULL)
    *ids = g_steal_pointer (&table);
  return copy;
}
