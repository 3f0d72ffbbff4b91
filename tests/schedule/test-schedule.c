/* Tests the dates that come of the rules of a plan: on the templates, on plans at random, and after each edit.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-schedule.h"
#include "schedule/mutual-settling.h"

#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "plan/mutual-event.h"
#include "plan/mutual-history.h"
#include "random-edits.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-feasibility.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-template.h"

#include <string.h>

static void
append_dates (GString        *text,
              MutualSchedule *schedule,
              MutualItem     *item,
              const char     *lead)
{
  char start[MUTUAL_DATE_SIZE] = "-";
  char due[MUTUAL_DATE_SIZE] = "-";
  MutualItem *target = mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS);
  GDate date;

  if (mutual_schedule_get_start (schedule, item, &date))
    mutual_date_write (&date, start);
  if (mutual_schedule_get_due (schedule, item, &date))
    mutual_date_write (&date, due);
  g_string_append_printf (text, "%s%-10s %-10s %s", lead, start, due, mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  if (target != NULL)
    g_string_append_printf (text, " (%+d %s)", mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET),
                            mutual_item_get_text (target, MUTUAL_MEMBER_TITLE));
  g_string_append_c (text, '\n');
}

/* One template, with its anchor on Mon 1 Mar 2027. */
static void
append_template (GString    *text,
                 const char *name)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", name);
  MutualTemplateAnswers answers = { .title = name, .date = sample_read_date ("2027-03-01") };
  g_autoptr (MutualPlan) plan = mutual_template_make_plan (template, &answers);
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  MutualItem *item = MUTUAL_ITEM (plan);

  g_string_append_printf (text, "%s\n", name);
  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);

      append_dates (text, schedule, milestone, "  ");
      for (guint k = 0; k < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); k++)
        append_dates (text, schedule, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k), "    ");
    }
}

/* Against templates.golden, which somebody read with a calendar at hand. MUTUAL_WRITE_GOLDEN names a file to write. */
static void
test_templates (void)
{
  static const char *const names[] = {
    "bank.map",          "empty.map",      "enterprise.map",    "healthcare.map",
    "manufacturing.map", "new-customer.map", "onboarding.map",  "public-sector.map",
    "renewal.map",       "security-proof-of-value.map", "small-business.map",
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "schedule", "templates.golden", NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    append_template (text, names[i]);
  if (g_getenv ("MUTUAL_WRITE_GOLDEN") != NULL)
    {
      g_file_set_contents (g_getenv ("MUTUAL_WRITE_GOLDEN"), text->str, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, golden);
}

static void
assert_same_day (gboolean     has,
                 const GDate *date,
                 const GDate *expected)
{
  g_assert_cmpint (has, ==, expected != NULL);
  if (has)
    g_assert_cmpint (g_date_compare (date, expected), ==, 0);
}

static void
assert_says (MutualItem *item,
             gpointer    user_data)
{
  MutualSchedule *schedule = user_data;
  gboolean has;
  GDate date;

  if (!MUTUAL_IS_DATED (item))
    return;
  has = mutual_schedule_get_due (schedule, item, &date);
  assert_same_day (has, &date, mutual_following_get_date (item));
  if (MUTUAL_IS_EVENT (item))
    return;
  has = mutual_schedule_get_start (schedule, item, &date);
  assert_same_day (has, &date, mutual_item_get_date (item, MUTUAL_MEMBER_START));
}

/* A plan says what comes of its rules, once all that follows has followed: two ways to work that out agree. */
static void
test_agrees (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
      g_autoptr (MutualSchedule) before = mutual_schedule_new (plan);
      g_autoptr (MutualSchedule) after = NULL;
      g_autoptr (GPtrArray) edits = mutual_following_edits_for_all (plan);

      for (guint k = 0; k < edits->len; k++)
        g_assert_true (mutual_edit_apply (g_ptr_array_index (edits, k), plan, NULL));
      after = mutual_schedule_new (plan);
      mutual_item_foreach (MUTUAL_ITEM (plan), assert_says, before);
      mutual_item_foreach (MUTUAL_ITEM (plan), assert_says, after);
    }
}

typedef struct
{
  MutualSchedule *kept;
  MutualSchedule *fresh;
  GHashTable *changed; /* ids of the items that are said to have changed */
  GHashTable *known;   /* id -> what was found of it before */
  GDate today;
} Comparison;

static char *
describe (MutualSchedule *schedule,
          MutualItem     *item,
          const GDate    *today)
{
  g_autoptr (GPtrArray) findings = mutual_feasibility_check_item (schedule, item, today);
  GString *text = g_string_new (NULL);
  char buffer[MUTUAL_DATE_SIZE];
  GDate date;

  if (mutual_schedule_get_start (schedule, item, &date))
    {
      mutual_date_write (&date, buffer);
      g_string_append (text, buffer);
    }
  if (mutual_schedule_get_due (schedule, item, &date))
    {
      mutual_date_write (&date, buffer);
      g_string_append_printf (text, " %s", buffer);
    }
  for (guint i = 0; i < findings->len; i++)
    {
      MutualFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, " %d/%d", (int) finding->kind, finding->n);
    }
  return g_string_free (text, FALSE);
}

