/* Texts from outside, made fit for a plan: nothing invisible that turns lines around, and no more than a plan holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-clean.h"

#include "plan/mutual-field.h"

/* What stands for bytes that are no UTF-8. */
#define REPLACEMENT 0xFFFD

static gboolean
is_break (gunichar ch)
{
  return (ch >= '\n' && ch <= '\r') || ch == 0x85 || ch == 0x2028 || ch == 0x2029;
}

/* Embeddings, overrides and isolates show another order than the one that is there, beyond the end of the text even.
 * The single marks (U+200E, U+200F, U+061C) do no harm, and Arabic and Hebrew need them. */
static gboolean
is_unfit (gunichar ch)
{
  return ch < 0x20 || (ch >= 0x7F && ch <= 0x9F) || (ch >= 0x202A && ch <= 0x202E) || (ch >= 0x2066 && ch <= 0x2069) ||
         ch == 0xFEFF;
}

/* Reads no further than needed: what is pasted may be very long. */
static char *
clean (const char *text,
       gsize       limit,
       gboolean    one_line)
{
  GString *result = g_string_new (NULL);
  gboolean after_break = FALSE;

  while (*text != '\0')
    {
      gunichar ch = g_utf8_get_char_validated (text, -1);
      gboolean valid = ch != (gunichar) -1 && ch != (gunichar) -2;
      char utf8[6];
      int length;

      if (!valid)
        ch = REPLACEMENT;
      if (ch == '\r' && text[1] == '\n')
        text++;
      text = valid ? g_utf8_next_char (text) : text + 1;

      if (one_line && (is_break (ch) || ch == '\t'))
        {
          after_break = TRUE;
          continue;
        }
      if (after_break && ch == ' ')
        continue;
      if (is_break (ch))
        ch = '\n';
      else if (is_unfit (ch) && ch != '\t')
        continue;

      length = g_unichar_to_utf8 (ch, utf8);
      if (result->len + (gsize) length + (after_break ? 1 : 0) > limit)
        break;
      if (after_break && result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
      after_break = FALSE;
      g_string_append_len (result, utf8, length);
    }
  return g_string_free (result, FALSE);
}

/**
 * mutual_clean_title:
 * @text: a text from outside, typed, pasted or read; it may be any bytes
 *
 * Makes a line of it that a title or a name can hold: line breaks and tabs become single spaces; other control
 * characters, and those that turn the direction of what follows, go; bytes that are no UTF-8 become U+FFFD; it is cut
 * between two characters to %MUTUAL_TITLE_LIMIT bytes. Spaces that somebody types stay.
 *
 * Returns: (transfer full): the line
 */
char *
mutual_clean_title (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return clean (text, MUTUAL_TITLE_LIMIT, TRUE);
}

/**
 * mutual_clean_text:
 * @text: a text from outside, typed, pasted or read; it may be any bytes
 *
 * The same for a text of several lines: each line break becomes a newline, tabs stay, and %MUTUAL_TEXT_LIMIT bytes fit.
 *
 * Returns: (transfer full): the text
 */
char *
mutual_clean_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return clean (text, MUTUAL_TEXT_LIMIT, FALSE);
}
