/* Where items stand after a merge: each list gets those that belong there, in an order that both sides meant.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "format/mutual-reader.h"
#include "plan/mutual-list.h"

static GPtrArray *
list_children (MutualItem   *item,
               MutualMember  list)
{
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; item != NULL && i < mutual_item_get_n_children (item, list); i++)
    g_ptr_array_add (children, mutual_item_get_child (item, list, i));
  return children;
}

/* Of what is below an item that comes, only what comes with it: the rest is elsewhere, or gone. */
static void
prune (MutualMerge *self,
       MutualItem  *copy)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (copy), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    for (guint j = fields[i].kind == MUTUAL_FIELD_LIST ? mutual_item_get_n_children (copy, fields[i].member) : 0; j > 0;
         j--)
      {
        MutualItem *child = mutual_item_get_child (copy, fields[i].member, j - 1);

        if (mutual_merge_is_coming (self, child) && mutual_plan_find (self->plan, mutual_item_get_id (child)) == NULL)
          prune (self, child);
        else
          g_object_unref (mutual_list_steal (MUTUAL_LIST (mutual_item_get_list (copy, fields[i].member)), j - 1));
      }
}

static void
note_new (MutualItem *item,
          gpointer    user_data)
{
  MutualMerge *self = user_data;

  self->n_items++;
  if (mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) && mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS))
    g_ptr_array_add (self->followers, (gpointer) mutual_item_get_id (mutual_merge_find (self->theirs, item)));
}

/* It does not come; what was said of it before, that it is kept, is not so. */
static gboolean
refuse (MutualMerge        *self,
        MutualConflictKind  kind,
        MutualItem         *mine,
        MutualItem         *theirs)
{
  for (guint i = self->conflicts->len; i > 0; i--)
    {
      MutualConflict *conflict = g_ptr_array_index (self->conflicts, i - 1);

      if (mutual_conflict_get_kind (conflict) == MUTUAL_CONFLICT_REMOVED_MINE &&
          g_str_equal (mutual_conflict_get_item_id (conflict), mutual_item_get_id (theirs)))
        g_ptr_array_remove_index (self->conflicts, i - 1);
    }
  mutual_merge_add_conflict (self, kind, mine, theirs);
  self->odd = TRUE;
  return FALSE;
}

static gboolean
insert (MutualMerge  *self,
        MutualItem   *parent,
        MutualMember  list,
        guint         position,
        MutualItem   *theirs)
{
  const char *id = mutual_item_get_id (theirs);
  g_autoptr (MutualItem) copy = NULL;

  if (mutual_plan_find (self->plan, id) != NULL)
    {
      if (g_hash_table_contains (self->leaving, id))
        {
          self->odd = TRUE;
          self->late = TRUE;
          return FALSE;
        }
      return refuse (self, MUTUAL_CONFLICT_KIND, mutual_plan_find (self->plan, id), theirs);
    }

  copy = mutual_item_copy (theirs);
  prune (self, copy);
  if (self->n_items + mutual_merge_count (copy) > MUTUAL_ITEMS_LIMIT)
    return refuse (self, MUTUAL_CONFLICT_LIMIT, NULL, theirs);
  mutual_item_foreach (copy, note_new, self);
  mutual_merge_do (self, mutual_edit_new_insert (parent, list, position, copy));
  return TRUE;
}

/* Makes the list what it shall be, with as few moves as possible; what else is there stays among it. */
static void
arrange_as (MutualMerge  *self,
            MutualItem   *parent,
            MutualMember  list,
            GPtrArray    *wanted)
{
  g_autofree guint *positions = g_new0 (guint, wanted->len + 1);
  g_autofree guint *known = g_new0 (guint, wanted->len + 1);
  g_autofree gboolean *steady = g_new0 (gboolean, wanted->len + 1);
  g_autofree MutualItem **items = g_new0 (MutualItem *, wanted->len + 1);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint n_known = 0;
  guint next = 0;

  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    g_hash_table_insert (places, mutual_item_get_child (parent, list, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < wanted->len; i++)
    {
      MutualItem *item = mutual_merge_find (self->plan, g_ptr_array_index (wanted, i));
      guint place = item != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, item)) : 0;

      items[i] = item;
      if (place == 0)
        continue;
      positions[n_known] = place;
      known[n_known++] = i;
    }
  mutual_merge_find_steady (positions, n_known, steady);

  /* Each goes to its place right after the one before; what stays is waited for. */
  for (guint i = 0, k = 0; i < wanted->len; i++)
    {
      MutualItem *item = items[i];
      gboolean is_known = k < n_known && known[k] == i;
      guint position;

      if (is_known && steady[k++])
        {
          while (mutual_item_get_child (parent, list, next) != item)
            next++;
          next++;
          continue;
        }
      if (item == NULL)
        {
          if (insert (self, parent, list, next, g_ptr_array_index (wanted, i)))
            next++;
          continue;
        }
      if (is_known)
        {
          position = mutual_item_get_position (item);
          if (position < next)
            next--;
          if (position != next)
            mutual_merge_do (self, mutual_edit_new_move (item, parent, next));
        }
      else
        mutual_merge_do (self, mutual_edit_new_move (item, parent, next));
      next++;
    }
}

