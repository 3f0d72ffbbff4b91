/* What the other answer to a conflict takes, in the plan as it is by then.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-conflict.h"

#include "format/mutual-reader.h"
#include "merge/mutual-merge-private.h"
#include "plan/mutual-id.h"
#include "plan/mutual-list.h"
#include "plan/mutual-removal.h"

#include <glib/gi18n-lib.h>

static gboolean
fail (GError              **error,
      MutualConflictError   code,
      const char           *message)
{
  g_set_error_literal (error, MUTUAL_CONFLICT_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_gone (GError **error)
{
  return fail (error, MUTUAL_CONFLICT_ERROR_GONE, _("What this is about is no longer in the plan."));
}

static gboolean
is_there (MutualPlan        *plan,
          const MutualField *field,
          const char        *id)
{
  MutualItem *target = mutual_plan_find (plan, id);

  return target != NULL && g_type_is_a (G_OBJECT_TYPE (target), field->get_type ());
}

static const char *
get_followed (MutualItem *item)
{
  return mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) ? mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS) : NULL;
}

static gboolean
would_be_circle (MutualPlan *plan,
                 MutualItem *item,
                 const char *target)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (MutualItem *at = mutual_plan_find (plan, target); at != NULL && g_hash_table_add (seen, at);)
    {
      const char *next = get_followed (at);

      if (at == item)
        return TRUE;
      at = next != NULL ? mutual_plan_find (plan, next) : NULL;
    }
  return FALSE;
}

/* Only what is still there can be referred to. */
static gboolean
check_value (MutualPlan         *plan,
             MutualItem         *item,
             const MutualField  *field,
             GValue             *value,
             GError            **error)
{
  if (field->kind == MUTUAL_FIELD_REFERENCE)
    {
      const char *id = g_value_get_string (value);

      if (id == NULL)
        return TRUE;
      if (!is_there (plan, field, id))
        return fail (error, MUTUAL_CONFLICT_ERROR_GONE, _("What this refers to is no longer in the plan."));
      if (field->member == MUTUAL_MEMBER_FOLLOWS && would_be_circle (plan, item, id))
        return fail (error, MUTUAL_CONFLICT_ERROR_CIRCLE, _("Items would follow each other in a circle."));
    }
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    {
      const char *const *ids = g_value_get_boxed (value);
      g_autoptr (GStrvBuilder) staying = g_strv_builder_new ();

      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        if (is_there (plan, field, ids[i]))
          g_strv_builder_add (staying, ids[i]);
      g_value_take_boxed (value, g_strv_builder_end (staying));
    }
  return TRUE;
}

static gboolean
set_members (MutualPlan  *plan,
             MutualItem  *theirs,
             guint64      members,
             GPtrArray   *edits,
             GError     **error)
{
  MutualItem *item = mutual_merge_find (plan, theirs);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (theirs), &n_fields);

  if (item == NULL)
    return fail_gone (error);
  members &= mutual_item_get_differences (item, theirs);
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if ((members & MUTUAL_BIT (i)) == 0)
        continue;
      mutual_item_get_value (theirs, fields[i].member, &value);
      if (!check_value (plan, item, &fields[i], &value, error))
        return FALSE;
      g_ptr_array_add (edits, mutual_edit_new_set (item, fields[i].member, &value));
    }
  return TRUE;
}

static gboolean
set_extra (MutualPlan  *plan,
           MutualItem  *theirs,
           const char  *name,
           GPtrArray   *edits,
           GError     **error)
{
  MutualItem *item = mutual_merge_find (plan, theirs);
  JsonObject *extras = mutual_item_get_extras (theirs);
  JsonNode *node = extras != NULL ? json_object_get_member (extras, name) : NULL;
  JsonObject *here = item != NULL ? mutual_item_get_extras (item) : NULL;

  if (item == NULL)
    return fail_gone (error);
  if (node != NULL && (here == NULL || !json_object_has_member (here, name)) && !mutual_merge_has_room (item, name))
    return fail (error, MUTUAL_CONFLICT_ERROR_LIMIT, _("A plan cannot hold as much as that."));
  g_ptr_array_add (edits, mutual_edit_new_set_extra (item, name, node));
  return TRUE;
}

