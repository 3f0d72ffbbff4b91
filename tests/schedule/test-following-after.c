/* Any change by any hand, and all dates are right again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-following.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"

#define N_RUNS 300
#define N_CHANGES 12

static GDate
choose_date (GRand *rand)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_DECEMBER, 2026);
  g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, 150));
  return date;
}

static void
fill (GRand      *rand,
      MutualItem *item,
      GPtrArray  *dated)
{
  GDate date = choose_date (rand);

  g_ptr_array_add (dated, item);
  if (!mutual_item_has (item, MUTUAL_MEMBER_DUE))
    {
      mutual_item_set_date (item, MUTUAL_MEMBER_DATE, &date);
      return;
    }
  mutual_item_set_number (item, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4));
  if (g_rand_boolean (rand))
    mutual_item_set_number (item, MUTUAL_MEMBER_DURATION, g_rand_int_range (rand, 1, 12));
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      mutual_item_set_date (item, MUTUAL_MEMBER_DUE, &date);
      return;
    }
  /* What stands before it, so that there is no circle. */
  mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS,
                        mutual_item_get_id (g_ptr_array_index (dated, g_rand_int_range (rand, 0, (gint32) dated->len - 1))));
  mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, g_rand_int_range (rand, -10, 11));
}

static void
apply (MutualPlan *plan,
       GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    g_assert_true (mutual_edit_apply (g_ptr_array_index (edits, i), plan, NULL));
}

static MutualPlan *
create_plan (GRand     *rand,
             GPtrArray *dated)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  MutualItem *root = MUTUAL_ITEM (plan);
  g_autoptr (GPtrArray) edits = NULL;

  for (guint i = 0; i < 2; i++)
    fill (rand, sample_add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT), dated);
  for (guint i = 0; i < 5; i++)
    {
      MutualItem *milestone = sample_add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

      fill (rand, milestone, dated);
      for (guint j = 0; j < 4; j++)
        fill (rand, sample_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP), dated);
    }
  for (guint i = 0; i < 3; i++)
    {
      GDate date = choose_date (rand);
      MutualItem *day_off = sample_add (root, MUTUAL_MEMBER_DAYS_OFF, MUTUAL_TYPE_DAY_OFF);

      mutual_item_set_date (day_off, MUTUAL_MEMBER_DATE, &date);
    }
  mutual_plan_seal (plan);

  edits = mutual_following_edits_for_all (plan);
  apply (plan, edits);
  return plan;
}

/* As panes would do it that know nothing of other dates. */
static MutualEdit *
create_edit (GRand      *rand,
             MutualPlan *plan,
             GPtrArray  *dated)
{
  MutualItem *item = g_ptr_array_index (dated, g_rand_int_range (rand, 0, (gint32) dated->len));
  MutualItem *target = g_ptr_array_index (dated, g_rand_int_range (rand, 0, (gint32) dated->len));
  guint n_off = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF);
  gboolean task = mutual_item_has (item, MUTUAL_MEMBER_DUE);
  GDate date = choose_date (rand);

  switch (g_rand_int_range (rand, 0, 11))
    {
    case 0:
    case 1:
    case 2:
      return mutual_edit_new_set_date (item, task ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_DATE,
                                       g_rand_int_range (rand, 0, 12) > 0 ? &date : NULL);
    case 3:
      return task ? mutual_edit_new_set_date (item, MUTUAL_MEMBER_START, &date) : NULL;
    case 4:
      return task ? mutual_edit_new_set_number (item, MUTUAL_MEMBER_OFFSET, g_rand_int_range (rand, -20, 21)) : NULL;
    case 5:
      return task ? mutual_edit_new_set_number (item, MUTUAL_MEMBER_DURATION, g_rand_int_range (rand, 0, 12)) : NULL;
    case 6:
      return task ? mutual_edit_new_set_number (item, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4)) : NULL;
    case 7:
      return task ? mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS, g_rand_int_range (rand, 0, 8)) : NULL;
    case 8:
      return task && mutual_following_can_follow (plan, item, target, NULL)
                 ? mutual_edit_new_set_text (item, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (target))
                 : NULL;
    case 9:
      return n_off > 0 ? mutual_edit_new_remove (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, 0)) : NULL;
    default:
      return mutual_edit_new_set_number (MUTUAL_ITEM (plan), MUTUAL_MEMBER_WEEKEND, g_rand_int_range (rand, 0, 127));
    }
}

