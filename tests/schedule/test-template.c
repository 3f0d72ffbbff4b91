/* Tests plans made from templates, and templates made from plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-template-shape.h"
#include "store/mutual-library.h"

#include <string.h>

#define N_RANDOM_PLANS 300
#define N_RANDOM_DATES 300

/* A shorter text may stand in another by chance. */
#define TELLING_LENGTH 8

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

static void
collect_id (MutualItem *item,
            gpointer    user_data)
{
  g_assert_true (g_hash_table_add (user_data, g_strdup (mutual_item_get_id (item))));
}

static void
assert_no_id (MutualItem *item,
              gpointer    user_data)
{
  g_assert_false (g_hash_table_contains (user_data, mutual_item_get_id (item)));
}

static void
assert_new_ids (MutualPlan *plan,
                MutualPlan *template)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  mutual_item_foreach (MUTUAL_ITEM (template), collect_id, ids);
  mutual_item_foreach (MUTUAL_ITEM (plan), assert_no_id, ids);
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
      assert_new_ids (plan, entry->plan);
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
  assert_new_ids (back, plan);
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

/* What must not be in a template, wherever it stood: who the people and companies are, what is private, and everything
 * else that is about one deal. */
static gboolean
is_secret (MutualItem        *item,
           const MutualField *field)
{
  static const MutualMember secrets[] = { MUTUAL_MEMBER_SELLER, MUTUAL_MEMBER_BUYER, MUTUAL_MEMBER_VALUE_PROPOSITION,
                                          MUTUAL_MEMBER_PRIORITY, MUTUAL_MEMBER_NOTES, MUTUAL_MEMBER_PRIVATE_NOTES,
                                          MUTUAL_MEMBER_EMAIL, MUTUAL_MEMBER_PHONE, MUTUAL_MEMBER_JOB_TITLE,
                                          MUTUAL_MEMBER_BASELINE, MUTUAL_MEMBER_TARGET, MUTUAL_MEMBER_ACTUAL,
                                          MUTUAL_MEMBER_URI, MUTUAL_MEMBER_MITIGATION, MUTUAL_MEMBER_FROM,
                                          MUTUAL_MEMBER_TO };
  static const MutualMember secret_lists[] = { MUTUAL_MEMBER_PEOPLE, MUTUAL_MEMBER_RISKS, MUTUAL_MEMBER_CHANGES,
                                               MUTUAL_MEMBER_LINKS, MUTUAL_MEMBER_DAYS_OFF };

  if (field->privacy == MUTUAL_PRIVATE)
    return TRUE;
  if (MUTUAL_IS_STEP (item) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (secret_lists); i++)
    if (mutual_item_get_list_member (item) == secret_lists[i])
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (field->member == secrets[i])
      return TRUE;
  return MUTUAL_IS_PLAN (item) && field->member == MUTUAL_MEMBER_TITLE;
}

static void
collect_secrets (MutualItem *item,
                 gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *text;

      if (!mutual_field_holds_text (&fields[i]) || fields[i].kind == MUTUAL_FIELD_REFERENCE ||
          !is_secret (item, &fields[i]))
        continue;
      text = mutual_item_get_text (item, fields[i].member);
      if (g_utf8_strlen (text, -1) >= TELLING_LENGTH)
        g_ptr_array_add (user_data, g_strdup (text));
    }
}

static void
assert_public (MutualItem *item,
               gpointer    user_data)
{
  GPtrArray *secrets = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  g_assert_null (mutual_item_get_extras (item));
  for (guint i = 0; i < n_fields; i++)
    {
      gboolean set = mutual_item_is_set (item, fields[i].member);

      g_assert_false (set && fields[i].kind == MUTUAL_FIELD_DATE);
      g_assert_false (set && fields[i].privacy == MUTUAL_PRIVATE);
      g_assert_false (set && fields[i].member == MUTUAL_MEMBER_PERSON);
      g_assert_false (set && fields[i].member == MUTUAL_MEMBER_STATUS);
      if (!set || !mutual_field_holds_text (&fields[i]))
        continue;
      for (guint j = 0; j < secrets->len; j++)
        g_assert_null (strstr (mutual_item_get_text (item, fields[i].member), g_ptr_array_index (secrets, j)));
    }
}

static void
test_random_secrets (void)
{
  for (guint seed = 0; seed < N_RANDOM_PLANS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);
      g_autoptr (GBytes) before = mutual_writer_write (plan);
      g_autoptr (MutualPlan) template = mutual_template_new (plan, "A template");
      g_autoptr (GBytes) after = mutual_writer_write (plan);
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);

      g_assert_true (g_bytes_equal (before, after));
      sample_assert_valid (template);
      assert_new_ids (template, plan);
      mutual_item_foreach (MUTUAL_ITEM (plan), collect_secrets, secrets);
      mutual_item_foreach (MUTUAL_ITEM (template), assert_public, secrets);
      g_assert_cmpuint (count (template, MUTUAL_MEMBER_PEOPLE), ==, 0);
      g_assert_cmpuint (count (template, MUTUAL_MEMBER_DAYS_OFF), ==, 0);
      g_assert_cmpuint (count (template, MUTUAL_MEMBER_ROLES), ==, count (plan, MUTUAL_MEMBER_ROLES));
    }
}

