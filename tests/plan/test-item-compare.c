/* Comparing two items: each member counts, and unknown ones to the byte; a copied plan differs in nothing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-edit.h"
#include "random-plan.h"

static void
check_same (MutualItem *item,
            gpointer    user_data)
{
  MutualItem *other = mutual_plan_find (user_data, mutual_item_get_id (item));

  g_assert_nonnull (other);
  g_assert_true (other != item);
  g_assert_cmpuint (mutual_item_get_differences (item, other), ==, 0);
  g_assert_true (mutual_item_has_equal_extras (item, other));
}

static void
test_copy (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 2);
      g_autoptr (MutualPlan) copy = mutual_plan_copy (plan);

      g_assert_true (mutual_plan_is_sealed (copy));
      mutual_item_foreach (MUTUAL_ITEM (plan), check_same, copy);
      mutual_item_foreach (MUTUAL_ITEM (copy), check_same, plan);
    }
}

/* Each member of each class, when it is emptied. */
static void
check_members (MutualItem *item,
               gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  g_autoptr (MutualItem) blank = mutual_item_new (G_OBJECT_TYPE (item), NULL);
  guint64 differences = mutual_item_get_differences (item, blank);

  g_assert_cmpuint (differences, ==, mutual_item_get_differences (blank, item));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != MUTUAL_FIELD_LIST)
      g_assert_cmpint ((differences >> i) & 1, ==, mutual_item_is_set (item, fields[i].member));
}

static void
test_members (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 2);

      mutual_item_foreach (MUTUAL_ITEM (plan), check_members, NULL);
    }
}

static void
test_extras (void)
{
  static const char *const different[] = { "1",     "1.0",      "-0.0",           "0.0",           "\"1\"", "true",
                                           "false", "null",     "[]",             "[1]",           "{}",    "{\"a\":1}",
                                           "[1,2]", "{\"b\":1}", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}" };

  g_assert_true (mutual_extra_equal (NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    for (guint j = 0; j < G_N_ELEMENTS (different); j++)
      {
        g_autoptr (JsonNode) a = json_from_string (different[i], NULL);
        g_autoptr (JsonNode) b = json_from_string (different[j], NULL);

        g_assert_cmpint (mutual_extra_equal (a, b), ==, i == j);
        g_assert_false (mutual_extra_equal (a, NULL));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/item-compare/copy", test_copy);
  g_test_add_func ("/plan/item-compare/members", test_members);
  g_test_add_func ("/plan/item-compare/extras", test_extras);
  return g_test_run ();
}
