/* A strict JSON tokenizer that is pulled: no recursion, no allocation for a token, nothing guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-scanner-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_NAME,  /* or the end of the object */
  EXPECT_FIRST_VALUE, /* or the end of the array */
  EXPECT_MORE,        /* a comma, the end of what is open, or of the file */
};

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;

  return p;
}

static MutualToken
scan_word (MutualScanner *self,
           const char    *word,
           MutualToken    token)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->token) < length || memcmp (self->token, word, length) != 0)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                _("A value is expected here. Text stands between quotation marks."));
  self->next = self->token + length;
  return token;
}

static MutualToken
fail_at_value (MutualScanner *self)
{
  const char *message = _("A value is expected here. Text stands between quotation marks.");

  if (self->token == self->end)
    message = _("The file ends in the middle. Part of it is missing.");
  else if (*self->token == '/' || *self->token == '#')
    message = _("JSON has no comments. Remove this one.");
  else if (*self->token == ']' || *self->token == '}' || *self->token == ',')
    message = _("A value is missing before this sign. Remove the comma or write the value.");
  else if (*self->token == 'N' || *self->token == 'I' || *self->token == '+' || *self->token == '.')
    message = _("JSON has no such number. Numbers are finite and begin with a digit or a minus sign.");
  else if (*self->token == '\'')
    message = _("Text stands between straight double quotation marks.");
  return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token, message);
}

static MutualToken
open_container (MutualScanner *self,
                MutualToken    token)
{
  if (self->depth == MUTUAL_DEPTH_LIMIT)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_LIMIT, self->token,
                                _("Brackets are nested more than 64 deep, which no plan is."));
  self->depth++;
  self->is_object[self->depth] = token == MUTUAL_TOKEN_OBJECT_START;
  self->n_members[self->depth] = 0;
  self->expected = token == MUTUAL_TOKEN_OBJECT_START ? EXPECT_FIRST_NAME : EXPECT_FIRST_VALUE;
  self->next = self->token + 1;
  return token;
}

static MutualToken
close_container (MutualScanner *self)
{
  MutualToken token = self->is_object[self->depth] ? MUTUAL_TOKEN_OBJECT_END : MUTUAL_TOKEN_ARRAY_END;

  self->depth--;
  self->expected = EXPECT_MORE;
  self->next = self->token + 1;
  return token;
}

static MutualToken
scan_value (MutualScanner *self)
{
  self->expected = EXPECT_MORE;
  if (self->token == self->end)
    return fail_at_value (self);
  if (++self->n_values > MUTUAL_VALUES_LIMIT)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_LIMIT, self->token,
                                _("The file holds more than 4 000 000 values, which no plan does."));

  switch (*self->token)
    {
    case '"':
      return mutual_scanner_scan_string (self) ? MUTUAL_TOKEN_STRING : MUTUAL_TOKEN_ERROR;
    case '{':
      return open_container (self, MUTUAL_TOKEN_OBJECT_START);
    case '[':
      return open_container (self, MUTUAL_TOKEN_ARRAY_START);
    case 't':
      return scan_word (self, "true", MUTUAL_TOKEN_TRUE);
    case 'f':
      return scan_word (self, "false", MUTUAL_TOKEN_FALSE);
    case 'n':
      return scan_word (self, "null", MUTUAL_TOKEN_NULL);
    default:
      if (*self->token == '-' || g_ascii_isdigit (*self->token))
        return mutual_scanner_scan_number (self);
      return fail_at_value (self);
    }
}

/* A name and its colon. */
static MutualToken
scan_name (MutualScanner *self)
{
  if (self->token == self->end || *self->token == '/' || *self->token == '#')
    return fail_at_value (self);
  if (*self->token != '"')
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                *self->token == '}' || *self->token == ','
                                    ? _("A member is missing before this sign. Remove the comma or write the member.")
                                    : _("The name of a member is expected here, between quotation marks."));
  if (++self->n_members[self->depth] > MUTUAL_MEMBERS_LIMIT)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_LIMIT, self->token,
                                _("An object holds more than 1000 members, which none of a plan does."));
  if (!mutual_scanner_scan_string (self))
    return MUTUAL_TOKEN_ERROR;

  self->next = skip_space (self->next, self->end);
  if (self->next == self->end || *self->next != ':')
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->next,
                                _("A colon is expected here, between the name and its value."));
  self->next++;
  self->expected = EXPECT_VALUE;
  return MUTUAL_TOKEN_NAME;
}