static gboolean
remove_item (MutualPlan  *plan,
             MutualItem  *like,
             GPtrArray   *edits,
             GError     **error)
{
  MutualItem *item = mutual_merge_find (plan, like);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) removal = NULL;

  if (item == NULL)
    return fail_gone (error);
  g_ptr_array_add (items, item);
  removal = mutual_removal_create_edits (plan, items);
  for (guint i = 0; i < removal->len; i++)
    g_ptr_array_add (edits, mutual_edit_ref (g_ptr_array_index (removal, i)));
  return TRUE;
}

/* The place in the list of @parent that corresponds to that in theirs: after the nearest that stands there, too. */
static guint
find_position (MutualPlan *plan,
               MutualItem *parent,
               MutualItem *theirs)
{
  MutualItem *their_parent = mutual_item_get_parent (theirs);
  MutualMember list = mutual_item_get_list_member (theirs);
  MutualItem *item = mutual_merge_find (plan, theirs);
  gboolean is_here = item != NULL && mutual_item_get_parent (item) == parent;

  for (guint i = mutual_item_get_position (theirs); i > 0; i--)
    {
      MutualItem *before = mutual_merge_find (plan, mutual_item_get_child (their_parent, list, i - 1));
      guint position;

      if (before == NULL || mutual_item_get_parent (before) != parent)
        continue;
      position = mutual_item_get_position (before);
      /* Counted without the item itself. */
      return is_here && mutual_item_get_position (item) < position ? position : position + 1;
    }
  return 0;
}

static gboolean
move_item (MutualPlan  *plan,
           MutualItem  *theirs,
           GPtrArray   *edits,
           GError     **error)
{
  MutualItem *item = mutual_merge_find (plan, theirs);
  MutualItem *parent = mutual_merge_find (plan, mutual_item_get_parent (theirs));

  if (item == NULL || parent == NULL)
    return fail_gone (error);
  g_ptr_array_add (edits, mutual_edit_new_move (item, parent, find_position (plan, parent, theirs)));
  return TRUE;
}

/* Of what is in the copy of an item of theirs, what the plan has stays where that has it. */
static void
drop_known (MutualPlan *plan,
            GHashTable *leaving,
            MutualItem *copy)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (copy), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    for (guint j = fields[i].kind == MUTUAL_FIELD_LIST ? mutual_item_get_n_children (copy, fields[i].member) : 0; j > 0;
         j--)
      {
        MutualItem *child = mutual_item_get_child (copy, fields[i].member, j - 1);
        const char *id = mutual_item_get_id (child);

        if (mutual_plan_find (plan, id) == NULL || g_hash_table_contains (leaving, id))
          drop_known (plan, leaving, child);
        else
          g_object_unref (mutual_list_steal (MUTUAL_LIST (mutual_item_get_list (copy, fields[i].member)), j - 1));
      }
}

typedef struct
{
  MutualPlan *plan;
  GHashTable *leaving; /* set of ids */
  GHashTable *coming;  /* id -> item */
} Insertion;

static void
note_leaving (MutualItem *item,
              gpointer    user_data)
{
  g_hash_table_add (user_data, (gpointer) mutual_item_get_id (item));
}

static void
note_coming (MutualItem *item,
             gpointer    user_data)
{
  Insertion *insertion = user_data;

  g_hash_table_insert (insertion->coming, (gpointer) mutual_item_get_id (item), item);
}

static gboolean
will_be_there (Insertion         *insertion,
               const MutualField *field,
               const char        *id)
{
  MutualItem *coming = g_hash_table_lookup (insertion->coming, id);

  if (coming != NULL)
    return g_type_is_a (G_OBJECT_TYPE (coming), field->get_type ());
  return !g_hash_table_contains (insertion->leaving, id) && is_there (insertion->plan, field, id);
}

/* Nothing in the plan refers to what comes, so that only what comes can lead nowhere, and nothing in a circle. */
static void
let_go (MutualItem *item,
        gpointer    user_data)
{
  Insertion *insertion = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
      {
        const char *id = mutual_item_get_reference (item, fields[i].member);

        if (id != NULL && !will_be_there (insertion, &fields[i], id))
          mutual_item_set_text (item, fields[i].member, NULL);
      }
    else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
      {
        const char *const *ids = mutual_item_get_references (item, fields[i].member);
        g_autoptr (GStrvBuilder) staying = g_strv_builder_new ();

        for (guint j = 0; ids[j] != NULL; j++)
          if (will_be_there (insertion, &fields[i], ids[j]))
            g_strv_builder_add (staying, ids[j]);
        mutual_item_take_references (item, fields[i].member, g_strv_builder_end (staying));
      }
}

