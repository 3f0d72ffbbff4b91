/* The rules of the review that a plan does without.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-review-off.h"

#include <string.h>

#define SEPARATORS " \t\r\n"

static char **
split (MutualPlan *plan)
{
  return g_strsplit_set (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF), SEPARATORS, -1);
}

/**
 * mutual_review_off_has:
 * @plan: a plan
 * @rule: a rule
 *
 * Returns: whether @plan does without @rule
 */
gboolean
mutual_review_off_has (MutualPlan       *plan,
                       const MutualRule *rule)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && rule != NULL, FALSE);

  if (!mutual_item_is_set (MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF))
    return FALSE;
  names = split (plan);
  return g_strv_contains ((const char *const *) names, rule->name);
}

/**
 * mutual_review_off_create_edit:
 * @plan: a plan
 * @rule: a rule
 * @off: whether @plan is to do without it
 *
 * Names that this version does not know stay as they are.
 *
 * Returns: (transfer full): the edit that switches @rule off or on again
 */
MutualEdit *
mutual_review_off_create_edit (MutualPlan       *plan,
                               const MutualRule *rule,
                               gboolean          off)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && rule != NULL, NULL);

  names = split (plan);
  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0' && strcmp (names[i], rule->name) != 0)
      g_ptr_array_add (kept, names[i]);
  if (off)
    g_ptr_array_add (kept, (gpointer) rule->name);
  g_ptr_array_add (kept, NULL);
  text = g_strjoinv (" ", (char **) kept->pdata);

  return mutual_edit_new_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_REVIEW_OFF, text);
}
