/* What is on the shelves of the library, listed away from the interface and once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-shelves.h"

/* Installed files do not change under a running program in a way that matters. Written by one thread, under the lock,
 * and never again. */
static MutualShelves shelves;
static GMutex lock;

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_mutex_lock (&lock);
  if (shelves.samples == NULL)
    {
      shelves.samples = mutual_library_list (MUTUAL_LIBRARY_SAMPLES);
      shelves.templates = mutual_library_list (MUTUAL_LIBRARY_TEMPLATES);
    }
  g_mutex_unlock (&lock);

  g_task_return_pointer (task, &shelves, NULL);
}

/**
 * mutual_shelves_list_async:
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Lists the samples and templates that come with the program.
 */
void
mutual_shelves_list_async (GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mutual_shelves_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * mutual_shelves_list_finish:
 * @result: what the callback was given
 * @error: return location, for being cancelled only
 *
 * Returns: (transfer none) (nullable): the shelves, the same for the life of the program
 */
const MutualShelves *
mutual_shelves_list_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
