/* Merging, case by case: what two people did to a small plan, and what comes of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "merge/mutual-merge.h"
#include "plan/mutual-day-off.h"
#include "sample.h"

#define HEAD "{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"00000000-0000-4000-8000-000000000000\""

/* Cases are written with ids of one letter: A becomes aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa; and with simple quotes. */
static char *
expand (const char *text)
{
  GString *json = g_string_new (HEAD);
  gboolean in_text = FALSE;

  if (*text != '\0')
    g_string_append (json, ", ");
  for (; *text != '\0'; text++)
    {
      if (*text == '\'')
        in_text = !in_text;
      if (*text == '\'')
        g_string_append_c (json, '"');
      else if (!in_text && *text >= 'A' && *text <= 'F')
        for (const char *p = "\"xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx\""; *p != '\0'; p++)
          g_string_append_c (json, *p == 'x' ? g_ascii_tolower (*text) : *p);
      else
        g_string_append_c (json, *text);
    }
  g_string_append (json, "}");
  return g_string_free (json, FALSE);
}

static MutualPlan *
read_plan (const char *text)
{
  g_autofree char *json = expand (text);

  return sample_read_text (json);
}

static void
assert_plan (MutualPlan *plan,
             const char *expected)
{
  g_autoptr (MutualPlan) other = read_plan (expected);
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (GBytes) expected_bytes = mutual_writer_write (other);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autofree char *expected_text = NULL;

  data = g_bytes_get_data (expected_bytes, &length);
  expected_text = g_strndup (data, length);
  g_assert_cmpstr (text, ==, expected_text);
}