/* A working day within four years. */
static void
choose_date (GRand *rand,
             GDate *date)
{
  g_date_set_dmy (date, 4, G_DATE_JANUARY, 2027);
  g_date_add_days (date, (guint) g_rand_int_range (rand, 0, 4 * 365));
  while (g_date_get_weekday (date) >= G_DATE_SATURDAY)
    g_date_add_days (date, 1);
}

static void
date_item (GRand      *rand,
           MutualItem *item,
           GPtrArray  *earlier)
{
  GDate date;

  g_date_clear (&date, 1);
  choose_date (rand, &date);
  mutual_item_set_number (item, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4));
  if (g_rand_boolean (rand))
    mutual_item_set_number (item, MUTUAL_MEMBER_DURATION, g_rand_int_range (rand, 1, 30));
  if (earlier->len > 0 && g_rand_int_range (rand, 0, 3) == 0)
    {
      MutualItem *target = g_ptr_array_index (earlier, (guint) g_rand_int_range (rand, 0, (gint32) earlier->len));

      mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (target));
      mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, g_rand_int_range (rand, -40, 40));
    }
  else
    mutual_item_set_date (item, MUTUAL_MEMBER_DUE, &date);
  g_ptr_array_add (earlier, item);
}

/* Milestones and steps with dates of their own, or that follow each other, or an event; any milestone is the anchor. */
static MutualPlan *
create_dated_plan (GRand *rand)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (MutualItem) event = mutual_item_new (MUTUAL_TYPE_EVENT, NULL);
  int n_milestones = g_rand_int_range (rand, 1, 8);
  GDate date;

  g_date_clear (&date, 1);
  choose_date (rand, &date);
  mutual_item_set_date (event, MUTUAL_MEMBER_DATE, &date);
  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, event);
  mutual_plan_claim (plan, event);
  if (g_rand_boolean (rand))
    g_ptr_array_add (earlier, event);

  for (int i = 0; i < n_milestones; i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      int n_steps = g_rand_int_range (rand, 0, 4);

      for (int j = 0; j < n_steps; j++)
        {
          g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);

          mutual_item_append (milestone, MUTUAL_MEMBER_STEPS, step);
          date_item (rand, step, earlier);
          mutual_item_set_number (step, MUTUAL_MEMBER_PRIVATE, g_rand_int_range (rand, 0, 4) == 0);
        }
      date_item (rand, milestone, earlier);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      mutual_plan_claim (plan, milestone);
    }
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR,
                        mutual_item_get_id (get (plan, MUTUAL_MEMBER_MILESTONES,
                                                 (guint) g_rand_int_range (rand, 0, n_milestones))));
  mutual_following_date_plan (plan, NULL);
  mutual_plan_seal (plan);

  return plan;
}

static void
assert_same_due (MutualItem *before,
                 MutualItem *after)
{
  g_autofree char *due = write_date (mutual_item_get_date (before, MUTUAL_MEMBER_DUE));

  assert_date (after, due);
}

static void
test_random_dates (void)
{
  for (guint seed = 0; seed < N_RANDOM_DATES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = create_dated_plan (rand);
      g_autoptr (MutualPlan) template = mutual_template_new (plan, "A template");
      MutualTemplateAnswers answers = {
        .date = *mutual_item_get_date (mutual_template_get_anchor (plan), MUTUAL_MEMBER_DUE)
      };
      g_autoptr (MutualPlan) again = mutual_template_make_plan (template, &answers);
      g_autoptr (MutualPlan) unpinned = mutual_template_unpin (plan);
      g_autoptr (MutualPlan) once_more = mutual_template_make_plan (unpinned, &answers);

      sample_assert_valid (template);
      sample_assert_valid (unpinned);
      for (guint i = 0; i < count (plan, MUTUAL_MEMBER_MILESTONES); i++)
        assert_same_due (get (plan, MUTUAL_MEMBER_MILESTONES, i), get (once_more, MUTUAL_MEMBER_MILESTONES, i));
      for (guint i = 0; i < count (plan, MUTUAL_MEMBER_MILESTONES); i++)
        {
          MutualItem *before = get (plan, MUTUAL_MEMBER_MILESTONES, i);
          MutualItem *after = get (again, MUTUAL_MEMBER_MILESTONES, i);
          guint n_shared = 0;

          assert_same_due (before, after);
          for (guint j = 0; j < mutual_item_get_n_children (before, MUTUAL_MEMBER_STEPS); j++)
            {
              MutualItem *step = mutual_item_get_child (before, MUTUAL_MEMBER_STEPS, j);

              if (!mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
                assert_same_due (step, mutual_item_get_child (after, MUTUAL_MEMBER_STEPS, n_shared++));
            }
          g_assert_cmpuint (mutual_item_get_n_children (after, MUTUAL_MEMBER_STEPS), ==, n_shared);
        }
    }
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
  g_test_add_func ("/schedule/template/random/secrets", test_random_secrets);
  g_test_add_func ("/schedule/template/random/dates", test_random_dates);

  return g_test_run ();
}
