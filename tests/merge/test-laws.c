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

#include "plan/mutual-day-off.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#define N_PAIRS 100000
#define N_PAIRS_A_BASE 20
#define N_DONORS 30
#define N_OTHERS 500

/* How many there were of each kind: so that nothing stays untested by chance. */
static guint n_conflicts[MUTUAL_CONFLICT_LIMIT + 1];

static GPtrArray *donor_plans;
static GPtrArray *donors;

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  g_ptr_array_add (user_data, item);
}

static void
add_item (GRand        *rand,
          MutualItem   *parent,
          MutualMember  list,
          GType         type,
          guint         n_steps)
{
  g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%08x0000", g_rand_int (rand), g_rand_int (rand));
  g_autoptr (MutualItem) item = mutual_item_new (type, id);

  for (guint i = 0; i < n_steps; i++)
    add_item (rand, item, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, 0);
  mutual_item_append (parent, list, item);
}

/* Longer lists of items that say nothing, for what comes, goes and moves. */
static MutualPlan *
create_lists (GRand *rand)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new ("6a0bb9de-e462-4a0e-a704-ca055bbd3d5d");
  guint n = (guint) g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n; i++)
    add_item (rand, MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE,
              (guint) g_rand_int_range (rand, 0, 5));
  for (guint i = 0; i < 2 * n; i++)
    add_item (rand, MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, MUTUAL_TYPE_DAY_OFF, 0);
  return mutual_plan_copy (plan);
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
  return merge_laws_check (rand, base, mine, theirs, NULL);
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
      g_autoptr (MutualPlan) base = g_rand_boolean (rand) ? create_lists (rand)
                                                          : random_plan_new (rand, i % 7 == 0 ? 2 : 1);

      for (guint j = 0; j < N_PAIRS_A_BASE && i < n; j++, i++)
        {
          g_autoptr (MutualPlan) mine = mutual_plan_copy (base);
          g_autoptr (MutualPlan) theirs = mutual_plan_copy (base);
          guint n_mine = (guint) g_rand_int_range (rand, 1, 7);
          guint n_theirs = (guint) g_rand_int_range (rand, 1, 7);
          g_autoptr (GPtrArray) my_edits = random_change_new (rand, mine, donors, n_mine);
          g_autoptr (GPtrArray) their_edits = random_change_new (rand, theirs, donors, n_theirs);
          g_autofree char *problem = merge_laws_check (rand, base, mine, theirs, n_conflicts);

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
  g_test_message ("conflicts: %u values, %u removed by me, %u by them, %u places, %u kinds", n_conflicts[0],
                  n_conflicts[1], n_conflicts[2], n_conflicts[3], n_conflicts[4]);
  for (guint i = MUTUAL_CONFLICT_VALUE; n >= N_PAIRS && i <= MUTUAL_CONFLICT_KIND; i++)
    g_assert_cmpuint (n_conflicts[i], >, 0);
}

/* Plans that have nothing in common but their id. */
static void
test_compare_others (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (get_number ("MUTUAL_MERGE_SEED", 1));

  for (guint i = 0; i < N_OTHERS; i++)
    {
      g_autoptr (MutualPlan) from = random_plan_new (rand, 2);
      g_autoptr (MutualPlan) other = random_plan_new (rand, 2);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (MutualItem) renamed = NULL;
      g_autoptr (MutualPlan) to = NULL;
      g_autofree char *problem = NULL;

      g_hash_table_insert (ids, (gpointer) mutual_item_get_id (MUTUAL_ITEM (other)),
                           (gpointer) mutual_item_get_id (MUTUAL_ITEM (from)));
      renamed = mutual_item_copy_renamed (MUTUAL_ITEM (other), ids);
      to = mutual_plan_copy (MUTUAL_PLAN (renamed));
      problem = merge_laws_compare (from, to);
      g_assert_cmpstr (problem, ==, NULL);
    }
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
  g_test_add_func ("/merge/laws/pairs", test_laws);
  g_test_add_func ("/merge/laws/compare-others", test_compare_others);
  result = g_test_run ();
  g_ptr_array_unref (donors);
  g_ptr_array_unref (donor_plans);
  return result;
}
