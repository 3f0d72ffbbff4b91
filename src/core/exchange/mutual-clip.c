/* What the clipboard carries: milestones, steps and events, as a small plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-clip.h"

#include "format/mutual-writer.h"
#include "plan/mutual-event.h"
#include "plan/mutual-id.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-removal.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#include <string.h>

/* A milestone of a clip that only holds the steps that were copied without theirs. */
#define WRAPPER "clip"
#define WRAPPER_STEPS "steps"

typedef struct
{
  MutualPlan *plan;
  MutualPlan *clip;
  GHashTable *ids; /* what the clip holds already */
} Clip;

static void
add_id (MutualItem *item,
        gpointer    user_data)
{
  g_hash_table_add (user_data, (gpointer) mutual_item_get_id (item));
}

static void
append (Clip         *clip,
        MutualItem   *parent,
        MutualMember  list,
        MutualItem   *item)
{
  mutual_item_append (parent, list, item);
  mutual_item_foreach (item, add_id, clip->ids);
}

/* Roles and people come along with what names them. */
static void
append_named (Clip       *clip,
              const char *id)
{
  MutualItem *item = mutual_plan_find (clip->plan, id);
  g_autoptr (MutualItem) copy = NULL;

  if (item == NULL || g_hash_table_contains (clip->ids, id) || (!MUTUAL_IS_ROLE (item) && !MUTUAL_IS_PERSON (item)))
    return;
  copy = mutual_item_copy (item);
  /* What one side notes about a person is no part of a milestone. */
  if (MUTUAL_IS_PERSON (item))
    mutual_item_set_text (copy, MUTUAL_MEMBER_PRIVATE_NOTES, NULL);
  append (clip, MUTUAL_ITEM (clip->clip), MUTUAL_IS_ROLE (item) ? MUTUAL_MEMBER_ROLES : MUTUAL_MEMBER_PEOPLE, copy);
  if (MUTUAL_IS_ROLE (item) && mutual_item_is_set (item, MUTUAL_MEMBER_PERSON))
    append_named (clip, mutual_item_get_reference (item, MUTUAL_MEMBER_PERSON));
}

static void
append_all_named (MutualItem *item,
                  gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_REFERENCE && mutual_item_is_set (item, fields[i].member))
      {
        append_named (user_data, mutual_item_get_reference (item, fields[i].member));
      }
    else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
      {
        const char *const *ids = mutual_item_get_references (item, fields[i].member);

        for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
          append_named (user_data, ids[j]);
      }
}

static void
clear (MutualItem   *item,
       MutualMember  member)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!mutual_item_is_set (item, member))
    return;
  mutual_item_get_value (item, member, &value);
  g_value_reset (&value);
  mutual_item_take_value (item, member, &value);
}

/* What leads out of the clip leads nowhere. */
static void
drop_references (MutualItem *item,
                 gpointer    user_data)
{
  GHashTable *ids = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;
      MutualMember dependent;

      if (fields[i].kind == MUTUAL_FIELD_REFERENCE && mutual_item_is_set (item, member) &&
          !g_hash_table_contains (ids, mutual_item_get_reference (item, member)))
        {
          clear (item, member);
          if (mutual_removal_find_dependent (member, &dependent))
            clear (item, dependent);
        }
      if (fields[i].kind == MUTUAL_FIELD_REFERENCES && mutual_item_is_set (item, member))
        {
          const char *const *old = mutual_item_get_references (item, member);
          g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

          for (guint j = 0; old[j] != NULL; j++)
            if (g_hash_table_contains (ids, old[j]))
              g_strv_builder_add (kept, old[j]);
          mutual_item_take_references (item, member, g_strv_builder_end (kept));
        }
    }
}

static MutualItem *
create_wrapper (void)
{
  MutualItem *wrapper = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, WRAPPER_STEPS);
  mutual_item_take_extra (wrapper, WRAPPER, node);
  return wrapper;
}

/**
 * mutual_clip_write:
 * @plan: a plan
 * @items: (element-type MutualItem): milestones, steps and events of it; others are left out
 *
 * Writes a plan that holds nothing but @items and the roles and people that they name. Steps whose milestone is not
 * among @items stand in one that is marked as being no milestone. References to anything else are dropped.
 *
 * Returns: (transfer full): the bytes of a plan file, of the type %MUTUAL_CLIP_TYPE
 */