/* What is kept up is as what is worked out anew; and what is not said to have changed has not. */
static void
compare_item (MutualItem *item,
              gpointer    user_data)
{
  Comparison *comparison = user_data;
  const char *id = mutual_item_get_id (item);
  g_autofree char *kept = NULL;
  g_autofree char *fresh = NULL;

  if (!MUTUAL_IS_DATED (item))
    return;
  kept = describe (comparison->kept, item, &comparison->today);
  fresh = describe (comparison->fresh, item, &comparison->today);
  g_assert_cmpstr (kept, ==, fresh);
  if (comparison->changed != NULL && !g_hash_table_contains (comparison->changed, id))
    g_assert_cmpstr (g_hash_table_lookup (comparison->known, id), ==, fresh);
  g_hash_table_insert (comparison->known, g_strdup (id), g_steal_pointer (&fresh));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_edits (GPtrArray *edits)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);
      const GValue *value = mutual_edit_get_value (edit);
      const GDate *date = G_VALUE_HOLDS (value, G_TYPE_DATE) ? g_value_get_boxed (value) : NULL;
      g_autofree char *text = date != NULL ? NULL : g_strdup_value_contents (value);
      char buffer[MUTUAL_DATE_SIZE] = "";

      if (date != NULL && g_date_valid (date))
        mutual_date_write (date, buffer);
      g_ptr_array_add (lines, g_strdup_printf ("%s %d %s", mutual_edit_get_item_id (edit),
                                               (int) mutual_edit_get_member (edit), text != NULL ? text : buffer));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
compare (Comparison *comparison,
         MutualPlan *plan,
         GPtrArray  *edits)
{
  g_autoptr (GPtrArray) changed = mutual_schedule_update (comparison->kept, edits);
  g_autoptr (MutualSchedule) fresh = mutual_schedule_new (plan);
  g_autoptr (GPtrArray) slow = mutual_following_edits_after (plan, edits);
  g_autoptr (GPtrArray) fast = mutual_following_edits_after_scheduled (comparison->kept, edits);
  g_autofree char *slow_text = describe_edits (slow);
  g_autofree char *fast_text = describe_edits (fast);

  g_assert_cmpstr (fast_text, ==, slow_text);

  comparison->fresh = fresh;
  comparison->changed = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < changed->len; i++)
    g_hash_table_add (comparison->changed, (gpointer) mutual_item_get_id (g_ptr_array_index (changed, i)));
  mutual_item_foreach (MUTUAL_ITEM (plan), compare_item, comparison);
  g_clear_pointer (&comparison->changed, g_hash_table_unref);
}

