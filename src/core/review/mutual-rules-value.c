/* Rules of the review: why the plan is made, and how one sees that it was worth it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-edit.h"
#include "plan/mutual-metric.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"

#include <glib/gi18n-lib.h>

static const char *
get_value (const MutualCase *reviewed)
{
  return mutual_item_get_text (reviewed->root, MUTUAL_MEMBER_VALUE_PROPOSITION);
}

MUTUAL_RULE_JUDGE (value_missing)
{
  if (mutual_words_count (get_value (reviewed)) > 0)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("The plan does not say yet what %s gets from it."),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

MUTUAL_RULE_JUDGE (value_length)
{
  guint n = mutual_words_count (get_value (reviewed));

  if (n == 0 || (n >= MUTUAL_WORDS_MIN && n <= MUTUAL_WORDS_MAX))
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  if (n < MUTUAL_WORDS_MIN)
    return g_strdup_printf (ngettext ("The value proposition has %u word. With 20 to 30 it says how much and by when.",
                                      "The value proposition has %u words. With 20 to 30 it says how much and by when.",
                                      n), n);
  return g_strdup_printf (ngettext ("The value proposition has %u word. Up to 30 are read in one go.",
                                    "The value proposition has %u words. Up to 30 are read in one go.", n), n);
}

MUTUAL_RULE_JUDGE (priority)
{
  if (mutual_item_is_set (reviewed->root, MUTUAL_MEMBER_PRIORITY))
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("The value is not tied to a priority of %s yet."),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

MUTUAL_RULE_JUDGE (priority_owner)
{
  if (!mutual_item_is_set (reviewed->root, MUTUAL_MEMBER_PRIORITY) ||
      mutual_item_is_set (reviewed->root, MUTUAL_MEMBER_PRIORITY_OWNER))
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("The priority is nobody’s yet. Say who at %s stands behind it."),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

/* The day of the review of results: when the last milestone is due, if it is what the plan ends with. */
static const GDate *
get_review_day (const MutualCase *reviewed)
{
  MutualFacts *last = mutual_case_get_last (reviewed);

  return last != NULL && mutual_topic_is_in (MUTUAL_TOPIC_OPTIMIZATION, mutual_case_get_title (last->item))
           ? mutual_item_get_date (last->item, MUTUAL_MEMBER_DUE)
           : NULL;
}

/* An easy goal is a result that can be seen before the review of all of them: a metric whose date lies before it. */
MUTUAL_RULE_JUDGE (optimization_goal)
{
  MutualFacts *last = mutual_case_get_last (reviewed);
  const GDate *day = get_review_day (reviewed);
  guint n = mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_METRICS);

  if (last == NULL || !last->is_open ||
      !mutual_topic_is_in (MUTUAL_TOPIC_OPTIMIZATION, mutual_case_get_title (last->item)))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const GDate *by = mutual_item_get_date (mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_METRICS, i),
                                              MUTUAL_MEMBER_BY);

      if (day == NULL || (by != NULL && g_date_compare (by, day) < 0))
        return NULL;
    }
  g_ptr_array_add (hits, last->item);
  if (n == 0)
    /* Translators: %s is the title of the last milestone. */
    return g_strdup_printf (_("“%s” has no metric to review. Add one the buyer can reach."),
                            mutual_case_get_title (last->item));
  /* Translators: %s is the title of the last milestone. */
  return g_strdup_printf (_("“%s” has no easy goal to review. Add one the buyer can reach."),
                          mutual_case_get_title (last->item));
}

/* Half-way between the anchor and the review, so that there is something to celebrate in between. */
static gboolean
find_half_way (const MutualCase *reviewed,
               GDate            *date)
{
  MutualItem *anchor = mutual_item_resolve (reviewed->root, MUTUAL_MEMBER_ANCHOR);
  const GDate *from = anchor != NULL ? mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE) : NULL;
  const GDate *to = get_review_day (reviewed);

  if (from == NULL || to == NULL || g_date_compare (from, to) >= 0)
    return FALSE;
  *date = *from;
  g_date_add_days (date, (guint) (g_date_days_between (from, to) / 2));
  return TRUE;
}

MUTUAL_RULE_FIX (optimization_goal)
{
  g_autoptr (MutualItem) metric = mutual_item_new (MUTUAL_TYPE_METRIC, NULL);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  GDate by;

  /* Translators: the name of a metric that is still to be written. */
  mutual_item_set_text (metric, MUTUAL_MEMBER_NAME, _("First result the users see"));
  if (find_half_way (reviewed, &by))
    mutual_item_set_date (metric, MUTUAL_MEMBER_BY, &by);
  g_ptr_array_add (edits, mutual_edit_new_insert (reviewed->root, MUTUAL_MEMBER_METRICS,
                                                  mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_METRICS),
                                                  metric));
  return edits;
}
