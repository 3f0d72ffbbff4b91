/* Rules of the review: the dates of a plan, and whether the customer stands behind them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-date.h"
#include "plan/mutual-edit.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"
#include "schedule/mutual-calendar.h"

#include <glib/gi18n-lib.h>

MUTUAL_RULE_JUDGE (anchor_missing)
{
  if (reviewed->milestones->len == 0 || mutual_item_is_set (reviewed->root, MUTUAL_MEMBER_ANCHOR))
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  return g_strdup (_("No milestone is the one that the dates are worked back from: the day the buyer gets value."));
}

/* The one before Optimization, or the one that says that it is. */
MUTUAL_RULE_FIX (anchor_missing)
{
  GPtrArray *edits;
  MutualFacts *anchor;
  guint n = reviewed->milestones->len;

  if (n == 0)
    return NULL;
  anchor = mutual_case_get_facts (reviewed, n - 1);
  if (n > 1 && mutual_topic_is_in (MUTUAL_TOPIC_OPTIMIZATION, mutual_case_get_title (anchor->item)))
    anchor = mutual_case_get_facts (reviewed, n - 2);
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_ptr_array_add (edits, mutual_edit_new_set_text (reviewed->root, MUTUAL_MEMBER_ANCHOR,
                                                    mutual_item_get_id (anchor->item)));
  return edits;
}

MUTUAL_RULE_JUDGE (anchor_signature)
{
  MutualItem *anchor = mutual_item_resolve (reviewed->root, MUTUAL_MEMBER_ANCHOR);
  const char *title = anchor != NULL ? mutual_case_get_title (anchor) : NULL;

  if (title == NULL || !mutual_topic_is_in (MUTUAL_TOPIC_SIGNATURE, title) ||
      mutual_topic_is_in (MUTUAL_TOPIC_GOING_LIVE, title))
    return NULL;
  g_ptr_array_add (hits, anchor);
  /* Translators: %s is the title of a milestone. */
  return g_strdup_printf (_("The dates are worked back from “%s”. Work back from the day the buyer gets value."), title);
}

MUTUAL_RULE_COLLECT (milestone_date)
{
  if (milestone->is_open && !mutual_item_is_set (milestone->item, MUTUAL_MEMBER_DUE))
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_JUDGE (milestone_date)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” has no date."), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u milestone has no date.", "%u milestones have no dates.", hits->len), hits->len);
}

MUTUAL_RULE_JUDGE (date_order)
{
  MutualItem *before = NULL;

  for (guint i = 0; i < reviewed->milestones->len; i++)
    {
      MutualItem *item = mutual_case_get_facts (reviewed, i)->item;
      const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);

      if (due == NULL)
        continue;
      if (before != NULL && g_date_compare (due, mutual_item_get_date (before, MUTUAL_MEMBER_DUE)) < 0)
        {
          g_ptr_array_add (hits, item);
          /* Translators: the titles of two milestones. */
          return g_strdup_printf (_("“%s” is due before “%s”, which stands above it."), mutual_case_get_title (item),
                                  mutual_case_get_title (before));
        }
      before = item;
    }
  return NULL;
}

MUTUAL_RULE_COLLECT (step_after_milestone)
{
  const GDate *end = mutual_item_get_date (milestone->item, MUTUAL_MEMBER_DUE);

  if (!milestone->is_open || end == NULL)
    return;
  for (guint i = 0; i < mutual_item_get_n_children (milestone->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone->item, MUTUAL_MEMBER_STEPS, i);
      const GDate *due = mutual_item_get_date (step, MUTUAL_MEMBER_DUE);

      if (due != NULL && g_date_compare (due, end) > 0 && mutual_case_is_open (step))
        g_ptr_array_add (hits, step);
    }
}

MUTUAL_RULE_JUDGE (step_after_milestone)
{
  if (hits->len == 1)
    /* Translators: the title of a step, then that of its milestone. */
    return g_strdup_printf (_("“%s” is due after its milestone, “%s”."), mutual_case_get_first (hits),
                            mutual_case_get_title (mutual_item_get_parent (g_ptr_array_index (hits, 0))));
  return g_strdup_printf (ngettext ("%u step is due after its milestone.", "%u steps are due after their milestones.",
                                    hits->len), hits->len);
}

