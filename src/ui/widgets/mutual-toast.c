/* Toasts that say just what they are given.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-toast.h"

/**
 * mutual_toast_new:
 * @text: what it says, with titles and names as people wrote them
 *
 * A toast reads its title as markup, so that "R&D" would leave it empty.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
mutual_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);
  return adw_toast_new (escaped);
}
