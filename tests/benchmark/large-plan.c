/* A large plan that looks like a real one, the same each time.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "large-plan.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#define N_PEOPLE 24

static MutualItem *
add_item (MutualPlan   *plan,
          MutualItem   *parent,
          MutualMember  list,
          GType         type,
          const char   *title,
          guint         number)
{
  static guint serial = 0;
  g_autofree char *id = g_strdup_printf ("%08x-%04x-4%03x-8%03x-%012x", serial * 2654435761u, serial & 0xffff,
                                         number & 0xfff, serial & 0xfff, serial * 40503u);
  g_autofree char *text = g_strdup_printf ("%s %u", title, number + 1);
  g_autoptr (MutualItem) item = mutual_item_new (type, id);

  serial++;
  mutual_item_set_text (item, mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME,
                        text);
  mutual_item_append (parent, list, item);
  g_assert_true (mutual_plan_claim (plan, item));
  return item;
}

static void
set_date (MutualItem   *item,
          MutualMember  member,
          guint         day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 5, G_DATE_JANUARY, 2026);
  g_date_add_days (&date, day);
  mutual_item_set_date (item, member, &date);
}

static const char *
get_role_id (MutualPlan *plan,
             guint       number)
{
  return mutual_item_get_id (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, number % N_PEOPLE));
}

static void
add_people (MutualPlan *plan)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      MutualItem *person = add_item (plan, MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, MUTUAL_TYPE_PERSON, "Person", i);
      MutualItem *role = add_item (plan, MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, MUTUAL_TYPE_ROLE, "Role", i);

      mutual_item_set_number (person, MUTUAL_MEMBER_SIDE, i % 2 == 0 ? MUTUAL_SIDE_BUYER : MUTUAL_SIDE_SELLER);
      mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, i % 2 == 0 ? MUTUAL_SIDE_BUYER : MUTUAL_SIDE_SELLER);
      mutual_item_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person));
    }
}

static void
add_step (MutualPlan *plan,
          MutualItem *milestone,
          guint       number,
          guint       day)
{
  static const MutualStatus statuses[] = { MUTUAL_STATUS_DONE, MUTUAL_STATUS_IN_PROGRESS, MUTUAL_STATUS_NOT_STARTED };
  MutualItem *step = add_item (plan, milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP,
                               number % 5 == 0 ? "Prüfung der Schnittstellen, Teil" : "Walk through the results, part",
                               number);
  GStrvBuilder *helpers = g_strv_builder_new ();

  mutual_item_set_number (step, MUTUAL_MEMBER_KIND, (int) (MUTUAL_STEP_KIND_TASK + number % 5));
  mutual_item_set_number (step, MUTUAL_MEMBER_SIDE, number % 3 == 0 ? MUTUAL_SIDE_BUYER : MUTUAL_SIDE_SELLER);
  mutual_item_set_text (step, MUTUAL_MEMBER_OWNER, get_role_id (plan, number));
  g_strv_builder_add (helpers, get_role_id (plan, number + 1));
  mutual_item_take_references (step, MUTUAL_MEMBER_HELPERS, g_strv_builder_end (helpers));
  g_strv_builder_unref (helpers);
  set_date (step, MUTUAL_MEMBER_DUE, day + number);
  if (number % 2 == 1)
    {
      MutualItem *previous = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, number - 1);

      mutual_item_set_text (step, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (previous));
    }
  mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, (int) statuses[number % G_N_ELEMENTS (statuses)]);
  if (number % 5 == 0)
    mutual_item_set_text (step, MUTUAL_MEMBER_NOTES, "Ask again on Monday if nothing came back.");
}

/**
 * large_plan_new:
 * @n_milestones: how many milestones
 * @n_steps: how many steps under each
 *
 * Returns: (transfer full): a valid plan, sealed
 */
MutualPlan *
large_plan_new (guint n_milestones,
                guint n_steps)
{
  MutualPlan *plan = mutual_plan_new ("6a0bb9de-e462-4a0e-a704-ca055bbd3d5d");

  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, "A plan larger than any");
  add_people (plan);
  for (guint i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = add_item (plan, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE,
                                        "Milestone", i);

      mutual_item_set_text (milestone, MUTUAL_MEMBER_BUYER_VALUE, "One number that everybody signs up to");
      set_date (milestone, MUTUAL_MEMBER_DUE, i * 7);
      for (guint j = 0; j < n_steps; j++)
        add_step (plan, milestone, j, i * 7);
    }
  mutual_plan_seal (plan);
  return plan;
}
