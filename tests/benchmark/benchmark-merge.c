/* Merging two copies of a plan of 10 000 steps with 500 edits each, beside reading one; and the same with more steps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "benchmark.h"
#include "large-plan.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "merge/mutual-merge.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-removal.h"
#include "plan/mutual-step.h"

#include <stdlib.h>

#define N_STEPS 100
#define N_EDITS 500
#define N_TIMES 15

typedef struct
{
  GBytes *bytes;
  MutualPlan *base;
  MutualPlan *mine;
  MutualPlan *theirs;
} Case;

static gpointer
read_plan (gpointer data)
{
  return mutual_reader_read (((Case *) data)->bytes, NULL);
}

static gpointer
merge_plans (gpointer data)
{
  Case *test = data;

  return mutual_merge_new (test->base, test->mine, test->theirs);
}

static MutualItem *
choose_step (GRand      *rand,
             MutualPlan *plan)
{
  MutualItem *milestone = NULL;
  guint n = 0;

  while (n == 0)
    {
      guint n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);

      milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES,
                                         (guint) g_rand_int_range (rand, 0, (gint32) n_milestones));
      n = mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
    }
  return mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, (guint) g_rand_int_range (rand, 0, (gint32) n));
}

static void
apply (MutualPlan *plan,
       MutualEdit *edit)
{
  g_assert_true (mutual_edit_apply (edit, plan, NULL));
  mutual_edit_unref (edit);
}

/* What people do: mostly words and dates, and sometimes steps that come, go and move. */
static void
edit_plan (GRand      *rand,
           MutualPlan *plan,
           const char *who)
{
  MutualItem *step = choose_step (rand, plan);
  MutualItem *milestone = mutual_item_get_parent (choose_step (rand, plan));
  guint length = mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
  g_autofree char *text = g_strdup_printf ("%s wrote %u", who, g_rand_int (rand));
  g_autoptr (MutualItem) item = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      item = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
      mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, text);
      apply (plan, mutual_edit_new_insert (milestone, MUTUAL_MEMBER_STEPS,
                                           (guint) g_rand_int_range (rand, 0, (gint32) length + 1), item));
      break;
    case 1:
      g_ptr_array_add (items, step);
      edits = mutual_removal_create_edits (plan, items);
      for (guint i = 0; i < edits->len; i++)
        apply (plan, mutual_edit_ref (g_ptr_array_index (edits, i)));
      break;
    case 2:
      length -= milestone == mutual_item_get_parent (step) ? 1 : 0;
      apply (plan, mutual_edit_new_move (step, milestone, (guint) g_rand_int_range (rand, 0, (gint32) length + 1)));
      break;
    case 3:
    case 4:
      apply (plan, mutual_edit_new_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_BLOCKED));
      break;
    default:
      apply (plan, mutual_edit_new_set_text (step, g_rand_boolean (rand) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NOTES,
                                             text));
      break;
    }
}

static gboolean
measure (guint  n_milestones,
         guint  n_steps,
         guint  n_edits,
         double at_most)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (MutualPlan) base = large_plan_new (n_milestones, n_steps);
  g_autoptr (MutualPlan) mine = mutual_plan_copy (base);
  g_autoptr (MutualPlan) theirs = mutual_plan_copy (base);
  g_autoptr (GBytes) bytes = mutual_writer_write (base);
  g_autoptr (MutualMerge) merge = NULL;
  Case test = { bytes, base, mine, theirs };
  BenchmarkSide merging = { "merge two copies", merge_plans, &test, g_object_unref };
  BenchmarkSide reading = { "read one", read_plan, &test, g_object_unref };

  for (guint i = 0; i < n_edits; i++)
    {
      edit_plan (rand, mine, "I");
      edit_plan (rand, theirs, "They");
    }
  merge = mutual_merge_new (base, mine, theirs);
  g_print ("%u steps in %u milestones, %.1f MB, %u edits each: %u edits of the merge, %u conflicts\n",
           n_milestones * n_steps, n_milestones, (double) g_bytes_get_size (bytes) / 1e6, n_edits,
           mutual_merge_get_edits (merge)->len, mutual_merge_get_conflicts (merge)->len);
  return benchmark_compare (&merging, &reading, N_TIMES, at_most);
}

int
main (void)
{
  gboolean held;

  benchmark_print_machine ();
  held = measure (100, N_STEPS, N_EDITS, 2);
  /* It grows as the plan does: ten times the steps and edits; and all in one list, which is put in order as a whole. */
  held = measure (1000, N_STEPS, 10 * N_EDITS, 2) && held;
  held = measure (1, 100 * N_STEPS, N_EDITS, 4) && held;
  return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
