/* What it takes to change the roles of a milestone or step: their order, who goes, and who answers then.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-role-edits.h"

#include "plan/mutual-plan.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"

#include <string.h>

static MutualMember
get_list (MutualItem *item)
{
  return MUTUAL_IS_STEP (item) ? MUTUAL_MEMBER_HELPERS : MUTUAL_MEMBER_ROLES;
}

static gboolean
is_of_side (MutualItem *item,
            const char *id,
            MutualSide  side)
{
  MutualItem *role = mutual_plan_find (MUTUAL_PLAN (mutual_item_get_root (item)), id);

  return role != NULL && mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side;
}

static gboolean
is_owner (MutualItem *item,
          const char *id)
{
  return g_strcmp0 (mutual_item_get_reference (item, MUTUAL_MEMBER_OWNER), id) == 0;
}

/* The ids that a list has, those of @without left out. */
static GPtrArray *
copy_ids (MutualItem *item,
          const char *without)
{
  const char *const *ids = mutual_item_get_references (item, get_list (item));
  GPtrArray *copy = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], without) != 0)
      g_ptr_array_add (copy, (gpointer) ids[i]);
  return copy;
}

static void
set_owner (GPtrArray  *edits,
           MutualItem *item,
           const char *id)
{
  if (!is_owner (item, id))
    g_ptr_array_add (edits, mutual_edit_new_set_text (item, MUTUAL_MEMBER_OWNER, id));
}

static void
set_list (GPtrArray  *edits,
          MutualItem *item,
          GPtrArray  *ids)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_ptr_array_add (ids, NULL);
  if (g_strv_equal ((const char *const *) ids->pdata, mutual_item_get_references (item, get_list (item))))
    return;
  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, ids->pdata);
  g_ptr_array_add (edits, mutual_edit_new_set (item, get_list (item), &value));
}

/* Who was named as the owner goes, and the next one answers: of the same side if there is one. A step lists only those
 * besides its owner. */
static void
name_next_owner (GPtrArray  *edits,
                 MutualItem *item,
                 GPtrArray  *others,
                 MutualSide  side)
{
  guint next = 0;

  while (next < others->len && !is_of_side (item, g_ptr_array_index (others, next), side))
    next++;
  if (next == others->len)
    next = 0;
  set_owner (edits, item, others->len > 0 ? g_ptr_array_index (others, next) : NULL);
  if (MUTUAL_IS_STEP (item) && others->len > 0)
    g_ptr_array_remove_index (others, next);
}

/* Returns: (transfer container) (element-type MutualItem): the roles of @item in the order in which it lists them, none
 *   twice; an owner that is not in the list comes first */
GPtrArray *
mutual_role_edits_list (MutualItem *item)
{
  const char *const *ids = mutual_item_get_references (item, get_list (item));
  const char *owner = mutual_item_get_reference (item, MUTUAL_MEMBER_OWNER);
  GPtrArray *roles;

  if (owner == NULL || !g_strv_contains (ids, owner))
    return mutual_team_get_roles (item);
  roles = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      MutualItem *role = mutual_plan_find (MUTUAL_PLAN (mutual_item_get_root (item)), ids[i]);

      if (role != NULL && !g_ptr_array_find (roles, role, NULL))
        g_ptr_array_add (roles, role);
    }
  return roles;
}

/* There is one owner for each side: the one who is named as such, and on the other side the first of its roles.
 * Returns: (transfer full) (element-type MutualEdit): what makes the role @id, or nobody, the owner on @side */
GPtrArray *
mutual_role_edits_owner (MutualItem *item,
                         MutualSide  side,
                         const char *id)
{
  gboolean is_step = MUTUAL_IS_STEP (item);
  MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);
  MutualItem *old = mutual_team_get_owner (item, side);
  const char *old_id = old != NULL ? mutual_item_get_id (old) : NULL;
  gboolean named = owner == NULL || mutual_item_get_number (owner, MUTUAL_MEMBER_SIDE) == (int) side;
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) others = copy_ids (item, id);
  guint place = 0;

  if (g_strcmp0 (id, old_id) == 0)
    return edits;
  if (id != NULL && !is_of_side (item, id, side))
    named = FALSE;

  /* The new one stands before the others of its side; the old one stays where it is still needed: in the list of a
   * milestone. */
  while (place < others->len && !is_of_side (item, g_ptr_array_index (others, place), side))
    place++;
  for (guint i = others->len; i > 0 && (id == NULL || is_step); i--)
    if (g_strcmp0 (g_ptr_array_index (others, i - 1), old_id) == 0)
      g_ptr_array_remove_index (others, i - 1);
  if (named && id == NULL)
    name_next_owner (edits, item, others, side);
  else if (named)
    set_owner (edits, item, id);
  if (id != NULL && (!named || !is_step))
    g_ptr_array_insert (others, (int) MIN (place, others->len), (gpointer) id);
  set_list (edits, item, others);
  return edits;
}

/* Returns: (transfer full) (element-type MutualEdit): what takes the role @id from @item */
GPtrArray *
mutual_role_edits_remove (MutualItem *item,
                          const char *id)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) others = copy_ids (item, id);

  if (is_owner (item, id))
    {
      MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);

      name_next_owner (edits, item, others,
                       owner != NULL ? (MutualSide) mutual_item_get_number (owner, MUTUAL_MEMBER_SIDE) : MUTUAL_SIDE_UNSET);
    }
  set_list (edits, item, others);
  return edits;
}

/* The owner of a step stands before those who help: who comes to stand there owns it.
 * Returns: (transfer full) (element-type MutualEdit): what moves the role @id by so many places, none if there is no
 *   place to go to */
GPtrArray *
mutual_role_edits_move (MutualItem *item,
                        const char *id,
                        int         by)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  const char *owner = mutual_item_get_reference (item, MUTUAL_MEMBER_OWNER);
  gboolean leads = MUTUAL_IS_STEP (item) && owner != NULL;
  g_autoptr (GPtrArray) roles = mutual_role_edits_list (item);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint place = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      g_ptr_array_add (ids, (gpointer) mutual_item_get_id (g_ptr_array_index (roles, i)));
      if (strcmp (g_ptr_array_index (ids, i), id) == 0)
        place = i;
    }
  if (ids->len == 0 || (int) place + by < 0 || (int) place + by >= (int) ids->len)
    return edits;
  g_ptr_array_remove_index (ids, place);
  g_ptr_array_insert (ids, (int) place + by, (gpointer) id);
  if (leads)
    set_owner (edits, item, g_ptr_array_steal_index (ids, 0));
  set_list (edits, item, ids);
  return edits;
}