static void
change (GRand      *rand,
        MutualPlan *plan,
        GPtrArray  *dated)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      MutualEdit *edit = create_edit (rand, plan, dated);

      if (edit == NULL)
        continue;
      g_assert_true (mutual_edit_apply (edit, plan, NULL));
      g_ptr_array_add (done, edit);
    }

  after = mutual_following_edits_after (plan, done);
  apply (plan, after);
  left = mutual_following_edits_for_all (plan);
  g_assert_cmpuint (left->len, ==, 0);
  again = mutual_following_edits_after (plan, done);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= N_RUNS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) dated = g_ptr_array_new ();
      g_autoptr (MutualPlan) plan = create_plan (rand, dated);

      for (guint i = 0; i < N_CHANGES; i++)
        change (rand, plan, dated);
    }
}

/* A date that somebody gives is kept, and what it follows is, too. */
static void
test_by_hand (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) edits = NULL;
  MutualItem *go_live = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  MutualItem *step = sample_add (go_live, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_MARCH, 2027);
  mutual_item_set_date (go_live, MUTUAL_MEMBER_DUE, &date);
  mutual_item_set_text (step, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (go_live));
  mutual_plan_seal (plan);

  g_date_set_dmy (&date, 24, G_DATE_FEBRUARY, 2027);
  g_ptr_array_add (done, mutual_edit_new_set_date (step, MUTUAL_MEMBER_DUE, &date));
  apply (plan, done);
  edits = mutual_following_edits_after (plan, done);
  apply (plan, edits);
  g_assert_cmpint (g_date_compare (mutual_item_get_date (step, MUTUAL_MEMBER_DUE), &date), ==, 0);
  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_OFFSET), ==, -3);
  g_assert_nonnull (mutual_item_get_reference (step, MUTUAL_MEMBER_FOLLOWS));
}

/* Dates that were not right before, as another program wrote them, change only where something was done. */
static void
test_foreign (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) edits = NULL;
  MutualItem *go_live = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  MutualItem *steps[2];
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_MARCH, 2027);
  mutual_item_set_date (go_live, MUTUAL_MEMBER_DUE, &date);
  for (guint i = 0; i < 2; i++)
    {
      steps[i] = sample_add (go_live, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
      g_date_set_dmy (&date, 15, G_DATE_FEBRUARY, 2027);
      mutual_item_set_date (steps[i], MUTUAL_MEMBER_DUE, &date);
      mutual_item_set_text (steps[i], MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (go_live));
    }
  mutual_plan_seal (plan);

  g_ptr_array_add (done, mutual_edit_new_set_number (steps[0], MUTUAL_MEMBER_OFFSET, -1));
  apply (plan, done);
  edits = mutual_following_edits_after (plan, done);
  apply (plan, edits);
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (steps[0], MUTUAL_MEMBER_DUE)), ==, 26);
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (steps[1], MUTUAL_MEMBER_DUE)), ==, 15);

  g_ptr_array_set_size (done, 0);
  g_ptr_array_add (done, mutual_edit_new_set_text (steps[1], MUTUAL_MEMBER_TITLE, "Another title"));
  apply (plan, done);
  g_ptr_array_unref (edits);
  edits = mutual_following_edits_after (plan, done);
  g_assert_cmpuint (edits->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/following-after/random", test_random);
  g_test_add_func ("/schedule/following-after/by-hand", test_by_hand);
  g_test_add_func ("/schedule/following-after/foreign", test_foreign);
  return g_test_run ();
}
