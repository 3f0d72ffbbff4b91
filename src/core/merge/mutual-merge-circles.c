/* No circle after a merge: two who each say something harmless may together have items follow each other in one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

static const char *
get_target (MutualItem *item)
{
  return mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) ? mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS) : NULL;
}

/* Whether what it follows is their word, and not mine. */
static gboolean
is_theirs (MutualMerge *self,
           MutualItem  *item)
{
  MutualItem *mine = mutual_merge_find (self->mine, item);

  return mine == NULL || g_strcmp0 (get_target (mine), get_target (item)) != 0;
}

/* It is again as mine has it; what is not in mine, or followed what has gone, follows nothing and keeps its date. */
static void
give_back (MutualMerge *self,
           MutualItem  *item)
{
  MutualItem *mine = mutual_merge_find (self->mine, item);
  MutualItem *theirs = mutual_merge_find (self->theirs, item);
  const char *target = mine != NULL ? get_target (mine) : NULL;
  guint64 rule = mutual_merge_get_bit (item, MUTUAL_MEMBER_FOLLOWS) | mutual_merge_get_bit (item, MUTUAL_MEMBER_OFFSET);
  guint64 dates = mutual_merge_get_bit (item, MUTUAL_MEMBER_DUE) | mutual_merge_get_bit (item, MUTUAL_MEMBER_START);
  MutualConflict *conflict = mutual_merge_add_conflict (self, MUTUAL_CONFLICT_VALUE, mine, theirs);

  mutual_conflict_set_members (conflict, rule | dates, mutual_merge_get_bit (item, MUTUAL_MEMBER_FOLLOWS));
  if (mine != NULL)
    mutual_merge_take (self, mine, dates);
  if (target != NULL && is_theirs (self, item) && mutual_plan_find (self->plan, target) != NULL &&
      !g_hash_table_contains (self->leaving, target))
    mutual_merge_take (self, mine, rule);
  else
    {
      mutual_merge_do (self, mutual_edit_new_set_text (item, MUTUAL_MEMBER_FOLLOWS, NULL));
      if (mutual_item_is_set (item, MUTUAL_MEMBER_OFFSET))
        mutual_merge_do (self, mutual_edit_new_set_number (item, MUTUAL_MEMBER_OFFSET, 0));
    }
}

/* Goes from item to item until one follows nothing or is known to lead to no circle. Returns one of theirs in a
 * circle. */
static MutualItem *
find_circle (MutualMerge *self,
             MutualItem  *first,
             GHashTable  *harmless,
             GPtrArray   *way)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  MutualItem *item = first;
  const char *target;

  while (item != NULL && !g_hash_table_contains (harmless, item))
    {
      if (!g_hash_table_add (seen, item))
        {
          MutualItem *end = item;

          do
            {
              if (is_theirs (self, item))
                return item;
              item = mutual_plan_find (self->plan, get_target (item));
            }
          while (item != end);
          return end;
        }
      g_ptr_array_add (way, item);
      target = get_target (item);
      item = target != NULL ? mutual_plan_find (self->plan, target) : NULL;
    }
  return NULL;
}

/*< private >
 * mutual_merge_open_circles:
 *
 * Gives back, in each circle, one thing that they told what to follow: a conflict, and mine is kept.
 */
void
mutual_merge_open_circles (MutualMerge *self)
{
  g_autoptr (GHashTable) harmless = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) way = g_ptr_array_new ();

  /* It grows while circles are opened, as what is given back is looked at once more. */
  for (guint i = 0; i < self->followers->len; i++)
    {
      MutualItem *item = mutual_plan_find (self->plan, g_ptr_array_index (self->followers, i));

      for (MutualItem *culprit; item != NULL && (culprit = find_circle (self, item, harmless, way)) != NULL;)
        {
          give_back (self, culprit);
          g_ptr_array_set_size (way, 0);
        }
      for (guint j = 0; j < way->len; j++)
        g_hash_table_add (harmless, g_ptr_array_index (way, j));
      g_ptr_array_set_size (way, 0);
    }
}
