/* Texts in JSON: escapes, and nothing but UTF-8.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-scanner-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Eight bytes at a time: which of them are quotes, backslashes, control characters or not ASCII. */
#define EVERY_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static gboolean
is_plain_word (guint64 word)
{
  guint64 quote = word ^ EVERY_BYTE ('"');
  guint64 slash = word ^ EVERY_BYTE ('\\');
  guint64 special = word | (word - EVERY_BYTE (0x20)) | (quote - EVERY_BYTE (1)) | (slash - EVERY_BYTE (1));

  return (special & EVERY_BYTE (0x80)) == 0;
}

static gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

static const char *
skip_plain (const char *p,
            const char *end)
{
  while (end - p >= 8)
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if (!is_plain_word (word))
        break;
      p += 8;
    }
  while (p < end && is_plain ((guchar) *p))
    p++;

  return p;
}

/* The length of the character at @p, which is not ASCII; 0 if it is not UTF-8 (Unicode, table 3-7). */
static gsize
get_character_length (const char *p,
                      const char *end)
{
  const guchar *c = (const guchar *) p;
  gsize left = (gsize) (end - p);
  guchar low = 0x80;
  guchar high = 0xbf;
  gsize length;

  if (c[0] >= 0xc2 && c[0] <= 0xdf)
    length = 2;
  else if (c[0] >= 0xe0 && c[0] <= 0xef)
    length = 3;
  else if (c[0] >= 0xf0 && c[0] <= 0xf4)
    length = 4;
  else
    return 0;

  if (c[0] == 0xe0)
    low = 0xa0;
  else if (c[0] == 0xed)
    high = 0x9f;
  else if (c[0] == 0xf0)
    low = 0x90;
  else if (c[0] == 0xf4)
    high = 0x8f;

  if (left < length || c[1] < low || c[1] > high)
    return 0;
  for (gsize i = 2; i < length; i++)
    if ((c[i] & 0xc0) != 0x80)
      return 0;
  return length;
}

/* -1 unless four hexadecimal digits stand at @p. */
static int
read_unit (const char *p,
           const char *end)
{
  int unit = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* @p is at "\u"; returns what follows the character, or NULL. */
static const char *
decode_unicode (MutualScanner *self,
                const char    *p)
{
  const char *start = p;
  int unit = read_unit (p + 2, self->end);
  gunichar character;

  if (unit < 0)
    {
      mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, start, _("“\\u” needs four hexadecimal digits after it."));
      return NULL;
    }
  if (unit == 0)
    {
      mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, start,
                           _("A text cannot hold the character “\\u0000”. Remove it."));
      return NULL;
    }

  character = (gunichar) unit;
  p += 6;
  if (unit >= 0xd800 && unit <= 0xdfff)
    {
      gboolean pair = unit < 0xdc00 && self->end - p >= 6 && p[0] == '\\' && p[1] == 'u';
      int second = pair ? read_unit (p + 2, self->end) : -1;

      if (second < 0xdc00 || second > 0xdfff)
        {
          mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, start,
                               _("This is half of a character (a lone surrogate). Remove it or write the character."));
          return NULL;
        }
      character = 0x10000 + (((gunichar) unit - 0xd800) << 10) + ((gunichar) second - 0xdc00);
      p += 6;
    }
  g_string_append_unichar (self->scratch, character);
  return p;
}

/* @p is at a backslash; returns what follows the escape, or NULL. */
static const char *
decode_escape (MutualScanner *self,
               const char    *p)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char characters[] = "\"\\/\b\f\n\r\t";
  const char *escape = p + 1 < self->end && p[1] != '\0' ? strchr (escapes, p[1]) : NULL;

  if (escape != NULL)
    {
      g_string_append_c (self->scratch, characters[escape - escapes]);
      return p + 2;
    }
  if (p + 1 < self->end && p[1] == 'u')
    return decode_unicode (self, p);

  mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, p,
                       _("JSON does not know what this backslash begins. Write two for a backslash itself."));
  return NULL;
}

/*< private >
 * mutual_scanner_scan_string:
 *
 * Reads a text from its quotation mark on. What has no escapes is handed out where it stands.
 *
 * Returns: %FALSE on an error
 */
gboolean
mutual_scanner_scan_string (MutualScanner *self)
{
  const char *run = self->next + 1;
  const char *p = run;
  gboolean escaped = FALSE;

  for (;;)
    {
      p = skip_plain (p, self->end);
      if (p == self->end)
        return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                    _("The text that begins here has no closing quotation mark."));
      if (*p == '"')
        break;
      if (*p == '\\')
        {
          if (!escaped)
            g_string_truncate (self->scratch, 0);
          escaped = TRUE;
          g_string_append_len (self->scratch, run, p - run);
          p = run = decode_escape (self, p);
          if (p == NULL)
            return FALSE;
        }
      else if ((guchar) *p < 0x20)
        {
          return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, p,
                                      *p == '\n' || *p == '\r'
                                          ? _("A text cannot go over the end of a line. Close it, or write “\\n”.")
                                          : _("A text cannot hold this control character. Remove it, or write “\\u” "
                                              "and four digits."));
        }
      else
        {
          gsize length = get_character_length (p, self->end);

          if (length == 0)
            return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, p,
                                        _("This byte is not UTF-8. Save the file in the encoding UTF-8."));
          p += length;
        }
    }

  self->text = run;
  self->length = (gsize) (p - run);
  if (escaped)
    {
      g_string_append_len (self->scratch, run, p - run);
      self->text = self->scratch->str;
      self->length = self->scratch->len;
    }
  self->next = p + 1;
  return TRUE;
}
