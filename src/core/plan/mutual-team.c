/* Who does what: the roles and people of milestones and steps, and the milestones of a person.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-team.h"

#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"

static void
add_role (GPtrArray  *roles,
          MutualItem *item,
          const char *id)
{
  MutualItem *root = mutual_item_get_root (item);
  MutualItem *role = id != NULL && MUTUAL_IS_PLAN (root) ? mutual_plan_find (MUTUAL_PLAN (root), id) : NULL;

  if (role != NULL && !g_ptr_array_find (roles, role, NULL))
    g_ptr_array_add (roles, role);
}

static gboolean
role_is_of (MutualItem *role,
            MutualItem *person_or_role)
{
  return role == person_or_role || (role != NULL && mutual_team_get_person (role) == person_or_role);
}

static gboolean
has_role_of (MutualItem *item,
             MutualItem *person_or_role)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (item);

  for (guint i = 0; i < roles->len; i++)
    {
      if (role_is_of (g_ptr_array_index (roles, i), person_or_role))
        return TRUE;
    }
  return FALSE;
}

/* Whether a person or role has a part in a milestone or in one of its steps. */
static gboolean
has_part (MutualItem *milestone,
          MutualItem *person_or_role)
{
  if (has_role_of (milestone, person_or_role))
    return TRUE;
  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      if (has_role_of (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i), person_or_role))
        return TRUE;
    }
  return FALSE;
}

/**
 * mutual_team_get_roles:
 * @milestone_or_step: a milestone or a step of a plan
 *
 * Returns: (transfer container) (element-type MutualItem): its roles, the owner first, none twice
 */
GPtrArray *
mutual_team_get_roles (MutualItem *milestone_or_step)
{
  MutualMember others = MUTUAL_IS_MILESTONE (milestone_or_step) ? MUTUAL_MEMBER_ROLES : MUTUAL_MEMBER_HELPERS;
  const char *const *ids = mutual_item_get_references (milestone_or_step, others);
  GPtrArray *roles = g_ptr_array_new ();

  add_role (roles, milestone_or_step, mutual_item_get_reference (milestone_or_step, MUTUAL_MEMBER_OWNER));
  for (guint i = 0; ids[i] != NULL; i++)
    add_role (roles, milestone_or_step, ids[i]);
  return roles;
}

/**
 * mutual_team_get_owner:
 * @milestone_or_step: a milestone or a step of a plan
 * @side: buyer or seller
 *
 * Returns: (transfer none) (nullable): the first role of @side, which answers for the item on that side
 */
MutualItem *
mutual_team_get_owner (MutualItem *milestone_or_step,
                       MutualSide  side)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone_or_step);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side)
        return role;
    }
  return NULL;
}

/**
 * mutual_team_get_person:
 * @role: a role of a plan
 *
 * Returns: (transfer none) (nullable): who fills it, if somebody does
 */
MutualItem *
mutual_team_get_person (MutualItem *role)
{
  return mutual_item_resolve (role, MUTUAL_MEMBER_PERSON);
}

/**
 * mutual_team_get_roles_of:
 * @person: a person of a plan
 *
 * Returns: (transfer container) (element-type MutualItem): the roles that @person fills, in file order
 */
GPtrArray *
mutual_team_get_roles_of (MutualItem *person)
{
  MutualItem *plan = mutual_item_get_root (person);
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_team_get_person (role) == person)
        g_ptr_array_add (roles, role);
    }
  return roles;
}

/**
 * mutual_team_get_numbers:
 * @person_or_role: a person or a role of a plan
 *
 * Returns: (transfer full) (element-type guint): the numbers, from 1, of the milestones in which @person_or_role has a
 *   part, be it in one of the steps
 */
GArray *
mutual_team_get_numbers (MutualItem *person_or_role)
{
  MutualItem *plan = mutual_item_get_root (person_or_role);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      guint number = i + 1;

      if (has_part (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i), person_or_role))
        g_array_append_val (numbers, number);
    }
  return numbers;
}

/**
 * mutual_team_is_vacant:
 * @role: a role of a plan
 *
 * Returns: whether nobody fills it
 */
gboolean
mutual_team_is_vacant (MutualItem *role)
{
  return mutual_team_get_person (role) == NULL;
}

/**
 * mutual_team_get_first_needed:
 * @role: a role of a plan
 *
 * Returns: (transfer none) (nullable): the first milestone that is not done in which @role has a part
 */
MutualItem *
mutual_team_get_first_needed (MutualItem *role)
{
  MutualItem *plan = mutual_item_get_root (role);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      if (mutual_item_get_number (milestone, MUTUAL_MEMBER_STATUS) != MUTUAL_STATUS_DONE &&
          !mutual_item_is_set (milestone, MUTUAL_MEMBER_DONE_ON) && has_part (milestone, role))
        return milestone;
    }
  return NULL;
}
