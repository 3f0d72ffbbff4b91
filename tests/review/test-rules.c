/* Tests each rule of the review on a plan that keeps it, on one that does not, and its mending.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review-fixture.h"

#include "format/mutual-writer.h"
#include "plan/mutual-change.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-removal.h"
#include "plan/mutual-step.h"
#include "sample.h"

#include <string.h>

typedef struct
{
  MutualPlan *plan;
  MutualItem *root;
  MutualHistory *history;
} Broken;

static MutualItem *
find (Broken       *broken,
      MutualMember  list,
      const char   *title)
{
  return sample_find (broken->root, list, title);
}

static MutualItem *
find_milestone (Broken     *broken,
                const char *title)
{
  return find (broken, MUTUAL_MEMBER_MILESTONES, title);
}

static MutualItem *
find_step (Broken     *broken,
           const char *milestone,
           const char *title)
{
  return sample_find (find_milestone (broken, milestone), MUTUAL_MEMBER_STEPS, title);
}

static void
set (Broken       *broken,
     MutualItem   *item,
     MutualMember  member,
     const char   *text)
{
  fixture_set_text (broken->history, item, member, text);
}

static void
set_date (Broken       *broken,
          MutualItem   *item,
          MutualMember  member,
          const char   *date)
{
  fixture_set_date (broken->history, item, member, date);
}

static void
set_number (Broken       *broken,
            MutualItem   *item,
            MutualMember  member,
            int           number)
{
  fixture_apply (broken->history, mutual_edit_new_set_number (item, member, number));
}

static void
remove_item (Broken     *broken,
             MutualItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;

  g_ptr_array_add (items, item);
  edits = mutual_removal_create_edits (broken->plan, items);
  fixture_apply_all (broken->history, edits);
}

static void
remove_all (Broken       *broken,
            MutualItem   *parent,
            MutualMember  list,
            guint         left)
{
  while (mutual_item_get_n_children (parent, list) > left)
    remove_item (broken, mutual_item_get_child (parent, list, mutual_item_get_n_children (parent, list) - 1));
}

static void
set_sides (Broken     *broken,
           MutualSide  side)
{
  for (guint i = 0; i < mutual_item_get_n_children (broken->root, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (broken->root, MUTUAL_MEMBER_MILESTONES, i);

      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        set_number (broken, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j), MUTUAL_MEMBER_SIDE, side);
    }
}

static void
add (Broken       *broken,
     MutualItem   *parent,
     MutualMember  list,
     GType         type,
     const char   *title)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);

  mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, title);
  fixture_apply (broken->history, mutual_edit_new_insert (parent, list, 0, item));
}

static void
break_value_missing (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_VALUE_PROPOSITION, "");
}

static void
break_value_short (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_VALUE_PROPOSITION, "Claims in two days");
}

static void
break_value_long (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_VALUE_PROPOSITION,
       "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e");
}

static void
break_priority (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_PRIORITY, "");
}

static void
break_priority_owner (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_PRIORITY_OWNER, NULL);
}

static void
break_goal (Broken *broken)
{
  remove_item (broken, mutual_item_get_child (broken->root, MUTUAL_MEMBER_METRICS, 0));
}

static void
break_metrics (Broken *broken)
{
  remove_all (broken, broken->root, MUTUAL_MEMBER_METRICS, 0);
}

static void
break_count_few (Broken *broken)
{
  remove_item (broken, find_milestone (broken, "Contract and kick-off"));
  remove_item (broken, find_milestone (broken, "Business case and decision"));
}

static void
break_count_many (Broken *broken)
{
  add (broken, broken->root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, "First");
  add (broken, broken->root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, "Second");
}

static void
break_last (Broken *broken)
{
  remove_item (broken, find_milestone (broken, "Optimization"));
}

static void
break_last_signature (Broken *broken)
{
  set (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_TITLE, "Contract signed");
}

static void
break_milestone_value (Broken *broken)
{
  set (broken, find_milestone (broken, "Contract and kick-off"), MUTUAL_MEMBER_BUYER_VALUE, "");
}

static void
break_outcome (Broken *broken)
{
  set (broken, find_milestone (broken, "Contract and kick-off"), MUTUAL_MEMBER_OUTCOME, "");
  set (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_OUTCOME, "");
}

static void
break_evidence (Broken *broken)
{
  set (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_EVIDENCE, "");
}

static void
break_steps (Broken *broken)
{
  remove_all (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_STEPS, 0);
}

static void
break_open_steps (Broken *broken)
{
  for (guint i = 0; i < 41; i++)
    add (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, "Another");
}

static void
break_seller_none (Broken *broken)
{
  set_sides (broken, MUTUAL_SIDE_BUYER);
}

static void
break_seller_all (Broken *broken)
{
  set_sides (broken, MUTUAL_SIDE_SELLER);
  set_number (broken, find_step (broken, "Optimization", "Decide which depots follow"), MUTUAL_MEMBER_SIDE,
              MUTUAL_SIDE_BUYER);
}

static void
break_buyer_none (Broken *broken)
{
  set_sides (broken, MUTUAL_SIDE_SELLER);
}

static void
break_owners (Broken *broken)
{
  MutualItem *milestone = find_milestone (broken, "Optimization");
  GValue none = G_VALUE_INIT;

  g_value_init (&none, G_TYPE_STRV);
  set (broken, milestone, MUTUAL_MEMBER_OWNER, NULL);
  fixture_apply (broken->history, mutual_edit_new_set (milestone, MUTUAL_MEMBER_ROLES, &none));
}

static void
break_step_owner (Broken *broken)
{
  set (broken, find_step (broken, "Optimization", "Decide which depots follow"), MUTUAL_MEMBER_OWNER, NULL);
}

static void
break_vacant (Broken *broken)
{
  set (broken, find (broken, MUTUAL_MEMBER_ROLES, "Information security"), MUTUAL_MEMBER_PERSON, NULL);
  set (broken, find (broken, MUTUAL_MEMBER_ROLES, "Legal"), MUTUAL_MEMBER_PERSON, NULL);
}

static void
break_name (Broken *broken)
{
  set (broken, mutual_item_get_child (broken->root, MUTUAL_MEMBER_PEOPLE, 0), MUTUAL_MEMBER_NAME, "Procurement");
}

static void
break_contacts (Broken *broken)
{
  for (guint i = mutual_item_get_n_children (broken->root, MUTUAL_MEMBER_PEOPLE), kept = 0; i-- > 0;)
    {
      MutualItem *person = mutual_item_get_child (broken->root, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER && kept++ > 0)
        remove_item (broken, person);
    }
}

static void
break_contacts_all (Broken *broken)
{
  for (guint i = mutual_item_get_n_children (broken->root, MUTUAL_MEMBER_PEOPLE); i-- > 0;)
    {
      MutualItem *person = mutual_item_get_child (broken->root, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER)
        remove_item (broken, person);
    }
}

static void
break_executive (Broken *broken)
{
  MutualItem *role = sample_find (broken->root, MUTUAL_MEMBER_ROLES, "Plan owner");

  /* The first of that title is the buyer's. */
  for (guint i = 0; i < mutual_item_get_n_children (broken->root, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *other = mutual_item_get_child (broken->root, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (other, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_SELLER &&
          mutual_item_get_number (other, MUTUAL_MEMBER_EXECUTIVE))
        {
          set_number (broken, other, MUTUAL_MEMBER_EXECUTIVE, FALSE);
          set (broken, other, MUTUAL_MEMBER_PERSON, mutual_item_get_reference (role, MUTUAL_MEMBER_PERSON));
        }
    }
}

static void
rename_seat (Broken     *broken,
             const char *title)
{
  MutualItem *role = find (broken, MUTUAL_MEMBER_ROLES, title);
  MutualItem *person = mutual_item_resolve (role, MUTUAL_MEMBER_PERSON);

  set (broken, role, MUTUAL_MEMBER_TITLE, "Guest");
  if (person != NULL)
    set (broken, person, MUTUAL_MEMBER_JOB_TITLE, "Friend of the house");
}

static void
break_customer_success (Broken *broken)
{
  rename_seat (broken, "Customer success");
}

static void
break_economic_buyer (Broken *broken)
{
  rename_seat (broken, "Economic buyer");
}

static void
break_champion (Broken *broken)
{
  rename_seat (broken, "Champion");
}

static void
break_anchor (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_ANCHOR, NULL);
}

