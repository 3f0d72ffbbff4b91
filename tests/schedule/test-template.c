/* Tests plans made from templates, and templates made from plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "sample.h"
#include "schedule/mutual-template-shape.h"
#include "store/mutual-library.h"

#include <string.h>

static char *
write_date (const GDate *date)
{
  char buffer[MUTUAL_DATE_SIZE];

  if (date == NULL)
    return g_strdup ("-");
  mutual_date_write (date, buffer);
  return g_strdup (buffer);
}

static void
assert_date (MutualItem *item,
             const char *expected)
{
  g_autofree char *due = write_date (mutual_item_get_date (item, MUTUAL_MEMBER_DUE));

  g_assert_cmpstr (due, ==, expected);
}

static MutualItem *
get (MutualPlan   *plan,
     MutualMember  list,
     guint         position)
{
  return mutual_item_get_child (MUTUAL_ITEM (plan), list, position);
}

static guint
count (MutualPlan   *plan,
       MutualMember  list)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (plan), list);
}

/* Goes through a plan that was made from a template with a date: all of it is dated, in order, ending after the anchor. */
static void
assert_dated (MutualPlan *plan,
              const char *anchor_date)
{
  MutualItem *anchor = mutual_template_get_anchor (plan);
  guint n = count (plan, MUTUAL_MEMBER_MILESTONES);
  MutualItem *last = get (plan, MUTUAL_MEMBER_MILESTONES, n - 1);
  const GDate *before = NULL;

  assert_date (anchor, anchor_date);
  for (guint i = 0; i < n; i++)
    {
      MutualItem *milestone = get (plan, MUTUAL_MEMBER_MILESTONES, i);
      const GDate *start = mutual_item_get_date (milestone, MUTUAL_MEMBER_START);
      const GDate *due = mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE);

      g_assert_nonnull (due);
      g_assert_true (before == NULL || g_date_compare (before, due) < 0);
      g_assert_true (n == 1 || start != NULL);
      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j);
          const GDate *step_due = mutual_item_get_date (step, MUTUAL_MEMBER_DUE);

          g_assert_nonnull (step_due);
          if (start != NULL && g_date_compare (start, step_due) > 0)
            g_error ("“%s” of “%s” is due before it starts", mutual_item_get_text (step, MUTUAL_MEMBER_TITLE),
                     mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
          g_assert_cmpint (g_date_compare (step_due, due), <=, 0);
        }
      before = due;
    }
  g_assert_nonnull (strstr (mutual_item_get_text (last, MUTUAL_MEMBER_TITLE), "Optimization"));
  g_assert_true (n == 1 || g_date_compare (mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE),
                                           mutual_item_get_date (last, MUTUAL_MEMBER_DUE)) < 0);
}

