/* What a filter lets through, and what is due next.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "schedule/mutual-next.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#define GRACE "11111111-2222-4333-8444-555555555501"
#define CHAMPION "11111111-2222-4333-8444-555555555502"
#define SELLER "11111111-2222-4333-8444-555555555503"

/* Today is 23 November 2026. */
static const GDate *
get_today (void)
{
  static GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  return &today;
}

static MutualItem *
add (MutualItem   *parent,
     MutualMember  list,
     GType         type,
     const char   *id,
     const char   *title)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, id);

  mutual_item_set_text (item, type == MUTUAL_TYPE_PERSON ? MUTUAL_MEMBER_NAME : MUTUAL_MEMBER_TITLE, title);
  mutual_item_append (parent, list, item);
  if (MUTUAL_IS_PLAN (mutual_item_get_root (item)))
    mutual_plan_claim (MUTUAL_PLAN (mutual_item_get_root (item)), item);
  return item;
}

static void
set_date (MutualItem   *item,
          MutualMember  member,
          GDateDay      day,
          GDateMonth    month)
{
  GDate date;

  g_date_set_dmy (&date, day, month, 2026);
  mutual_item_set_date (item, member, &date);
}

static MutualItem *
add_step (MutualItem *milestone,
          const char *title,
          const char *owner,
          GDateDay    day)
{
  MutualItem *step = add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, NULL, title);

  mutual_item_set_text (step, MUTUAL_MEMBER_OWNER, owner);
  set_date (step, MUTUAL_MEMBER_DUE, day, 12);
  return step;
}

/* "First" is Grace's own and done with its steps; "Second" is the seller's, and has work of both. */
static MutualPlan *
create_plan (void)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  MutualItem *root = MUTUAL_ITEM (plan);
  MutualItem *champion = add (root, MUTUAL_MEMBER_ROLES, MUTUAL_TYPE_ROLE, CHAMPION, "Champion");
  MutualItem *seller = add (root, MUTUAL_MEMBER_ROLES, MUTUAL_TYPE_ROLE, SELLER, "Account executive");
  MutualItem *first = add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, NULL, "First");
  MutualItem *second = add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, NULL, "Second");
  MutualItem *past = add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, NULL, "Past");
  MutualItem *board = add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, NULL, "Board");
  MutualItem *step;

  add (root, MUTUAL_MEMBER_PEOPLE, MUTUAL_TYPE_PERSON, GRACE, "Grace");
  mutual_item_set_number (champion, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BUYER);
  mutual_item_set_text (champion, MUTUAL_MEMBER_PERSON, GRACE);
  mutual_item_set_number (seller, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);

  mutual_item_set_text (first, MUTUAL_MEMBER_OWNER, CHAMPION);
  mutual_item_set_number (first, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  set_date (first, MUTUAL_MEMBER_DUE, 1, 11);
  add_step (first, "Left over", CHAMPION, 2);

  mutual_item_set_text (second, MUTUAL_MEMBER_OWNER, SELLER);
  set_date (second, MUTUAL_MEMBER_DUE, 20, 12);
  step = add_step (second, "Sign", CHAMPION, 10);
  mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_WAITING_ON_BUYER);
  step = add_step (second, "Draft", SELLER, 4);
  set_date (step, MUTUAL_MEMBER_DUE, 20, 11);
  step = add_step (second, "Agreed", SELLER, 5);
  set_date (step, MUTUAL_MEMBER_CONFIRMED_ON, 20, 11);
  step = add_step (second, "Done", SELLER, 6);
  mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  step = add_step (second, "Dropped", SELLER, 7);
  mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DROPPED);

  set_date (past, MUTUAL_MEMBER_DATE, 1, 11);
  set_date (board, MUTUAL_MEMBER_DATE, 10, 12);
  mutual_plan_seal (plan);
  return plan;
}

static void
collect (GString            *text,
         MutualItem         *parent,
         MutualMember        list,
         const MutualFilter *filter)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);

      if (!mutual_filter_admits (filter, item, get_today ()))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                              mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
      if (list == MUTUAL_MEMBER_MILESTONES)
        collect (text, item, MUTUAL_MEMBER_STEPS, filter);
    }
}

static void
test_filter (void)
{
  static const struct
  {
    MutualFilter filter;
    const char *shows;
  } cases[] = {
    { { MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_ANY },
      "First|Left over|Second|Sign|Draft|Agreed|Done|Dropped|Past|Board" },
    { { MUTUAL_SIDE_BUYER, NULL, MUTUAL_FILTER_ANY }, "First|Left over|Second|Sign|Past|Board" },
    { { MUTUAL_SIDE_SELLER, NULL, MUTUAL_FILTER_ANY }, "Second|Draft|Agreed|Done|Dropped" },
    { { MUTUAL_SIDE_UNSET, (char *) GRACE, MUTUAL_FILTER_ANY }, "First|Left over|Second|Sign" },
    { { MUTUAL_SIDE_UNSET, (char *) SELLER, MUTUAL_FILTER_ANY }, "Second|Draft|Agreed|Done|Dropped" },
    { { MUTUAL_SIDE_UNSET, (char *) "gone", MUTUAL_FILTER_ANY }, "" },
    { { MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_OPEN }, "First|Left over|Second|Sign|Draft|Agreed" },
    { { MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_LATE }, "Second|Draft" },
    { { MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_WAITING }, "Second|Sign" },
    { { MUTUAL_SIDE_SELLER, NULL, MUTUAL_FILTER_UNCONFIRMED }, "Second|Draft" },
    { { MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_DONE }, "First|Second|Done" },
    { { MUTUAL_SIDE_BUYER, (char *) GRACE, MUTUAL_FILTER_WAITING }, "Second|Sign" },
    { { MUTUAL_SIDE_SELLER, (char *) GRACE, MUTUAL_FILTER_ANY }, "" },
  };
  g_autoptr (MutualPlan) plan = create_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualFilter) filter = mutual_filter_copy (&cases[i].filter);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_true (mutual_filter_equal (filter, &cases[i].filter));
      g_assert_true (mutual_filter_is_empty (filter) == (i == 0));
      collect (text, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, filter);
      collect (text, MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, filter);
      g_assert_cmpstr (text->str, ==, cases[i].shows);
      g_assert_true (mutual_filter_equal (filter, NULL) == (i == 0));
    }
}

static char *
walk (MutualPlan         *plan,
      const MutualFilter *filter,
      guint               n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *id = NULL;

  for (guint i = 0; i < n; i++)
    {
      MutualItem *item = mutual_next_find (plan, get_today (), filter, id);

      g_assert_nonnull (item);
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
      id = mutual_item_get_id (item);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is overdue comes first, what is over not at all, and after the last comes the first again. */
static void
test_next (void)
{
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualPlan) empty = mutual_plan_new (NULL);
  g_autoptr (MutualFilter) grace = mutual_filter_new (MUTUAL_SIDE_UNSET, GRACE, MUTUAL_FILTER_ANY);
  g_autofree char *all = walk (plan, NULL, 6);
  g_autofree char *hers = walk (plan, grace, 3);

  g_assert_cmpstr (all, ==, "Draft|Agreed|Sign|Board|Second|Draft");
  g_assert_cmpstr (hers, ==, "Sign|Second|Sign");
  g_assert_null (mutual_next_find (empty, get_today (), NULL, NULL));
  g_assert_nonnull (mutual_next_find (plan, get_today (), NULL, "unknown"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/filter", test_filter);
  g_test_add_func ("/schedule/next", test_next);

  return g_test_run ();
}
