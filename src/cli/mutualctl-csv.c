/* Rows for spreadsheets, in which nothing is a formula.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-csv.h"

#include <string.h>

/* A spreadsheet takes what begins like this for a formula, and would work it out (OWASP, CSV injection). */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
append_cell (GString    *out,
             const char *text)
{
  g_string_append_c (out, '"');
  if (looks_like_formula (text))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * mutualctl_csv_append_row:
 * @out: where to
 * @cells: (array zero-terminated=1): what is in the row
 *
 * Appends a row and its end.
 */
void
mutualctl_csv_append_row (GString            *out,
                          const char * const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_cell (out, cells[i]);
    }
  g_string_append (out, "\r\n");
}
