/* Edits written down and done again elsewhere: the plans stay the same, and what is no edit does nothing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format/mutual-edit-reader.h"
#include "format/mutual-edit-writer.h"
#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-milestone.h"
#include "random-edits.h"
#include "random-plan.h"

#include <string.h>

#define ID "00000000-0000-4000-8000-000000000001"
#define OTHER "00000000-0000-4000-8000-000000000002"

/* A plan that is told what is done to another. */
typedef struct
{
  MutualPlan *twin;
  GPtrArray *edits; /* since the last record */
  GPtrArray *records;
} Follower;

static void
on_edited (MutualHistory *history,
           MutualEdit    *edit,
           Follower      *follower)
{
  g_ptr_array_add (follower->edits, mutual_edit_ref (edit));
}

static void
on_changed (MutualHistory *history,
            Follower      *follower)
{
  g_autoptr (GBytes) record = mutual_edit_writer_write (follower->edits);
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (memchr (g_bytes_get_data (record, NULL), '\n', g_bytes_get_size (record) - 1));
  done = mutual_edit_reader_apply (record, follower->twin, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->len, ==, follower->edits->len);
  g_ptr_array_set_size (follower->edits, 0);
  g_ptr_array_add (follower->records, g_bytes_ref (record));
}

static MutualPlan *
copy_plan (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);

  return mutual_reader_read (bytes, NULL);
}

static void
assert_same (MutualPlan *a,
             MutualPlan *b)
{
  g_autoptr (GBytes) first = mutual_writer_write (a);
  g_autoptr (GBytes) second = mutual_writer_write (b);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), g_bytes_get_data (second, NULL),
                   g_bytes_get_size (second));
}

static void
assert_whole (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) again = mutual_reader_read (bytes, &error);

  g_assert_no_error (error);
}

static void
run (guint seed,
     guint n_actions,
     void (*each) (Follower *follower, GRand *rand))
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (MutualPlan) plan = random_plan_new (rand, 3);
  g_autoptr (MutualPlan) source = random_plan_new (rand, 3);
  g_autoptr (MutualPlan) twin = copy_plan (plan);
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Follower follower = { twin, edits, records };

  g_signal_connect (history, "edited", G_CALLBACK (on_edited), &follower);
  g_signal_connect (history, "changed", G_CALLBACK (on_changed), &follower);
  for (guint i = 0; i < n_actions; i++)
    random_edits_act (rand, history, source);
  assert_same (plan, twin);
  assert_whole (plan);
  if (each != NULL)
    each (&follower, rand);
}

static void
test_twins (void)
{
  for (guint seed = 0; seed < 100; seed++)
    run (seed, 40, NULL);
}

/* One byte is another, is missing, or comes in between: the plan is as it was, or something was done that can be. */
static void
spoil (Follower *follower,
       GRand    *rand)
{
  for (guint i = 0; i < follower->records->len; i++)
    {
      GBytes *record = g_ptr_array_index (follower->records, i);
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (MutualPlan) before = copy_plan (follower->twin);
      g_autoptr (GPtrArray) done = NULL;
      g_autoptr (GError) error = NULL;
      guint at = (guint) g_rand_int_range (rand, 0, (int) g_bytes_get_size (record));

      g_byte_array_append (array, g_bytes_get_data (record, NULL), (guint) g_bytes_get_size (record));
      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          array->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          g_byte_array_remove_index (array, at);
          break;
        default:
          g_byte_array_set_size (array, at);
          break;
        }
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
      done = mutual_edit_reader_apply (bytes, follower->twin, &error);
      if (done == NULL)
        {
          g_assert_nonnull (error);
          assert_same (before, follower->twin);
        }
    }
}

static void
test_spoilt (void)
{
  for (guint seed = 1000; seed < 1040; seed++)
    run (seed, 20, spoil);
}

static MutualPlan *
create_plan (void)
{
  MutualPlan *plan = mutual_plan_new (ID);
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, OTHER);

  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
  g_assert_true (mutual_plan_claim (plan, milestone));
  mutual_plan_seal (plan);
  return plan;
}

