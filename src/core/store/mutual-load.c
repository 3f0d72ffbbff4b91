/* Loading: the bytes of a file, whole, or a reason why not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-load.h"

#include "store/mutual-descriptor.h"
#include "store/mutual-remote.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>

static GBytes *
load_local (const char    *path,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto (MutualDescriptor) descriptor = -1;
  struct stat status;

  descriptor = mutual_descriptor_open_regular (AT_FDCWD, path, O_RDONLY, &status, MUTUAL_STORE_READING, error);
  if (descriptor < 0)
    return NULL;

  return mutual_descriptor_read_regular (descriptor, MUTUAL_LOAD_LIMIT, cancellable, error);
}

static gpointer
read_watched (MutualWatchdog  *watchdog,
              gpointer         data,
              GError         **error)
{
  g_autoptr (GBytes) bytes = mutual_remote_read (data, MUTUAL_LOAD_LIMIT, MUTUAL_STORE_READING, watchdog, error);

  /* A line that was cut may look like the end of a file. */
  if (bytes != NULL && !mutual_remote_has_size (data, g_bytes_get_size (bytes), watchdog))
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER,
                           _("The server gave only a part of the file. Try again."));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

static gpointer
find_watched (MutualWatchdog  *watchdog,
              gpointer         data,
              GError         **error)
{
  return g_file_query_exists (data, mutual_watchdog_get_cancellable (watchdog)) ? g_object_ref (data) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = mutual_load_bytes (source, cancellable, &error);

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mutual_load_bytes:
 * @file: a file
 * @cancellable: (nullable): to give up between pieces
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Reads a whole file: a regular one of at most %MUTUAL_LOAD_LIMIT bytes, as it was at one moment. Folders, devices and
 * pipes are refused without waiting for them. A file on a server is read through GIO, which is not waited for for ever.
 *
 * Blocks: an interface calls mutual_load_bytes_async().
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_load_bytes (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (g_file_is_native (file))
    return load_local (g_file_peek_path (file), cancellable, error);

  return mutual_watchdog_run (read_watched, g_object_ref (file), g_object_unref, (GDestroyNotify) g_bytes_unref,
                              cancellable, error);
}

/**
 * mutual_load_bytes_async:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_load_bytes() does, in a thread of its own.
 */
void
mutual_load_bytes_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_load_bytes_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * mutual_load_bytes_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_load_bytes_finish (GFile         *file,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mutual_load_descriptor:
 * @descriptor: an open descriptor of any kind, such as standard input
 * @cancellable: (nullable): to give up between pieces
 * @error: return location
 *
 * Reads to the end of what is already open, at most %MUTUAL_LOAD_LIMIT bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_load_descriptor (int            descriptor,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return mutual_descriptor_read_all (descriptor, MUTUAL_LOAD_LIMIT, cancellable, error);
}

/**
 * mutual_load_is_there:
 * @file: a file
 * @cancellable: (nullable): to give up
 *
 * Blocks, for as long as the disk does, or as a server is waited for.
 *
 * Returns: whether there is something under that name, whatever it is; not, as far as one can tell, if a server does
 *   not answer
 */
gboolean
mutual_load_is_there (GFile        *file,
                      GCancellable *cancellable)
{
  g_autoptr (GFile) found = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_is_native (file))
    return g_file_query_exists (file, cancellable);

  found = mutual_watchdog_run (find_watched, g_object_ref (file), g_object_unref, g_object_unref, cancellable, NULL);
  return found != NULL;
}
