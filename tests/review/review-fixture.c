/* What the tests of the review share: a plan that is all good, and what is advised on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review-fixture.h"

#include "plan/mutual-date.h"
#include "plan/mutual-metric.h"
#include "sample.h"

#include <string.h>

static MutualItem *
find (MutualPlan   *plan,
      MutualMember  list,
      const char   *title)
{
  return sample_find (MUTUAL_ITEM (plan), list, title);
}

/**
 * fixture_load_good:
 *
 * Returns: (transfer full): the sample in mid-flight, with its four faults mended
 */
MutualPlan *
fixture_load_good (void)
{
  MutualPlan *plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualItem) goal = mutual_item_new (MUTUAL_TYPE_METRIC, NULL);
  MutualItem *proof = find (plan, MUTUAL_MEMBER_MILESTONES, "Proof of concept");
  MutualItem *counsel = find (plan, MUTUAL_MEMBER_ROLES, "Procurement");
  GDate by;

  fixture_set_text (history, find (plan, MUTUAL_MEMBER_ROLES, "Information security"), MUTUAL_MEMBER_PERSON,
                    mutual_item_get_reference (counsel, MUTUAL_MEMBER_PERSON));
  fixture_apply (history, mutual_edit_new_set_date (proof, MUTUAL_MEMBER_AGREED_DUE,
                                                    mutual_item_get_date (proof, MUTUAL_MEMBER_DUE)));
  fixture_set_date (history, find (plan, MUTUAL_MEMBER_MILESTONES, "Security and legal cleared"),
                    MUTUAL_MEMBER_CONFIRMED_ON, "2026-11-20");
  fixture_set_date (history, find (plan, MUTUAL_MEMBER_MILESTONES, "Contract and kick-off"), MUTUAL_MEMBER_CONFIRMED_ON,
                    "2026-11-20");
  g_date_set_dmy (&by, 29, 3, 2027);
  mutual_item_set_text (goal, MUTUAL_MEMBER_NAME, "Claims settled in Hamburg");
  mutual_item_set_date (goal, MUTUAL_MEMBER_BY, &by);
  fixture_apply (history, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_METRICS, 0, goal));
  return plan;
}

/**
 * fixture_init_today:
 * @today: (out): the day of the samples
 */
void
fixture_init_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_dmy (today, 23, 11, 2026);
}

/**
 * fixture_review:
 * @plan: a plan
 *
 * Returns: (transfer full): its review on the day of the samples
 */
MutualReview *
fixture_review (MutualPlan *plan)
{
  GDate today;

  fixture_init_today (&today);
  return mutual_review_new (plan, &today);
}

/**
 * fixture_apply:
 * @history: the history of a plan
 * @edit: (transfer full): an edit that fits
 */
void
fixture_apply (MutualHistory *history,
               MutualEdit    *edit)
{
  g_autoptr (MutualEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  mutual_history_begin (history, "Test");
  mutual_history_apply (history, owned, &error);
  g_assert_no_error (error);
  mutual_history_end (history);
}

/**
 * fixture_apply_all:
 * @history: the history of a plan
 * @edits: (element-type MutualEdit): edits that fit one after the other
 */
void
fixture_apply_all (MutualHistory *history,
                   GPtrArray     *edits)
{
  g_autoptr (GError) error = NULL;

  mutual_history_begin (history, "Test");
  for (guint i = 0; i < edits->len; i++)
    {
      mutual_history_apply (history, g_ptr_array_index (edits, i), &error);
      g_assert_no_error (error);
    }
  mutual_history_end (history);
}

/**
 * fixture_set_date:
 * @history: the history of a plan
 * @item: an item of it
 * @member: one of its dates
 * @date: the date, or an empty string for none
 */
void
fixture_set_date (MutualHistory *history,
                  MutualItem    *item,
                  MutualMember   member,
                  const char    *date)
{
  GDate value;

  g_date_clear (&value, 1);
  if (*date != '\0')
    g_assert_true (mutual_date_parse (date, strlen (date), &value));
  fixture_apply (history, mutual_edit_new_set_date (item, member, *date != '\0' ? &value : NULL));
}

/**
 * fixture_set_text:
 * @history: the history of a plan
 * @item: an item of it
 * @member: one of its texts
 * @text: the text
 */
void
fixture_set_text (MutualHistory *history,
                  MutualItem    *item,
                  MutualMember   member,
                  const char    *text)
{
  fixture_apply (history, mutual_edit_new_set_text (item, member, text));
}

/**
 * fixture_list:
 * @review: a review
 *
 * Returns: (transfer full): a line for each advice, "! name: sentence" or "* name: sentence"
 */
char *
fixture_list (MutualReview *review)
{
  GPtrArray *advice = mutual_review_get_advice (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < advice->len; i++)
    {
      const MutualAdvice *one = g_ptr_array_index (advice, i);

      g_string_append_printf (text, "%s %s: %s\n", one->rule->weight == MUTUAL_WEIGHT_HURTS ? "!" : "*",
                              one->rule->name, one->sentence);
    }
  return g_string_free (text, FALSE);
}

/* The rule of that name, which no other has. */
const MutualRule *
fixture_find_rule (const char *name)
{
  const MutualRule *found = NULL;
  guint n;
  const MutualRule *rules = mutual_rules_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (rules[i].name, name))
      {
        g_assert_null (found);
        found = &rules[i];
      }
  return found;
}
