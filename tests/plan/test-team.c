/* Tests who has a part in what, on random plans, against asking each milestone and step for its roles.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-team.h"
#include "random-plan.h"

static gboolean
has_role (MutualItem *milestone_or_step,
          MutualItem *person_or_role)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone_or_step);

  for (guint i = 0; i < roles->len; i++)
    if (g_ptr_array_index (roles, i) == person_or_role ||
        mutual_team_get_person (g_ptr_array_index (roles, i)) == person_or_role)
      return TRUE;
  return FALSE;
}

static gboolean
has_part (MutualItem *milestone,
          MutualItem *person_or_role)
{
  gboolean found = has_role (milestone, person_or_role);

  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    found = found || has_role (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i), person_or_role);
  return found;
}

static void
check (MutualItem *person_or_role,
       guint      *n_parts)
{
  g_autoptr (GArray) numbers = mutual_team_get_numbers (person_or_role);
  MutualItem *plan = mutual_item_get_root (person_or_role);
  guint n = 0;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    if (has_part (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i), person_or_role))
      {
        g_assert_cmpuint (n, <, numbers->len);
        g_assert_cmpuint (g_array_index (numbers, guint, n), ==, i + 1);
        n++;
      }
  g_assert_cmpuint (numbers->len, ==, n);
  *n_parts += n;
}

static void
test_numbers (void)
{
  static const MutualMember lists[] = { MUTUAL_MEMBER_ROLES, MUTUAL_MEMBER_PEOPLE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  guint n_parts = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);

      for (gsize j = 0; j < G_N_ELEMENTS (lists); j++)
        for (guint k = 0; k < mutual_item_get_n_children (MUTUAL_ITEM (plan), lists[j]); k++)
          check (mutual_item_get_child (MUTUAL_ITEM (plan), lists[j], k), &n_parts);
    }
  g_assert_cmpuint (n_parts, >, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/team/numbers", test_numbers);
  return g_test_run ();
}
