/* Connecting anew to a server: before the helper that speaks with it has used up its connections, or when it ended.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-reconnect.h"

#include <string.h>

/* GVfs forgets to close the answer to each MOVE of WebDAV (try_move_do_cb in its gvfsbackenddav.c, in all versions so
 * far), and each keeps a connection; after 32 of them nothing is answered any more, to no program, until the server is
 * connected to again. */
#define MOVES_MAX 24

/* An asynchronous call that is waited for. */
typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} Wait;

static GMutex mutex;

/* By server: how often something was moved there since it was connected to. */
static GHashTable *moves;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (wait->context, TRUE);
  return g_steal_pointer (&wait->result);
}

/* "dav://user@example.com:8080", or nothing for servers of other kinds. */
static char *
get_server (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  const char *host = strstr (uri, "://");
  const char *path = host != NULL ? strchr (host + 3, '/') : NULL;

  return path != NULL && g_str_has_prefix (uri, "dav") ? g_strndup (uri, path - uri) : NULL;
}

static gboolean
is_due (const char *server)
{
  gboolean due;

  g_mutex_lock (&mutex);
  due = moves != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (moves, server)) >= MOVES_MAX;
  if (due)
    g_hash_table_remove (moves, server);
  g_mutex_unlock (&mutex);
  return due;
}

static void
reconnect (GFile        *file,
           GMount       *mount,
           GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GAsyncResult) unmounted = NULL;
  g_autoptr (GAsyncResult) mounted = NULL;
  g_autoptr (GError) error = NULL;
  Wait wait = { context, NULL };

  g_main_context_push_thread_default (context);
  /* Not by force: who has something open there keeps the connection. */
  g_mount_unmount_with_operation (mount, G_MOUNT_UNMOUNT_NONE, NULL, cancellable, on_done, &wait);
  unmounted = wait_for (&wait);
  if (g_mount_unmount_with_operation_finish (mount, unmounted, &error))
    {
      g_file_mount_enclosing_volume (folder, G_MOUNT_MOUNT_NONE, NULL, cancellable, on_done, &wait);
      mounted = wait_for (&wait);
      /* One that asks for a password is told as not connected, and the interface asks. */
      g_file_mount_enclosing_volume_finish (folder, mounted, &error);
    }
  g_main_context_pop_thread_default (context);

  if (error != NULL)
    g_info ("Could not connect anew: %s", error->message);
}

/**
 * mutual_reconnect_count_move:
 * @file: what something was moved onto
 *
 * Counts what wears out the helper of that server.
 */
void
mutual_reconnect_count_move (GFile *file)
{
  g_autofree char *server = get_server (file);
  guint n;

  if (server == NULL)
    return;

  g_mutex_lock (&mutex);
  if (moves == NULL)
    moves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (moves, server)) + 1;
  g_hash_table_insert (moves, g_steal_pointer (&server), GUINT_TO_POINTER (n));
  g_mutex_unlock (&mutex);
}

/**
 * mutual_reconnect_if_due:
 * @file: a file on a server that is about to be saved
 * @watchdog: what watches
 * @error: return location
 *
 * Connects anew after so many moves, before the helper stops answering. Whatever goes wrong with that shows at the next
 * step.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED set if nobody waits any more
 */
gboolean
mutual_reconnect_if_due (GFile           *file,
                         MutualWatchdog  *watchdog,
                         GError         **error)
{
  g_autofree char *server = get_server (file);
  GCancellable *cancellable = mutual_watchdog_get_cancellable (watchdog);
  g_autoptr (GMount) mount = NULL;

  if (!mutual_watchdog_pat (watchdog, 0, error))
    return FALSE;
  if (server == NULL || !is_due (server))
    return TRUE;

  mount = g_file_find_enclosing_mount (file, cancellable, NULL);
  if (mount != NULL)
    reconnect (file, mount, cancellable);
  return mutual_watchdog_pat (watchdog, 0, error);
}

/**
 * mutual_reconnect_follow:
 * @file: a file on a server that is connected to
 *
 * Has the end of the helper noticed that speaks with the server, as when the server goes away: GVfs remembers for each
 * process which helper that was, and forgets it only where something was asked of it asynchronously and its connection
 * closes. What is asked otherwise alone would go to the one that ended for ever, however often the server is connected
 * to again.
 *
 * To be called in the thread of the main loop after each time that the server was connected to.
 */
void
mutual_reconnect_follow (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, NULL, NULL,
                           NULL);
}
