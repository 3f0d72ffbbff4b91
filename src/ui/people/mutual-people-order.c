/* Who stands where in the list of people: roles without a name first, then people by their roles.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-order.h"

#include "plan/mutual-edit.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"

static void
add_once (GPtrArray  *items,
          GHashTable *seen,
          MutualItem *item)
{
  if (g_hash_table_add (seen, item))
    g_ptr_array_add (items, item);
}

/* People stand together who are sorted by the same thing: seats without a name, people by a seat, people without one.
 */
static int
get_group (MutualItem *person_or_role)
{
  g_autoptr (GPtrArray) roles = NULL;

  if (MUTUAL_IS_ROLE (person_or_role))
    return 0;
  roles = mutual_team_get_roles_of (person_or_role);
  return roles->len > 0 ? 1 : 2;
}

static guint
find_first_seat (MutualItem *person)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);

  return mutual_item_get_position (g_ptr_array_index (roles, 0));
}

/* All that is moved so that @person comes to stand on the other side of @neighbour: seats up to the other's first. */
static GPtrArray *
list_seats_to_move (MutualItem *person,
                    guint       target)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);
  GPtrArray *moving = g_ptr_array_new ();
  gboolean up = mutual_item_get_position (g_ptr_array_index (roles, 0)) > target;

  for (guint i = 0; i < roles->len && (!up || i == 0); i++)
    if (up || mutual_item_get_position (g_ptr_array_index (roles, i)) < target)
      g_ptr_array_add (moving, g_ptr_array_index (roles, i));

  return moving;
}

/**
 * mutual_people_order_get_side:
 * @person_or_role: a person or a role of a plan
 *
 * Returns: buyer or seller; who belongs to both or to nobody is shown with the seller
 */
MutualSide
mutual_people_order_get_side (MutualItem *person_or_role)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (person_or_role), MUTUAL_SIDE_SELLER);

  return mutual_item_get_number (person_or_role, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER ? MUTUAL_SIDE_BUYER
                                                                                          : MUTUAL_SIDE_SELLER;
}

/**
 * mutual_people_order_list:
 * @plan: a plan
 * @side: buyer or seller
 *
 * Returns: (transfer container) (element-type MutualItem): first the roles without a name, then the people in the order
 *   of their first role, then those without a role
 */
GPtrArray *
mutual_people_order_list (MutualPlan *plan,
                          MutualSide  side)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *items = g_ptr_array_new ();
  MutualItem *root;
  guint n_roles;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  root = MUTUAL_ITEM (plan);
  n_roles = mutual_item_get_n_children (root, MUTUAL_MEMBER_ROLES);
  for (guint i = 0; i < n_roles; i++)
    {
      MutualItem *role = mutual_item_get_child (root, MUTUAL_MEMBER_ROLES, i);

      if (mutual_people_order_get_side (role) == side && mutual_team_is_vacant (role))
        add_once (items, seen, role);
    }
  for (guint i = 0; i < n_roles; i++)
    {
      MutualItem *person = mutual_team_get_person (mutual_item_get_child (root, MUTUAL_MEMBER_ROLES, i));

      if (person != NULL && mutual_people_order_get_side (person) == side)
        add_once (items, seen, person);
    }
  for (guint i = 0; i < mutual_item_get_n_children (root, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (root, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_people_order_get_side (person) == side)
        add_once (items, seen, person);
    }
  return items;
}

/**
 * mutual_people_order_neighbour:
 * @person_or_role: who stands in the list
 * @direction: -1 for up, 1 for down
 *
 * Returns: (transfer none) (nullable): who can change places with them
 */
MutualItem *
mutual_people_order_neighbour (MutualItem *person_or_role,
                               int         direction)
{
  g_autoptr (GPtrArray) items = NULL;
  MutualItem *neighbour;
  guint place;

  g_return_val_if_fail (MUTUAL_IS_ITEM (person_or_role), NULL);

  items = mutual_people_order_list (MUTUAL_PLAN (mutual_item_get_root (person_or_role)),
                                    mutual_people_order_get_side (person_or_role));
  if (!g_ptr_array_find (items, person_or_role, &place) || (direction < 0 ? place == 0 : place + 1 >= items->len))
    return NULL;
  neighbour = g_ptr_array_index (items, direction < 0 ? place - 1 : place + 1);
  return get_group (neighbour) == get_group (person_or_role) ? neighbour : NULL;
}

/**
 * mutual_people_order_move:
 * @person_or_role: who moves
 * @neighbour: somebody of the same group in the list
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits that bring @person_or_role to where @neighbour stands,
 *   who makes room; empty if the list does not sort them by the same thing
 */
GPtrArray *
mutual_people_order_move (MutualItem *person_or_role,
                          MutualItem *neighbour)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  MutualItem *plan;

  g_return_val_if_fail (MUTUAL_IS_ITEM (person_or_role) && MUTUAL_IS_ITEM (neighbour), edits);

  plan = mutual_item_get_root (person_or_role);
  if (person_or_role == neighbour || get_group (person_or_role) != get_group (neighbour))
    return edits;
  if (get_group (person_or_role) == 1)
    {
      guint target = find_first_seat (neighbour);
      g_autoptr (GPtrArray) moving = list_seats_to_move (person_or_role, target);

      /* The last one first: what stands before it stays where it is, so that all edits fit. */
      for (guint i = moving->len; i > 0; i--)
        g_ptr_array_add (edits,
                         mutual_edit_new_move (g_ptr_array_index (moving, i - 1), plan, target - (moving->len - i)));
      return edits;
    }
  g_ptr_array_add (edits, mutual_edit_new_move (person_or_role, plan, mutual_item_get_position (neighbour)));
  return edits;
}