static void
break_anchor_signature (Broken *broken)
{
  set (broken, broken->root, MUTUAL_MEMBER_ANCHOR, mutual_item_get_id (find_milestone (broken, "Contract and kick-off")));
}

static void
break_date (Broken *broken)
{
  set_date (broken, find_milestone (broken, "Contract and kick-off"), MUTUAL_MEMBER_DUE, "");
}

static void
break_order (Broken *broken)
{
  set_date (broken, find_milestone (broken, "Optimization"), MUTUAL_MEMBER_DUE, "2027-02-26");
}

static void
break_step_date (Broken *broken)
{
  set_date (broken, find_step (broken, "Optimization", "Decide which depots follow"), MUTUAL_MEMBER_DUE, "2027-05-03");
}

static void
break_events (Broken *broken)
{
  remove_all (broken, broken->root, MUTUAL_MEMBER_EVENTS, 0);
}

static void
break_confirmed (Broken *broken)
{
  set_date (broken, find_milestone (broken, "Proof of concept"), MUTUAL_MEMBER_CONFIRMED_ON, "");
}

static void
break_confirmed_by (Broken *broken)
{
  MutualItem *milestone = find_milestone (broken, "Proof of concept");
  MutualItem *person = mutual_item_resolve (milestone, MUTUAL_MEMBER_CONFIRMED_BY);

  set_number (broken, person, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
}

static void
break_review_unset (Broken *broken)
{
  set_date (broken, broken->root, MUTUAL_MEMBER_NEXT_REVIEW, "");
}

static void
break_review_gone (Broken *broken)
{
  set_date (broken, broken->root, MUTUAL_MEMBER_NEXT_REVIEW, "2026-11-20");
}

static void
break_review_far (Broken *broken)
{
  set_date (broken, broken->root, MUTUAL_MEMBER_NEXT_REVIEW, "2026-12-08");
}

static void
break_start (Broken *broken)
{
  set_number (broken, find_milestone (broken, "Security and legal cleared"), MUTUAL_MEMBER_DURATION, 53);
}

static void
break_freeze (Broken *broken)
{
  MutualItem *step = find_step (broken, "Go-live, first depot", "Production environment set up");

  set (broken, step, MUTUAL_MEMBER_FOLLOWS, NULL);
  set_date (broken, step, MUTUAL_MEMBER_DUE, "2027-01-04");
}

static void
break_hard_event (Broken *broken)
{
  MutualItem *event = find (broken, MUTUAL_MEMBER_EVENTS, "Incumbent contract ends");

  set_number (broken, event, MUTUAL_MEMBER_HARD, TRUE);
  set_date (broken, find_milestone (broken, "Go-live, first depot"), MUTUAL_MEMBER_DUE, "2027-04-02");
  set_date (broken, find_step (broken, "Go-live, first depot", "Switch Hamburg over"), MUTUAL_MEMBER_START,
            "2027-02-25");
  set_date (broken, find_step (broken, "Go-live, first depot", "Switch Hamburg over"), MUTUAL_MEMBER_DUE, "2027-04-02");
}

static void
break_late (Broken *broken)
{
  set_date (broken, find_milestone (broken, "Proof of concept"), MUTUAL_MEMBER_AGREED_DUE, "2026-12-02");
}

static void
break_overdue (Broken *broken)
{
  set_date (broken, find_step (broken, "Proof of concept", "Collect feedback from handlers"), MUTUAL_MEMBER_DUE,
            "2026-11-20");
}

static void
break_slipped (Broken *broken)
{
  MutualItem *milestone = find_milestone (broken, "Go-live, first depot");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MutualItem) change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);

      mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (milestone));
      mutual_item_set_text (change, MUTUAL_MEMBER_FIELD, "due");
      fixture_apply (broken->history, mutual_edit_new_insert (broken->root, MUTUAL_MEMBER_CHANGES, 0, change));
    }
}