/* Each is no edit of that plan. */
static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "{}",
    "[",
    "[{}]",
    "[1]",
    "[] []",
    "[{\"edit\":\"paint\",\"item\":\"" ID "\"}]",
    "[{\"edit\":\"set\",\"item\":\"nothing\",\"member\":\"title\",\"value\":\"a\"}]",
    "[{\"edit\":\"set\",\"item\":\"00000000-0000-4000-8000-00000000000f\",\"member\":\"title\",\"value\":\"a\"}]",
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"colour\",\"value\":\"a\"}]",
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"title\",\"value\":1}]",
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"id\",\"value\":\"" OTHER "\"}]",
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"milestones\",\"value\":[]}]",
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"title\",\"value\":\"a\",\"more\":1}]",
    "[{\"edit\":\"set\",\"member\":\"title\",\"item\":\"" ID "\",\"value\":\"a\"}]",
    "[{\"edit\":\"set\",\"item\":\"" OTHER "\",\"member\":\"due\",\"value\":\"2026-02-30\"}]",
    "[{\"edit\":\"set\",\"item\":\"" OTHER "\",\"member\":\"status\",\"value\":\"late\"}]",
    "[{\"edit\":\"set-unknown\",\"item\":\"" ID "\",\"member\":\"title\",\"position\":0,\"value\":1}]",
    "[{\"edit\":\"set-unknown\",\"item\":\"" ID "\",\"member\":\"x\",\"position\":-1,\"value\":1}]",
    "[{\"edit\":\"insert\",\"parent\":\"" ID "\",\"position\":5,\"member\":\"milestones\",\"value\":{\"id\":"
    "\"00000000-0000-4000-8000-00000000000f\"}}]",
    "[{\"edit\":\"insert\",\"parent\":\"" ID "\",\"position\":0,\"member\":\"milestones\",\"value\":{\"id\":\"" ID
    "\"}}]",
    "[{\"edit\":\"insert\",\"parent\":\"" ID "\",\"position\":0,\"member\":\"milestones\",\"value\":{}}]",
    "[{\"edit\":\"insert\",\"parent\":\"" ID "\",\"position\":0,\"member\":\"milestones\",\"value\":{\"id\":"
    "\"00000000-0000-4000-8000-00000000000f\",\"steps\":[{\"id\":\"00000000-0000-4000-8000-00000000000f\"}]}}]",
    "[{\"edit\":\"insert\",\"parent\":\"" OTHER "\",\"position\":0,\"member\":\"milestones\",\"value\":{\"id\":"
    "\"00000000-0000-4000-8000-00000000000f\"}}]",
    "[{\"edit\":\"remove\",\"item\":\"" ID "\"}]",
    "[{\"edit\":\"move\",\"item\":\"" ID "\",\"parent\":\"" ID "\",\"position\":0}]",
    "[{\"edit\":\"move\",\"item\":\"" OTHER "\",\"parent\":\"" OTHER "\",\"position\":0}]",
    "[{\"edit\":\"move\",\"item\":\"" OTHER "\",\"parent\":\"" ID "\",\"position\":1}]",
    /* The first is fine, and is taken back with the second. */
    "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"title\",\"value\":\"a\"},{\"edit\":\"remove\"}]",
    "[{\"edit\":\"remove\",\"item\":\"" OTHER "\"},{\"edit\":\"remove\",\"item\":\"" OTHER "\"}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MutualPlan) plan = create_plan ();
      g_autoptr (MutualPlan) before = copy_plan (plan);
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GPtrArray) done = NULL;
      g_autoptr (GError) error = NULL;

      done = mutual_edit_reader_apply (bytes, plan, &error);
      if (done != NULL)
        g_test_message ("%s", texts[i]);
      g_assert_null (done);
      g_assert_nonnull (error);
      assert_same (before, plan);
    }
}

/* What a letter of a title costs. */
static void
test_small (void)
{
  const char *expected = "[{\"edit\":\"set\",\"item\":\"" ID "\",\"member\":\"title\",\"value\":\"Rollout\"}]\n";
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, "Rollout");
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (edits, edit);
  bytes = mutual_edit_writer_write (edits);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-text/twins", test_twins);
  g_test_add_func ("/edit-text/spoilt", test_spoilt);
  g_test_add_func ("/edit-text/refused", test_refused);
  g_test_add_func ("/edit-text/small", test_small);

  return g_test_run ();
}
