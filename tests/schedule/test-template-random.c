/* Templates made from plans at random: what is about one deal stays out, and dates come back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

#include "format/mutual-writer.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-following.h"

#include <string.h>

#define N_PLANS 300

/* A shorter text may stand in another by chance. */
#define TELLING_LENGTH 8

static guint
count (MutualPlan   *plan,
       MutualMember  list)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (plan), list);
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
test_secrets (void)
{
  for (guint seed = 0; seed < N_PLANS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);
      g_autoptr (GBytes) before = mutual_writer_write (plan);
      g_autoptr (MutualPlan) template = mutual_template_new (plan, "A template");
      g_autoptr (GBytes) after = mutual_writer_write (plan);
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);

      g_assert_true (g_bytes_equal (before, after));
      sample_assert_valid (template);
      sample_assert_new_ids (template, plan);
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
  MutualItem *event = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
  int n_milestones = g_rand_int_range (rand, 1, 8);
  GDate date;

  g_date_clear (&date, 1);
  choose_date (rand, &date);
  mutual_item_set_date (event, MUTUAL_MEMBER_DATE, &date);
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
                        mutual_item_get_id (sample_get_milestone (plan, (guint) g_rand_int_range (rand, 0, n_milestones))));
  mutual_following_date_plan (plan, NULL);
  mutual_plan_seal (plan);

  return plan;
}

static void
assert_same_due (MutualItem *before,
                 MutualItem *after)
{
  const GDate *first = mutual_item_get_date (before, MUTUAL_MEMBER_DUE);
  const GDate *second = mutual_item_get_date (after, MUTUAL_MEMBER_DUE);

  g_assert_cmpint (first != NULL, ==, second != NULL);
  g_assert_true (first == NULL || g_date_compare (first, second) == 0);
}

static void
test_dates (void)
{
  for (guint seed = 0; seed < N_PLANS; seed++)
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
        assert_same_due (sample_get_milestone (plan, i), sample_get_milestone (once_more, i));
      for (guint i = 0; i < count (plan, MUTUAL_MEMBER_MILESTONES); i++)
        {
          MutualItem *before = sample_get_milestone (plan, i);
          MutualItem *after = sample_get_milestone (again, i);
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

  g_test_add_func ("/schedule/template-random/secrets", test_secrets);
  g_test_add_func ("/schedule/template-random/dates", test_dates);

  return g_test_run ();
}
