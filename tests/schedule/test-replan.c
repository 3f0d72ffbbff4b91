/* Tests shifting all that comes after something, and working back from the anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-replan.h"

#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "plan/mutual-milestone.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-moving.h"

/* Applies them; nothing is left to follow. */
static void
apply (MutualPlan *plan,
       GPtrArray  *edits)
{
  g_autoptr (GPtrArray) further = NULL;

  sample_apply (plan, edits);
  further = mutual_following_edits_after (plan, edits);
  g_assert_cmpuint (further->len, ==, 0);
}

/* "due" of all milestones, with their offsets. */
static char *
describe (MutualPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *item = sample_get_milestone (plan, i);
      const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
      char date[MUTUAL_DATE_SIZE] = "never";

      if (due != NULL)
        mutual_date_write (due, date);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", date + (due != NULL ? 2 : 0));
      if (mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS))
        g_string_append_printf (text, "(%+d)", mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET));
    }
  return g_string_free (text, FALSE);
}

static void
assert_dates (MutualPlan *plan,
              const char *expected)
{
  g_autofree char *dates = describe (plan);

  g_assert_cmpstr (dates, ==, expected);
}

/* From the contract on, by a week: what is before it stays, though it follows the go-live, which moves. */
static void
test_shift (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GBytes) before = mutual_writer_write (plan);
  g_autoptr (GBytes) after = NULL;

  assert_dates (plan, "26-10-09 26-10-30 26-12-03 26-12-10(+0) 27-02-01(-20) 27-02-09(-14) 27-03-01 27-04-30(+44)");
  there = mutual_replan_edits_to_shift (plan, sample_get_milestone (plan, 5), 5);
  apply (plan, there);
  assert_dates (plan, "26-10-09 26-10-30 26-12-03 26-12-10(+0) 27-02-01(-25) 27-02-16(-14) 27-03-08 27-05-07(+44)");
  back = mutual_replan_edits_to_shift (plan, sample_get_milestone (plan, 5), -5);
  apply (plan, back);
  after = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));

  /* What is pinned moves as well; what hangs on the board meeting does not. */
  all = mutual_replan_edits_to_shift (plan, sample_get_milestone (plan, 2), 1);
  apply (plan, all);
  assert_dates (plan, "26-10-09 26-10-30 26-12-04 26-12-10(+0) 27-02-02(-20) 27-02-10(-14) 27-03-02 27-05-03(+44)");
}

/* Nothing that is due before moves, and all of the rest does, whatever follows what. */
static void
test_shift_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint n_shifts = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
      guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
      MutualItem *item = n > 0 ? sample_get_milestone (plan, (guint) g_rand_int_range (rand, 0, (gint32) n)) : NULL;
      g_autofree GDate *dues = g_new0 (GDate, n + 1);
      g_autoptr (GPtrArray) edits = NULL;
      GDate from;

      sample_tame (rand, plan);
      if (item == NULL || !mutual_moving_is_possible (item, MUTUAL_MOVING_WHOLE))
        continue;
      from = *mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
      for (guint k = 0; k < n; k++)
        if (mutual_item_is_set (sample_get_milestone (plan, k), MUTUAL_MEMBER_DUE))
          dues[k] = *mutual_item_get_date (sample_get_milestone (plan, k), MUTUAL_MEMBER_DUE);
      edits = mutual_replan_edits_to_shift (plan, item, 10);
      apply (plan, edits);
      n_shifts++;

      for (guint k = 0; k < n; k++)
        if (g_date_valid (&dues[k]) && g_date_compare (&dues[k], &from) < 0)
          {
            /* No offset leads to a day off work. */
            const GDate *due = mutual_item_get_date (sample_get_milestone (plan, k), MUTUAL_MEMBER_DUE);
            int days = mutual_date_days_between (due, &dues[k]);

            g_assert_cmpint (days, >=, 0);
            if (!mutual_item_is_set (sample_get_milestone (plan, k), MUTUAL_MEMBER_FOLLOWS))
              g_assert_cmpint (days, ==, 0);
          }
      g_assert_cmpint (g_date_compare (mutual_item_get_date (item, MUTUAL_MEMBER_DUE), &from), >, 0);
    }
  g_assert_cmpuint (n_shifts, >, 50);
}

