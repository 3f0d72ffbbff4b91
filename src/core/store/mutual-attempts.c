/* What this program tried to save and was told that it could not: it may be in the file all the same.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-attempts.h"

/* For one file; who tries more often than that in vain has saved elsewhere by then. */
#define ATTEMPTS_MAX 64

static GMutex mutex;

/* By the URI of a file: checksums, the newest first. */
static GHashTable *attempts;

static char *
sum (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * mutual_attempts_remember:
 * @file: a file
 * @bytes: what was to be saved there
 *
 * Remembers that @bytes may be in @file, though saving them failed: the disk may not have flushed the name of a file
 * that stands in its place already, and a server may have lost its answer, or do later what it was asked for.
 */
void
mutual_attempts_remember (GFile  *file,
                          GBytes *bytes)
{
  g_autofree char *uri = g_file_get_uri (file);
  GPtrArray *sums;

  g_mutex_lock (&mutex);
  if (attempts == NULL)
    attempts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  sums = g_hash_table_lookup (attempts, uri);
  if (sums == NULL)
    {
      sums = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (attempts, g_steal_pointer (&uri), sums);
    }
  g_ptr_array_insert (sums, 0, sum (bytes));
  if (sums->len > ATTEMPTS_MAX)
    g_ptr_array_set_size (sums, ATTEMPTS_MAX);
  g_mutex_unlock (&mutex);
}

/**
 * mutual_attempts_contain:
 * @file: a file
 * @bytes: (nullable): what it holds; %NULL to ask whether it is worth reading
 *
 * Returns: whether it is what this program itself tried to save there, and not what somebody else did
 */
gboolean
mutual_attempts_contain (GFile  *file,
                         GBytes *bytes)
{
  g_autofree char *uri = g_file_get_uri (file);
  gboolean contain = FALSE;
  GPtrArray *sums;

  g_mutex_lock (&mutex);
  sums = attempts != NULL ? g_hash_table_lookup (attempts, uri) : NULL;
  if (sums != NULL && bytes == NULL)
    contain = TRUE;
  else if (sums != NULL)
    {
      g_autofree char *own = sum (bytes);

      contain = g_ptr_array_find_with_equal_func (sums, own, g_str_equal, NULL);
    }
  g_mutex_unlock (&mutex);
  return contain;
}
