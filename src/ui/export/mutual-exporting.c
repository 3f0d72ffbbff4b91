/* Making a PDF or a picture of a plan, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-exporting.h"

#include "drawing/mutual-export.h"
#include "format/mutual-reader.h"
#include "store/mutual-save.h"

static const char *const suffixes[] = {
  [MUTUAL_EXPORT_PDF] = ".pdf",
  [MUTUAL_EXPORT_SVG] = ".svg",
  [MUTUAL_EXPORT_PNG] = ".png",
};

typedef struct
{
  MutualExportOrder order;
  gboolean          replace;
} Job;

static void
job_free (Job *job)
{
  g_bytes_unref (job->order.plan);
  g_clear_pointer (&job->order.choice, mutual_paper_choice_free);
  g_clear_pointer (&job->order.percent, g_atomic_rc_box_release);
  g_free (job);
}

static void
on_page (goffset  n_drawn,
         goffset  n_pages,
         gpointer user_data)
{
  g_atomic_int_set ((int *) user_data, (int) (n_drawn * 100 / n_pages));
}

static GBytes *
render_pdf (MutualPlan               *plan,
            const MutualExportOrder  *order,
            GCancellable             *cancellable,
            GError                  **error)
{
  g_autoptr (MutualPages) pages = NULL;
  MutualPagesOptions options = { 0 };

  if (order->choice != NULL)
    mutual_paper_choice_describe (order->choice, &options);
  pages = mutual_pages_new (plan, &order->today, &options, cancellable, error);

  return pages != NULL ? mutual_pages_write_pdf (pages, order->percent != NULL ? on_page : NULL, order->percent,
                                                 cancellable, error)
                       : NULL;
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  MutualSaveFlags flags = job->replace ? MUTUAL_SAVE_REPLACE | MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE : MUTUAL_SAVE_NONE;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = mutual_exporting_render (&job->order, cancellable, &error);
  if (bytes != NULL && mutual_save_bytes (source, bytes, NULL, flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mutual_exporting_render:
 * @order: what to make of which plan
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Draws; takes as long as it takes, so it is for threads. The plan of a window belongs to the interface: this reads one
 * of its own from the bytes.
 *
 * Returns: (transfer full): a file of the format, or %NULL
 */
GBytes *
mutual_exporting_render (const MutualExportOrder  *order,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  MutualExportOptions options = { 0 };
  g_autoptr (MutualPlan) plan = NULL;

  g_return_val_if_fail (order != NULL, NULL);

  plan = mutual_reader_read (order->plan, error);
  if (plan == NULL)
    return NULL;

  options.scale = order->scale;
  options.dark = order->dark;
  switch (order->format)
    {
    case MUTUAL_EXPORT_SVG:
      return mutual_export_svg (plan, &order->today, &options, error);
    case MUTUAL_EXPORT_PNG:
      return mutual_export_png (plan, &order->today, &options, error);
    case MUTUAL_EXPORT_PDF:
    default:
      return render_pdf (plan, order, cancellable, error);
    }
}

/**
 * mutual_exporting_name:
 * @file: the file that the user named
 * @format: what it is to be
 * @renamed: (out): whether the name had to be another
 *
 * Returns: (transfer full): the file of that name, with the end that tells the format
 */
GFile *
mutual_exporting_name (GFile              *file,
                       MutualExportFormat  format,
                       gboolean           *renamed)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *longer = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (renamed != NULL, NULL);

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name, -1);
  folder = g_file_get_parent (file);
  *renamed = folder != NULL && !g_str_has_suffix (lower, suffixes[format]);
  if (!*renamed)
    return g_object_ref (file);

  longer = g_strconcat (name, suffixes[format], NULL);
  return g_file_get_child (folder, longer);
}

/**
 * mutual_exporting_start:
 * @order: what to make of which plan
 * @target: the file to make
 * @replace: whether one that is there may be replaced, as the user was asked
 * @cancellable: (nullable): to give up before anything is written
 * @callback: called when done
 * @user_data: for @callback
 *
 * Draws the plan and saves the drawing, in a thread. The file is there whole, or as it was.
 */
void
mutual_exporting_start (const MutualExportOrder *order,
                        GFile                   *target,
                        gboolean                 replace,
                        GCancellable            *cancellable,
                        GAsyncReadyCallback      callback,
                        gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (order != NULL);
  g_return_if_fail (G_IS_FILE (target));

  job = g_new (Job, 1);
  job->order = *order;
  job->order.plan = g_bytes_ref (order->plan);
  job->order.choice = order->choice != NULL ? mutual_paper_choice_copy (order->choice) : NULL;
  if (order->percent != NULL)
    job->order.percent = g_atomic_rc_box_acquire (order->percent);
  job->replace = replace;
  task = g_task_new (target, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_exporting_start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* What was written is reported as written, whenever somebody cancelled. */
  g_task_set_check_cancellable (task, FALSE);
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