MUTUAL_RULE_JUDGE (no_event)
{
  if (mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_EVENTS) > 0)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("There is no date of %s’s own: a board meeting, a freeze, the end of a contract."),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

/* That the seller's own people find a date good says nothing of the buyer's. */
static gboolean
is_confirmed (MutualItem *milestone)
{
  MutualItem *person = mutual_item_resolve (milestone, MUTUAL_MEMBER_CONFIRMED_BY);

  return mutual_item_is_set (milestone, MUTUAL_MEMBER_CONFIRMED_ON) &&
         (person == NULL || mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) != MUTUAL_SIDE_SELLER);
}

MUTUAL_RULE_COLLECT (unconfirmed)
{
  if (milestone->is_open && mutual_item_is_set (milestone->item, MUTUAL_MEMBER_DUE) && !is_confirmed (milestone->item))
    g_ptr_array_add (hits, milestone->item);
}

/* Whether all of them come after the customer's freeze: it is then that the dates are still to be agreed. */
static gboolean
are_after_freeze (const MutualCase *reviewed,
                  GPtrArray        *milestones)
{
  const GDate *freeze = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_EVENTS, i);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);

      if (mutual_item_get_number (event, MUTUAL_MEMBER_KIND) == MUTUAL_EVENT_KIND_FREEZE && end != NULL &&
          g_date_compare (end, reviewed->today) >= 0 && (freeze == NULL || g_date_compare (end, freeze) < 0))
        freeze = end;
    }
  for (guint i = 0; i < milestones->len; i++)
    if (freeze == NULL ||
        g_date_compare (mutual_item_get_date (g_ptr_array_index (milestones, i), MUTUAL_MEMBER_DUE), freeze) <= 0)
      return FALSE;
  return TRUE;
}

MUTUAL_RULE_JUDGE (unconfirmed)
{
  const char *buyer = mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER);

  if (are_after_freeze (reviewed, hits))
    /* Translators: %s is the buyer's company. */
    return g_strdup_printf (ngettext ("%u date after the freeze is not confirmed by %s.",
                                      "%u dates after the freeze are not confirmed by %s.", hits->len), hits->len,
                            buyer);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (ngettext ("%u date is not confirmed by %s.", "%u dates are not confirmed by %s.", hits->len),
                          hits->len, buyer);
}

/* A plan that is agreed on is looked at again and again; one that is being drafted is looked at all the time. */
MUTUAL_RULE_JUDGE (next_review)
{
  const GDate *next = mutual_item_get_date (reviewed->root, MUTUAL_MEMBER_NEXT_REVIEW);
  MutualFacts *last = mutual_case_get_last (reviewed);
  int days;

  if (!mutual_item_is_set (reviewed->root, MUTUAL_MEMBER_AGREED_ON) || last == NULL || !last->is_open)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  if (next == NULL)
    return g_strdup (_("No date is set for the next review. Every two weeks keeps a plan true."));
  days = mutual_date_days_between (next, reviewed->today);
  if (days > 0)
    return g_strdup_printf (ngettext ("The review is %d day overdue. Every two weeks keeps a plan true.",
                                      "The review is %d days overdue. Every two weeks keeps a plan true.", days), days);
  if (-days > MUTUAL_REVIEW_RHYTHM_DAYS)
    return g_strdup_printf (ngettext ("The next review is in %d day. Every two weeks keeps a plan true.",
                                      "The next review is in %d days. Every two weeks keeps a plan true.", -days),
                            -days);
  g_ptr_array_set_size (hits, 0);
  return NULL;
}

/* In a week, or on the first day after it on which both are at work. */
MUTUAL_RULE_FIX (next_review)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (reviewed->plan);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  GDate next = *reviewed->today;

  g_date_add_days (&next, MUTUAL_REVIEW_RHYTHM_DAYS / 2 - 1);
  mutual_calendar_add (calendar, MUTUAL_SIDE_BOTH, &next, 1, &next);
  g_ptr_array_add (edits, mutual_edit_new_set_date (reviewed->root, MUTUAL_MEMBER_NEXT_REVIEW, &next));
  return edits;
}