/* Whatever is done, undone and done again. */
static void
test_update (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  guint n_actions = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);
      g_autoptr (MutualPlan) source = random_plan_new (rand, 4);
      g_autoptr (MutualHistory) history = mutual_history_new (plan);
      g_autoptr (MutualSchedule) kept = mutual_schedule_new (plan);
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      Comparison comparison = { .kept = kept, .today = sample_read_date ("2026-11-23") };

      comparison.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      comparison.fresh = kept;
      mutual_item_foreach (MUTUAL_ITEM (plan), compare_item, &comparison);
      for (guint k = 0; k < 40; k++)
        {
          guint position = mutual_history_get_position (history);
          GPtrArray *edits;

          if (!random_edits_act (rand, history, source))
            continue;
          n_actions++;
          /* The history tells its edits when it takes them back or does them again. */
          if (mutual_history_get_position (history) < position)
            {
              mutual_history_redo (history);
              edits = mutual_history_undo (history);
            }
          else
            {
              mutual_history_undo (history);
              edits = mutual_history_redo (history);
            }
          if (edits == NULL)
            continue;
          compare (&comparison, plan, edits);
          if (g_rand_int_range (rand, 0, 3) == 0)
            {
              edits = mutual_history_undo (history);
              if (edits == NULL)
                continue;
              compare (&comparison, plan, edits);
              if (g_rand_boolean (rand))
                {
                  edits = mutual_history_redo (history);
                  compare (&comparison, plan, edits);
                }
            }
        }
      compare (&comparison, plan, none);
      g_hash_table_unref (comparison.known);
    }
  g_assert_cmpuint (n_actions, >, 500);
}

typedef struct
{
  MutualPlan *plan;
  char *expected;    /* what has to follow from the action that ends */
  guint n_done;      /* its edits, before anything follows */
  guint n_following; /* actions from which something followed */
} Settled;

static void
on_before (MutualHistory *history,
           GPtrArray     *done,
           Settled       *settled)
{
  g_autoptr (GPtrArray) edits = mutual_following_edits_after (settled->plan, done);

  g_assert_true (edits->len == 0 || mutual_following_has_to_look (settled->plan, done));
  g_free (settled->expected);
  settled->expected = describe_edits (edits);
  settled->n_done = done->len;
  settled->n_following += edits->len > 0;
}

static void
on_after (MutualHistory *history,
          GPtrArray     *done,
          Settled       *settled)
{
  g_autoptr (GPtrArray) further = g_ptr_array_new ();
  g_autofree char *actual = NULL;

  for (guint i = settled->n_done; i < done->len; i++)
    g_ptr_array_add (further, g_ptr_array_index (done, i));
  actual = describe_edits (further);
  g_assert_cmpstr (actual, ==, settled->expected);
}

/* A history whose dates are kept right by going through what depends on an action has the same ones as by going through
 * all, whatever was done, abandoned, undone and done again before. */
static void
test_settling (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  guint n_following = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);
      g_autoptr (MutualPlan) source = random_plan_new (rand, 4);
      g_autoptr (MutualHistory) history = mutual_history_new (plan);
      Settled settled = { .plan = plan };
      gulong before = g_signal_connect (history, "ending", G_CALLBACK (on_before), &settled);
      g_autoptr (MutualSettling) settling = mutual_settling_new (history);
      gulong after = g_signal_connect (history, "ending", G_CALLBACK (on_after), &settled);

      for (guint k = 0; k < 60; k++)
        {
          random_edits_act (rand, history, source);
          if (g_rand_int_range (rand, 0, 4) == 0)
            mutual_history_undo (history);
          if (g_rand_int_range (rand, 0, 4) == 0)
            mutual_history_redo (history);
          if (g_rand_int_range (rand, 0, 8) == 0 && mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES) > 0)
            {
              g_autoptr (MutualEdit) edit =
                mutual_edit_new_remove (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 0));

              mutual_history_begin (history, "Remove Milestone");
              g_assert_true (mutual_history_apply (history, edit, NULL));
              mutual_history_abandon (history);
            }
        }
      n_following += settled.n_following;
      g_signal_handler_disconnect (history, before);
      g_signal_handler_disconnect (history, after);
      g_free (settled.expected);
    }
  g_assert_cmpuint (n_following, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/templates", test_templates);
  g_test_add_func ("/schedule/agrees", test_agrees);
  g_test_add_func ("/schedule/update", test_update);
  g_test_add_func ("/schedule/settling", test_settling);
  return g_test_run ();
}