static const struct
{
  const char *rule;
  void (*break_plan) (Broken *broken);
  const char *sentence;
} cases[] = {
  { "value-missing", break_value_missing, "The plan does not say yet what Northwind Freight gets from it." },
  { "value-length", break_value_short,
    "The value proposition has 4 words. With 20 to 30 it says how much and by when." },
  { "value-length", break_value_long, "The value proposition has 31 words. Up to 30 are read in one go." },
  { "priority-missing", break_priority, "The value is not tied to a priority of Northwind Freight yet." },
  { "priority-owner", break_priority_owner,
    "The priority is nobody’s yet. Say who at Northwind Freight stands behind it." },
  { "optimization-goal", break_goal, "“Optimization” has no easy goal to review. Add one the buyer can reach." },
  { "optimization-goal", break_metrics, "“Optimization” has no metric to review. Add one the buyer can reach." },
  { "milestone-count", break_count_few,
    "The plan has 6 milestones. Seven to nine are a series of small wins: “Proof of concept” could be two." },
  { "milestone-count", break_count_many,
    "The plan has 10 milestones. Seven to nine are read at a glance: “Second” and “First” could be steps of one." },
  { "last-milestone", break_last,
    "The plan ends with “Go-live, first depot”. End with Optimization, where the buyer checks the results." },
  { "last-milestone", break_last_signature,
    "The plan ends with “Contract signed”. For the buyer it begins there: end with the value they get." },
  { "milestone-value", break_milestone_value, "“Contract and kick-off” does not say what the buyer gets from it." },
  { "milestone-outcome", break_outcome, "2 milestones have no outcome. What is there when they are over?" },
  { "milestone-evidence", break_evidence, "“Optimization” does not say what shows the buyer that it is done." },
  { "milestone-steps", break_steps, "“Optimization” has no steps. Who does what first?" },
  { "open-steps", break_open_steps, "63 steps are open. The buyer keeps sight of forty: put details into notes." },
  { "seller-share", break_seller_none, "None of 35 steps is done by Claimwise. Show the buyer what is done for them." },
  { "seller-share", break_seller_all,
    "34 of 35 steps are done by Claimwise. A plan that the buyer shares has more steps of theirs." },
  { "buyer-steps", break_buyer_none,
    "None of 35 steps is done by Northwind Freight. Ask them what they do on their side." },
  { "milestone-owners", break_owners, "“Optimization” has no owner at Northwind Freight." },
  { "step-owner", break_step_owner, "“Decide which depots follow” has no owner." },
  { "role-vacant", break_vacant, "2 roles have no names yet, and milestone 5 starts tomorrow." },
  { "person-name", break_name, "“Procurement” is nobody’s name. Who is it that can be called?" },
  { "one-contact", break_contacts,
    "Sam Okafor is the only person at Northwind Freight. If they leave, the plan leaves with them." },
  { "one-contact", break_contacts_all, "Nobody at Northwind Freight is in the plan yet. Whom do you make it with?" },
  { "seller-executive", break_executive,
    "No executive of Claimwise is in the plan. A vice president shows the buyer that it counts." },
  { "customer-success", break_customer_success,
    "Nobody stays with the buyer after the contract. Add customer success or an account manager." },
  { "economic-buyer", break_economic_buyer,
    "There is no economic buyer. Who at Northwind Freight decides on the money?" },
  { "champion", break_champion, "There is no champion. Who at Northwind Freight carries the plan inside?" },
  { "anchor-missing", break_anchor,
    "No milestone is the one that the dates are worked back from: the day the buyer gets value." },
  { "anchor-signature", break_anchor_signature,
    "The dates are worked back from “Contract and kick-off”. Work back from the day the buyer gets value." },
  { "milestone-date", break_date, "“Contract and kick-off” has no date." },
  { "date-order", break_order, "“Optimization” is due before “Go-live, first depot”, which stands above it." },
  { "step-after-milestone", break_step_date,
    "“Decide which depots follow” is due after its milestone, “Optimization”." },
  { "no-event", break_events,
    "There is no date of Northwind Freight’s own: a board meeting, a freeze, the end of a contract." },
  { "unconfirmed", break_confirmed, "1 date is not confirmed by Northwind Freight." },
  { "unconfirmed", break_confirmed_by, "1 date is not confirmed by Northwind Freight." },
  { "next-review", break_review_unset, "No date is set for the next review. Every two weeks keeps a plan true." },
  { "next-review", break_review_gone, "The review is 3 days overdue. Every two weeks keeps a plan true." },
  { "next-review", break_review_far, "The next review is in 15 days. Every two weeks keeps a plan true." },
  { "start-gone", break_start, "“Security and legal cleared” would have had to start 9 working days ago." },
  { "freeze", break_freeze, "“Production environment set up” falls into “Peak season freeze”." },
  { "hard-event", break_hard_event,
    "2 pieces of work end after “Incumbent contract ends”, a date that the buyer cannot move." },
  { "late", break_late, "Proof of concept ends 1 day after the date you both agreed." },
  { "overdue", break_overdue, "“Collect feedback from handlers” was due 3 days ago and is not done." },
  { "slipped", break_slipped,
    "“Go-live, first depot” has moved 3 times. Ask the buyer what the date depends on." },
};