static void
arrange_list (MutualMerge  *self,
              MutualItem   *theirs,
              MutualItem   *parent,
              MutualMember  list)
{
  MutualItem *mine = mutual_merge_find (self->mine, theirs);
  MutualItem *base = mutual_merge_find (self->base, theirs);
  g_autoptr (GPtrArray) my_list = NULL;
  g_autoptr (GPtrArray) their_list = NULL;
  g_autoptr (GPtrArray) base_list = NULL;
  g_autoptr (GPtrArray) disputed = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  my_list = list_children (mine, list);
  for (guint i = 0; i < my_list->len;)
    {
      MutualItem *item = g_ptr_array_index (my_list, i);
      MutualItem *other = mutual_merge_find (self->theirs, item);

      if (other != NULL ? mutual_item_get_parent (other) != theirs &&
                              mutual_merge_decide_parent (self, item, other) == MUTUAL_TAKE_THEIRS
                        : g_hash_table_contains (self->leaving, mutual_item_get_id (item)))
        g_ptr_array_remove_index (my_list, i);
      else
        i++;
    }

  their_list = list_children (theirs, list);
  for (guint i = 0; i < their_list->len;)
    {
      MutualItem *item = g_ptr_array_index (their_list, i);
      MutualItem *other = mutual_merge_find (self->mine, item);
      MutualMergeTake take = MUTUAL_TAKE_SAME;

      if (other != NULL && mutual_item_get_parent (other) != mine)
        take = mutual_merge_decide_parent (self, other, item);
      if (take == MUTUAL_TAKE_SPLIT)
        mutual_merge_add_conflict (self, MUTUAL_CONFLICT_PLACE, other, item);
      if (take == MUTUAL_TAKE_SPLIT || take == MUTUAL_TAKE_MINE ||
          (other == NULL && !mutual_merge_is_coming (self, item)))
        g_ptr_array_remove_index (their_list, i);
      else
        i++;
    }

  base_list = list_children (base, list);
  disputed = g_ptr_array_new ();
  wanted = mutual_merge_order (base_list, my_list, their_list, disputed);
  arrange_as (self, parent, list, wanted);
  for (guint i = 0; i < disputed->len; i++)
    {
      MutualItem *item = g_ptr_array_index (disputed, i);

      mutual_merge_add_conflict (self, MUTUAL_CONFLICT_PLACE, mutual_merge_find (self->mine, item), item);
    }
}

static guint
get_depth (MutualItem *item)
{
  guint depth = 0;

  for (MutualItem *parent = mutual_item_get_parent (item); parent != NULL; parent = mutual_item_get_parent (parent))
    depth++;
  return depth;
}

/*< private >
 * mutual_merge_arrange:
 *
 * Gives the lists of the merged plan what they shall hold; nothing is removed yet. From the top, since what shall go
 * into something that comes can go there only after that.
 */
void
mutual_merge_arrange (MutualMerge *self)
{
  guint n_left = self->lists->len;

  for (guint depth = 0; n_left > 0; depth++)
    for (guint i = 0; i < self->lists->len; i++)
      {
        MutualItem *theirs = g_ptr_array_index (self->lists, i);
        MutualItem *parent = get_depth (theirs) == depth ? mutual_merge_find (self->plan, theirs) : NULL;
        guint n_fields;
        const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (theirs), &n_fields);

        if (get_depth (theirs) == depth)
          n_left--;
        for (guint j = 0; parent != NULL && j < n_fields; j++)
          if (fields[j].kind == MUTUAL_FIELD_LIST && mutual_item_get_n_children (theirs, fields[j].member) > 0)
            arrange_list (self, theirs, parent, fields[j].member);
      }
}
