/* Connecting to the server that a file is on, as the file manager does it: the user is asked who she is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-mounting.h"

#include "store/mutual-reconnect.h"
#include "store/mutual-store-error.h"

/* Of a server for WebDAV only folders can be connected to. */
static GFile *
get_place (GFile *file)
{
  GFile *folder = g_file_get_parent (file);

  return folder != NULL ? folder : g_object_ref (file);
}

static void
on_mounted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GError *plain = NULL;

  /* Another window was quicker. */
  if (g_file_mount_enclosing_volume_finish (G_FILE (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_ALREADY_MOUNTED))
    {
      mutual_reconnect_follow (G_FILE (source));
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* The user closed the dialog that asked for a password. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED_HANDLED))
    g_set_error_literal (&plain, G_IO_ERROR, G_IO_ERROR_CANCELLED, error->message);
  else
    mutual_store_error_set_gio (&plain, MUTUAL_STORE_READING, error);
  g_task_return_error (task, plain);
}

/**
 * mutual_mounting_start:
 * @file: a file on a server
 * @parent: the window that questions belong to
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Connects to the server. Passwords, unknown keys and the like are asked about in dialogs.
 */
void
mutual_mounting_start (GFile               *file,
                       GtkWindow           *parent,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GMountOperation) operation = NULL;
  g_autoptr (GFile) place = NULL;
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  place = get_place (file);
  operation = gtk_mount_operation_new (parent);
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_mounting_start);
  /* It has to live until the end: who asks is not kept by who is asked. */
  g_task_set_task_data (task, g_object_ref (operation), g_object_unref);
  g_file_mount_enclosing_volume (place, G_MOUNT_MOUNT_NONE, operation, cancellable, on_mounted, task);
}

/**
 * mutual_mounting_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location, of %MUTUAL_STORE_ERROR, or %G_IO_ERROR_CANCELLED when the user gave up
 *
 * Returns: whether there is a connection now
 */
gboolean
mutual_mounting_finish (GFile         *file,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
