/* Tests the review as a whole: what it says of the plans that ship, and that it keeps up with every edit.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review-fixture.h"

#include "random-edits.h"
#include "random-plan.h"
#include "review/mutual-review-off.h"
#include "sample.h"

#define N_PLANS 120
#define N_ACTIONS 40

static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "northwind-freight.map",
      "! role-vacant: Information security has no name yet, and milestone 5 starts tomorrow.\n"
      "! late: Proof of concept ends 6 days after the date you both agreed.\n"
      "* optimization-goal: “Optimization” has no easy goal to review. Add one the buyer can reach.\n"
      "* unconfirmed: 2 dates after the freeze are not confirmed by Northwind Freight.\n" },
    { "brightwater-utilities.map",
      "! role-vacant: 4 roles have no names yet, and milestone 1 starts today.\n"
      "* optimization-goal: “Optimization” has no easy goal to review. Add one the buyer can reach.\n"
      "* unconfirmed: 8 dates are not confirmed by Brightwater Utilities.\n" },
    { "kestrel-motors.map",
      "! late: Cameras installed on line 2 ends 7 days after the date you both agreed.\n" },
    { "meadow-lane-dairies.map", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualPlan) plan = sample_load ("samples", cases[i].name);
      g_autoptr (MutualReview) review = fixture_review (plan);
      g_autofree char *text = fixture_list (review);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static gboolean
has_advice (MutualReview *review,
            const char   *name)
{
  GPtrArray *advice = mutual_review_get_advice (review);

  for (guint i = 0; i < advice->len; i++)
    if (g_str_equal (((const MutualAdvice *) g_ptr_array_index (advice, i))->rule->name, name))
      return TRUE;
  return FALSE;
}

/* A template is a good plan that lacks what only the two companies can say. */
static void
test_templates (void)
{
  static const char *const lacking[] = { "value-missing", "priority-missing", "milestone-date", "optimization-goal",
                                         "economic-buyer" };
  static const char *const names[] = { "bank.map", "enterprise.map", "healthcare.map", "manufacturing.map",
                                       "new-customer.map", "onboarding.map", "public-sector.map", "renewal.map",
                                       "security-proof-of-value.map", "small-business.map" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MutualPlan) plan = sample_load ("templates", names[i]);
      g_autoptr (MutualReview) review = fixture_review (plan);
      GPtrArray *advice = mutual_review_get_advice (review);

      for (guint j = 0; j < advice->len; j++)
        {
          const MutualAdvice *one = g_ptr_array_index (advice, j);
          gboolean expected = FALSE;

          for (guint k = 0; k < G_N_ELEMENTS (lacking); k++)
            expected = expected || g_str_equal (one->rule->name, lacking[k]);
          if (!expected)
            g_error ("%s: %s: %s", names[i], one->rule->name, one->sentence);
        }
    }
}

static void
test_off (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualReview) review = fixture_review (plan);
  const MutualRule *late = fixture_find_rule ("late");
  const char *const names[] = { "unconfirmed", "of another version", NULL };

  fixture_set_text (history, MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF, "of-a-later-version role-vacant");
  fixture_apply (history, mutual_review_off_create_edit (plan, late, TRUE));
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF), ==,
                   "of-a-later-version role-vacant late");
  g_assert_true (mutual_review_off_has (plan, late));
  mutual_review_set_off (review, names);
  g_assert_false (has_advice (review, "late"));
  g_assert_false (has_advice (review, "role-vacant"));
  g_assert_false (has_advice (review, "unconfirmed"));
  g_assert_true (has_advice (review, "optimization-goal"));

  mutual_review_set_off (review, NULL);
  g_assert_true (has_advice (review, "unconfirmed"));
  fixture_apply (history, mutual_review_off_create_edit (plan, late, FALSE));
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF), ==,
                   "of-a-later-version role-vacant");
  mutual_review_set_off (review, NULL);
  g_assert_true (has_advice (review, "late"));
}

static void
on_edited (MutualHistory *history,
           MutualEdit    *edit,
           MutualReview  *review)
{
  mutual_review_note (review, edit);
}

/* Whatever was done, a review that was told of it says what a new one says. */
static void
test_keeps_up (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT));

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
      g_autoptr (MutualPlan) source = random_plan_new (rand, 3);
      g_autoptr (MutualHistory) history = mutual_history_new (plan);
      g_autoptr (MutualReview) review = fixture_review (plan);

      g_signal_connect (history, "edited", G_CALLBACK (on_edited), review);
      for (guint j = 0; j < N_ACTIONS; j++)
        {
          g_autoptr (MutualReview) anew = fixture_review (plan);
          g_autofree char *expected = fixture_list (anew);
          g_autofree char *text = fixture_list (review);

          g_assert_cmpstr (text, ==, expected);
          if (g_rand_int_range (rand, 0, 4) == 0)
            mutual_history_undo (history);
          else
            random_edits_act (rand, history, source);
        }
      g_signal_handlers_disconnect_by_data (history, review);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/samples", test_samples);
  g_test_add_func ("/review/templates", test_templates);
  g_test_add_func ("/review/off", test_off);
  g_test_add_func ("/review/keeps-up", test_keeps_up);
  return g_test_run ();
}