static gboolean
has_seller_executive (MutualPlan *plan)
{
  for (guint i = 0; i < count (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = get (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_SELLER &&
          mutual_item_get_number (role, MUTUAL_MEMBER_EXECUTIVE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_role (MutualPlan *plan,
          MutualItem *milestone,
          const char *title)
{
  const char *const *ids = mutual_item_get_references (milestone, MUTUAL_MEMBER_ROLES);

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (mutual_item_get_text (mutual_plan_find (plan, ids[i]), MUTUAL_MEMBER_TITLE), title))
      return TRUE;
  return FALSE;
}

/* Whoever takes over after the contract is there before it. */
static gboolean
has_early_success (MutualPlan *plan)
{
  for (guint i = 0; i < 3; i++)
    if (has_role (plan, get (plan, MUTUAL_MEMBER_MILESTONES, i), "Customer success"))
      return TRUE;
  return FALSE;
}

/* What content promises of every template. */
static void
test_shipped (void)
{
  g_autoptr (GPtrArray) entries = mutual_library_list (MUTUAL_LIBRARY_TEMPLATES);

  g_assert_cmpuint (entries->len, ==, 11);
  for (guint i = 0; i < entries->len; i++)
    {
      const MutualLibraryEntry *entry = g_ptr_array_index (entries, i);
      MutualTemplateAnswers answers = { .date = sample_read_date ("2027-06-30") };
      g_autoptr (MutualPlan) plan = mutual_template_make_plan (entry->plan, &answers);
      gboolean empty = g_str_has_suffix (entry->path, "/empty.map");

      g_test_message ("%s", entry->path);
      sample_assert_valid (plan);
      sample_assert_new_ids (plan, entry->plan);
      assert_dated (plan, "2027-06-30");
      g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), ==, empty ? "" : entry->title);
      if (empty)
        continue;
      g_assert_cmpuint (count (plan, MUTUAL_MEMBER_MILESTONES), >=, 7);
      g_assert_cmpuint (count (plan, MUTUAL_MEMBER_MILESTONES), <=, 9);
      g_assert_cmpuint (count (plan, MUTUAL_MEMBER_EVENTS), >=, 3);
      g_assert_cmpuint (count (plan, MUTUAL_MEMBER_PEOPLE), ==, 0);
      g_assert_true (has_seller_executive (plan));
      g_assert_true (has_early_success (plan));
      for (guint j = 0; j < count (plan, MUTUAL_MEMBER_MILESTONES); j++)
        {
          MutualItem *milestone = get (plan, MUTUAL_MEMBER_MILESTONES, j);

          g_assert_true (mutual_item_is_set (milestone, MUTUAL_MEMBER_BUYER_VALUE));
          g_assert_true (mutual_item_is_set (milestone, MUTUAL_MEMBER_OUTCOME));
          g_assert_true (mutual_item_is_set (milestone, MUTUAL_MEMBER_OWNER));
        }
    }
}

static void
test_shape (void)
{
  static const struct
  {
    const char *name;
    const char *size;
  } cases[] = {
    { "new-customer.map", "8 milestones, 12 weeks" }, { "enterprise.map", "9 milestones, 29 weeks" },
    { "small-business.map", "7 milestones, 5 weeks" }, { "public-sector.map", "9 milestones, 40 weeks" },
    { "renewal.map", "7 milestones, 14 weeks" },       { "empty.map", "1 milestone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualPlan) template = sample_load ("templates", cases[i].name);
      g_autoptr (MutualTemplateShape) shape = mutual_template_shape_new (template);
      g_autofree char *size = mutual_template_shape_dup_size (shape);

      g_assert_cmpstr (size, ==, cases[i].size);
    }
}

static void
test_dates (void)
{
  static const char *const expected[] = { "2026-12-14", "2026-12-28", "2027-01-11", "2027-01-20",
                                          "2027-02-09", "2027-02-15", "2027-03-01", "2027-05-24" };
  g_autoptr (MutualPlan) template = sample_load ("templates", "new-customer.map");
  MutualTemplateAnswers answers = { .date = sample_read_date ("2027-03-01") };
  g_autoptr (MutualPlan) plan = mutual_template_make_plan (template, &answers);
  MutualItem *contract = get (plan, MUTUAL_MEMBER_MILESTONES, 5);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_date (get (plan, MUTUAL_MEMBER_MILESTONES, i), expected[i]);
  assert_date (mutual_item_get_child (contract, MUTUAL_MEMBER_STEPS, 0), "2027-02-10");
}

/* Nothing has to be answered. */
static void
test_no_answers (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "new-customer.map");
  MutualTemplateAnswers answers = { .title = " ", .seller = "", .date = { 0 } };
  g_autoptr (MutualPlan) plan = mutual_template_make_plan (template, &answers);

  sample_assert_valid (plan);
  for (guint i = 0; i < count (plan, MUTUAL_MEMBER_MILESTONES); i++)
    assert_date (get (plan, MUTUAL_MEMBER_MILESTONES, i), "-");
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), ==, "New customer");
  g_assert_false (mutual_item_is_set (MUTUAL_ITEM (plan), MUTUAL_MEMBER_SELLER));
}

static const char *
get_role_id (MutualPlan *template,
             const char *title,
             MutualSide  side)
{
  for (guint i = 0; i < count (template, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = get (template, MUTUAL_MEMBER_ROLES, i);

      if (g_str_equal (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), title) &&
          mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side)
        return mutual_item_get_id (role);
    }
  g_assert_not_reached ();
}

static void
test_names (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "new-customer.map");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  MutualTemplateAnswers answers = { .seller = " Claimwise ", .buyer = "Northwind\nFreight", .names = names };
  g_autoptr (MutualPlan) plan = NULL;
  MutualItem *person;
  guint n_filled = 0;

  g_date_clear (&answers.date, 1);
  g_hash_table_insert (names, (gpointer) get_role_id (template, "Champion", MUTUAL_SIDE_BUYER), (char *) "Jana Ortiz");
  g_hash_table_insert (names, (gpointer) get_role_id (template, "End users", MUTUAL_SIDE_BUYER), (char *) "jana ortiz ");
  g_hash_table_insert (names, (gpointer) get_role_id (template, "Account executive", MUTUAL_SIDE_SELLER),
                       (char *) "Lee\u202e Park");
  g_hash_table_insert (names, (gpointer) get_role_id (template, "Legal", MUTUAL_SIDE_BUYER), (char *) "  ");
  plan = mutual_template_make_plan (template, &answers);

  sample_assert_valid (plan);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), ==, "Northwind Freight with Claimwise");
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_SELLER), ==, "Claimwise");
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_BUYER), ==, "Northwind Freight");
  g_assert_cmpuint (count (plan, MUTUAL_MEMBER_PEOPLE), ==, 2);
  person = get (plan, MUTUAL_MEMBER_PEOPLE, 0);
  g_assert_cmpstr (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), ==, "Jana Ortiz");
  g_assert_cmpint (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE), ==, MUTUAL_SIDE_BUYER);
  person = get (plan, MUTUAL_MEMBER_PEOPLE, 1);
  g_assert_cmpstr (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), ==, "Lee Park");
  for (guint i = 0; i < count (plan, MUTUAL_MEMBER_ROLES); i++)
    if (mutual_item_resolve (get (plan, MUTUAL_MEMBER_ROLES, i), MUTUAL_MEMBER_PERSON) != NULL)
      n_filled++;
  g_assert_cmpuint (n_filled, ==, 3);
}

