/* The ids of items: UUIDs in lower case.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-id.h"

#include <string.h>

#define ID_LENGTH 36
#define N_WORDS (ID_LENGTH / sizeof (guint32))

/* One secret factor a word, and one more to begin with. */
static const guint64 *
get_factors (void)
{
  static guint64 factors[N_WORDS + 1];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
        factors[i] = ((guint64) g_random_int () << 32) | g_random_int ();
      g_once_init_leave (&ready, 1);
    }
  return factors;
}

/**
 * mutual_id_is_valid:
 * @text: a text, not necessarily terminated
 * @length: its length in bytes
 *
 * Returns: whether @text is a UUID in lower case
 */
gboolean
mutual_id_is_valid (const char *text,
                    gsize       length)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (length != ID_LENGTH)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (is_dash ? text[i] != '-' : !g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * mutual_id_hash:
 * @id: (type utf8): an id
 *
 * A #GHashFunc for tables that hold the ids of a file. g_str_hash() is known to everybody, so that a file could be made
 * whose ids all collide, and which then takes hours to read. This one differs in each process (it is the multilinear
 * hash, under which two ids collide once in 2^32 choices of the secret factors).
 *
 * Returns: the hash
 */
guint
mutual_id_hash (gconstpointer id)
{
  const guint64 *factors = get_factors ();
  guint32 words[N_WORDS] = { 0 };
  guint64 sum = factors[N_WORDS];

  memcpy (words, id, strnlen (id, sizeof words));
  for (gsize i = 0; i < N_WORDS; i++)
    sum += factors[i] * words[i];
  return (guint) (sum >> 32);
}
