/* The timeline on the clipboard, as a picture for slides and mails.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-copy-picture.h"

#include "drawing/mutual-export.h"
#include "export/mutual-exporting.h"

/* Sharp on a projector. */
#define SCALE 2

typedef struct
{
  GBytes *svg;
  GBytes *png; /* NULL: it would be too large */
} Pictures;

static void
pictures_free (Pictures *pictures)
{
  g_clear_pointer (&pictures->svg, g_bytes_unref);
  g_clear_pointer (&pictures->png, g_bytes_unref);
  g_free (pictures);
}

static void
order_free (MutualExportOrder *order)
{
  g_bytes_unref (order->plan);
  g_free (order);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  MutualExportOrder *order = task_data;
  Pictures *pictures = g_new0 (Pictures, 1);
  g_autoptr (GError) error = NULL;

  order->format = MUTUAL_EXPORT_SVG;
  pictures->svg = mutual_exporting_render (order, cancellable, &error);
  order->format = MUTUAL_EXPORT_PNG;
  if (pictures->svg != NULL)
    pictures->png = mutual_exporting_render (order, cancellable, &error);

  /* A drawing of lines has no end: where a picture of points has one, it is the drawing alone. */
  if (pictures->svg != NULL
      && (error == NULL || g_error_matches (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_TOO_LARGE)))
    {
      g_task_return_pointer (task, pictures, (GDestroyNotify) pictures_free);
      return;
    }

  pictures_free (pictures);
  g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * mutual_copy_picture_start:
 * @clipboard: where to put it
 * @plan: the plan, as the bytes of its file
 * @today: the day that is counted from
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Draws the timeline in a thread.
 */
void
mutual_copy_picture_start (GdkClipboard        *clipboard,
                           GBytes              *plan,
                           const GDate         *today,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  MutualExportOrder *order;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (plan != NULL && today != NULL);

  order = g_new0 (MutualExportOrder, 1);
  order->plan = g_bytes_ref (plan);
  order->today = *today;
  order->scale = SCALE;
  task = g_task_new (clipboard, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_copy_picture_start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * mutual_copy_picture_finish:
 * @clipboard: the clipboard
 * @result: what the callback was given
 * @error: return location
 *
 * Puts the picture on the clipboard: points first, which everything can paste, then lines for who can.
 *
 * Returns: whether it is there
 */
gboolean
mutual_copy_picture_finish (GdkClipboard  *clipboard,
                            GAsyncResult  *result,
                            GError       **error)
{
  Pictures *pictures;
  GdkContentProvider *providers[2];
  guint n_providers = 0;
  g_autoptr (GdkContentProvider) all = NULL;

  g_return_val_if_fail (g_task_is_valid (result, clipboard), FALSE);

  pictures = g_task_propagate_pointer (G_TASK (result), error);
  if (pictures == NULL)
    return FALSE;

  if (pictures->png != NULL)
    providers[n_providers++] = gdk_content_provider_new_for_bytes ("image/png", pictures->png);
  providers[n_providers++] = gdk_content_provider_new_for_bytes ("image/svg+xml", pictures->svg);
  all = gdk_content_provider_new_union (providers, n_providers);
  gdk_clipboard_set_content (clipboard, all);
  pictures_free (pictures);

  return TRUE;
}
