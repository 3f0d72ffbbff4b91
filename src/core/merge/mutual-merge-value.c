/* What items say after a merge: what only they changed is theirs, what both did is mine and a conflict.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

/* Whether both lists, or weekends, become one. */
static gboolean
unite (MutualMerge       *self,
       MutualItem        *base,
       MutualItem        *mine,
       MutualItem        *theirs,
       const MutualField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->kind != MUTUAL_FIELD_REFERENCES && field->kind != MUTUAL_FIELD_WEEKDAYS)
    return FALSE;
  if (!mutual_merge_set (base, mine, theirs, field, &value))
    return FALSE;
  mutual_merge_do (self, mutual_edit_new_set (mutual_merge_find (self->plan, mine), field->member, &value));
  return TRUE;
}

static void
merge_item (MutualMerge *self,
            MutualItem  *base,
            MutualItem  *mine,
            MutualItem  *theirs)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (theirs), &n_fields);
  guint64 their_changes = mutual_item_get_differences (base, theirs);
  guint64 my_changes = their_changes != 0 && base != mine ? mutual_item_get_differences (base, mine) : 0;
  guint64 different = their_changes != 0 ? mutual_item_get_differences (mine, theirs) : 0;

  if (my_changes == 0)
    mutual_merge_take (self, theirs, their_changes);
  else if (mutual_item_has (mine, MUTUAL_MEMBER_FOLLOWS))
    different &= ~mutual_merge_dates (self, base, mine, theirs, their_changes);

  for (guint i = 0; my_changes != 0 && i < n_fields; i++)
    {
      guint64 group = mutual_merge_get_group (theirs, i);

      if ((different & their_changes & group) == 0)
        continue;
      /* What I changed may be what they changed, too. */
      if ((different & my_changes & group) == 0)
        mutual_merge_take (self, theirs, group);
      else if (!unite (self, base, mine, theirs, &fields[i]))
        mutual_conflict_set_members (mutual_merge_add_conflict (self, MUTUAL_CONFLICT_VALUE, mine, theirs), group,
                                     different & group);
      different &= ~group;
    }

  if (!mutual_item_has_equal_extras (base, theirs))
    mutual_merge_extras (self, base, mine, theirs);
}

/*< private >
 * mutual_merge_values:
 *
 * Merges the members of all items that are in mine and in theirs.
 */
void
mutual_merge_values (MutualMerge *self)
{
  for (guint i = 0; i < self->their_changes->len; i++)
    {
      MutualItem *theirs = g_ptr_array_index (self->their_changes, i);
      MutualItem *mine = mutual_merge_find (self->mine, theirs);
      MutualItem *base = mutual_merge_find (self->base, theirs);

      if (mine == NULL)
        continue;
      if (base == NULL)
        base = mutual_merge_get_blank (self, G_OBJECT_TYPE (theirs));
      merge_item (self, base, mine, theirs);
    }
}
