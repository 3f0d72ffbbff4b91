/* What is written reads back as the same plan, and gives the same bytes again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "random-plan.h"

#include "format/mutual-node.h"
#include "format/mutual-reader.h"
#include "format/mutual-writer.h"

#include <math.h>
#include <string.h>

#define N_PLANS 300
#define N_NODES 2000

#define ID "11111111-1111-4111-8111-111111111111"

static void
assert_same_bytes (GBytes *a,
                   GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

static void assert_same_nodes (JsonNode *a, JsonNode *b);

static void
assert_same_objects (JsonObject *a,
                     JsonObject *b)
{
  JsonObjectIter iter_a, iter_b;
  const char *name_a, *name_b;
  JsonNode *node_a, *node_b;

  g_assert_cmpuint (json_object_get_size (a), ==, json_object_get_size (b));
  json_object_iter_init_ordered (&iter_a, a);
  json_object_iter_init_ordered (&iter_b, b);
  while (json_object_iter_next_ordered (&iter_a, &name_a, &node_a) &&
         json_object_iter_next_ordered (&iter_b, &name_b, &node_b))
    {
      g_assert_cmpstr (name_a, ==, name_b);
      assert_same_nodes (node_a, node_b);
    }
}

/* Stricter than json_node_equal(): the order of members and the sign of zero count. */
static void
assert_same_nodes (JsonNode *a,
                   JsonNode *b)
{
  g_assert_cmpint (json_node_get_node_type (a), ==, json_node_get_node_type (b));
  g_assert_cmpuint (json_node_get_value_type (a), ==, json_node_get_value_type (b));

  if (JSON_NODE_HOLDS_OBJECT (a))
    {
      assert_same_objects (json_node_get_object (a), json_node_get_object (b));
    }
  else if (JSON_NODE_HOLDS_ARRAY (a))
    {
      JsonArray *array_a = json_node_get_array (a);
      JsonArray *array_b = json_node_get_array (b);

      g_assert_cmpuint (json_array_get_length (array_a), ==, json_array_get_length (array_b));
      for (guint i = 0; i < json_array_get_length (array_a); i++)
        assert_same_nodes (json_array_get_element (array_a, i), json_array_get_element (array_b, i));
    }
  else if (json_node_get_value_type (a) == G_TYPE_DOUBLE)
    {
      double number_a = json_node_get_double (a);
      double number_b = json_node_get_double (b);

      g_assert_cmpint (memcmp (&number_a, &number_b, sizeof number_a), ==, 0);
    }
  else
    {
      g_assert_true (json_node_equal (a, b));
    }
}

static void
assert_same_items (MutualItem *a,
                   MutualItem *b)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (a), &n_fields);
  JsonObject *extras_a = mutual_item_get_extras (a);
  JsonObject *extras_b = mutual_item_get_extras (b);

  g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
  g_assert_cmpstr (mutual_item_get_id (a), ==, mutual_item_get_id (b));
  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;

      g_assert_cmpint (mutual_item_is_set (a, member), ==, mutual_item_is_set (b, member));
      if (!mutual_item_is_set (a, member))
        continue;

      if (fields[i].kind == MUTUAL_FIELD_LIST)
        {
          g_assert_cmpuint (mutual_item_get_n_children (a, member), ==, mutual_item_get_n_children (b, member));
          for (guint j = 0; j < mutual_item_get_n_children (a, member); j++)
            assert_same_items (mutual_item_get_child (a, member, j), mutual_item_get_child (b, member, j));
        }
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        g_assert_cmpstrv (mutual_item_get_references (a, member), mutual_item_get_references (b, member));
      else if (fields[i].kind == MUTUAL_FIELD_DATE)
        g_assert_cmpint (g_date_compare (mutual_item_get_date (a, member), mutual_item_get_date (b, member)), ==, 0);
      else if (fields[i].kind == MUTUAL_FIELD_TITLE || fields[i].kind == MUTUAL_FIELD_TEXT)
        g_assert_cmpstr (mutual_item_get_text (a, member), ==, mutual_item_get_text (b, member));
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
        g_assert_cmpstr (mutual_item_get_reference (a, member), ==, mutual_item_get_reference (b, member));
      else
        g_assert_cmpint (mutual_item_get_number (a, member), ==, mutual_item_get_number (b, member));
    }

  g_assert_cmpint (extras_a != NULL, ==, extras_b != NULL);
  if (extras_a != NULL)
    assert_same_objects (extras_a, extras_b);
}