GBytes *
mutual_clip_write (MutualPlan *plan,
                   GPtrArray  *items)
{
  g_autoptr (MutualPlan) result = mutual_plan_new (NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (mutual_id_hash, g_str_equal);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (MutualItem) wrapper = create_wrapper ();
  Clip clip = { plan, result, ids };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (items, i));
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      g_autoptr (MutualItem) copy = mutual_item_copy (item);

      if (MUTUAL_IS_MILESTONE (item))
        append (&clip, MUTUAL_ITEM (result), MUTUAL_MEMBER_MILESTONES, copy);
      else if (MUTUAL_IS_EVENT (item))
        append (&clip, MUTUAL_ITEM (result), MUTUAL_MEMBER_EVENTS, copy);
      else if (MUTUAL_IS_STEP (item) && !g_hash_table_contains (chosen, mutual_item_get_parent (item)))
        append (&clip, wrapper, MUTUAL_MEMBER_STEPS, copy);
    }
  if (mutual_item_get_n_children (wrapper, MUTUAL_MEMBER_STEPS) > 0)
    append (&clip, MUTUAL_ITEM (result), MUTUAL_MEMBER_MILESTONES, wrapper);

  for (guint i = 0; i < items->len; i++)
    if (MUTUAL_IS_MILESTONE (g_ptr_array_index (items, i)) || MUTUAL_IS_STEP (g_ptr_array_index (items, i)))
      mutual_item_foreach (g_ptr_array_index (items, i), append_all_named, &clip);
  mutual_item_foreach (MUTUAL_ITEM (result), drop_references, ids);
  return mutual_writer_write (result);
}

/* Pasting. */

typedef struct
{
  MutualPlan *plan;
  GHashTable *ids;   /* of the clip -> of the plan */
  GHashTable *known; /* ids of the clip that the plan will have, in their own names or in others */
  GPtrArray *edits;
} Paste;

static gboolean
texts_equal (const char *first,
             const char *second)
{
  g_autofree char *a = g_utf8_casefold (first, -1);
  g_autofree char *b = g_utf8_casefold (second, -1);

  return strcmp (a, b) == 0;
}

/* The role or person of the plan that is meant: by its id, else by what it is called and its side. */
static MutualItem *
find_same (MutualPlan   *plan,
           MutualItem   *item,
           MutualMember  list,
           MutualMember  name)
{
  MutualItem *same = mutual_plan_find (plan, mutual_item_get_id (item));

  if (same != NULL && G_OBJECT_TYPE (same) == G_OBJECT_TYPE (item))
    return same;
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), list); i++)
    {
      MutualItem *other = mutual_item_get_child (MUTUAL_ITEM (plan), list, i);

      if (texts_equal (mutual_item_get_text (other, name), mutual_item_get_text (item, name)) &&
          mutual_item_get_number (other, MUTUAL_MEMBER_SIDE) == mutual_item_get_number (item, MUTUAL_MEMBER_SIDE))
        return other;
    }
  return NULL;
}

static void
rename_if_taken (MutualItem *item,
                 gpointer    user_data)
{
  Paste *paste = user_data;
  const char *id = mutual_item_get_id (item);

  if (mutual_plan_find (paste->plan, id) != NULL)
    g_hash_table_insert (paste->ids, g_strdup (id), g_uuid_string_random ());
  g_hash_table_add (paste->known, (gpointer) id);
}

/* Says in whose place everything of the clip comes. */
static void
match (Paste        *paste,
       MutualPlan   *clip,
       MutualMember  list,
       MutualMember  name)
{
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (clip), list); i++)
    {
      MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (clip), list, i);
      MutualItem *same = name != MUTUAL_N_MEMBERS ? find_same (paste->plan, item, list, name) : NULL;

      if (same != NULL)
        g_hash_table_insert (paste->ids, g_strdup (mutual_item_get_id (item)), g_strdup (mutual_item_get_id (same)));
      else
        mutual_item_foreach (item, rename_if_taken, paste);
      g_hash_table_add (paste->known, (gpointer) mutual_item_get_id (item));
    }
}

static MutualItem *
insert (Paste        *paste,
        MutualItem   *item,
        MutualItem   *parent,
        MutualMember  list,
        guint         position)
{
  g_autoptr (MutualItem) kept = mutual_item_copy (item);
  g_autoptr (MutualItem) copy = NULL;

  mutual_item_foreach (kept, drop_references, paste->known);
  copy = mutual_item_copy_renamed (kept, paste->ids);
  g_ptr_array_add (paste->edits, mutual_edit_new_insert (parent, list, position, copy));
  return g_steal_pointer (&copy);
}

/* Roles and people that the plan lacks come first, as the others name them. */
static void
insert_named (Paste        *paste,
              MutualPlan   *clip,
              MutualMember  list,
              MutualMember  name)
{
  MutualItem *plan = MUTUAL_ITEM (paste->plan);
  guint position = mutual_item_get_n_children (plan, list);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (clip), list); i++)
    {
      MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (clip), list, i);

      if (find_same (paste->plan, item, list, name) == NULL)
        {
          g_autoptr (MutualItem) copy = insert (paste, item, plan, list, position++);

          (void) copy;
        }
    }
}

