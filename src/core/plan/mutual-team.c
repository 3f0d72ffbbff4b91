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

#include <string.h>

static MutualMember
get_others (MutualItem *milestone_or_step)
{
  return MUTUAL_IS_MILESTONE (milestone_or_step) ? MUTUAL_MEMBER_ROLES : MUTUAL_MEMBER_HELPERS;
}

static void
add_role (GPtrArray  *roles,
          MutualItem *item,
          const char *id)
{
  MutualItem *root = id != NULL ? mutual_item_get_root (item) : NULL;
  MutualItem *role = MUTUAL_IS_PLAN (root) ? mutual_plan_find (MUTUAL_PLAN (root), id) : NULL;

  if (role != NULL && !g_ptr_array_find (roles, role, NULL))
    g_ptr_array_add (roles, role);
}

/* The ids by which milestones and steps refer to a role, or to the roles that a person fills. */
static GPtrArray *
collect_ids (MutualItem *person_or_role)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) roles = NULL;

  if (!MUTUAL_IS_PERSON (person_or_role))
    {
      g_ptr_array_add (ids, (gpointer) mutual_item_get_id (person_or_role));
      return ids;
    }
  roles = mutual_team_get_roles_of (person_or_role);
  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (ids, (gpointer) mutual_item_get_id (g_ptr_array_index (roles, i)));
  return ids;
}

static gboolean
has_id (GPtrArray  *ids,
        const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), id) == 0)
      return TRUE;
  return FALSE;
}

/* Compares ids and makes nothing, as it is asked for each step of a plan and each of its people. */
static gboolean
has_role_of (MutualItem *item,
             GPtrArray  *role_ids)
{
  const char *owner = mutual_item_get_reference (item, MUTUAL_MEMBER_OWNER);
  const char *const *others = mutual_item_get_references (item, get_others (item));

  if (owner != NULL && has_id (role_ids, owner))
    return TRUE;
  for (guint i = 0; others[i] != NULL; i++)
    if (has_id (role_ids, others[i]))
      return TRUE;
  return FALSE;
}

/* Whether one of the roles has a part in a milestone or in one of its steps. */
static gboolean
has_part (MutualItem *milestone,
          GPtrArray  *role_ids)
{
  if (has_role_of (milestone, role_ids))
    return TRUE;
  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      if (has_role_of (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i), role_ids))
        return TRUE;
    }
  return FALSE;
}

/**
 * mutual_team_add_roles:
 * @milestone_or_step: a milestone or a step of a plan
 * @roles: (element-type MutualItem): some roles
 *
 * Adds its roles, the owner first, to those that are there already; none comes twice.
 */
void
mutual_team_add_roles (MutualItem *milestone_or_step,
                       GPtrArray  *roles)
{
  const char *const *ids = mutual_item_get_references (milestone_or_step, get_others (milestone_or_step));

  add_role (roles, milestone_or_step, mutual_item_get_reference (milestone_or_step, MUTUAL_MEMBER_OWNER));
  for (guint i = 0; ids[i] != NULL; i++)
    add_role (roles, milestone_or_step, ids[i]);
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
  GPtrArray *roles = g_ptr_array_new ();

  mutual_team_add_roles (milestone_or_step, roles);
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
  g_autoptr (GPtrArray) ids = collect_ids (person_or_role);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      guint number = i + 1;

      if (has_part (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i), ids))
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
  g_autoptr (GPtrArray) ids = collect_ids (role);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      if (mutual_item_get_number (milestone, MUTUAL_MEMBER_STATUS) != MUTUAL_STATUS_DONE &&
          !mutual_item_is_set (milestone, MUTUAL_MEMBER_DONE_ON) && has_part (milestone, ids))
        return milestone;
    }
  return NULL;
}
