/* The lines of a vCard: unfolded, taken apart, decoded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-vcard-line.h"

#include <string.h>

#define NO_PREF 101

typedef struct
{
  const char *start;
  gsize length;
} Span;

/* What the header of a line says of its value. */
typedef struct
{
  gboolean quoted_printable;
  gboolean base64;
  gboolean odd;
  gboolean preferred;
  int pref;
  char *charset;
} Header;

static gboolean
span_is (Span        span,
         const char *word)
{
  return span.length == strlen (word) && g_ascii_strncasecmp (span.start, word, span.length) == 0;
}

static gboolean
is_empty (Span span)
{
  for (gsize i = 0; i < span.length; i++)
    if (!g_ascii_isspace (span.start[i]))
      return FALSE;

  return TRUE;
}

/* Up to CR LF, LF or CR, which are stepped over. */
static Span
read_physical (MutualVcardLines *self)
{
  Span span = { self->next, 0 };

  while (self->next < self->end && *self->next != '\n' && *self->next != '\r')
    self->next++;
  span.length = (gsize) (self->next - span.start);
  if (self->next < self->end && *self->next == '\r')
    self->next++;
  if (self->next < self->end && *self->next == '\n')
    self->next++;
  self->line++;
  return span;
}

static gboolean
goes_on (MutualVcardLines *self)
{
  return self->next < self->end && (*self->next == ' ' || *self->next == '\t');
}

/* The colon that ends the header; those in quotes are part of it. */
static const char *
find_colon (Span span)
{
  gboolean quoted = FALSE;

  for (const char *p = span.start; p < span.start + span.length; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == ':' && !quoted)
        return p;
    }
  /* A quote that nobody closes is no reason to lose the line. */
  return quoted ? memchr (span.start, ':', span.length) : NULL;
}

/* Cuts what stands before the next @mark outside of quotes off @rest. */
static Span
cut (Span *rest,
     char  mark)
{
  gboolean quoted = FALSE;
  Span part = { rest->start, 0 };

  while (part.length < rest->length && (quoted || part.start[part.length] != mark))
    {
      if (part.start[part.length] == '"')
        quoted = !quoted;
      part.length++;
    }
  rest->start += MIN (part.length + 1, rest->length);
  rest->length -= MIN (part.length + 1, rest->length);
  return part;
}

static Span
unquote (Span span)
{
  if (span.length >= 2 && span.start[0] == '"' && span.start[span.length - 1] == '"')
    return (Span){ span.start + 1, span.length - 2 };
  return span;
}

/* 1 to 100, or 101. */
static int
read_pref (Span span)
{
  int number = 0;

  for (gsize i = 0; i < span.length && i < 4; i++)
    {
      if (!g_ascii_isdigit (span.start[i]))
        return NO_PREF;
      number = number * 10 + (span.start[i] - '0');
    }
  return number >= 1 && number <= 100 ? number : NO_PREF;
}

static void
read_encoding (Header *header,
               Span    value)
{
  if (span_is (value, "QUOTED-PRINTABLE"))
    header->quoted_printable = TRUE;
  else if (span_is (value, "BASE64") || span_is (value, "B"))
    header->base64 = TRUE;
  else if (!span_is (value, "7BIT") && !span_is (value, "8BIT"))
    header->odd = TRUE;
}

/* "TYPE=work,pref" of 3.0, "PREF=1" of 4.0, and "PREF;QUOTED-PRINTABLE" of 2.1, which leaves the names out. */
static void
read_parameter (Header *header,
                Span    parameter)
{
  Span value = parameter;
  Span name = cut (&value, '=');

  if (name.length == parameter.length)
    {
      if (span_is (name, "PREF"))
        header->preferred = TRUE;
      else if (span_is (name, "QUOTED-PRINTABLE") || span_is (name, "BASE64"))
        read_encoding (header, name);
    }
  else if (span_is (name, "ENCODING"))
    {
      read_encoding (header, unquote (value));
    }
  else if (span_is (name, "CHARSET"))
    {
      value = unquote (value);
      g_free (header->charset);
      header->charset = g_ascii_strup (value.start, (gssize) MIN (value.length, 40));
    }
  else if (span_is (name, "PREF"))
    {
      header->pref = read_pref (unquote (value));
    }
  else if (span_is (name, "TYPE"))
    {
      for (Span rest = unquote (value); rest.length > 0;)
        if (span_is (cut (&rest, ','), "PREF"))
          header->preferred = TRUE;
    }
}

static GByteArray *
decode_quoted_printable (const char *text,
                         gsize       length)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) length);

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) text[i];

      if (byte == '=' && i + 2 < length && g_ascii_isxdigit (text[i + 1]) && g_ascii_isxdigit (text[i + 2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2]));
          i += 2;
        }
      g_byte_array_append (bytes, &byte, 1);
    }
  return bytes;
}

