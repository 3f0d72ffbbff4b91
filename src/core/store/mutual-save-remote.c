/* The steps of saving to a server: a copy here, an upload beside the file, and only then a move onto it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-save-remote.h"

#include "store/mutual-attempts.h"
#include "store/mutual-reconnect.h"
#include "store/mutual-remote.h"
#include "store/mutual-safe-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define OUTBOX "outbox"

/* What is compared with must be read; a larger file cannot be what was opened anyway. */
#define ORIGINAL_LIMIT ((gsize) 1024 * 1024 * 1024)

/* What the thread needs, all of it immutable. */
typedef struct
{
  GFile           *file;
  GBytes          *bytes;
  GBytes          *base;
  MutualSaveFlags  flags;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->file);
  g_bytes_unref (order->bytes);
  g_clear_pointer (&order->base, g_bytes_unref);
  g_free (order);
}

static gboolean
set_error (GError           **error,
           MutualStoreError   code,
           const char        *message)
{
  g_set_error_literal (error, MUTUAL_STORE_ERROR, code, message);
  return FALSE;
}

/* Whether the file may be replaced, by its content: time stamps and tags of servers say too little. @is_saved: it has
 * the new bytes already, as when an earlier answer got lost. */
static gboolean
check_content (const Order         *order,
               const MutualRemote  *remote,
               MutualWatchdog      *watchdog,
               gboolean            *is_saved,
               GError             **error)
{
  g_autoptr (GBytes) present = NULL;
  g_autoptr (GError) failure = NULL;

  if (order->flags & MUTUAL_SAVE_REPLACE)
    return TRUE;

  present = mutual_remote_read (remote->file, ORIGINAL_LIMIT, MUTUAL_STORE_READING, watchdog, &failure);
  if (g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
    return set_error (error, MUTUAL_STORE_ERROR_VANISHED,
                      _("The file is no longer there. It was moved, renamed or deleted after it was opened."));
  if (present == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  *is_saved = g_bytes_equal (present, order->bytes);
  if (*is_saved || mutual_attempts_contain (order->file, present) ||
      (order->base != NULL && g_bytes_equal (present, order->base)))
    return TRUE;
  /* We tried to make a new file of that name before, but this one is somebody else's. */
  if (order->base == NULL)
    return set_error (error, MUTUAL_STORE_ERROR_EXISTS,
                      _("There is already a file of this name. Choose another name."));
  return set_error (error, MUTUAL_STORE_ERROR_CHANGED,
                    _("Another program changed the file since it was opened. Nothing was written over."));
}

/* Whether what stands under the name, or that nothing does, is what is expected. */
static gboolean
check (const Order         *order,
       const MutualRemote  *remote,
       MutualWatchdog      *watchdog,
       gboolean            *is_saved,
       GError             **error)
{
  gboolean is_free = (order->flags & MUTUAL_SAVE_REPLACE) != 0;

  if (!remote->is_there)
    return order->base == NULL || is_free ||
           set_error (error, MUTUAL_STORE_ERROR_VANISHED,
                      _("The file is no longer there. It was moved, renamed or deleted after it was opened."));
  if (order->base == NULL && !is_free && !mutual_attempts_contain (order->file, NULL))
    return set_error (error, MUTUAL_STORE_ERROR_EXISTS,
                      _("There is already a file of this name. Choose another name."));
  if (remote->is_protected)
    return set_error (error, MUTUAL_STORE_ERROR_READ_ONLY,
                      _("The file is protected against writing. Save under another name."));

  return check_content (order, remote, watchdog, is_saved, error);
}

static gboolean
has_content (GFile          *file,
             GBytes         *bytes,
             MutualWatchdog *watchdog,
             gboolean       *is_gone)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) present = mutual_remote_read (file, ORIGINAL_LIMIT, MUTUAL_STORE_READING, watchdog, &failure);

  *is_gone = g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  return present != NULL && g_bytes_equal (present, bytes);
}

/* The move failed, or seems to have. A server that deletes before it moves may have come no further: then the only
 * copy there is ours, and it gets the name. */
static gboolean
mend_move (const Order         *order,
           const MutualRemote  *remote,
           GFile               *sibling,
           MutualWatchdog      *watchdog,
           GError              *failure,
           GError             **error)
{
  gboolean is_gone;

  if (has_content (remote->file, order->bytes, watchdog, &is_gone))
    {
      mutual_remote_delete (sibling);
      return TRUE;
    }

  if (is_gone && remote->is_there)
    {
      g_autofree char *name = g_file_get_basename (sibling);
      g_autoptr (GError) refusal = NULL;
      g_autoptr (GError) reason = NULL;

      if (g_file_move (sibling, remote->file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &refusal))
        return TRUE;
      mutual_store_error_set_gio (&reason, MUTUAL_STORE_WRITING, refusal);
      g_set_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_FAILED,
                   /* Translators: the first %s is the name of a file; the second is one or two sentences that say what
                    * the server answered. */
                   _("The server took the old file away and then stopped. The new one is whole, in the same folder, as "
                     "“%s”. %s"),
                   name, reason->message);
      return FALSE;
    }

  mutual_remote_delete (sibling);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS) && remote->is_there)
    return set_error (error, MUTUAL_STORE_ERROR_NOT_SUPPORTED,
                      _("This server cannot replace a file in one step. Save under another name."));
  return mutual_store_error_set_gio (error, MUTUAL_STORE_WRITING, failure);
}