static gboolean
insert_item (MutualPlan  *plan,
             MutualItem  *theirs,
             GPtrArray   *edits,
             GError     **error)
{
  g_autoptr (GHashTable) leaving = g_hash_table_new (mutual_id_hash, g_str_equal);
  g_autoptr (GHashTable) coming = g_hash_table_new (mutual_id_hash, g_str_equal);
  MutualItem *parent = mutual_merge_find (plan, mutual_item_get_parent (theirs));
  MutualItem *other = mutual_plan_find (plan, mutual_item_get_id (theirs));
  g_autoptr (MutualItem) copy = NULL;
  Insertion insertion = { plan, leaving, coming };
  guint n;

  if (parent == NULL || (other != NULL && mutual_item_get_parent (other) == NULL) ||
      (other != NULL && G_OBJECT_TYPE (other) == G_OBJECT_TYPE (theirs)))
    return fail_gone (error);
  if (other != NULL)
    {
      /* What holds the place for it would go with it. */
      for (MutualItem *at = parent; at != NULL; at = mutual_item_get_parent (at))
        if (at == other)
          return fail_gone (error);
      mutual_item_foreach (other, note_leaving, leaving);
      remove_item (plan, other, edits, NULL);
    }

  copy = mutual_item_copy (theirs);
  drop_known (plan, leaving, copy);
  n = mutual_merge_count (MUTUAL_ITEM (plan)) - 1 + mutual_merge_count (copy) - g_hash_table_size (leaving);
  if (n > MUTUAL_ITEMS_LIMIT)
    return fail (error, MUTUAL_CONFLICT_ERROR_LIMIT, _("A plan cannot hold as much as that."));
  mutual_item_foreach (copy, note_coming, &insertion);
  mutual_item_foreach (copy, let_go, &insertion);
  g_ptr_array_add (edits, mutual_edit_new_insert (parent, mutual_item_get_list_member (theirs),
                                                  find_position (plan, parent, theirs), copy));
  return TRUE;
}

/**
 * mutual_conflict_create_edits:
 * @self: a conflict
 * @plan: the merged plan, or what became of it since
 * @error: (nullable): why that is not possible any more
 *
 * What is to be done if the other answer is wanted than the one that the merge gave: their value or place is taken;
 * what was removed on one side and changed on the other, and kept, goes; what was left out comes. It is made for the
 * plan as it is, so that conflicts can be decided in any order, and while one goes on working.
 *
 * Returns: (transfer full) (nullable) (element-type MutualEdit): the edits, to be applied in order, as one group; none
 *   if it is so already; %NULL on an error
 */
GPtrArray *
mutual_conflict_create_edits (MutualConflict  *self,
                              MutualPlan      *plan,
                              GError         **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  MutualItem *mine, *theirs;
  guint64 members;
  gboolean done;

  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self) && MUTUAL_IS_PLAN (plan), NULL);

  members = mutual_conflict_get_items (self, &mine, &theirs);
  switch (mutual_conflict_get_kind (self))
    {
    case MUTUAL_CONFLICT_REMOVED_MINE:
      done = remove_item (plan, theirs, edits, error);
      break;
    case MUTUAL_CONFLICT_REMOVED_THEIRS:
      done = remove_item (plan, mine, edits, error);
      break;
    case MUTUAL_CONFLICT_PLACE:
      done = move_item (plan, theirs, edits, error);
      break;
    case MUTUAL_CONFLICT_KIND:
    case MUTUAL_CONFLICT_LIMIT:
    case MUTUAL_CONFLICT_VALUE:
    default:
      if (mutual_conflict_get_name (self) != NULL)
        done = set_extra (plan, theirs, mutual_conflict_get_name (self), edits, error);
      else if (members != 0)
        done = set_members (plan, theirs, members, edits, error);
      else
        done = insert_item (plan, theirs, edits, error);
      break;
    }
  return done ? g_steal_pointer (&edits) : NULL;
}
