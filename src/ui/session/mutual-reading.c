/* Reading a plan from a file, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-reading.h"

#include "format/mutual-reader.h"
#include "plan/mutual-date.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"

/* The thread begins with a file and ends with a plan that nobody else has seen yet: nothing is shared. */
static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (MutualReading) reading = g_new0 (MutualReading, 1);
  GFile *file = source;

  reading->bytes = mutual_load_bytes (file, cancellable, &reading->error);
  if (reading->bytes != NULL && !g_cancellable_is_cancelled (cancellable))
    {
      reading->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
      reading->plan = mutual_reader_read_all (reading->bytes, reading->problems);
      if (reading->plan == NULL)
        reading->error = mutual_problem_to_error (g_ptr_array_index (reading->problems, 0));
    }
  if (reading->plan != NULL && mutual_library_contains (file))
    {
      g_autoptr (MutualPlan) original = g_steal_pointer (&reading->plan);
      GDate today;

      mutual_date_get_today (&today);
      reading->plan = mutual_library_adopt (original, &today);
      reading->adopted = TRUE;
    }

  g_task_return_pointer (task, g_steal_pointer (&reading), (GDestroyNotify) mutual_reading_free);
}

/**
 * mutual_reading_free:
 * @self: what came of reading
 *
 * Frees it with all that it holds.
 */
void
mutual_reading_free (MutualReading *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * mutual_reading_start:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Loads and reads @file in a thread.
 */
void
mutual_reading_start (GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_reading_start);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mutual_reading_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location, for being cancelled only: all else is told in what is returned
 *
 * Returns: (transfer full) (nullable): what came of it
 */
MutualReading *
mutual_reading_finish (GFile         *file,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
