/* What a file that is no plan seems to be, as other things are called ".map" too.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-guess.h"

#include <glib/gi18n.h>
#include <string.h>

/* The beginning of a file says what it is; a source map may have its sources first, so that is looked through whole. */
#define BEGINNING 65536

static gboolean
contains (const char *data,
          gsize       size,
          const char *word)
{
  return memmem (data, size, word, strlen (word)) != NULL;
}

/* Valid but for a character that the end of @size cuts through. */
static gboolean
is_text (const char *data,
         gsize       size)
{
  const char *end;

  if (memchr (data, 0, size) != NULL)
    return FALSE;

  return g_utf8_validate (data, size, &end) || (size == BEGINNING && data + size - end < 4);
}

/**
 * mutual_guess_bytes:
 * @bytes: what a file holds
 *
 * Looks at a file that is not a plan. It is a guess, made to explain and for nothing else.
 *
 * Returns: what the file seems to be
 */
MutualGuess
mutual_guess_bytes (GBytes *bytes)
{
  const char *data;
  gsize size, i;

  g_return_val_if_fail (bytes != NULL, MUTUAL_GUESS_EMPTY);

  data = g_bytes_get_data (bytes, &size);
  for (i = 0; i < size && g_ascii_isspace (data[i]); i++)
    ;
  if (i == size)
    return MUTUAL_GUESS_EMPTY;
  if (!is_text (data, MIN (size, BEGINNING)))
    return MUTUAL_GUESS_BINARY;

  /* A guard line that some servers put before the JSON of a source map. */
  if (size - i >= 4 && strncmp (data + i, ")]}'", 4) == 0)
    return MUTUAL_GUESS_SOURCE_MAP;
  if (data[i] != '{' && data[i] != '[')
    return MUTUAL_GUESS_TEXT;

  if (data[i] == '{' && contains (data, size, "\"version\"")
      && (contains (data, size, "\"mappings\"") || contains (data, size, "\"sections\"")))
    return MUTUAL_GUESS_SOURCE_MAP;

  /* The maps of some games begin with a brace, too: what follows it tells. */
  for (i++; i < size && g_ascii_isspace (data[i]); i++)
    ;
  if (i == size || strchr ("\"{[]}-0123456789tfn", data[i]) == NULL || contains (data, MIN (size, BEGINNING), "\"classname\" \""))
    return MUTUAL_GUESS_TEXT;

  return MUTUAL_GUESS_JSON;
}

/**
 * mutual_guess_get_message:
 * @guess: what a file seems to be
 *
 * Returns: (transfer none): a sentence for people to read
 */
const char *
mutual_guess_get_message (MutualGuess guess)
{
  switch (guess)
    {
    case MUTUAL_GUESS_EMPTY:
      return _("The file is empty.");
    case MUTUAL_GUESS_SOURCE_MAP:
      return _("It seems to be a source map, which leads web browsers from a script to its source code.");
    case MUTUAL_GUESS_JSON:
      return _("It seems to be data of another program, written as JSON.");
    case MUTUAL_GUESS_TEXT:
      return _("It seems to be a text file, such as the map of a game or a linker.");
    case MUTUAL_GUESS_BINARY:
    default:
      return _("It holds no text, so that it seems to belong to another program.");
    }
}
