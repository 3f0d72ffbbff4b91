/* Unknown members after a merge: nobody here knows what is in them, so that each is taken whole from one side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "format/mutual-names.h"
#include "format/mutual-scanner.h"

static JsonNode *
get_node (JsonObject *extras,
          const char *name)
{
  return extras != NULL ? json_object_get_member (extras, name) : NULL;
}

static GPtrArray *
list_names (JsonObject *extras)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;

  if (extras == NULL)
    return names;
  json_object_iter_init_ordered (&iter, extras);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

/* Members, order and all; what stands from the first that differs in its name is put there anew. */
static void
take_all (MutualMerge *self,
          MutualItem  *item,
          JsonObject  *extras)
{
  g_autoptr (GPtrArray) names = list_names (mutual_item_get_extras (item));
  g_autoptr (GPtrArray) wanted = list_names (extras);
  guint same = 0;

  while (same < names->len && same < wanted->len && g_str_equal (names->pdata[same], wanted->pdata[same]))
    same++;
  for (guint i = same; i < names->len; i++)
    mutual_merge_do (self, mutual_edit_new_set_extra (item, names->pdata[i], NULL));
  for (guint i = 0; i < wanted->len; i++)
    if (!mutual_extra_equal (get_node (mutual_item_get_extras (item), wanted->pdata[i]),
                             get_node (extras, wanted->pdata[i])))
      mutual_merge_do (self, mutual_edit_new_set_extra (item, wanted->pdata[i], get_node (extras, wanted->pdata[i])));
}

static void
merge_extra (MutualMerge *self,
             MutualItem  *item,
             MutualItem  *base,
             MutualItem  *mine,
             MutualItem  *theirs,
             const char  *name)
{
  JsonNode *before = get_node (mutual_item_get_extras (base), name);
  JsonNode *my_node = get_node (mutual_item_get_extras (mine), name);
  JsonNode *their_node = get_node (mutual_item_get_extras (theirs), name);
  MutualConflictKind kind = MUTUAL_CONFLICT_VALUE;

  if (mutual_extra_equal (their_node, before) || mutual_extra_equal (their_node, my_node))
    return;
  if (mutual_extra_equal (my_node, before))
    {
      if (my_node != NULL || mutual_merge_has_room (item, name))
        {
          mutual_merge_do (self, mutual_edit_new_set_extra (item, name, their_node));
          return;
        }
      kind = MUTUAL_CONFLICT_LIMIT;
    }
  mutual_conflict_set_extra (mutual_merge_add_conflict (self, kind, mine, theirs), name);
}

/*< private >
 * mutual_merge_has_room:
 * @item: an item
 * @name: the name of an unknown member that it may get
 *
 * Returns: whether one more can be written so that it can be read again
 */
gboolean
mutual_merge_has_room (MutualItem *item,
                       const char *name)
{
  g_autoptr (GPtrArray) names = list_names (mutual_item_get_extras (item));
  g_auto (MutualNames) watched = { 0 };
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  guint n = names->len + 1;

  /* The id, and of a plan its format and version. */
  n += MUTUAL_IS_PLAN (item) ? 3 : 1;
  for (guint i = 0; i < n_fields; i++)
    n += mutual_item_is_set (item, fields[i].member) ? 1 : 0;
  if (n > MUTUAL_MEMBERS_LIMIT)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    mutual_names_add (&watched, names->pdata[i]);
  return mutual_names_add (&watched, name);
}

/*< private >
 * mutual_merge_extras:
 *
 * Merges the unknown members of an item, in my order, and then those that only they added.
 */
void
mutual_merge_extras (MutualMerge *self,
                     MutualItem  *base,
                     MutualItem  *mine,
                     MutualItem  *theirs)
{
  MutualItem *item = mutual_merge_find (self->plan, mine);
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (mutual_item_has_equal_extras (base, mine))
    {
      take_all (self, item, mutual_item_get_extras (theirs));
      return;
    }
  /* What goes makes room for what comes. */
  gone = list_names (mutual_item_get_extras (base));
  for (guint i = 0; i < gone->len; i++)
    if (get_node (mutual_item_get_extras (theirs), gone->pdata[i]) == NULL)
      merge_extra (self, item, base, mine, theirs, gone->pdata[i]);
  names = list_names (mutual_item_get_extras (theirs));
  for (guint i = 0; i < names->len; i++)
    merge_extra (self, item, base, mine, theirs, names->pdata[i]);
}
