/* What is on the shelves of the library, listed away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-shelves.h"

/* Installed files do not change under a running program in a way that matters: they are read once. Written by one
 * thread, under the lock, and never again. */
static GPtrArray *samples;
static GPtrArray *templates;
static GMutex lock;

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  MutualShelves *shelves = g_new0 (MutualShelves, 1);

  g_mutex_lock (&lock);
  if (samples == NULL)
    {
      samples = mutual_library_list (MUTUAL_LIBRARY_SAMPLES);
      templates = mutual_library_list (MUTUAL_LIBRARY_TEMPLATES);
    }
  shelves->samples = g_ptr_array_ref (samples);
  shelves->templates = g_ptr_array_ref (templates);
  g_mutex_unlock (&lock);
  shelves->own_templates = mutual_library_list (MUTUAL_LIBRARY_OWN_TEMPLATES);

  g_task_return_pointer (task, shelves, (GDestroyNotify) mutual_shelves_free);
}

/**
 * mutual_shelves_list_async:
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Lists the samples and templates that come with the program, and one's own templates as they are now.
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
 * Returns: (transfer full) (nullable): the shelves; what is on them is never changed
 */
MutualShelves *
mutual_shelves_list_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mutual_shelves_free:
 * @self: (transfer full): shelves
 */
void
mutual_shelves_free (MutualShelves *self)
{
  g_ptr_array_unref (self->samples);
  g_ptr_array_unref (self->templates);
  g_ptr_array_unref (self->own_templates);
  g_free (self);
}
