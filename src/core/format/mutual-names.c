/* The unknown names of one object, watched for ones that were chosen to collide.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-names.h"

#include <glib/gi18n-lib.h>

/* JsonObject finds names by g_str_hash(), for which anybody can write as many colliding names as they like; a file of
 * 60 MB full of them takes half a minute. Other names spread over the buckets (of the size that GHashTable has for a
 * thousand), and it never comes to more than a few in one. */
#define N_NAMES_UNWATCHED 64
#define N_BUCKETS 1021
#define BUCKET_LIMIT 32

/**
 * mutual_names_add:
 * @self: the names of an object so far
 * @name: another
 *
 * Returns: %FALSE if there are too many like it
 */
gboolean
mutual_names_add (MutualNames *self,
                  const char  *name)
{
  if (++self->n_names <= N_NAMES_UNWATCHED)
    return TRUE;
  if (self->buckets == NULL)
    self->buckets = g_new0 (guint8, N_BUCKETS);
  return ++self->buckets[g_str_hash (name) % N_BUCKETS] <= BUCKET_LIMIT;
}

/**
 * mutual_names_clear:
 * @self: names
 */
void
mutual_names_clear (MutualNames *self)
{
  g_clear_pointer (&self->buckets, g_free);
}

/**
 * mutual_names_explain:
 *
 * Returns: (transfer none): what to tell when there are too many, translated
 */
const char *
mutual_names_explain (void)
{
  return _("The names in this object were chosen to make programs slow. No plan holds such names.");
}
