/* Counting words as people count them, for the length of a value proposition.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-words.h"

/* Letters to a word, on average, in a script that writes words one after another without a space; 0 elsewhere. */
static guint
get_letters_to_a_word (gunichar ch)
{
  switch ((int) g_unichar_get_script (ch))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return 2;
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return 5;
    default:
      return 0;
    }
}

/* A dash between words parts them even without spaces; a hyphen inside a word does not. */
static gboolean
is_between_words (gunichar ch)
{
  return g_unichar_isspace (ch) || ch == 0x2013 || ch == 0x2014 || ch == 0x2015 || ch == 0x200B;
}

/**
 * mutual_words_count:
 * @text: valid UTF-8
 *
 * Counts what stands between spaces or dashes and holds a letter or a figure: "two-day" and "don’t" are one word, a
 * lone "&" is none. Where a script writes without spaces, the number of letters gives an estimate.
 *
 * Returns: the number of words
 */
guint
mutual_words_count (const char *text)
{
  guint n_words = 0;
  guint n_letters = 0;      /* of a script without spaces, since the last space */
  guint letters_a_word = 0; /* of that script */
  gboolean in_word = FALSE; /* of any other script */

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == '\0' || is_between_words (ch))
        {
          n_words += in_word;
          if (n_letters > 0)
            n_words += (n_letters + letters_a_word - 1) / letters_a_word;
          n_letters = 0;
          in_word = FALSE;
          if (ch == '\0')
            return n_words;
        }
      else if (get_letters_to_a_word (ch) > 0)
        {
          letters_a_word = get_letters_to_a_word (ch);
          n_letters++;
        }
      else if (g_unichar_isalnum (ch))
        {
          in_word = TRUE;
        }
    }
}
