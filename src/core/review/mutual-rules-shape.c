/* Rules of the review: the milestones of a plan, what they hold, and whose the steps are.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-edit.h"
#include "plan/mutual-milestone.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n-lib.h>

/* The one that could best be two. */
static MutualFacts *
find_largest (const MutualCase *reviewed)
{
  MutualFacts *largest = NULL;

  for (guint i = 0; i < reviewed->milestones->len; i++)
    {
      MutualFacts *facts = mutual_case_get_facts (reviewed, i);

      if (facts->is_open && facts->progress.n_steps > 1 &&
          (largest == NULL || facts->progress.n_steps > largest->progress.n_steps))
        largest = facts;
    }
  return largest;
}

/* Of two neighbours with the fewest steps the first: they could best be one. The last milestone stays what it is. */
static guint
find_smallest_pair (const MutualCase *reviewed)
{
  guint best = 0;
  guint best_n = G_MAXUINT;

  for (guint i = 0; i + 2 < reviewed->milestones->len; i++)
    {
      MutualFacts *first = mutual_case_get_facts (reviewed, i);
      MutualFacts *second = mutual_case_get_facts (reviewed, i + 1);
      guint n = first->progress.n_steps + second->progress.n_steps;

      if (first->is_open && second->is_open && n < best_n)
        {
          best = i;
          best_n = n;
        }
    }
  return best;
}

static char *
judge_few (const MutualCase *reviewed,
           GPtrArray        *hits)
{
  MutualFacts *largest = find_largest (reviewed);
  guint n = reviewed->milestones->len;

  g_ptr_array_add (hits, largest != NULL ? largest->item : reviewed->root);
  if (largest == NULL)
    return g_strdup_printf (ngettext ("The plan has %u milestone. Seven to nine show the buyer a series of small wins.",
                                      "The plan has %u milestones. Seven to nine show the buyer a series of small wins.",
                                      n), n);
  return g_strdup_printf (
    /* Translators: %s is the title of the milestone with the most steps. */
    ngettext ("The plan has %u milestone. Seven to nine are a series of small wins: “%s” could be two.",
              "The plan has %u milestones. Seven to nine are a series of small wins: “%s” could be two.", n),
    n, mutual_case_get_title (largest->item));
}

static char *
judge_many (const MutualCase *reviewed,
            GPtrArray        *hits)
{
  guint position = find_smallest_pair (reviewed);
  guint n = reviewed->milestones->len;

  for (guint i = position; i < position + 2; i++)
    g_ptr_array_add (hits, mutual_case_get_facts (reviewed, i)->item);
  return g_strdup_printf (
    /* Translators: the two are titles of neighbouring milestones. */
    ngettext ("The plan has %u milestone. Seven to nine are read at a glance: “%s” and “%s” could be steps of one.",
              "The plan has %u milestones. Seven to nine are read at a glance: “%s” and “%s” could be steps of one.", n),
    n, mutual_case_get_first (hits), mutual_case_get_title (g_ptr_array_index (hits, 1)));
}

MUTUAL_RULE_JUDGE (milestone_count)
{
  if (reviewed->milestones->len < MUTUAL_REVIEW_MILESTONES_MIN)
    return judge_few (reviewed, hits);
  if (reviewed->milestones->len > MUTUAL_REVIEW_MILESTONES_MAX)
    return judge_many (reviewed, hits);
  return NULL;
}

MUTUAL_RULE_JUDGE (last_milestone)
{
  MutualFacts *last = mutual_case_get_last (reviewed);
  const char *title;

  if (last == NULL)
    return NULL;
  title = mutual_case_get_title (last->item);
  if (mutual_topic_is_in (MUTUAL_TOPIC_OPTIMIZATION, title))
    return NULL;
  g_ptr_array_add (hits, last->item);
  if (mutual_topic_is_in (MUTUAL_TOPIC_SIGNATURE, title) && !mutual_topic_is_in (MUTUAL_TOPIC_GOING_LIVE, title))
    /* Translators: %s is the title of the last milestone. */
    return g_strdup_printf (_("The plan ends with “%s”. For the buyer it begins there: end with the value they get."),
                            title);
  /* Translators: %s is the title of the last milestone. */
  return g_strdup_printf (_("The plan ends with “%s”. End with Optimization, where the buyer checks the results."),
                          title);
}

MUTUAL_RULE_FIX (last_milestone)
{
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  MutualItem *anchor = mutual_item_resolve (reviewed->root, MUTUAL_MEMBER_ANCHOR);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  guint n = mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_MILESTONES);

  mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, _("Optimization"));
  mutual_item_set_text (milestone, MUTUAL_MEMBER_BUYER_VALUE, _("Promised results checked, early gains banked"));
  mutual_item_set_number (milestone, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BOTH);
  if (anchor != NULL)
    {
      g_autoptr (MutualCalendar) calendar = mutual_calendar_new (reviewed->plan);
      GDate due;

      mutual_item_set_text (milestone, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (anchor));
      mutual_item_set_number (milestone, MUTUAL_MEMBER_OFFSET, MUTUAL_REVIEW_OPTIMIZATION_OFFSET);
      if (mutual_following_compute_due (calendar, anchor, MUTUAL_SIDE_BOTH, MUTUAL_REVIEW_OPTIMIZATION_OFFSET, &due))
        mutual_item_set_date (milestone, MUTUAL_MEMBER_DUE, &due);
    }
  g_ptr_array_add (edits, mutual_edit_new_insert (reviewed->root, MUTUAL_MEMBER_MILESTONES, n, milestone));
  return edits;
}

