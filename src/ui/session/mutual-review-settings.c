/* The checks that the preferences switch off for all plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-review-settings.h"

#include <string.h>

/**
 * mutual_review_settings_is_off:
 * @settings: the settings
 * @rule: a rule
 *
 * Returns: whether @rule is asked about no plan
 */
gboolean
mutual_review_settings_is_off (GSettings        *settings,
                               const MutualRule *rule)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings) && rule != NULL, FALSE);

  names = g_settings_get_strv (settings, MUTUAL_REVIEW_SETTINGS_KEY);
  return g_strv_contains ((const char *const *) names, rule->name);
}

/**
 * mutual_review_settings_set_off:
 * @settings: the settings
 * @rule: a rule
 * @off: whether it is to be asked about no plan
 *
 * Names that this version does not know stay.
 */
void
mutual_review_settings_set_off (GSettings        *settings,
                                const MutualRule *rule,
                                gboolean          off)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) result = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings) && rule != NULL);

  if (mutual_review_settings_is_off (settings, rule) == off)
    return;
  builder = g_strv_builder_new ();
  names = g_settings_get_strv (settings, MUTUAL_REVIEW_SETTINGS_KEY);
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], rule->name) != 0)
      g_strv_builder_add (builder, names[i]);
  if (off)
    g_strv_builder_add (builder, rule->name);
  result = g_strv_builder_end (builder);
  g_settings_set_strv (settings, MUTUAL_REVIEW_SETTINGS_KEY, (const char *const *) result);
}
