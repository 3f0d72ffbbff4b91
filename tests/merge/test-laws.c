/* The laws of merging on a hundred thousand random pairs; a failure is made small before it is told.
 *
 * MUTUAL_MERGE_PAIRS says how many, MUTUAL_MERGE_SEED where to begin.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge-laws.h"
#include "random-change.h"
#include "random-plan.h"

#define N_PAIRS 100000
#define N_PAIRS_A_BASE 20
#define N_DONORS 30

static GPtrArray *donor_plans;
static GPtrArray *donors;

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  g_ptr_array_add (user_data, item);
}

static guint
get_number (const char *name,
            guint       otherwise)
{
  const char *text = g_getenv (name);
  guint64 number = otherwise;

  if (text != NULL)
    g_assert_true (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL));
  return (guint) number;
}

static char *
check (guint32     seed,
       MutualPlan *base,
       GPtrArray  *my_edits,
       GPtrArray  *their_edits)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (MutualPlan) mine = mutual_plan_copy (base);
  g_autoptr (MutualPlan) theirs = mutual_plan_copy (base);

  random_change_apply (my_edits, mine);
  random_change_apply (their_edits, theirs);
  return merge_laws_check (rand, base, mine, theirs);
}

static gboolean
is_valid_change (MutualPlan *base,
                 GPtrArray  *edits)
{
  g_autoptr (MutualPlan) plan = mutual_plan_copy (base);
  g_autofree char *problem = NULL;

  random_change_apply (edits, plan);
  problem = merge_laws_validate (plan);
  return problem == NULL;
}

/* Leaves out each edit without which something still fails. */
static void
shrink (guint32     seed,
        MutualPlan *base,
        GPtrArray  *my_edits,
        GPtrArray  *their_edits)
{
  GPtrArray *sides[] = { my_edits, their_edits };
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < 2; i++)
        for (guint j = sides[i]->len; j > 0; j--)
          {
            MutualEdit *edit = g_ptr_array_steal_index (sides[i], j - 1);
            g_autofree char *problem = NULL;

            if (is_valid_change (base, sides[i]))
              problem = check (seed, base, my_edits, their_edits);
            if (problem != NULL)
              {
                mutual_edit_unref (edit);
                again = TRUE;
              }
            else
              g_ptr_array_insert (sides[i], (int) j - 1, edit);
          }
    }
}

static void
tell_plan (const char *name,
           MutualPlan *plan)
{
  g_autofree char *text = merge_laws_write (plan);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_test_message ("%s:", name);
  for (guint i = 0; lines[i] != NULL; i++)
    g_test_message ("  %s", lines[i]);
}

static void
tell (guint32     seed,
      MutualPlan *base,
      GPtrArray  *my_edits,
      GPtrArray  *their_edits)
{
  g_autoptr (MutualPlan) mine = mutual_plan_copy (base);
  g_autoptr (MutualPlan) theirs = mutual_plan_copy (base);
  g_autoptr (MutualMerge) merge = NULL;
  g_autofree char *problem = NULL;

  shrink (seed, base, my_edits, their_edits);
  random_change_apply (my_edits, mine);
  random_change_apply (their_edits, theirs);
  problem = check (seed, base, my_edits, their_edits);
  merge = mutual_merge_new (base, mine, theirs);
  tell_plan ("base", base);
  tell_plan ("mine", mine);
  tell_plan ("theirs", theirs);
  tell_plan ("merged", mutual_merge_get_plan (merge));
  for (guint i = 0; i < mutual_merge_get_conflicts (merge)->len; i++)
    {
      MutualConflict *conflict = g_ptr_array_index (mutual_merge_get_conflicts (merge), i);

      g_test_message ("conflict %d of %s: %s, %s", (int) mutual_conflict_get_kind (conflict),
                      mutual_conflict_get_item_id (conflict), mutual_conflict_get_mine (conflict),
                      mutual_conflict_get_theirs (conflict));
    }
  g_test_message ("seed %u, %u and %u edits: %s", seed, my_edits->len, their_edits->len, problem);
}

static void
test_laws (void)
{
  guint n = get_number ("MUTUAL_MERGE_PAIRS", N_PAIRS);
  guint32 seed = get_number ("MUTUAL_MERGE_SEED", 1);
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < n;)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + i);
      g_autoptr (MutualPlan) base = random_plan_new (rand, g_rand_int_range (rand, 0, 8) == 0 ? 2 : 1);

      for (guint j = 0; j < N_PAIRS_A_BASE && i < n; j++, i++)
        {
          g_autoptr (MutualPlan) mine = mutual_plan_copy (base);
          g_autoptr (MutualPlan) theirs = mutual_plan_copy (base);
          guint n_mine = (guint) g_rand_int_range (rand, 1, 7);
          guint n_theirs = (guint) g_rand_int_range (rand, 1, 7);
          g_autoptr (GPtrArray) my_edits = random_change_new (rand, mine, donors, n_mine);
          g_autoptr (GPtrArray) their_edits = random_change_new (rand, theirs, donors, n_theirs);
          g_autofree char *problem = merge_laws_check (rand, base, mine, theirs);

          if (problem != NULL)
            {
              g_test_message ("pair %u: %s", i, problem);
              tell (seed + i, base, my_edits, their_edits);
              g_test_fail ();
              return;
            }
        }
    }
  g_test_message ("%u pairs in %.1f s", n, g_timer_elapsed (timer, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  int result;

  g_test_init (&argc, &argv, NULL);
  donor_plans = g_ptr_array_new_with_free_func (g_object_unref);
  donors = g_ptr_array_new ();
  for (guint i = 0; i < N_DONORS; i++)
    {
      MutualPlan *plan = random_plan_new (rand, 1);

      g_ptr_array_add (donor_plans, plan);
      mutual_item_foreach (MUTUAL_ITEM (plan), collect, donors);
    }
  g_test_add_func ("/merge/laws", test_laws);
  result = g_test_run ();
  g_ptr_array_unref (donors);
  g_ptr_array_unref (donor_plans);
  return result;
}
