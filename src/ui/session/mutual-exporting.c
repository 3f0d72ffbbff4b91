/* Exporting a plan to a PDF, SVG or PNG file, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-exporting.h"

#include "drawing/mutual-export.h"
#include "format/mutual-reader.h"
#include "store/mutual-save.h"

#include <glib/gi18n.h>

typedef struct
{
  GBytes *plan;
  GDate today;
} Order;

static void
order_free (Order *order)
{
  g_bytes_unref (order->plan);
  g_free (order);
}

static GBytes *
render (MutualPlan   *plan,
        const GDate  *today,
        GFile        *target,
        GError      **error)
{
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".pdf"))
    return mutual_export_pdf (plan, today, NULL, error);
  if (g_str_has_suffix (lower, ".svg"))
    return mutual_export_svg (plan, today, NULL, error);
  if (g_str_has_suffix (lower, ".png"))
    return mutual_export_png (plan, today, NULL, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                       _("The end of the name says what is made. Let it be .pdf, .svg or .png."));
  return NULL;
}

/* The plan of the window belongs to the interface: the thread reads one of its own from the bytes. */
static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  plan = mutual_reader_read (order->plan, &error);
  if (plan != NULL)
    bytes = render (plan, &order->today, source, &error);
  /* The dialog has asked before it gave the name of a file that is there. */
  if (bytes != NULL
      && mutual_save_bytes (source, bytes, NULL, MUTUAL_SAVE_REPLACE | MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE,
                            cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mutual_exporting_start:
 * @plan: the plan, as the bytes of its file
 * @today: the day that is counted from
 * @target: the file to make; the end of its name says what: .pdf, .svg or .png. One that is there is replaced.
 * @cancellable: (nullable): to give up before anything is written
 * @callback: called when done
 * @user_data: for @callback
 *
 * Draws the plan and saves the drawing, in a thread.
 */
void
mutual_exporting_start (GBytes              *plan,
                        const GDate         *today,
                        GFile               *target,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (plan != NULL && today != NULL);
  g_return_if_fail (G_IS_FILE (target));

  order = g_new (Order, 1);
  *order = (Order) { g_bytes_ref (plan), *today };
  task = g_task_new (target, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_exporting_start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * mutual_exporting_finish:
 * @target: the file
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether the file is there, whole
 */
gboolean
mutual_exporting_finish (GFile         *target,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, target), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
