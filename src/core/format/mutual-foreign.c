/* Files that are not Mutual plans, and what they are instead.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-foreign.h"

#include "format/mutual-shape.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* How far to look for the magic of a plan, as the MIME database does, and for marks of other files. */
#define MAGIC_SPAN 256
#define MARKS_SPAN 4096

static gboolean
contains (const char *data,
          gsize       length,
          gsize       span,
          const char *mark)
{
  return memmem (data, MIN (length, span), mark, strlen (mark)) != NULL;
}

/**
 * mutual_foreign_has_magic:
 * @data: the beginning of a file
 * @length: how much of it
 *
 * Returns: whether the mark of a plan stands near the beginning
 */
gboolean
mutual_foreign_has_magic (const char *data,
                          gsize       length)
{
  return contains (data, length, MAGIC_SPAN, "\"" MUTUAL_FORMAT_NAME "\"");
}

/**
 * mutual_foreign_describe:
 * @data: a file that is not a plan
 * @length: its size
 *
 * Returns: (transfer none): what it is, in plain words, translated
 */
const char *
mutual_foreign_describe (const char *data,
                         gsize       length)
{
  gsize start = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (start < length && g_ascii_isspace (data[start]))
    start++;
  if (start == length)
    return _("This file is empty, so there is no plan in it.");
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return _("This is text in the encoding UTF-16. If it is a plan, save it in the encoding UTF-8.");
  if (memchr (data, '\0', MIN (length, MARKS_SPAN)) != NULL)
    return _("This is not a Mutual plan. It is binary data, such as the map of a game.");
  if (data[start] == '{' && contains (data, length, MARKS_SPAN, "\"version\"") &&
      (contains (data, length, MARKS_SPAN, "\"mappings\"") || contains (data, length, MARKS_SPAN, "\"sources\"") ||
       contains (data, length, MARKS_SPAN, "\"sections\"")))
    return _("This is not a Mutual plan. It is a source map, which belongs to the code of a web page.");
  return _("This is not a Mutual plan. The name fits, but the content is that of another program.");
}
