/* How long things usually take: where a plan says nothing, its dates can begin from here.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-replan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first line with a word that the title holds counts. */
static const struct
{
  const char *words;
  int days;
} lead_times[] = {
  /* Translators: words in the title of a milestone about an agreement on data protection, with "|" between them; parts
   * of words do. They need not be translations of each other. */
  { NC_ ("lead time", "data protection|data-protection|privacy"), 10 },
  /* Translators: words in the title of a milestone about a meeting that decides; see above. */
  { NC_ ("lead time", "board|committee|council|governing"), 30 },
  /* Translators: words in the title of a milestone about buying and registering the vendor; see above. */
  { NC_ ("lead time", "procurement|vendor|supplier|purchase"), 20 },
  /* Translators: words in the title of a milestone about a review of security; see above. */
  { NC_ ("lead time", "security|risk|due diligence"), 15 },
  /* Translators: words in the title of a milestone about a contract; see above. */
  { NC_ ("lead time", "contract|agreement|legal|terms"), 20 },
  /* Translators: words in the title of a milestone that executives approve; see above. */
  { NC_ ("lead time", "approv|executive|signature|sign-off"), 10 },
};

static gboolean
holds_word (const char *title,
            const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (char **word = list; *word != NULL; word++)
    {
      g_autofree char *folded = g_utf8_casefold (*word, -1);

      if (*folded != '\0' && strstr (title, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * mutual_replan_get_lead_time:
 * @milestone: a milestone
 *
 * Returns: how many working days it may take: what it says itself, or else what such things usually take
 */
int
mutual_replan_get_lead_time (MutualItem *milestone)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (milestone), 0);

  if (mutual_item_get_number (milestone, MUTUAL_MEMBER_DURATION) > 0)
    return mutual_item_get_number (milestone, MUTUAL_MEMBER_DURATION);

  title = g_utf8_casefold (mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE), -1);
  for (gsize i = 0; i < G_N_ELEMENTS (lead_times); i++)
    if (holds_word (title, g_dpgettext2 (GETTEXT_PACKAGE, "lead time", lead_times[i].words)))
      return lead_times[i].days;

  switch ((MutualTrack) mutual_item_get_number (milestone, MUTUAL_MEMBER_TRACK))
    {
    case MUTUAL_TRACK_LEGAL:
      return 20;
    case MUTUAL_TRACK_TECHNICAL:
      return 15;
    case MUTUAL_TRACK_UNSET:
    case MUTUAL_TRACK_BUSINESS:
    case MUTUAL_TRACK_ADOPTION:
    default:
      return 10;
    }
}