static void
test_random_plans (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, i % 6);
      g_autoptr (GBytes) bytes = mutual_writer_write (plan);
      g_autoptr (GError) error = NULL;
      g_autoptr (MutualPlan) again = mutual_reader_read (bytes, &error);
      g_autoptr (GBytes) bytes_again = NULL;

      g_assert_no_error (error);
      assert_same_items (MUTUAL_ITEM (plan), MUTUAL_ITEM (again));
      bytes_again = mutual_writer_write (again);
      assert_same_bytes (bytes, bytes_again);
    }
}

static void
test_random_nodes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_NODES; i++)
    {
      g_autoptr (JsonNode) node = random_plan_node (rand, 5);
      g_autoptr (GBytes) bytes = mutual_node_write (node);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) again = mutual_node_read (bytes, &error);

      g_assert_no_error (error);
      assert_same_nodes (node, again);
    }
}

/* Each number is written as short as can be, and still as one with a fraction. */
static void
test_doubles (void)
{
  static const struct
  {
    double number;
    const char *text;
  } rows[] = {
    { 0.1, "0.1\n" },
    { 0.1 + 0.2, "0.30000000000000004\n" },
    { 1.0, "1.0\n" },
    { -0.0, "-0.0\n" },
    { 1e22, "1e+22\n" },
    { 1e-7, "1e-07\n" },
    { 100000.0, "100000.0\n" },
    { 123456789.125, "123456789.125\n" },
    { 9007199254740993.0, "9007199254740992.0\n" },
    { 5e-324, "5e-324\n" },
    { 2.2250738585072014e-308, "2.2250738585072014e-308\n" },
    { 1.7976931348623157e308, "1.7976931348623157e+308\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), rows[i].number);
      g_autoptr (GBytes) bytes = mutual_node_write (node);
      g_autoptr (JsonNode) again = mutual_node_read (bytes, NULL);

      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), rows[i].text, strlen (rows[i].text));
      assert_same_nodes (node, again);
    }
}

/* A file as others may write it, and as we write it back. */
static void
test_canonical (void)
{
  const char *text = "\xef\xbb\xbf\r\n{ \"format\" : \"mutual-action-plan\",\"version\":1,\t"
                     "\"zoo\": {\"b\":1e2,\"a\":[ ]},"
                     "\"title\":\"\\u00dcber \\ud83e\\udd1d \\/ \\u2028\\u007f\\u0001\\n\\\\\\\"\","
                     "\"notes\":\"\",\"metrics\":[],"
                     "\"id\":\"" ID "\",\"alpha\":{ },\"buyer\":\"B\",\"events\":[{\"hard\":false,\"x\":null,"
                     "\"id\":\"22222222-2222-4222-8222-222222222222\",\"date\":\"2026-12-03\"}]}\r\n\r\n";
  const char *expected = "{\n  \"format\": \"mutual-action-plan\",\n  \"version\": 1,\n  \"id\": \"" ID "\",\n"
                         "  \"title\": \"Über 🤝 / \u2028\x7f\\u0001\\n\\\\\\\"\",\n  \"buyer\": \"B\",\n"
                         "  \"events\": [\n    {\n"
                         "      \"id\": \"22222222-2222-4222-8222-222222222222\",\n      \"date\": \"2026-12-03\",\n"
                         "      \"x\": null\n    }\n  ],\n  \"zoo\": {\n    \"b\": 100.0,\n    \"a\": []\n  },\n"
                         "  \"alpha\": {}\n}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) expected_bytes = g_bytes_new_static (expected, strlen (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  written = mutual_writer_write (plan);
  assert_same_bytes (written, expected_bytes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/round-trip/plans", test_random_plans);
  g_test_add_func ("/format/round-trip/nodes", test_random_nodes);
  g_test_add_func ("/format/round-trip/doubles", test_doubles);
  g_test_add_func ("/format/round-trip/canonical", test_canonical);

  return g_test_run ();
}
