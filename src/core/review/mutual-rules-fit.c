/* Rules of the review: dates that cannot hold, as the schedule finds them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "review/mutual-case.h"

#include <glib/gi18n-lib.h>

#define KIND(kind) (1 << MUTUAL_FINDING_##kind)

/* The first finding of the kinds; the items of all of them become hits. */
static const MutualFinding *
gather (const MutualCase *reviewed,
        guint             kinds,
        GPtrArray        *hits)
{
  const MutualFinding *first = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < reviewed->findings->len; i++)
    {
      const MutualFinding *finding = g_ptr_array_index (reviewed->findings, i);

      if ((kinds & (1u << finding->kind)) == 0)
        continue;
      if (first == NULL)
        first = finding;
      if (g_hash_table_add (seen, finding->item))
        g_ptr_array_add (hits, finding->item);
    }
  return first;
}

MUTUAL_RULE_JUDGE (start_gone)
{
  const MutualFinding *first = gather (reviewed, KIND (STARTS_IN_PAST), hits);

  if (first == NULL)
    return NULL;
  if (hits->len == 1)
    return g_strdup_printf (
      /* Translators: %s is the title of a milestone or a step. */
      ngettext ("“%s” would have had to start %d working day ago.", "“%s” would have had to start %d working days ago.",
                (gulong) first->n),
      mutual_case_get_first (hits), first->n);
  return g_strdup_printf (
    /* Translators: %s is the title of the first of them. */
    ngettext ("%u piece of work, from “%s” on, would have had to start by now.",
              "%u pieces of work, from “%s” on, would have had to start by now.", hits->len),
    hits->len, mutual_case_get_first (hits));
}

MUTUAL_RULE_JUDGE (freeze)
{
  const MutualFinding *first = gather (reviewed, KIND (IN_CLOSED) | KIND (ACROSS_CLOSED), hits);

  if (first == NULL)
    return NULL;
  if (hits->len > 1)
    return g_strdup_printf (
      /* Translators: %s is the title of a freeze. */
      ngettext ("%u piece of work lies within “%s”, when the buyer’s people cannot take part.",
                "%u pieces of work lie within “%s”, when the buyer’s people cannot take part.", hits->len),
      hits->len, mutual_case_get_title (first->obstacle));
  if (first->kind == MUTUAL_FINDING_IN_CLOSED)
    /* Translators: first a milestone or a step, then a freeze. */
    return g_strdup_printf (_("“%s” falls into “%s”."), mutual_case_get_first (hits),
                            mutual_case_get_title (first->obstacle));
  /* Translators: first a milestone or a step, then a freeze. */
  return g_strdup_printf (_("“%s” needs work during “%s”."), mutual_case_get_first (hits),
                          mutual_case_get_title (first->obstacle));
}

MUTUAL_RULE_JUDGE (hard_event)
{
  const MutualFinding *first = gather (reviewed, KIND (ACROSS_HARD) | KIND (PAST_HARD), hits);

  if (first == NULL)
    return NULL;
  if (hits->len > 1)
    return g_strdup_printf (
      /* Translators: %s is the title of an event. */
      ngettext ("%u piece of work ends after “%s”, a date that the buyer cannot move.",
                "%u pieces of work end after “%s”, a date that the buyer cannot move.", hits->len),
      hits->len, mutual_case_get_title (first->obstacle));
  /* Translators: first a milestone or a step, then an event. */
  return g_strdup_printf (_("“%s” ends after “%s”, a date that the buyer cannot move."), mutual_case_get_first (hits),
                          mutual_case_get_title (first->obstacle));
}
