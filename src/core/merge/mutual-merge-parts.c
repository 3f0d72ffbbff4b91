/* What all parts of a merge do: find the same item in another plan, do an edit, note a conflict.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

/* Members that say one thing together: a date without its state, or a state without its date, is nobody's word. What a
 * date follows has rules of its own, see mutual_merge_dates(). */
static const MutualMember groups[][2] = {
  { MUTUAL_MEMBER_STATUS, MUTUAL_MEMBER_DONE_ON },
  { MUTUAL_MEMBER_CONFIRMED_BY, MUTUAL_MEMBER_CONFIRMED_ON },
};

static void
count (MutualItem *item,
       gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
}

/*< private >
 * mutual_merge_find:
 * @plan: a plan
 * @like: an item of another
 *
 * Returns: (transfer none) (nullable): the same item in @plan: of the same id and kind, or the plan for a plan
 */
MutualItem *
mutual_merge_find (MutualPlan *plan,
                   MutualItem *like)
{
  MutualItem *item;

  if (MUTUAL_IS_PLAN (like))
    return MUTUAL_ITEM (plan);
  item = mutual_plan_find (plan, mutual_item_get_id (like));
  return item != NULL && G_OBJECT_TYPE (item) == G_OBJECT_TYPE (like) ? item : NULL;
}

/*< private >
 * mutual_merge_is_same:
 *
 * Returns: whether both are the same item, each in its plan
 */
gboolean
mutual_merge_is_same (MutualItem *item,
                      MutualItem *other)
{
  if (item == NULL || other == NULL)
    return FALSE;
  if (item == other)
    return TRUE;
  return G_OBJECT_TYPE (item) == G_OBJECT_TYPE (other) &&
         (MUTUAL_IS_PLAN (item) || g_str_equal (mutual_item_get_id (item), mutual_item_get_id (other)));
}

/*< private >
 * mutual_merge_count:
 * @item: an item
 *
 * Returns: how many items that is, with all that is in it
 */
guint
mutual_merge_count (MutualItem *item)
{
  guint n = 0;

  mutual_item_foreach (item, count, &n);
  return n;
}

/*< private >
 * mutual_merge_get_blank:
 *
 * Returns: (transfer none): an item that says nothing
 */
MutualItem *
mutual_merge_get_blank (MutualMerge *self,
                        GType        type)
{
  MutualItem *blank = g_hash_table_lookup (self->blanks, GSIZE_TO_POINTER (type));

  if (blank == NULL)
    {
      blank = mutual_item_new (type, NULL);
      g_hash_table_insert (self->blanks, GSIZE_TO_POINTER (type), blank);
    }
  return blank;
}

/*< private >
 * mutual_merge_do:
 * @edit: (transfer full): an edit of the merged plan as it is now
 */
void
mutual_merge_do (MutualMerge *self,
                 MutualEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  if (mutual_edit_apply (edit, self->plan, &error))
    g_ptr_array_add (self->edits, edit);
  else
    {
      g_critical ("An edit of a merge cannot be applied: %s", error->message);
      mutual_edit_unref (edit);
    }
}

/*< private >
 * mutual_merge_take:
 * @source: an item
 * @members: bits of its members
 *
 * Gives the same item of the merged plan these values.
 */
void
mutual_merge_take (MutualMerge *self,
                   MutualItem  *source,
                   guint64      members)
{
  MutualItem *item = mutual_merge_find (self->plan, source);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (source), &n_fields);

  members &= mutual_item_get_differences (item, source);
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if ((members & MUTUAL_BIT (i)) == 0)
        continue;
      mutual_item_get_value (source, fields[i].member, &value);
      mutual_merge_do (self, mutual_edit_new_set (item, fields[i].member, &value));
      if (fields[i].member == MUTUAL_MEMBER_FOLLOWS)
        g_ptr_array_add (self->followers, (gpointer) mutual_item_get_id (source));
    }
}

/*< private >
 * mutual_merge_add_conflict:
 * @mine: (nullable): the item as mine has it
 * @theirs: (nullable): the item as theirs has it
 *
 * Returns: (transfer none): the conflict
 */
MutualConflict *
mutual_merge_add_conflict (MutualMerge        *self,
                           MutualConflictKind  kind,
                           MutualItem         *mine,
                           MutualItem         *theirs)
{
  MutualConflict *conflict = mutual_conflict_new (kind, mine, theirs);

  g_ptr_array_add (self->conflicts, conflict);
  return conflict;
}

/*< private >
 * mutual_merge_get_bit:
 *
 * Returns: the bit of @member among the fields of @item; 0 if it has none
 */
guint64
mutual_merge_get_bit (MutualItem   *item,
                      MutualMember  member)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  const MutualField *field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (item), member);

  return field != NULL ? MUTUAL_BIT (field - fields) : 0;
}

/*< private >
 * mutual_merge_get_group:
 *
 * Returns: the bits of the members that say one thing together with the one at @index
 */
guint64
mutual_merge_get_group (MutualItem *item,
                        guint       index)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint64 group = mutual_merge_get_bit (item, groups[i][0]) | mutual_merge_get_bit (item, groups[i][1]);

      if ((group & MUTUAL_BIT (index)) != 0)
        return group;
    }
  return MUTUAL_BIT (index);
}
