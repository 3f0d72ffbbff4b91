/* Rules of the review: dates that moved, and dates that went by.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-date.h"
#include "plan/mutual-id.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"

#include <glib/gi18n-lib.h>

MUTUAL_RULE_COLLECT (late)
{
  if (milestone->is_open && milestone->progress.slip > 0)
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_JUDGE (late)
{
  MutualFacts *first = NULL;

  for (guint i = 0; i < reviewed->milestones->len && first == NULL; i++)
    if (mutual_case_get_facts (reviewed, i)->item == g_ptr_array_index (hits, 0))
      first = mutual_case_get_facts (reviewed, i);
  if (hits->len == 1)
    /* Translators: %s is the title of a milestone. */
    return g_strdup_printf (ngettext ("%s ends %d day after the date you both agreed.",
                                      "%s ends %d days after the date you both agreed.", first->progress.slip),
                            mutual_case_get_first (hits), first->progress.slip);
  /* Translators: %s is the title of the first of these milestones. */
  return g_strdup_printf (ngettext ("%u milestone, from %s on, ends after the date you both agreed.",
                                    "%u milestones, from %s on, end after the dates you both agreed.", hits->len),
                          hits->len, mutual_case_get_first (hits));
}

static gboolean
has_gone_by (const MutualCase *reviewed,
             MutualItem       *item)
{
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);

  return due != NULL && g_date_compare (due, reviewed->today) < 0 && mutual_case_is_open (item);
}

MUTUAL_RULE_COLLECT (overdue)
{
  if (!milestone->is_open)
    return;
  for (guint i = 0; i < mutual_item_get_n_children (milestone->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone->item, MUTUAL_MEMBER_STEPS, i);

      if (has_gone_by (reviewed, step))
        g_ptr_array_add (hits, step);
    }
  if (has_gone_by (reviewed, milestone->item))
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_JUDGE (overdue)
{
  MutualItem *first = g_ptr_array_index (hits, 0);

  if (hits->len == 1)
    {
      int days = mutual_date_days_between (mutual_item_get_date (first, MUTUAL_MEMBER_DUE), reviewed->today);

      /* Translators: %s is the title of a milestone or a step. */
      return g_strdup_printf (ngettext ("“%s” was due %d day ago and is not done.",
                                        "“%s” was due %d days ago and is not done.", days),
                              mutual_case_get_title (first), days);
    }
  /* Translators: %s is the title of the first of them. */
  return g_strdup_printf (ngettext ("%u date, from “%s” on, has gone by with nothing done.",
                                    "%u dates, from “%s” on, have gone by with nothing done.", hits->len), hits->len,
                          mutual_case_get_title (first));
}

/* How often the due date of each item moved, as far as it was kept. */
static GHashTable *
count_moves (const MutualCase *reviewed)
{
  GHashTable *moves = g_hash_table_new (mutual_id_hash, g_str_equal);

  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_CHANGES); i++)
    {
      MutualItem *change = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_CHANGES, i);
      const char *id = mutual_item_get_reference (change, MUTUAL_MEMBER_ITEM);

      if (id != NULL && g_str_equal (mutual_item_get_text (change, MUTUAL_MEMBER_FIELD),
                                     mutual_member_get_name (MUTUAL_MEMBER_DUE)))
        g_hash_table_insert (moves, (gpointer) id,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (moves, id)) + 1));
    }
  return moves;
}

MUTUAL_RULE_JUDGE (slipped)
{
  g_autoptr (GHashTable) moves = NULL;
  guint n_most = 0;

  if (mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_CHANGES) < MUTUAL_REVIEW_MOVES_MAX)
    return NULL;
  moves = count_moves (reviewed);
  for (guint i = 0; i < reviewed->milestones->len; i++)
    {
      MutualFacts *facts = mutual_case_get_facts (reviewed, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (moves, mutual_item_get_id (facts->item)));

      if (facts->is_open && n >= MUTUAL_REVIEW_MOVES_MAX && n > n_most)
        {
          n_most = n;
          g_ptr_array_set_size (hits, 0);
          g_ptr_array_add (hits, facts->item);
        }
    }
  if (n_most == 0)
    return NULL;
  /* Translators: %s is the title of a milestone. */
  return g_strdup_printf (ngettext ("“%s” has moved %u time. Ask the buyer what the date depends on.",
                                    "“%s” has moved %u times. Ask the buyer what the date depends on.", n_most),
                          mutual_case_get_first (hits), n_most);
}