/* The sample without any rules gets those that it had. */
static void
test_work_back (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) move = NULL;
  GDate later = sample_read_date ("2027-03-08");

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GPtrArray) pin = mutual_following_edits_to_pin (plan, sample_get_milestone (plan, i));

      apply (plan, pin);
    }
  assert_dates (plan, "26-10-09 26-10-30 26-12-03 26-12-10 27-02-01 27-02-09 27-03-01 27-04-30");
  g_assert_true (mutual_replan_can_work_back (plan));
  edits = mutual_replan_edits_to_work_back (plan);
  apply (plan, edits);
  assert_dates (plan, "26-10-09 26-10-30 26-12-03(-55) 26-12-10(-50) 27-02-01(-20) 27-02-09(-14) 27-03-01 27-04-30(+44)");
  /* Steps that had dates of their own follow their milestone. */
  g_assert_cmpstr (mutual_item_get_reference (mutual_item_get_child (sample_get_milestone (plan, 2), MUTUAL_MEMBER_STEPS, 3),
                                              MUTUAL_MEMBER_FOLLOWS),
                   ==, mutual_item_get_id (sample_get_milestone (plan, 2)));

  g_assert_false (mutual_replan_can_work_back (plan));
  again = mutual_replan_edits_to_work_back (plan);
  g_assert_cmpuint (again->len, ==, 0);

  move = mutual_following_edits_to_date (plan, sample_get_milestone (plan, 6), &later);
  apply (plan, move);
  assert_dates (plan, "26-10-09 26-10-30 26-12-10(-55) 26-12-17(-50) 27-02-08(-20) 27-02-16(-14) 27-03-08 27-05-07(+44)");
}

/* Without dates, from how long such things usually take. */
static void
assert_lead_times (const char *const *titles,
                   guint              n)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) edits = NULL;
  GDate date = sample_read_date ("2027-06-01");

  for (guint i = 0; i < n; i++)
    {
      MutualItem *item = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

      mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, titles[i]);
    }
  mutual_item_set_date (sample_get_milestone (plan, 4), MUTUAL_MEMBER_DUE, &date);
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR, mutual_item_get_id (sample_get_milestone (plan, 4)));
  mutual_plan_seal (plan);

  edits = mutual_replan_edits_to_work_back (plan);
  apply (plan, edits);
  /* Going live takes 10 and a fifth more, the contract 20, the board 30, the review 15. */
  assert_dates (plan, "27-01-26(-90) 27-02-19(-72) 27-04-12(-36) 27-05-14(-12) 27-06-01 27-06-22(+15) 27-08-24(+60)");
}

/* In whatever language the two companies write; the one of the desktop is no matter. */
static void
test_lead_times (void)
{
  static const char *const titles[][7] = {
    { "Goals agreed", "Security review", "Board decides", "Contract signed", "Live", "Hypercare ends", "Optimization" },
    { "Ziele", "Sicherheitsprüfung", "Lenkungsausschuss entscheidet", "Vertrag", "Live", "Betrieb", "Optimierung" },
    { "Objectifs", "Revue de sécurité", "Conseil d’administration", "Contrat", "Lancement", "Suivi", "Optimisation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    assert_lead_times (titles[i], G_N_ELEMENTS (titles[i]));
}

static void
test_nothing (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) edits = NULL;

  mutual_plan_seal (plan);
  g_assert_false (mutual_replan_can_work_back (plan));
  edits = mutual_replan_edits_to_work_back (plan);
  g_assert_cmpuint (edits->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replan/shift", test_shift);
  g_test_add_func ("/replan/shift-random", test_shift_random);
  g_test_add_func ("/replan/work-back", test_work_back);
  g_test_add_func ("/replan/lead-times", test_lead_times);
  g_test_add_func ("/replan/nothing", test_nothing);
  return g_test_run ();
}