/* A template of a plan that was made from a template is that template, but for the ids. */
static void
test_there_and_back (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "enterprise.map");
  MutualTemplateAnswers answers = { .title = "Deal", .date = sample_read_date ("2027-06-30") };
  g_autoptr (MutualPlan) plan = mutual_template_make_plan (template, &answers);
  g_autoptr (MutualPlan) back = mutual_template_new (plan, "Enterprise");
  MutualItem *anchor = mutual_template_get_anchor (back);

  sample_assert_valid (back);
  sample_assert_new_ids (back, plan);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (back), MUTUAL_MEMBER_TITLE), ==, "Enterprise");
  g_assert_cmpstr (mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE), ==, "Go-live, first wave");
  g_assert_false (mutual_item_is_set (anchor, MUTUAL_MEMBER_FOLLOWS));
  g_assert_cmpuint (count (back, MUTUAL_MEMBER_EVENTS), ==, count (template, MUTUAL_MEMBER_EVENTS));
  g_assert_cmpuint (count (back, MUTUAL_MEMBER_ROLES), ==, count (template, MUTUAL_MEMBER_ROLES));
  for (guint i = 0; i < count (template, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *before = get (template, MUTUAL_MEMBER_MILESTONES, i);
      MutualItem *after = get (back, MUTUAL_MEMBER_MILESTONES, i);

      g_assert_cmpint (mutual_item_get_number (before, MUTUAL_MEMBER_OFFSET), ==,
                       mutual_item_get_number (after, MUTUAL_MEMBER_OFFSET));
      g_assert_cmpint (mutual_item_get_number (before, MUTUAL_MEMBER_DURATION), ==,
                       mutual_item_get_number (after, MUTUAL_MEMBER_DURATION));
      g_assert_cmpstr (mutual_item_get_text (before, MUTUAL_MEMBER_EVIDENCE), ==,
                       mutual_item_get_text (after, MUTUAL_MEMBER_EVIDENCE));
      g_assert_cmpuint (mutual_item_get_n_children (before, MUTUAL_MEMBER_STEPS), ==,
                        mutual_item_get_n_children (after, MUTUAL_MEMBER_STEPS));
    }
}

/* Dates that somebody gave a template are not those of the plans that are made from it. */
static void
test_unpin (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "new-customer.map");
  MutualTemplateAnswers first = { .title = "Ours", .date = sample_read_date ("2026-03-02") };
  g_autoptr (MutualPlan) dated = mutual_template_make_plan (template, &first);
  g_autoptr (MutualPlan) unpinned = mutual_template_unpin (dated);
  g_autoptr (MutualPlan) same = mutual_template_unpin (unpinned);
  g_autoptr (MutualTemplateShape) shape = mutual_template_shape_new (dated);
  MutualTemplateAnswers nothing = { 0 };
  MutualTemplateAnswers answers = { .date = sample_read_date ("2027-03-01") };
  g_autoptr (MutualPlan) undated = mutual_template_make_plan (unpinned, &nothing);
  g_autoptr (MutualPlan) plan = mutual_template_make_plan (unpinned, &answers);

  g_assert_true (same == unpinned);
  g_assert_cmpuint (shape->n_weeks, ==, 12);
  sample_assert_valid (unpinned);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (unpinned), MUTUAL_MEMBER_TITLE), ==, "Ours");
  for (guint i = 0; i < count (undated, MUTUAL_MEMBER_MILESTONES); i++)
    assert_date (get (undated, MUTUAL_MEMBER_MILESTONES, i), "-");
  assert_dated (plan, "2027-03-01");
  assert_date (get (plan, MUTUAL_MEMBER_MILESTONES, 0), "2026-12-14");
}

/* What stays is told, as no program can rewrite it. */
static void
test_names_left (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "empty.map");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  MutualTemplateAnswers answers = { .seller = "Optimization Partners", .buyer = "What You Gained", .names = names };
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (MutualPlan) back = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_date_clear (&answers.date, 1);
  plan = mutual_template_make_plan (template, &answers);
  back = mutual_template_new (plan, "Gained by partners");
  found = mutual_template_find_names (back, plan);
  /* "You know what you gained" means nobody. */
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, "Optimization");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/template/shipped", test_shipped);
  g_test_add_func ("/schedule/template/shape", test_shape);
  g_test_add_func ("/schedule/template/dates", test_dates);
  g_test_add_func ("/schedule/template/no-answers", test_no_answers);
  g_test_add_func ("/schedule/template/names", test_names);
  g_test_add_func ("/schedule/template/there-and-back", test_there_and_back);
  g_test_add_func ("/schedule/template/unpin", test_unpin);
  g_test_add_func ("/schedule/template/names-left", test_names_left);

  return g_test_run ();
}