static void
collect_without (const MutualFacts *milestone,
                 MutualMember       member,
                 GPtrArray         *hits)
{
  if (milestone->is_open && !mutual_item_is_set (milestone->item, member))
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_COLLECT (milestone_value)
{
  collect_without (milestone, MUTUAL_MEMBER_BUYER_VALUE, hits);
}

MUTUAL_RULE_JUDGE (milestone_value)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” does not say what the buyer gets from it."), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u milestone does not say what the buyer gets from it.",
                                    "%u milestones do not say what the buyer gets from them.", hits->len), hits->len);
}

MUTUAL_RULE_COLLECT (milestone_outcome)
{
  collect_without (milestone, MUTUAL_MEMBER_OUTCOME, hits);
}

MUTUAL_RULE_JUDGE (milestone_outcome)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” has no outcome. What is there when it is over?"), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u milestone has no outcome. What is there when it is over?",
                                    "%u milestones have no outcome. What is there when they are over?", hits->len),
                          hits->len);
}

MUTUAL_RULE_COLLECT (milestone_evidence)
{
  collect_without (milestone, MUTUAL_MEMBER_EVIDENCE, hits);
}

MUTUAL_RULE_JUDGE (milestone_evidence)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” does not say what shows the buyer that it is done."), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u milestone does not say what shows the buyer that it is done.",
                                    "%u milestones do not say what shows the buyer that they are done.", hits->len),
                          hits->len);
}

MUTUAL_RULE_COLLECT (milestone_steps)
{
  if (milestone->is_open && milestone->progress.n_steps == 0)
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_JUDGE (milestone_steps)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” has no steps. Who does what first?"), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u milestone has no steps. Who does what first?",
                                    "%u milestones have no steps. Who does what first?", hits->len), hits->len);
}

static MutualFacts
sum_up (const MutualCase *reviewed)
{
  MutualFacts sum = { 0 };

  for (guint i = 0; i < reviewed->milestones->len; i++)
    {
      MutualFacts *facts = mutual_case_get_facts (reviewed, i);

      sum.progress.n_steps += facts->progress.n_steps;
      sum.n_open += facts->n_open;
      for (guint side = 0; side < G_N_ELEMENTS (sum.n_sides); side++)
        sum.n_sides[side] += facts->n_sides[side];
    }
  return sum;
}

MUTUAL_RULE_JUDGE (open_steps)
{
  MutualFacts sum = sum_up (reviewed);

  if (sum.n_open <= MUTUAL_REVIEW_OPEN_STEPS_MAX)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  return g_strdup_printf (ngettext ("%u step is open. The buyer keeps sight of forty: put details into notes.",
                                    "%u steps are open. The buyer keeps sight of forty: put details into notes.",
                                    sum.n_open), sum.n_open);
}

/* A step of both sides is work of the seller, too, but not work that only the seller does. */
MUTUAL_RULE_JUDGE (seller_share)
{
  MutualFacts sum = sum_up (reviewed);
  guint n = sum.progress.n_steps;
  guint n_seller = sum.n_sides[MUTUAL_SIDE_SELLER];
  const char *seller = mutual_case_get_company (reviewed, MUTUAL_SIDE_SELLER);

  if (n == 0)
    return NULL;
  if (n_seller == 0 && sum.n_sides[MUTUAL_SIDE_BOTH] == 0)
    {
      g_ptr_array_add (hits, reviewed->root);
      return g_strdup_printf (
        /* Translators: %s is the seller's company. */
        ngettext ("None of %u step is done by %s. Show the buyer what is done for them.",
                  "None of %u steps is done by %s. Show the buyer what is done for them.", n), n, seller);
    }
  if (n_seller * 100 <= n * MUTUAL_REVIEW_SELLER_PERCENT_MAX)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  return g_strdup_printf (
    /* Translators: so many of so many steps are done by %s, the seller's company. */
    ngettext ("%u of %u step is done by %s. A plan that the buyer shares has more steps of theirs.",
              "%u of %u steps are done by %s. A plan that the buyer shares has more steps of theirs.", n),
    n_seller, n, seller);
}

MUTUAL_RULE_JUDGE (buyer_steps)
{
  MutualFacts sum = sum_up (reviewed);
  guint n = sum.progress.n_steps;

  if (n == 0 || sum.n_sides[MUTUAL_SIDE_BUYER] > 0 || sum.n_sides[MUTUAL_SIDE_BOTH] > 0)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (ngettext ("None of %u step is done by %s. Ask them what they do on their side.",
                                    "None of %u steps is done by %s. Ask them what they do on their side.", n), n,
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}