/* Conflicts are told as "kind member mine | theirs", one a line. */
static char *
describe (GPtrArray *conflicts)
{
  static const char *const kinds[] = { "value", "removed-mine", "removed-theirs", "place", "kind", "limit" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      MutualConflict *conflict = g_ptr_array_index (conflicts, i);
      MutualMember member = mutual_conflict_get_member (conflict);
      const char *name = mutual_conflict_get_name (conflict);

      if (name == NULL)
        name = member < MUTUAL_N_MEMBERS ? mutual_member_get_name (member) : mutual_conflict_get_title (conflict);
      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", kinds[mutual_conflict_get_kind (conflict)], name);
      if (mutual_conflict_get_mine (conflict) != NULL || mutual_conflict_get_theirs (conflict) != NULL)
        g_string_append_printf (text, " %s | %s",
                                mutual_conflict_get_mine (conflict) != NULL ? mutual_conflict_get_mine (conflict) : "-",
                                mutual_conflict_get_theirs (conflict) != NULL ? mutual_conflict_get_theirs (conflict)
                                                                              : "-");
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *base;
  const char *mine;
  const char *theirs;
  const char *merged;
  const char *conflicts;
  const char *other; /* the plan after the other answer to each conflict; NULL without */
} Case;

#define MILESTONE(title, more) "'milestones': [{'id': A, 'title': '" title "'" more "}]"
#define TWO(first, second) "'milestones': [{'id': A, 'title': 'a'" first "}, {'id': B, 'title': 'b'" second "}]"

static const Case cases[] = {
  { "different members of one item are both", MILESTONE ("a", ""), MILESTONE ("mine", ""),
    MILESTONE ("a", ", 'notes': 'theirs'"), MILESTONE ("mine", ", 'notes': 'theirs'"), "", NULL },
  { "the same change is no conflict", MILESTONE ("a", ""), MILESTONE ("b", ""), MILESTONE ("b", ""),
    MILESTONE ("b", ""), "", NULL },
  { "of two titles mine is kept", MILESTONE ("a", ""), MILESTONE ("mine", ""), MILESTONE ("theirs", ""),
    MILESTONE ("mine", ""), "value title mine | theirs", MILESTONE ("theirs", "") },
  { "the plan itself is an item", "'title': 'a', 'notes': 'a'", "'title': 'mine', 'notes': 'a'",
    "'title': 'theirs', 'notes': 'b'", "'title': 'mine', 'notes': 'b'", "value title mine | theirs",
    "'title': 'theirs', 'notes': 'b'" },
  { "an emptied text is a change", "'notes': 'a'", "", "'notes': 'theirs'", "", "value notes - | theirs",
    "'notes': 'theirs'" },
  { "unknown members are merged one by one", "'x': 1, 'y': [1], 'z': null", "'x': 2, 'y': [1], 'z': null",
    "'x': 3, 'y': [1, 2], 'w': {'a': 1}", "'x': 2, 'y': [1, 2], 'w': {'a': 1}", "value x 2 | 3",
    "'x': 3, 'y': [1, 2], 'w': {'a': 1}" },
  { "the weekend is a set of days", "", "'weekend': ['friday', 'saturday', 'sunday']", "'weekend': ['saturday']",
    "'weekend': ['friday', 'saturday']", "", NULL },
  { "references are a set", "'milestones': [{'id': A, 'roles': [B, C]}], 'roles': [{'id': B}, {'id': C}, {'id': D}, "
    "{'id': E}]", "'milestones': [{'id': A, 'roles': [B, C, D]}], 'roles': [{'id': B}, {'id': C}, {'id': D}, {'id': E}]",
    "'milestones': [{'id': A, 'roles': [C, E]}], 'roles': [{'id': B}, {'id': C}, {'id': D}, {'id': E}]",
    "'milestones': [{'id': A, 'roles': [C, D, E]}], 'roles': [{'id': B}, {'id': C}, {'id': D}, {'id': E}]", "", NULL },
  { "what both add to the end of a list is both", "'changes': [{'id': A}]", "'changes': [{'id': A}, {'id': B}]",
    "'changes': [{'id': A}, {'id': C}]", "'changes': [{'id': A}, {'id': B}, {'id': C}]", "", NULL },
  { "two that are moved are both moved",
    "'days_off': [{'id': A}, {'id': B}, {'id': C}, {'id': D}, {'id': E}]",
    "'days_off': [{'id': E}, {'id': A}, {'id': B}, {'id': C}, {'id': D}]",
    "'days_off': [{'id': A}, {'id': C}, {'id': B}, {'id': D}, {'id': E}]",
    "'days_off': [{'id': E}, {'id': A}, {'id': C}, {'id': B}, {'id': D}]", "", NULL },
  { "one that both moved apart is where I moved it",
    "'days_off': [{'id': A}, {'id': B}, {'id': C, 'title': 'c'}, {'id': D}, {'id': E}]",
    "'days_off': [{'id': C, 'title': 'c'}, {'id': A}, {'id': B}, {'id': D}, {'id': E}]",
    "'days_off': [{'id': A}, {'id': B}, {'id': D}, {'id': E}, {'id': C, 'title': 'c'}]",
    "'days_off': [{'id': C, 'title': 'c'}, {'id': A}, {'id': B}, {'id': D}, {'id': E}]", "place c  | ",
    "'days_off': [{'id': A}, {'id': B}, {'id': D}, {'id': E}, {'id': C, 'title': 'c'}]" },
  { "a step that both moved to other milestones is where I moved it",
    "'milestones': [{'id': A, 'title': 'a', 'steps': [{'id': D, 'title': 'd'}]}, {'id': B, 'title': 'b'}, {'id': C, "
    "'title': 'c'}]",
    "'milestones': [{'id': A, 'title': 'a'}, {'id': B, 'title': 'b', 'steps': [{'id': D, 'title': 'd'}]}, {'id': C, "
    "'title': 'c'}]",
    "'milestones': [{'id': A, 'title': 'a'}, {'id': B, 'title': 'b'}, {'id': C, 'title': 'c', 'steps': [{'id': D, "
    "'title': 'd'}]}]",
    "'milestones': [{'id': A, 'title': 'a'}, {'id': B, 'title': 'b', 'steps': [{'id': D, 'title': 'd'}]}, {'id': C, "
    "'title': 'c'}]",
    "place d b | c",
    "'milestones': [{'id': A, 'title': 'a'}, {'id': B, 'title': 'b'}, {'id': C, 'title': 'c', 'steps': [{'id': D, "
    "'title': 'd'}]}]" },
  { "what they removed and I left alone goes", TWO ("", ""), TWO ("", ", 'notes': 'mine'"),
    "'milestones': [{'id': B, 'title': 'b'}]", "'milestones': [{'id': B, 'title': 'b', 'notes': 'mine'}]", "", NULL },
  { "what they removed and I changed stays", TWO ("", ""), TWO (", 'notes': 'mine'", ""),
    "'milestones': [{'id': B, 'title': 'b'}]", TWO (", 'notes': 'mine'", ""), "removed-theirs a",
    "'milestones': [{'id': B, 'title': 'b'}]" },
  { "what I removed and they changed comes back", TWO ("", ""), "'milestones': [{'id': B, 'title': 'b'}]",
    TWO (", 'notes': 'theirs'", ""), TWO (", 'notes': 'theirs'", ""), "removed-mine a",
    "'milestones': [{'id': B, 'title': 'b'}]" },
  { "a removed milestone stays whole for the sake of a step",
    MILESTONE ("a", ", 'steps': [{'id': B}, {'id': C}]"),
    MILESTONE ("a", ", 'steps': [{'id': B, 'title': 'mine'}, {'id': C}]"),
    "", MILESTONE ("a", ", 'steps': [{'id': B, 'title': 'mine'}, {'id': C}]"), "removed-theirs a", "" },
  { "a step that they moved out of a milestone before they removed that is there",
    TWO (", 'steps': [{'id': C}]", ""), TWO (", 'steps': [{'id': C, 'title': 'mine'}]", ""),
    "'milestones': [{'id': B, 'title': 'b', 'steps': [{'id': C}]}]",
    "'milestones': [{'id': B, 'title': 'b', 'steps': [{'id': C, 'title': 'mine'}]}]", "", NULL },
  { "a role that they removed and that I use stays",
    MILESTONE ("a", "") ", 'roles': [{'id': B, 'title': 'b'}]",
    MILESTONE ("a", ", 'owner': B") ", 'roles': [{'id': B, 'title': 'b'}]", MILESTONE ("a", ""),
    MILESTONE ("a", ", 'owner': B") ", 'roles': [{'id': B, 'title': 'b'}]", "removed-theirs b", MILESTONE ("a", "") },
  { "what is kept lets go of what goes",
    TWO ("", ", 'due': '2026-12-01', 'follows': A"), "'milestones': [{'id': B, 'title': 'mine', 'due': '2026-12-01'}]",
    "", "'milestones': [{'id': B, 'title': 'mine', 'due': '2026-12-01'}]", "removed-theirs mine", "" },
  { "two halves of a circle are not closed", TWO ("", ""), TWO (", 'follows': B", ""), TWO ("", ", 'follows': A"),
    TWO (", 'follows': B", ""), "value follows - | a", NULL },
  { "dates that are computed are no conflict",
    TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-03', 'follows': A, 'offset': 2"),
    TWO (", 'due': '2026-12-07'", ", 'due': '2026-12-09', 'follows': A, 'offset': 2"),
    TWO (", 'due': '2026-12-08'", ", 'due': '2026-12-10', 'follows': A, 'offset': 2"),
    TWO (", 'due': '2026-12-07'", ", 'due': '2026-12-09', 'follows': A, 'offset': 2"),
    "value due Mon 7 Dec 2026 | Tue 8 Dec 2026",
    TWO (", 'due': '2026-12-08'", ", 'due': '2026-12-09', 'follows': A, 'offset': 2") },
  { "a date against a rule is a conflict", TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-03'"),
    TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-04'"),
    TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-01', 'follows': A"),
    TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-04'"), "value due Fri 4 Dec 2026 | Tue 1 Dec 2026",
    TWO (", 'due': '2026-12-01'", ", 'due': '2026-12-01', 'follows': A") },
  { "whether and when it is done is one question", MILESTONE ("a", ""), MILESTONE ("a", ", 'status': 'blocked'"),
    MILESTONE ("a", ", 'done_on': '2026-11-20', 'status': 'done'"), MILESTONE ("a", ", 'status': 'blocked'"),
    "value done_on - | Fri 20 Nov 2026", MILESTONE ("a", ", 'done_on': '2026-11-20', 'status': 'done'") },
  { "an item that both added with one id is one item", "", MILESTONE ("mine", ", 'notes': 'n'"),
    MILESTONE ("theirs", ", 'outcome': 'o'"), MILESTONE ("mine", ", 'outcome': 'o', 'notes': 'n'"),
    "value title mine | theirs", MILESTONE ("theirs", ", 'outcome': 'o', 'notes': 'n'") },
  { "an id that means another kind of item is asked about", "", MILESTONE ("a", ""),
    "'events': [{'id': A, 'title': 'theirs'}]", MILESTONE ("a", ""), "kind a - | theirs",
    "'events': [{'id': A, 'title': 'theirs'}]" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MutualPlan) base = read_plan (test->base);
  g_autoptr (MutualPlan) mine = read_plan (test->mine);
  g_autoptr (MutualPlan) theirs = read_plan (test->theirs);
  g_autoptr (MutualMerge) merge = mutual_merge_new (base, mine, theirs);
  GPtrArray *conflicts = mutual_merge_get_conflicts (merge);
  g_autofree char *told = describe (conflicts);
  g_autoptr (MutualPlan) other = mutual_plan_copy (mutual_merge_get_plan (merge));

  assert_plan (base, test->base);
  assert_plan (mine, test->mine);
  assert_plan (theirs, test->theirs);
  assert_plan (mutual_merge_get_plan (merge), test->merged);
  g_assert_cmpstr (told, ==, test->conflicts);
  if (test->other == NULL)
    return;
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autoptr (GPtrArray) edits = mutual_conflict_create_edits (g_ptr_array_index (conflicts, i), other, NULL);

      for (guint j = 0; j < edits->len; j++)
        g_assert_true (mutual_edit_apply (g_ptr_array_index (edits, j), other, NULL));
    }
  assert_plan (other, test->other);
}