static const MutualAdvice *
find_advice (MutualReview *review,
             const char   *name)
{
  GPtrArray *advice = mutual_review_get_advice (review);

  for (guint i = 0; i < advice->len; i++)
    {
      const MutualAdvice *one = g_ptr_array_index (advice, i);

      if (g_str_equal (one->rule->name, name))
        return one;
    }
  return NULL;
}

/* What a rule advises points at items of the plan; its mending, where there is one, satisfies it in one undo. */
static void
test_rule (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (MutualPlan) plan = fixture_load_good ();
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualReview) good = fixture_review (plan);
  g_autoptr (MutualReview) review = fixture_review (plan);
  g_autoptr (MutualReview) mended = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  Broken broken = { plan, MUTUAL_ITEM (plan), history };
  const MutualAdvice *advice;

  g_assert_null (find_advice (good, cases[i].rule));
  cases[i].break_plan (&broken);
  advice = find_advice (review, cases[i].rule);
  g_assert_nonnull (advice);
  g_assert_cmpstr (advice->sentence, ==, cases[i].sentence);
  g_assert_nonnull (advice->ids[0]);
  for (guint j = 0; advice->ids[j] != NULL; j++)
    {
      MutualItem *item = mutual_plan_find (plan, advice->ids[j]);

      g_assert_nonnull (item);
      g_assert_true (advice->rule->member == MUTUAL_MEMBER_ID || mutual_item_has (item, advice->rule->member));
    }

  edits = mutual_review_create_fix (review, advice->rule);
  if (edits == NULL)
    return;
  before = mutual_writer_write (plan);
  fixture_apply_all (history, edits);
  mended = fixture_review (plan);
  if (find_advice (mended, cases[i].rule) != NULL)
    /* A new seat has its part in the plan given by people. */
    g_assert_cmpstr (find_advice (mended, cases[i].rule)->sentence, ==,
                     "Customer success has no part in any milestone yet. Let the buyer meet them early.");
  mutual_history_undo (history);
  after = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));
}

