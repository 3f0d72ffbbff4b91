/* Saving a plan: written, read back and compared before anything touches the disk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-save-plan.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"

#include <glib/gi18n-lib.h>

/* What a thread needs, all of it immutable. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  GBytes *base;
  MutualSaveFlags flags;
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->file);
  g_bytes_unref (order->bytes);
  g_clear_pointer (&order->base, g_bytes_unref);
  g_free (order);
}

static gboolean
verify_and_save (const Order   *order,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return mutual_save_plan_verify (order->bytes, error) &&
         mutual_save_bytes (order->file, order->bytes, order->base, order->flags, cancellable, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (verify_and_save (order, cancellable, &error))
    g_task_return_pointer (task, g_bytes_ref (order->bytes), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mutual_save_plan_write:
 * @plan: a plan
 * @error: return location
 *
 * Writes @plan if this program may: one of a newer version of the format could lose what is not known here.
 *
 * Returns: (transfer full): its canonical bytes, or %NULL with %MUTUAL_STORE_ERROR_NEWER_VERSION set
 */
GBytes *
mutual_save_plan_write (MutualPlan  *plan,
                        GError     **error)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  if (mutual_plan_get_version (plan) > MUTUAL_PLAN_VERSION)
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEWER_VERSION,
                           _("This plan was written by a newer Mutual. It can be read, but to save it here could lose "
                             "what only the newer one knows. Update Mutual to change it."));
      return NULL;
    }

  return mutual_writer_write (plan);
}

/**
 * mutual_save_plan_verify:
 * @bytes: what mutual_save_plan_write() gave
 * @error: return location
 *
 * Reads @bytes back with the strict reader and writes them once more: what cannot be opened again, or opens as
 * something else, is a mistake of the program that shall not reach the disk.
 *
 * Returns: %TRUE if they are the same, or %FALSE with %MUTUAL_STORE_ERROR_UNVERIFIED set
 */
gboolean
mutual_save_plan_verify (GBytes  *bytes,
                         GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) again = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  plan = mutual_reader_read (bytes, &failure);
  if (plan == NULL)
    {
      g_set_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_UNVERIFIED,
                   /* Translators: %s is what the program would say on opening the file. */
                   _("Nothing was saved, as the file could not be opened again: %s"), failure->message);
      return FALSE;
    }

  again = mutual_writer_write (plan);
  if (!g_bytes_equal (bytes, again))
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_UNVERIFIED,
                           _("Nothing was saved, as the file would not open as the same plan. This is a mistake in "
                             "Mutual; please report it."));
      return FALSE;
    }

  return TRUE;
}

/**
 * mutual_save_plan:
 * @plan: a plan
 * @file: a file, here or on a server
 * @base: (nullable): what it held when it was opened or last saved; %NULL for a new file
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @error: return location
 *
 * Saves @plan as mutual_save_bytes() does, after mutual_save_plan_verify().
 *
 * Blocks: an interface calls mutual_save_plan_async().
 *
 * Returns: (transfer full): what the file holds now, the base of the next save; or %NULL with @error set
 */
GBytes *
mutual_save_plan (MutualPlan       *plan,
                  GFile            *file,
                  GBytes           *base,
                  MutualSaveFlags   flags,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Order order;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = mutual_save_plan_write (plan, error);
  if (bytes == NULL)
    return NULL;

  order = (Order) { file, bytes, base, flags };
  return verify_and_save (&order, cancellable, error) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * mutual_save_plan_async:
 * @plan: a plan
 * @file: a file, here or on a server
 * @base: (nullable): what it held when it was opened or last saved; %NULL for a new file
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @callback: called when done
 * @user_data: for @callback
 *
 * Saves @plan as it is now: it is written before this returns and may change from then on. The rest is done in a
 * thread.
 */
void
mutual_save_plan_async (MutualPlan          *plan,
                        GFile               *file,
                        GBytes              *base,
                        MutualSaveFlags      flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  Order *order;

  g_return_if_fail (MUTUAL_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (plan, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_save_plan_async);
  /* What was saved is reported as saved, whenever somebody cancelled. */
  g_task_set_check_cancellable (task, FALSE);

  bytes = mutual_save_plan_write (plan, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  order = g_new (Order, 1);
  *order = (Order) { g_object_ref (file), g_steal_pointer (&bytes), base != NULL ? g_bytes_ref (base) : NULL, flags };
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * mutual_save_plan_finish:
 * @plan: the plan
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): what the file holds now, the base of the next save; or %NULL with @error set
 */
GBytes *
mutual_save_plan_finish (MutualPlan    *plan,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