/* The other half of a circle can be taken only after the first is given up. */
static void
test_circle_answer (void)
{
  g_autoptr (MutualPlan) base = read_plan (TWO ("", ""));
  g_autoptr (MutualPlan) mine = read_plan (TWO (", 'follows': B", ""));
  g_autoptr (MutualPlan) theirs = read_plan (TWO ("", ", 'follows': A"));
  g_autoptr (MutualMerge) merge = mutual_merge_new (base, mine, theirs);
  MutualPlan *plan = mutual_merge_get_plan (merge);
  MutualConflict *conflict = g_ptr_array_index (mutual_merge_get_conflicts (merge), 0);
  MutualItem *first = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 0);
  g_autoptr (MutualEdit) clear = mutual_edit_new_set_text (first, MUTUAL_MEMBER_FOLLOWS, NULL);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_conflict_create_edits (conflict, plan, &error));
  g_assert_error (error, MUTUAL_CONFLICT_ERROR, MUTUAL_CONFLICT_ERROR_CIRCLE);
  g_assert_true (mutual_edit_apply (clear, plan, NULL));
  edits = mutual_conflict_create_edits (conflict, plan, NULL);
  g_assert_cmpuint (edits->len, ==, 1);
}

static MutualPlan *
create_full (const char *prefix,
             guint       n_extras,
             guint       n_items)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new ("00000000-0000-4000-8000-000000000000");

  for (guint i = 0; i < n_extras; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u", prefix, i);

      mutual_item_take_extra (MUTUAL_ITEM (plan), name, json_node_init_int (json_node_alloc (), i));
    }
  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%012x", i, (guint) *prefix);
      g_autoptr (MutualItem) item = mutual_item_new (MUTUAL_TYPE_DAY_OFF, id);

      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, item);
    }
  return mutual_plan_copy (plan);
}