/* No rule is without a case, and each has a name and a title of its own. */
static void
test_table (void)
{
  guint n_rules;
  const MutualRule *rules = mutual_rules_get (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        found = found || g_str_equal (cases[j].rule, rules[i].name);
      if (!found)
        g_error ("No case breaks “%s”", rules[i].name);
      g_assert_true (fixture_find_rule (rules[i].name) == &rules[i]);
      g_assert_true ((rules[i].fix == NULL) == (rules[i].fix_label == NULL));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (mutual_rule_get_title (&rules[i]), !=, mutual_rule_get_title (&rules[j]));
    }
}

static void
test_customer_success_late (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_good ();
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualReview) review = fixture_review (plan);
  Broken broken = { plan, MUTUAL_ITEM (plan), history };
  const MutualAdvice *advice;

  for (guint i = 0; i < 3; i++)
    add (&broken, broken.root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, "Before");
  advice = find_advice (review, "customer-success");
  g_assert_nonnull (advice);
  g_assert_cmpstr (advice->sentence, ==,
                   "Customer success comes in only with milestone 5. Let the buyer meet them early.");
  g_assert_null (mutual_review_create_fix (review, advice->rule));
}

/* Only work that is left is looked at: a plan that is all done has nothing to be advised. */
static void
test_done (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualReview) review = fixture_review (plan);
  Broken broken = { plan, MUTUAL_ITEM (plan), history };
  g_autofree char *text = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (broken.root, MUTUAL_MEMBER_MILESTONES); i++)
    set_number (&broken, mutual_item_get_child (broken.root, MUTUAL_MEMBER_MILESTONES, i), MUTUAL_MEMBER_STATUS,
                MUTUAL_STATUS_DONE);
  text = fixture_list (review);
  g_assert_cmpstr (text, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/rules/table", test_table);
  g_test_add_func ("/review/rules/customer-success-late", test_customer_success_late);
  g_test_add_func ("/review/rules/done", test_done);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/review/rules/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }
  return g_test_run ();
}
