/* Nothing is lost in a merge: each change of either side is in what comes of it, or somebody is asked.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge-laws.h"

#include "plan/mutual-enums.h"

#include <string.h>

typedef struct
{
  MutualPlan *base;
  MutualPlan *side;
  MutualPlan *other;
  MutualPlan *plan;
  GPtrArray *conflicts;
  char *problem;
} Check;

static MutualItem *
find (MutualPlan *plan,
      MutualItem *like)
{
  MutualItem *item = MUTUAL_IS_PLAN (like) ? MUTUAL_ITEM (plan) : mutual_plan_find (plan, mutual_item_get_id (like));

  return item != NULL && G_OBJECT_TYPE (item) == G_OBJECT_TYPE (like) ? item : NULL;
}

/* Whether a person is asked about an item, or about one that it is in. */
static gboolean
is_asked (Check      *check,
          MutualItem *item)
{
  for (; item != NULL; item = mutual_item_get_parent (item))
    for (guint i = 0; i < check->conflicts->len; i++)
      {
        MutualConflict *conflict = g_ptr_array_index (check->conflicts, i);
        MutualConflictKind kind = mutual_conflict_get_kind (conflict);

        if (kind != MUTUAL_CONFLICT_VALUE && kind != MUTUAL_CONFLICT_PLACE &&
            strcmp (mutual_conflict_get_item_id (conflict), mutual_item_get_id (item)) == 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_place_asked (Check      *check,
                MutualItem *item)
{
  for (guint i = 0; i < check->conflicts->len; i++)
    {
      MutualConflict *conflict = g_ptr_array_index (check->conflicts, i);

      if (mutual_conflict_get_kind (conflict) == MUTUAL_CONFLICT_PLACE &&
          strcmp (mutual_conflict_get_item_id (conflict), mutual_item_get_id (item)) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_value_asked (Check        *check,
                MutualItem   *item,
                MutualMember  member)
{
  for (guint i = 0; i < check->conflicts->len; i++)
    {
      MutualConflict *conflict = g_ptr_array_index (check->conflicts, i);

      if (strcmp (mutual_conflict_get_item_id (conflict), mutual_item_get_id (item)) == 0 &&
          mutual_conflict_covers (conflict, member))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_extra_asked (Check      *check,
                MutualItem *item,
                const char *name)
{
  for (guint i = 0; i < check->conflicts->len; i++)
    {
      MutualConflict *conflict = g_ptr_array_index (check->conflicts, i);

      if (strcmp (mutual_conflict_get_item_id (conflict), mutual_item_get_id (item)) == 0 &&
          g_strcmp0 (mutual_conflict_get_name (conflict), name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
fail (Check      *check,
      MutualItem *item,
      const char *what)
{
  if (check->problem == NULL)
    check->problem = g_strdup_printf ("%s: %s %s", what, G_OBJECT_TYPE_NAME (item), mutual_item_get_id (item));
}

static guint64
get_bit (MutualItem   *item,
         MutualMember  member)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].member == member)
      return G_GUINT64_CONSTANT (1) << i;
  return 0;
}

/* Dates that are computed are nobody's change. */
static guint64
get_computed (MutualItem *item,
              MutualItem *result)
{
  guint64 bits = 0;

  if (!mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS))
    return 0;
  if (mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS) || mutual_item_is_set (result, MUTUAL_MEMBER_FOLLOWS))
    bits |= get_bit (item, MUTUAL_MEMBER_DUE);
  return bits | get_bit (item, MUTUAL_MEMBER_START);
}

/* Sets hold what was added and lack what was taken away. */
static gboolean
is_set_kept (Check        *check,
             MutualItem   *base,
             MutualItem   *item,
             MutualItem   *result,
             MutualMember  member)
{
  const char *const *before = mutual_item_get_references (base, member);
  const char *const *after = mutual_item_get_references (item, member);
  const char *const *found = mutual_item_get_references (result, member);

  for (guint i = 0; after[i] != NULL; i++)
    if (!g_strv_contains (before, after[i]) && !g_strv_contains (found, after[i]) &&
        mutual_plan_find (check->plan, after[i]) != NULL)
      return FALSE;
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_strv_contains (after, before[i]) && g_strv_contains (found, before[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_weekend_kept (MutualItem   *base,
                 MutualItem   *item,
                 MutualItem   *result,
                 MutualMember  member)
{
  MutualItem *items[] = { base, item, result };
  guint days[3];

  for (guint i = 0; i < 3; i++)
    {
      days[i] = (guint) mutual_item_get_number (items[i], member);
      if (days[i] == 0)
        days[i] = MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY;
      days[i] &= ~(guint) MUTUAL_WEEKDAYS_NONE;
    }
  return ((days[1] & ~days[0]) & ~days[2]) == 0 && ((days[0] & ~days[1]) & days[2]) == 0;
}

static void
check_values (Check      *check,
              MutualItem *base,
              MutualItem *item,
              MutualItem *result)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  guint64 changed = base != NULL ? mutual_item_get_differences (base, item) : 0;
  guint64 lost = changed & mutual_item_get_differences (item, result);

  lost &= ~get_computed (item, result);
  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;

      if ((lost & (G_GUINT64_CONSTANT (1) << i)) == 0 || is_value_asked (check, item, member) || is_asked (check, item))
        continue;
      if (fields[i].kind == MUTUAL_FIELD_REFERENCES && is_set_kept (check, base, item, result, member))
        continue;
      if (fields[i].kind == MUTUAL_FIELD_WEEKDAYS && is_weekend_kept (base, item, result, member))
        continue;
      fail (check, item, mutual_member_get_name (member));
    }
}

static void
check_extras (Check      *check,
              MutualItem *base,
              MutualItem *item,
              MutualItem *result)
{
  JsonObject *objects[] = { base != NULL ? mutual_item_get_extras (base) : NULL, mutual_item_get_extras (item) };

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      JsonObjectIter iter;
      const char *name;

      if (objects[i] == NULL)
        continue;
      json_object_iter_init_ordered (&iter, objects[i]);
      while (json_object_iter_next_ordered (&iter, &name, NULL))
        {
          JsonObject *extras = mutual_item_get_extras (result);
          JsonNode *before = objects[0] != NULL ? json_object_get_member (objects[0], name) : NULL;
          JsonNode *after = objects[1] != NULL ? json_object_get_member (objects[1], name) : NULL;
          JsonNode *found = extras != NULL ? json_object_get_member (extras, name) : NULL;

          if (!mutual_extra_equal (before, after) && !mutual_extra_equal (after, found) &&
              !is_extra_asked (check, item, name))
            fail (check, item, "an unknown member");
        }
    }
}

/* Text that is kept is a side's text, to the letter. */
static void
check_texts (Check      *check,
             MutualItem *item,
             MutualItem *result)
{
  MutualItem *other = find (check->other, item);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_TITLE || fields[i].kind == MUTUAL_FIELD_TEXT)
      {
        const char *text = mutual_item_get_text (result, fields[i].member);

        if (strcmp (text, mutual_item_get_text (item, fields[i].member)) != 0 &&
            (other == NULL || strcmp (text, mutual_item_get_text (other, fields[i].member)) != 0))
          fail (check, item, "a text of nobody");
      }
}

static void
check_parent (Check      *check,
              MutualItem *base,
              MutualItem *item,
              MutualItem *result)
{
  MutualItem *parent = mutual_item_get_parent (item);

  if (base == NULL || parent == NULL || is_place_asked (check, item) || is_asked (check, item))
    return;
  if (strcmp (mutual_item_get_id (mutual_item_get_parent (base)), mutual_item_get_id (parent)) != 0 &&
      strcmp (mutual_item_get_id (mutual_item_get_parent (result)), mutual_item_get_id (parent)) != 0)
    fail (check, item, "a place");
}

/* Whether the other side turned it round with anything in the list. */
static gboolean
was_turned (Check        *check,
            MutualItem   *item,
            MutualItem   *list,
            MutualMember  member)
{
  MutualItem *base_list = find (check->base, list);
  MutualItem *base = find (check->base, item);
  MutualItem *theirs = find (check->other, item);

  for (guint i = 0; i < mutual_item_get_n_children (base_list, member); i++)
    {
      MutualItem *next = find (check->other, mutual_item_get_child (base_list, member, i));
      gboolean was_before = mutual_item_get_position (base) < i;

      if (next != NULL && next != theirs && mutual_item_get_parent (next) == mutual_item_get_parent (theirs) &&
          was_before != (mutual_item_get_position (theirs) < mutual_item_get_position (next)))
        return TRUE;
    }
  return FALSE;
}

/* Two that the side turned round, that stayed in this list and that the other did not move, are so in the end. */
static void
check_order (Check        *check,
             MutualItem   *list,
             MutualMember  member)
{
  guint n = mutual_item_get_n_children (list, member);
  MutualItem *result = find (check->plan, list);

  for (guint i = 0; result != NULL && i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        MutualItem *pair[] = { mutual_item_get_child (list, member, i), mutual_item_get_child (list, member, j) };
        MutualItem *before[2], *after[2], *theirs[2];
        gboolean together = TRUE;

        for (guint k = 0; k < 2; k++)
          {
            before[k] = find (check->base, pair[k]);
            after[k] = find (check->plan, pair[k]);
            theirs[k] = find (check->other, pair[k]);
            together = together && before[k] != NULL && after[k] != NULL && theirs[k] != NULL &&
                       mutual_item_get_parent (before[k]) == find (check->base, list) &&
                       mutual_item_get_parent (theirs[k]) == find (check->other, list) &&
                       mutual_item_get_parent (after[k]) == result;
          }
        if (together && mutual_item_get_position (before[0]) > mutual_item_get_position (before[1]) &&
            mutual_item_get_position (after[0]) > mutual_item_get_position (after[1]) &&
            !was_turned (check, pair[0], list, member) && !was_turned (check, pair[1], list, member) &&
            !is_place_asked (check, pair[0]) && !is_place_asked (check, pair[1]))
          fail (check, pair[0], "an order");
      }
}

static void
check_item (MutualItem *item,
            gpointer    user_data)
{
  Check *check = user_data;
  MutualItem *base = find (check->base, item);
  MutualItem *other = find (check->other, item);
  MutualItem *result = find (check->plan, item);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  if (result == NULL)
    {
      if (base == NULL || other != NULL)
        if (!is_asked (check, item))
          fail (check, item, "an item is lost");
      if (base != NULL && other == NULL && mutual_item_get_differences (base, item) != 0)
        {
          guint64 lost = mutual_item_get_differences (base, item);

          if ((lost & ~get_computed (item, item)) != 0 && !is_asked (check, item))
            fail (check, item, "an item is lost with its changes");
        }
      return;
    }
  check_values (check, base, item, result);
  check_extras (check, base, item, result);
  check_texts (check, item, result);
  check_parent (check, base, item, result);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_LIST)
      check_order (check, item, fields[i].member);
}

/* What a side removed is gone, or somebody is asked. */
static void
check_removed (MutualItem *base,
               gpointer    user_data)
{
  Check *check = user_data;
  MutualItem *result = find (check->plan, base);

  if (find (check->side, base) == NULL && result != NULL && !is_asked (check, result))
    fail (check, base, "an item is back");
}

static void
check_known (MutualItem *item,
             gpointer    user_data)
{
  Check *check = user_data;

  if (find (check->side, item) == NULL && find (check->other, item) == NULL)
    fail (check, item, "an item of nobody");
}

/**
 * merge_laws_check_changes:
 * @merge: a merge
 * @base: of this
 * @mine: this
 * @theirs: and this
 *
 * Returns: (transfer full) (nullable): what was lost, or came from nowhere
 */
char *
merge_laws_check_changes (MutualMerge *merge,
                          MutualPlan  *base,
                          MutualPlan  *mine,
                          MutualPlan  *theirs)
{
  Check check = { base, mine, theirs, mutual_merge_get_plan (merge), mutual_merge_get_conflicts (merge), NULL };

  for (guint i = 0; i < 2; i++)
    {
      mutual_item_foreach (MUTUAL_ITEM (check.side), check_item, &check);
      mutual_item_foreach (MUTUAL_ITEM (base), check_removed, &check);
      check.side = theirs;
      check.other = mine;
    }
  mutual_item_foreach (MUTUAL_ITEM (check.plan), check_known, &check);
  return check.problem;
}
