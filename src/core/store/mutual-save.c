/* Saving a file so that at any moment the old one or the new one is there, whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-save.h"

#include "store/mutual-attempts.h"
#include "store/mutual-save-local.h"
#include "store/mutual-save-remote.h"

/* What a thread needs, all of it immutable. */
typedef struct
{
  GBytes          *bytes;
  GBytes          *base;
  MutualSaveFlags  flags;
} Order;

static void
order_free (Order *order)
{
  g_bytes_unref (order->bytes);
  g_clear_pointer (&order->base, g_bytes_unref);
  g_free (order);
}

/* Nothing was tried after one of these: there is something to decide first. */
static gboolean
is_refusal (const GError *failure)
{
  return failure->domain != MUTUAL_STORE_ERROR || failure->code == MUTUAL_STORE_ERROR_CHANGED ||
         failure->code == MUTUAL_STORE_ERROR_VANISHED || failure->code == MUTUAL_STORE_ERROR_EXISTS ||
         failure->code == MUTUAL_STORE_ERROR_NEEDS_OVERWRITE;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (mutual_save_bytes (source, order->bytes, order->base, order->flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mutual_save_bytes:
 * @file: a file, here or on a server
 * @bytes: what it shall hold
 * @base: (nullable): what it held when it was opened or last saved; %NULL for a new file
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Saves @bytes. Whatever happens, the file has the old bytes or the new ones, whole; when this returns %TRUE the new
 * ones are on the disk, or in the hands of the server. Links, permissions, owner and attributes are kept. A file that
 * holds neither @base nor what this program tried to save before is not touched (%MUTUAL_STORE_ERROR_CHANGED,
 * %MUTUAL_STORE_ERROR_VANISHED), and without @base nothing is ever replaced (%MUTUAL_STORE_ERROR_EXISTS), unless @flags
 * say so.
 *
 * Blocks, for as long as the disk does, or as a server is waited for: an interface calls mutual_save_bytes_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_save_bytes (GFile            *file,
                   GBytes           *bytes,
                   GBytes           *base,
                   MutualSaveFlags   flags,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (g_file_is_native (file) ? mutual_save_local (file, bytes, base, flags, cancellable, &failure)
                              : mutual_save_remote (file, bytes, base, flags, cancellable, &failure))
    return TRUE;

  if (!is_refusal (failure))
    mutual_attempts_remember (file, bytes);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * mutual_save_bytes_async:
 * @file: a file, here or on a server
 * @bytes: what it shall hold
 * @base: (nullable): what it held when it was opened or last saved; %NULL for a new file
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_save_bytes() does, in a thread of its own.
 */
void
mutual_save_bytes_async (GFile               *file,
                         GBytes              *bytes,
                         GBytes              *base,
                         MutualSaveFlags      flags,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  order = g_new (Order, 1);
  *order = (Order) { g_bytes_ref (bytes), base ? g_bytes_ref (base) : NULL, flags };

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_save_bytes_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  /* What was saved is reported as saved, whenever somebody cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * mutual_save_bytes_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_save_bytes_finish (GFile         *file,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