static MutualToken
scan_more (MutualScanner *self)
{
  char c;

  if (self->depth == 0)
    {
      if (self->token == self->end)
        return MUTUAL_TOKEN_END;
      return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                  _("Something stands after the end of the plan. Remove it."));
    }
  if (self->token == self->end)
    return fail_at_value (self);

  c = *self->token;
  if (c == ',')
    {
      self->token = self->next = skip_space (self->token + 1, self->end);
      return self->is_object[self->depth] ? scan_name (self) : scan_value (self);
    }
  if (c == (self->is_object[self->depth] ? '}' : ']'))
    return close_container (self);
  if (c == '/' || c == '#')
    return fail_at_value (self);
  return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                              self->is_object[self->depth] ? _("A comma or “}” is expected here.")
                                                           : _("A comma or “]” is expected here."));
}

/**
 * mutual_scanner_init:
 * @self: a scanner
 * @data: bytes, which must stay
 * @length: their number
 *
 * Begins before the first token. A byte-order mark is passed over.
 */
void
mutual_scanner_init (MutualScanner *self,
                     const char    *data,
                     gsize          length)
{
  memset (self, 0, sizeof *self);
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self->skipped = 3;
  self->data = self->next = self->token = data + self->skipped;
  self->end = data + length;
  self->scratch = g_string_new (NULL);
}

/**
 * mutual_scanner_clear:
 * @self: a scanner
 *
 * Frees what @self and all copies of it hold.
 */
void
mutual_scanner_clear (MutualScanner *self)
{
  if (self->scratch != NULL)
    g_string_free (g_steal_pointer (&self->scratch), TRUE);
}

/**
 * mutual_scanner_next:
 * @self: a scanner, not after an error
 *
 * Returns: the next token; what it says is in the members of @self. After %MUTUAL_TOKEN_ERROR the code and message are.
 */
MutualToken
mutual_scanner_next (MutualScanner *self)
{
  self->token = self->next = skip_space (self->next, self->end);

  switch (self->expected)
    {
    case EXPECT_FIRST_NAME:
      return self->token < self->end && *self->token == '}' ? close_container (self) : scan_name (self);
    case EXPECT_FIRST_VALUE:
      return self->token < self->end && *self->token == ']' ? close_container (self) : scan_value (self);
    case EXPECT_MORE:
      return scan_more (self);
    default:
      return scan_value (self);
    }
}

/**
 * mutual_scanner_skip:
 * @self: a scanner
 * @token: its last token, the beginning of a value
 *
 * Passes over the rest of that value.
 *
 * Returns: %FALSE on an error within it
 */
gboolean
mutual_scanner_skip (MutualScanner *self,
                     MutualToken    token)
{
  guint depth = self->depth;

  if (token != MUTUAL_TOKEN_OBJECT_START && token != MUTUAL_TOKEN_ARRAY_START)
    return token != MUTUAL_TOKEN_ERROR;

  while (self->depth >= depth)
    if (mutual_scanner_next (self) == MUTUAL_TOKEN_ERROR)
      return FALSE;
  return TRUE;
}

/**
 * mutual_scanner_fail:
 * @self: a scanner
 * @code: what sort of problem
 * @where: a place in its data
 * @message: (transfer none): translated; must stay
 *
 * Notes an error. Nothing may be read from @self afterwards.
 *
 * Returns: %MUTUAL_TOKEN_ERROR, which is %FALSE
 */
MutualToken
mutual_scanner_fail (MutualScanner     *self,
                     MutualFormatError  code,
                     const char        *where,
                     const char        *message)
{
  self->code = code;
  self->token = where;
  self->message = message;
  return MUTUAL_TOKEN_ERROR;
}

/**
 * mutual_scanner_has_text:
 * @self: a scanner, its last token a NAME or STRING
 * @text: a text
 *
 * Returns: whether the token says @text
 */
gboolean
mutual_scanner_has_text (const MutualScanner *self,
                         const char          *text)
{
  return self->length == strlen (text) && memcmp (self->text, text, self->length) == 0;
}

/**
 * mutual_scanner_get_offset:
 * @self: a scanner
 *
 * Returns: where its last token or its error begins, in bytes from the beginning of the file
 */
gsize
mutual_scanner_get_offset (const MutualScanner *self)
{
  return self->skipped + (gsize) (self->token - self->data);
}