static gboolean
is_wrapper (MutualItem *milestone)
{
  JsonObject *extras = mutual_item_get_extras (milestone);

  return extras != NULL &&
         g_strcmp0 (json_object_get_string_member_with_default (extras, WRAPPER, NULL), WRAPPER_STEPS) == 0;
}

static MutualItem *
find_milestone (MutualPlan *plan,
                MutualItem *below)
{
  guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);

  if (MUTUAL_IS_MILESTONE (below))
    return below;
  if (MUTUAL_IS_STEP (below))
    return mutual_item_get_parent (below);
  return n > 0 ? mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, n - 1) : NULL;
}

/* Steps that come alone: below a step, or at the end of a milestone. A plan without any gets one. */
static void
insert_steps (Paste      *paste,
              MutualItem *wrapper,
              MutualItem *below,
              GPtrArray  *pasted)
{
  MutualItem *milestone = find_milestone (paste->plan, below);
  guint position = 0;

  if (milestone == NULL)
    {
      g_autoptr (MutualItem) bare = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

      for (guint i = 0; i < mutual_item_get_n_children (wrapper, MUTUAL_MEMBER_STEPS); i++)
        {
          g_autoptr (MutualItem) step = mutual_item_copy (mutual_item_get_child (wrapper, MUTUAL_MEMBER_STEPS, i));

          mutual_item_append (bare, MUTUAL_MEMBER_STEPS, step);
        }
      g_ptr_array_add (pasted, insert (paste, bare, MUTUAL_ITEM (paste->plan), MUTUAL_MEMBER_MILESTONES, 0));
      return;
    }
  position = MUTUAL_IS_STEP (below) ? mutual_item_get_position (below) + 1
                                    : mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
  for (guint i = 0; i < mutual_item_get_n_children (wrapper, MUTUAL_MEMBER_STEPS); i++)
    g_ptr_array_add (pasted, insert (paste, mutual_item_get_child (wrapper, MUTUAL_MEMBER_STEPS, i), milestone,
                                     MUTUAL_MEMBER_STEPS, position++));
}

/**
 * mutual_clip_create_edits:
 * @plan: a plan
 * @clip: what mutual_clip_write() wrote of this or of another plan, or any plan
 * @below: (nullable): the milestone, step or event that is selected
 * @pasted: (element-type MutualItem) (inout): gets the items as they will be, with a reference each
 *
 * Milestones come below the milestone, steps below the step or to the end of the milestone, events to the others. What
 * is in the plan already gets new ids. Roles and people are those of the plan: of the same id, else of the same name and
 * side, else they come along.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, to be applied in this order and as one group
 */
GPtrArray *
mutual_clip_create_edits (MutualPlan *plan,
                          MutualPlan *clip,
                          MutualItem *below,
                          GPtrArray  *pasted)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (mutual_id_hash, g_str_equal);
  Paste paste = { plan, ids, known, g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref) };
  MutualItem *milestone;
  guint position;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_PLAN (clip) && pasted != NULL, NULL);

  match (&paste, clip, MUTUAL_MEMBER_PEOPLE, MUTUAL_MEMBER_NAME);
  match (&paste, clip, MUTUAL_MEMBER_ROLES, MUTUAL_MEMBER_TITLE);
  match (&paste, clip, MUTUAL_MEMBER_EVENTS, MUTUAL_N_MEMBERS);
  match (&paste, clip, MUTUAL_MEMBER_MILESTONES, MUTUAL_N_MEMBERS);
  insert_named (&paste, clip, MUTUAL_MEMBER_PEOPLE, MUTUAL_MEMBER_NAME);
  insert_named (&paste, clip, MUTUAL_MEMBER_ROLES, MUTUAL_MEMBER_TITLE);

  milestone = MUTUAL_IS_EVENT (below) ? NULL : find_milestone (plan, below);
  position = milestone != NULL ? mutual_item_get_position (milestone) + 1
                               : mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (clip), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (clip), MUTUAL_MEMBER_MILESTONES, i);

      if (is_wrapper (item))
        insert_steps (&paste, item, below, pasted);
      else
        g_ptr_array_add (pasted, insert (&paste, item, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, position++));
    }
  position = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (clip), MUTUAL_MEMBER_EVENTS); i++)
    g_ptr_array_add (pasted, insert (&paste, mutual_item_get_child (MUTUAL_ITEM (clip), MUTUAL_MEMBER_EVENTS, i),
                                     MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, position++));
  return paste.edits;
}