/* The name comes from the file, so only names that are asked for by others: none may reach for something else. */
static const char *
find_charset (const char *name)
{
  static const char *const known[] = { "UTF-8",        "UTF8",         "US-ASCII",     "ASCII",        "ISO-8859-1",
                                       "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",
                                       "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",
                                       "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "LATIN1",       "WINDOWS-1250",
                                       "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255",
                                       "WINDOWS-1256", "WINDOWS-1257", "WINDOWS-1258", "CP1252",       "KOI8-R",
                                       "KOI8-U",       "SHIFT_JIS",    "SHIFT-JIS",    "EUC-JP",       "ISO-2022-JP",
                                       "GB2312",       "GBK",          "GB18030",      "BIG5",         "EUC-KR" };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i]))
      return known[i];

  return NULL;
}

/* Without a charset, or with a wrong one: UTF-8 if it can be, else what western programs of old wrote. */
static char *
to_utf8 (const char *bytes,
         gsize       length,
         const char *charset)
{
  g_autofree char *copy = NULL;
  char *text = NULL;

  if (length == 0)
    return g_strdup ("");
  copy = g_malloc (length + 1);
  memcpy (copy, bytes, length);
  copy[length] = '\0';
  for (gsize i = 0; i < length; i++)
    if (copy[i] == '\0')
      copy[i] = ' ';

  if (charset != NULL && !g_str_has_prefix (charset, "UTF"))
    text = g_convert (copy, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);
  if (text == NULL && g_utf8_validate (copy, (gssize) length, NULL))
    text = g_steal_pointer (&copy);
  if (text == NULL)
    text = g_convert (copy, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    text = g_convert (copy, (gssize) length, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
  return text != NULL ? text : g_utf8_make_valid (copy, (gssize) length);
}

/* Binary values are photographs and sounds, if not a text that 2.1 put into base64. */
static char *
decode (const Header *header,
        const char   *text,
        gsize         length,
        gboolean     *is_binary)
{
  const char *charset = header->charset != NULL ? find_charset (header->charset) : NULL;

  if (header->quoted_printable)
    {
      g_autoptr (GByteArray) bytes = decode_quoted_printable (text, length);

      return to_utf8 ((const char *) bytes->data, bytes->len, charset);
    }
  if (header->base64)
    {
      g_autofree char *base64 = g_strndup (text, length);
      gsize n_bytes = 0;
      g_autofree guchar *bytes = g_base64_decode (base64, &n_bytes);

      *is_binary =
          n_bytes > 0 && (memchr (bytes, '\0', n_bytes) != NULL ||
                          (charset == NULL && !g_utf8_validate ((const char *) bytes, (gssize) n_bytes, NULL)));
      return *is_binary ? g_strdup ("") : to_utf8 ((const char *) bytes, n_bytes, charset);
    }
  return to_utf8 (text, length, charset);
}

/* The names of programs of today and of old, behind "item1." or "A.". */
static char *
read_name (Span span)
{
  for (gsize i = span.length; i > 0; i--)
    if (span.start[i - 1] == '.')
      {
        span.start += i;
        span.length -= i;
        break;
      }
  for (; span.length > 0 && g_ascii_isspace (*span.start); span.length--)
    span.start++;
  for (; span.length > 0 && g_ascii_isspace (span.start[span.length - 1]);)
    span.length--;

  if (span.length == 0 || span.length > 60)
    return NULL;
  for (gsize i = 0; i < span.length; i++)
    if (!g_ascii_isalnum (span.start[i]) && span.start[i] != '-' && span.start[i] != '_')
      return NULL;
  return g_ascii_strup (span.start, (gssize) span.length);
}

/* Puts the physical lines together that are one. */
static Span
unfold (MutualVcardLines *self,
        Span              first,
        gboolean          quoted_printable,
        GString          *folded)
{
  Span part = first;
  gboolean soft;

  soft = quoted_printable && part.length > 0 && part.start[part.length - 1] == '=';
  if (!soft && !goes_on (self))
    return first;

  g_string_append_len (folded, part.start, (gssize) (part.length - (soft ? 1 : 0)));
  while (self->next < self->end && (soft || goes_on (self)))
    {
      gboolean indented = goes_on (self) && !soft;

      part = read_physical (self);
      if (indented)
        part = (Span){ part.start + 1, part.length - 1 };
      soft = quoted_printable && part.length > 0 && part.start[part.length - 1] == '=';
      g_string_append_len (folded, part.start, (gssize) (part.length - (soft ? 1 : 0)));
    }
  return (Span){ folded->str, folded->len };
}

static gboolean
contains_word (Span        span,
               const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= span.length; i++)
    if (g_ascii_strncasecmp (span.start + i, word, length) == 0)
      return TRUE;

  return FALSE;
}

/* A photograph of 2.1 does not indent its lines; no property of a card comes without a colon. */
static void
skip_base64 (MutualVcardLines *self)
{
  while (self->next < self->end)
    {
      MutualVcardLines before = *self;
      Span span = read_physical (self);

      if (memchr (span.start, ':', span.length) != NULL)
        {
          *self = before;
          return;
        }
    }
}

/* Pieces between semicolons; an escaped one is part of its piece. */
static const char *
find_semicolon (const char *text)
{
  for (; *text != '\0' && *text != ';'; text++)
    if (*text == '\\' && text[1] != '\0')
      text++;

  return text;
}

static char *
unescape (const char *text,
          const char *end)
{
  GString *result = g_string_new (NULL);

  for (; text < end; text++)
    {
      if (*text != '\\' || text + 1 == end)
        g_string_append_c (result, *text);
      else if (text[1] == 'n' || text[1] == 'N')
        g_string_append_c (result, '\n');
      else if (strchr ("\\,;:\"", text[1]) != NULL)
        g_string_append_c (result, text[1]);
      else
        g_string_append_len (result, text, 2);
      if (*text == '\\' && text + 1 < end)
        text++;
    }
  return g_string_free (result, FALSE);
}

/**
 * mutual_vcard_lines_init:
 * @self: a reading to begin
 * @text: any bytes, which outlive the reading
 * @length: how many
 */
void
mutual_vcard_lines_init (MutualVcardLines *self,
                         const char       *text,
                         gsize             length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  self->next = text;
  self->end = text + length;
  self->line = 1;
  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    self->next += 3;
}

/**
 * mutual_vcard_lines_read:
 * @self: a reading
 * @line: (out caller-allocates): the next line that is not empty; to be cleared
 *
 * Returns: whether there was one, and whether it could be read
 */
MutualVcardLineResult
mutual_vcard_lines_read (MutualVcardLines *self,
                         MutualVcardLine  *line)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  Header header = { .pref = NO_PREF };
  Span span, rest;
  const char *colon;

  memset (line, 0, sizeof *line);
  do
    {
      if (self->next >= self->end)
        return MUTUAL_VCARD_LINE_END;
      line->line = self->line;
      span = read_physical (self);
    }
  while (is_empty (span));

  /* The header may be folded itself, so the whole line is put together before it is looked at. */
  colon = find_colon (span);
  rest = (Span){ span.start, colon != NULL ? (gsize) (colon - span.start) : span.length };
  span = unfold (self, span, contains_word (rest, "QUOTED-PRINTABLE"), folded);
  colon = find_colon (span);
  if (colon == NULL)
    return MUTUAL_VCARD_LINE_BROKEN;

  rest = (Span){ span.start, (gsize) (colon - span.start) };
  line->name = read_name (cut (&rest, ';'));
  if (line->name == NULL)
    return MUTUAL_VCARD_LINE_BROKEN;
  while (rest.length > 0)
    read_parameter (&header, cut (&rest, ';'));

  if (header.base64)
    skip_base64 (self);
  line->value = decode (&header, colon + 1, span.length - (gsize) (colon + 1 - span.start), &line->is_binary);
  line->pref = header.pref != NO_PREF ? header.pref : header.preferred ? 1 : NO_PREF;
  line->is_odd = header.odd || (header.charset != NULL && find_charset (header.charset) == NULL);
  g_free (header.charset);
  return MUTUAL_VCARD_LINE_READ;
}

/**
 * mutual_vcard_line_clear:
 * @self: a line that was read
 */
void
mutual_vcard_line_clear (MutualVcardLine *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->value, g_free);
}

/**
 * mutual_vcard_line_get_part:
 * @value: the value of a line that has parts, such as "Olsen;Margit;;Dr.;"
 * @n: which one, from 0
 *
 * Returns: (transfer full): the part, "" if there are fewer
 */
char *
mutual_vcard_line_get_part (const char *value,
                            guint       n)
{
  g_return_val_if_fail (value != NULL, NULL);

  for (; n > 0; n--)
    {
      value = find_semicolon (value);
      if (*value == ';')
        value++;
    }
  return unescape (value, find_semicolon (value));
}

/**
 * mutual_vcard_line_get_whole:
 * @value: the value of a line that has no parts
 *
 * Returns: (transfer full): what it says, with semicolons that somebody forgot to escape
 */
char *
mutual_vcard_line_get_whole (const char *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  return unescape (value, value + strlen (value));
}