static gboolean
move (const Order         *order,
      const MutualRemote  *remote,
      GFile               *sibling,
      MutualWatchdog      *watchdog,
      GError             **error)
{
  gboolean replaces = remote->is_there || (order->flags & MUTUAL_SAVE_REPLACE);
  GFileCopyFlags flags = G_FILE_COPY_NO_FALLBACK_FOR_MOVE | (replaces ? G_FILE_COPY_OVERWRITE : G_FILE_COPY_NONE);
  g_autoptr (GError) failure = NULL;

  if (!mutual_watchdog_commit (watchdog, error))
    {
      mutual_remote_delete (sibling);
      return FALSE;
    }
  mutual_reconnect_count_move (remote->file);
  return g_file_move (sibling, remote->file, flags, NULL, NULL, NULL, &failure) ||
         mend_move (order, remote, sibling, watchdog, failure, error);
}

static gboolean
save (const Order     *order,
      MutualWatchdog  *watchdog,
      GError         **error)
{
  g_auto (MutualRemote) remote = { 0 };
  g_autoptr (GFile) sibling = NULL;
  gboolean is_saved = FALSE;

  if (!mutual_reconnect_if_due (order->file, watchdog, error) ||
      !mutual_remote_find (&remote, order->file, watchdog, error) ||
      !check (order, &remote, watchdog, &is_saved, error))
    return FALSE;
  if (is_saved)
    return TRUE;

  sibling = mutual_remote_upload (&remote, order->bytes, watchdog, error);
  if (sibling == NULL)
    return FALSE;

  /* Once more, as that took a while. */
  if ((remote.is_there && !check_content (order, &remote, watchdog, &is_saved, error)) || is_saved)
    {
      mutual_remote_delete (sibling);
      return is_saved;
    }
  if (!move (order, &remote, sibling, watchdog, error))
    return FALSE;

  mutual_remote_tidy (remote.file);
  return TRUE;
}

static gpointer
save_watched (MutualWatchdog  *watchdog,
              gpointer         data,
              GError         **error)
{
  return save (data, watchdog, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
forget_result (gpointer result)
{
}

/* The copies that stayed when this program could not save, by the URI of the file: the next one takes their place. */
static void
replace_copy (GFile *file,
              char  *path)
{
  static GMutex mutex;
  static GHashTable *copies;
  g_autofree char *uri = g_file_get_uri (file);
  const char *former;

  g_mutex_lock (&mutex);
  if (copies == NULL)
    copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  former = g_hash_table_lookup (copies, uri);
  if (former != NULL && g_unlink (former) < 0)
    g_info ("Could not remove %s", former);
  if (path != NULL)
    g_hash_table_insert (copies, g_steal_pointer (&uri), path);
  else
    g_hash_table_remove (copies, uri);
  g_mutex_unlock (&mutex);
}

/* After these the plan is safe where it is, and the user has something to decide, not something to rescue. */
static gboolean
needs_no_copy (const GError *failure)
{
  return failure->domain != MUTUAL_STORE_ERROR || failure->code == MUTUAL_STORE_ERROR_CHANGED ||
         failure->code == MUTUAL_STORE_ERROR_VANISHED || failure->code == MUTUAL_STORE_ERROR_EXISTS ||
         failure->code == MUTUAL_STORE_ERROR_NOT_A_FILE || failure->code == MUTUAL_STORE_ERROR_BAD_NAME ||
         failure->code == MUTUAL_STORE_ERROR_NOT_SUPPORTED;
}

/**
 * mutual_save_remote:
 * @file: a file on a server
 * @bytes: what it shall hold
 * @base: (nullable): what it held when it was opened or last saved
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @error: return location
 *
 * The steps of mutual_save_bytes() for a file that GIO reaches through a helper. The file itself is never written to:
 * a helper that dies, or that is interrupted, keeps the half that it got. A server that gives no answer ends in an
 * error within a set time, and what was to be saved stays in a file on this computer that the error names.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_save_remote (GFile            *file,
                    GBytes           *bytes,
                    GBytes           *base,
                    MutualSaveFlags   flags,
                    GCancellable     *cancellable,
                    GError          **error)
{
  g_auto (MutualSafeCopy) copy = MUTUAL_SAFE_COPY_INIT;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) failure = NULL;
  Order *order;
  gboolean has_copy;

  /* Without one the server is still the best place for the plan: a full disk here is no reason to lose it. */
  has_copy = mutual_safe_copy_make (&copy, OUTBOX, name != NULL ? name : "plan.map", bytes, &failure);
  if (!has_copy)
    g_info ("No copy on this computer: %s", failure->message);
  g_clear_error (&failure);

  order = g_new (Order, 1);
  *order = (Order) { g_object_ref (file), g_bytes_ref (bytes), base != NULL ? g_bytes_ref (base) : NULL, flags };
  if (mutual_watchdog_run (save_watched, order, order_free, forget_result, cancellable, &failure) != NULL)
    {
      mutual_safe_copy_remove (&copy);
      replace_copy (file, NULL);
      return TRUE;
    }

  if (!has_copy || needs_no_copy (failure))
    {
      mutual_safe_copy_remove (&copy);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  replace_copy (file, g_strdup (copy.path));
  g_set_error (error, failure->domain, failure->code,
               /* Translators: the first %s is one or two sentences that say why a server did not save a plan; the
                * second is a path. */
               _("%s What was to be saved is on this computer, in “%s”."), failure->message, copy.path);
  return FALSE;
}
