/* Connecting to the server that a file is on, as the file manager does it: the user is asked who she is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-mounting.h"

#include "store/mutual-store-error.h"

/* GVfs remembers which of its helpers spoke with a server. One that lost it lives on for a second (daemon_schedule_exit
 * in its gvfsdaemon.c), takes what is asked of it meanwhile, and says that there is no connection, whatever newer helper
 * has one. */
#define ASKING_MAX    3000 /* ms */
#define ASKING_PERIOD 200

typedef struct
{
  GMountOperation *operation; /* lives until the end: who asks is not kept by who is asked */
  GFile *place;
  guint patience; /* runs out once, and is 0 after that */
} Mounting;

static void
mounting_free (Mounting *self)
{
  g_object_unref (self->operation);
  g_object_unref (self->place);
  g_free (self);
}

/* Of a server for WebDAV only folders can be connected to. */
static GFile *
get_place (GFile *file)
{
  GFile *folder = g_file_get_parent (file);

  return folder != NULL ? folder : g_object_ref (file);
}

static void on_asked (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static gboolean
ask (gpointer user_data)
{
  GTask *task = user_data;
  Mounting *self = g_task_get_task_data (task);

  /* Asked asynchronously, it notices when the helper ends: see mutual_reconnect_follow(). */
  g_file_query_info_async (self->place, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           g_task_get_cancellable (task), on_asked, task);
  return G_SOURCE_REMOVE;
}

/* A server that is connected to and says nothing is told of by who wants something there. */
static gboolean
on_patience_over (gpointer user_data)
{
  GTask *task = user_data;
  Mounting *self = g_task_get_task_data (task);

  self->patience = 0;
  g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  Mounting *self = g_task_get_task_data (task);

  if (self->patience == 0)
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    {
      g_timeout_add (ASKING_PERIOD, ask, g_steal_pointer (&task));
      return;
    }
  g_clear_handle_id (&self->patience, g_source_remove);
  g_task_return_boolean (task, TRUE);
}

static void
on_mounted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Mounting *self = g_task_get_task_data (task);
  GError *plain = NULL;

  /* Another window was quicker. */
  if (g_file_mount_enclosing_volume_finish (G_FILE (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_ALREADY_MOUNTED))
    {
      self->patience = g_timeout_add_full (G_PRIORITY_DEFAULT, ASKING_MAX, on_patience_over, g_object_ref (task),
                                           g_object_unref);
      ask (g_steal_pointer (&task));
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
 * Connects to the server, and waits until it can be reached by that connection. Passwords, unknown keys and the like are
 * asked about in dialogs.
 */
void
mutual_mounting_start (GFile               *file,
                       GtkWindow           *parent,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Mounting *self;
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  self = g_new0 (Mounting, 1);
  self->place = get_place (file);
  self->operation = gtk_mount_operation_new (parent);
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_mounting_start);
  g_task_set_task_data (task, self, (GDestroyNotify) mounting_free);
  g_file_mount_enclosing_volume (self->place, G_MOUNT_MOUNT_NONE, self->operation, cancellable, on_mounted, task);
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
