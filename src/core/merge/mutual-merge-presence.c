/* Which items there are after a merge: what one side removed goes, unless the other side has changed it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "plan/mutual-id.h"

/* One side's plan is looked through for what the other side removed. */
typedef struct
{
  MutualMerge *merge;
  MutualPlan *side;
  MutualPlan *other;
  GHashTable *gone; /* set of ids: what goes */
  GHashTable *used; /* set of ids that changes of the side refer to */
} Look;

/* What was removed together: an item and what was in it. */
typedef struct
{
  GPtrArray *items;
  gboolean changed;
} Unit;

static gboolean
is_removed (Look       *look,
            MutualItem *item)
{
  return mutual_merge_find (look->other, item) == NULL && mutual_merge_find (look->merge->base, item) != NULL;
}

static void
use_references (Look       *look,
                MutualItem *item)
{
  MutualItem *base = mutual_merge_find (look->merge->base, item);
  guint64 changes = base != NULL ? mutual_merge_get_changes (base, item) : ~G_GUINT64_CONSTANT (0);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; changes != 0 && i < n_fields; i++)
    {
      guint64 meant = mutual_merge_get_group (item, i);
      const char *id;

      /* By how much something follows is said of what it follows; both together may be in conflict. */
      if (fields[i].member == MUTUAL_MEMBER_FOLLOWS)
        meant |= mutual_merge_get_bit (item, MUTUAL_MEMBER_OFFSET) | mutual_merge_get_bit (item, MUTUAL_MEMBER_DUE);
      if ((changes & meant) == 0)
        continue;
      if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
        {
          id = mutual_item_get_reference (item, fields[i].member);
          if (id != NULL)
            g_hash_table_add (look->used, (gpointer) id);
        }
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        {
          g_autoptr (GPtrArray) added = mutual_merge_get_added (base, item, fields[i].member);

          for (guint j = 0; j < added->len; j++)
            g_hash_table_add (look->used, g_ptr_array_index (added, j));
        }
    }
}

static gboolean
is_changed (Look       *look,
            MutualItem *item)
{
  MutualItem *base = mutual_merge_find (look->merge->base, item);

  return g_hash_table_contains (look->used, mutual_item_get_id (item)) ||
         mutual_merge_get_changes (base, item) != 0 || !mutual_item_has_equal_extras (base, item) ||
         !mutual_merge_is_same (mutual_item_get_parent (base), mutual_item_get_parent (item));
}

/* Whether something in a removed item is the side's change: put in, or moved there from elsewhere. */
static gboolean
was_put_in (Look       *look,
            MutualItem *item)
{
  MutualItem *base = mutual_merge_find (look->merge->base, item);

  return base == NULL || !mutual_merge_is_same (mutual_item_get_parent (base), mutual_item_get_parent (item));
}

static void
collect (Look       *look,
         Unit       *unit,
         MutualItem *item)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  g_ptr_array_add (unit->items, item);
  unit->changed = unit->changed || is_changed (look, item);
  for (guint i = 0; i < n_fields; i++)
    for (guint j = 0; fields[i].kind == MUTUAL_FIELD_LIST && j < mutual_item_get_n_children (item, fields[i].member);
         j++)
      {
        MutualItem *child = mutual_item_get_child (item, fields[i].member, j);

        if (is_removed (look, child))
          collect (look, unit, child);
        else
          unit->changed = unit->changed || was_put_in (look, child);
      }
}

static void
judge (Look       *look,
       MutualItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gboolean is_mine = look->side == look->merge->mine;
  Unit unit = { items, FALSE };

  collect (look, &unit, item);
  if (unit.changed)
    {
      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (look->merge->kept, (gpointer) mutual_item_get_id (g_ptr_array_index (items, i)));
      mutual_merge_add_conflict (look->merge, is_mine ? MUTUAL_CONFLICT_REMOVED_THEIRS : MUTUAL_CONFLICT_REMOVED_MINE,
                                 is_mine ? item : NULL, is_mine ? NULL : item);
      return;
    }
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (look->gone, (gpointer) mutual_item_get_id (g_ptr_array_index (items, i)));
}

static void
look_through (Look      *look,
              GPtrArray *changes,
              GPtrArray *removed)
{
  if (removed->len == 0)
    return;

  look->used = g_hash_table_new (mutual_id_hash, g_str_equal);
  for (guint i = 0; i < changes->len; i++)
    use_references (look, g_ptr_array_index (changes, i));
  for (guint i = 0; i < removed->len; i++)
    use_references (look, g_ptr_array_index (removed, i));
  /* What was removed with something else is judged with that. */
  for (guint i = 0; i < removed->len; i++)
    if (!is_removed (look, mutual_item_get_parent (g_ptr_array_index (removed, i))))
      judge (look, g_ptr_array_index (removed, i));
  g_clear_pointer (&look->used, g_hash_table_unref);
}

/*< private >
 * mutual_merge_decide_presence:
 *
 * Finds what goes, and what comes back.
 */
void
mutual_merge_decide_presence (MutualMerge *self)
{
  Look at_mine = { self, self->mine, self->theirs, self->leaving, NULL };
  Look at_theirs = { self, self->theirs, self->mine, self->rejected, NULL };

  look_through (&at_mine, self->my_changes, self->lost);
  look_through (&at_theirs, self->their_changes, self->dropped);

  self->n_items = mutual_merge_count (MUTUAL_ITEM (self->mine)) - 1 - g_hash_table_size (self->leaving);
}

/*< private >
 * mutual_merge_is_coming:
 * @theirs: an item of theirs
 *
 * Returns: whether mine lacks it, and it comes
 */
gboolean
mutual_merge_is_coming (MutualMerge *self,
                        MutualItem  *theirs)
{
  return mutual_merge_find (self->mine, theirs) == NULL &&
         !g_hash_table_contains (self->rejected, mutual_item_get_id (theirs));
}

/*< private >
 * mutual_merge_decide_parent:
 * @mine: an item
 * @theirs: the same in theirs
 *
 * Returns: whose parent it gets
 */
MutualMergeTake
mutual_merge_decide_parent (MutualMerge *self,
                            MutualItem  *mine,
                            MutualItem  *theirs)
{
  MutualItem *base = mutual_merge_find (self->base, mine);
  MutualItem *parent = mutual_item_get_parent (mine);
  MutualItem *their_parent = mutual_item_get_parent (theirs);
  MutualItem *base_parent = base != NULL ? mutual_item_get_parent (base) : NULL;

  if (mutual_merge_is_same (parent, their_parent))
    return MUTUAL_TAKE_SAME;
  /* What they put it into may not be there: an item of that id is something else here. */
  if (mutual_merge_is_same (parent, base_parent) && mutual_merge_find (self->plan, their_parent) != NULL)
    return MUTUAL_TAKE_THEIRS;
  if (mutual_merge_is_same (their_parent, base_parent))
    return MUTUAL_TAKE_MINE;
  self->odd = TRUE;
  return MUTUAL_TAKE_SPLIT;
}