static void
check_limit (guint n_extras,
             guint n_items,
             guint n_conflicts)
{
  g_autoptr (MutualPlan) base = create_full ("", 0, 0);
  g_autoptr (MutualPlan) mine = create_full ("m", n_extras, n_items);
  g_autoptr (MutualPlan) theirs = create_full ("t", n_extras, n_items);
  g_autoptr (MutualMerge) merge = mutual_merge_new (base, mine, theirs);
  g_autoptr (GBytes) bytes = mutual_writer_write (mutual_merge_get_plan (merge));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) read = mutual_reader_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mutual_merge_get_conflicts (merge)->len, ==, n_conflicts);
  for (guint i = 0; i < n_conflicts; i++)
    g_assert_cmpint (mutual_conflict_get_kind (g_ptr_array_index (mutual_merge_get_conflicts (merge), i)), ==,
                     MUTUAL_CONFLICT_LIMIT);
}

/* What each side may hold alone may be too much for one plan; it is never a plan that cannot be read. */
static void
test_limits (void)
{
  /* With the format, version and id there are a thousand, and one more. */
  check_limit (498, 0, 0);
  check_limit (499, 0, 1);
  check_limit (0, MUTUAL_ITEMS_LIMIT / 2, 0);
  check_limit (0, MUTUAL_ITEMS_LIMIT / 2 + 1, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/cases/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/merge/circle-answer", test_circle_answer);
  g_test_add_func ("/merge/limits", test_limits);
  return g_test_run ();
}
