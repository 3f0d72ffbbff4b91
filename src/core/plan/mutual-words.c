/* Counting words as people count them, for the length of a value proposition.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-words.h"

#include <pango/pango.h>

#include <string.h>

/* Scripts that write words one after another without a space between them. */
static gboolean
is_written_together (gunichar ch)
{
  switch ((int) g_unichar_get_script (ch))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A dash between words parts them even without spaces; a hyphen inside a word does not. */
static gboolean
is_between_words (gunichar ch)
{
  return g_unichar_isspace (ch) || ch == 0x2013 || ch == 0x2014 || ch == 0x2015 || ch == 0x200B;
}

static guint
count_by_dictionary (const char *text, gsize length)
{
  glong n_chars = g_utf8_strlen (text, (gssize) length);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_chars + 1);
  guint n = 0;

  pango_get_log_attrs (text, (int) length, -1, pango_language_get_default (), attrs, (int) n_chars + 1);
  for (glong i = 0; i < n_chars; i++)
    n += attrs[i].is_word_start;

  return MAX (n, 1);
}

/**
 * mutual_words_count:
 * @text: valid UTF-8
 *
 * Counts what stands between spaces or dashes and holds a letter or a figure: "two-day" and "don’t" are one word, a
 * lone "&" is none. Where a script writes without spaces, Pango tells the words apart.
 *
 * Returns: the number of words
 */
guint
mutual_words_count (const char *text)
{
  const char *start = NULL;
  gboolean together = FALSE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == '\0' || is_between_words (ch))
        {
          if (start != NULL)
            n += together ? count_by_dictionary (start, (gsize) (p - start)) : 1;
          start = NULL;
          together = FALSE;
          if (ch == '\0')
            return n;
        }
      else if (g_unichar_isalnum (ch))
        {
          if (start == NULL)
            start = p;
          together = together || is_written_together (ch);
        }
    }
}
