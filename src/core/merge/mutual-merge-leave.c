/* The end of a merge: what they removed goes, after everything has let go of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"
#include "plan/mutual-removal.h"

static gboolean
is_leaving (MutualMerge *self,
            MutualItem  *item)
{
  return !self->left && g_hash_table_contains (self->leaving, mutual_item_get_id (item));
}

static void
settle (MutualItem *item,
        gpointer    user_data)
{
  MutualMerge *self = user_data;

  if (is_leaving (self, item))
    return;
  for (MutualItem *parent = mutual_item_get_parent (item); parent != NULL; parent = mutual_item_get_parent (parent))
    if (is_leaving (self, parent))
      {
        g_hash_table_remove (self->leaving, mutual_item_get_id (parent));
        mutual_merge_add_conflict (self, MUTUAL_CONFLICT_REMOVED_THEIRS, mutual_merge_find (self->mine, parent), NULL);
      }
}

static gboolean
leads_nowhere (MutualMerge       *self,
               const MutualField *field,
               const char        *id)
{
  MutualItem *target = mutual_plan_find (self->plan, id);

  return target == NULL || is_leaving (self, target) || !g_type_is_a (G_OBJECT_TYPE (target), field->get_type ());
}

static void
clear (MutualMerge  *self,
       MutualItem   *item,
       MutualMember  member)
{
  MutualEdit *edit = mutual_edit_new_clear (item, member);

  if (edit != NULL)
    mutual_merge_do (self, edit);
}

/* They told something of mine to refer to what did not come, as an item of that id is something else in mine. */
static void
ask_about (MutualMerge       *self,
           MutualItem        *item,
           const MutualField *field)
{
  MutualItem *mine = mutual_merge_find (self->mine, item);
  MutualItem *theirs = mutual_merge_find (self->theirs, item);
  guint64 bit = mutual_merge_get_bit (item, field->member);

  if (mine != NULL && theirs != NULL && (mutual_item_get_differences (item, theirs) & bit) == 0 &&
      (mutual_item_get_differences (mine, theirs) & bit) != 0)
    mutual_conflict_set_members (mutual_merge_add_conflict (self, MUTUAL_CONFLICT_VALUE, mine, theirs), bit, bit);
}

static void
clear_reference (MutualMerge       *self,
                 MutualItem        *item,
                 const MutualField *field)
{
  const char *id = mutual_item_get_reference (item, field->member);
  MutualMember dependent;

  if (id == NULL || !leads_nowhere (self, field, id))
    return;
  ask_about (self, item, field);
  clear (self, item, field->member);
  if (mutual_removal_find_dependent (field->member, &dependent))
    clear (self, item, dependent);
}

static void
clear_list (MutualMerge       *self,
            MutualItem        *item,
            const MutualField *field)
{
  const char *const *ids = mutual_item_get_references (item, field->member);
  g_autoptr (GStrvBuilder) staying = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean all = TRUE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (leads_nowhere (self, field, ids[i]))
      all = FALSE;
    else
      g_strv_builder_add (staying, ids[i]);
  if (all)
    return;
  ask_about (self, item, field);
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (staying));
  mutual_merge_do (self, mutual_edit_new_set (item, field->member, &value));
}

static void
clear_item (MutualItem *item,
            gpointer    user_data)
{
  MutualMerge *self = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  if (is_leaving (self, item))
    return;
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
      clear_reference (self, item, &fields[i]);
    else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
      clear_list (self, item, &fields[i]);
}

/*< private >
 * mutual_merge_settle_leaving:
 *
 * Keeps what still holds something that stays, as that could not go where it should.
 */
void
mutual_merge_settle_leaving (MutualMerge *self)
{
  if (self->odd && g_hash_table_size (self->leaving) > 0)
    mutual_item_foreach (MUTUAL_ITEM (self->plan), settle, self);
}

/*< private >
 * mutual_merge_clear_references:
 *
 * Lets go of what goes, and of what did not come.
 */
void
mutual_merge_clear_references (MutualMerge *self)
{
  /* Whatever was told to refer to something keeps it, so that only what is kept may refer to what goes. */
  for (guint i = 0; !self->odd && i < self->kept->len; i++)
    {
      MutualItem *item = mutual_plan_find (self->plan, g_ptr_array_index (self->kept, i));

      if (item != NULL)
        clear_item (item, self);
    }
  if (self->odd)
    mutual_item_foreach (MUTUAL_ITEM (self->plan), clear_item, self);
}

/*< private >
 * mutual_merge_leave:
 *
 * Removes what goes.
 */
void
mutual_merge_leave (MutualMerge *self)
{
  /* From the end of each list. */
  for (guint i = self->lost->len; i > 0; i--)
    {
      MutualItem *item = mutual_merge_find (self->plan, g_ptr_array_index (self->lost, i - 1));

      if (item != NULL && is_leaving (self, item) && !is_leaving (self, mutual_item_get_parent (item)))
        mutual_merge_do (self, mutual_edit_new_remove (item));
    }
  self->left = TRUE;
}
