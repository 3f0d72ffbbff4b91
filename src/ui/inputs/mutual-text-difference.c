/* What differs between two texts: one stretch in the middle.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-difference.h"

#include <string.h>

/**
 * mutual_text_difference_find:
 * @from: a text
 * @to: another text
 * @start: (out): the first character of @from that differs
 * @end: (out): the one behind the last that does
 *
 * Finds the one stretch of @from that has to be replaced to make @to of it.
 *
 * Returns: (transfer full) (nullable): what has to come there, or %NULL if the texts are the same
 */
char *
mutual_text_difference_find (const char *from,
                             const char *to,
                             int        *start,
                             int        *end)
{
  const char *from_end = from + strlen (from);
  const char *to_end = to + strlen (to);

  *start = 0;
  if (strcmp (from, to) == 0)
    return NULL;
  while (from < from_end && to < to_end && g_utf8_get_char (from) == g_utf8_get_char (to))
    {
      from = g_utf8_next_char (from);
      to = g_utf8_next_char (to);
      (*start)++;
    }
  while (from_end > from && to_end > to &&
         g_utf8_get_char (g_utf8_prev_char (from_end)) == g_utf8_get_char (g_utf8_prev_char (to_end)))
    {
      from_end = g_utf8_prev_char (from_end);
      to_end = g_utf8_prev_char (to_end);
    }
  *end = *start + (int) g_utf8_strlen (from, from_end - from);
  return g_strndup (to, (gsize) (to_end - to));
}
