/* A file that is printed into, which is there whole in the end, or as it was.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-print-file.h"

#include "store/mutual-save.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* The toolkit would write it itself, and put what a full disk left of it in the place of what was there. It writes into
 * a private folder instead, and from there the program saves it the way that it saves all else. */
struct _MutualPrintFile
{
  GFile *target;
  char  *folder; /* the private one */
  char  *path;   /* in it */
};

static gboolean
make_folder (MutualPrintFile  *self,
             GError          **error)
{
  g_autofree char *parent = g_build_filename (g_get_user_state_dir (), "mutual", NULL);
  int code;

  self->folder = g_build_filename (parent, "printing-XXXXXX", NULL);
  if (g_mkdir_with_parents (parent, 0700) == 0 && g_mkdtemp_full (self->folder, 0700) != NULL)
    {
      self->path = g_build_filename (self->folder, "pages", NULL);
      return TRUE;
    }

  code = errno;
  g_clear_pointer (&self->folder, g_free);
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code),
               _("There is no room to make the pages in: %s."), g_strerror (code));
  return FALSE;
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (mutual_save_bytes_finish (G_FILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  GFile *target = g_task_get_task_data (task);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    /* The dialog asked whether one that is there may be replaced. */
    mutual_save_bytes_async (target, bytes, NULL, MUTUAL_SAVE_REPLACE | MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE, NULL,
                             on_saved, g_steal_pointer (&task));
}

/**
 * mutual_print_file_is_wanted:
 * @settings: of a job whose printer is chosen
 *
 * Returns: whether it goes into a file
 */
gboolean
mutual_print_file_is_wanted (GtkPrintSettings *settings)
{
  return gtk_print_settings_has_key (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
}

/**
 * mutual_print_file_new:
 * @settings: of a job that goes into a file, before it is sent; it will go elsewhere
 * @error: return location
 *
 * Returns: (transfer full) (nullable): where it goes first
 */
MutualPrintFile *
mutual_print_file_new (GtkPrintSettings  *settings,
                       GError           **error)
{
  g_autoptr (MutualPrintFile) self = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (mutual_print_file_is_wanted (settings), NULL);

  self = g_new0 (MutualPrintFile, 1);
  self->target = g_file_new_for_uri (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI));
  if (!make_folder (self, error))
    return NULL;

  uri = g_filename_to_uri (self->path, NULL, error);
  if (uri == NULL)
    return NULL;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);

  return g_steal_pointer (&self);
}

/**
 * mutual_print_file_free:
 * @self: (transfer full): a file; what was made in the private folder leaves
 */
void
mutual_print_file_free (MutualPrintFile *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_object (&self->target);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * mutual_print_file_name:
 * @self: a file
 * @settings: (transfer none): will say where the file is that the user wants
 */
void
mutual_print_file_name (MutualPrintFile  *self,
                        GtkPrintSettings *settings)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (self != NULL);

  uri = g_file_get_uri (self->target);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
}

/**
 * mutual_print_file_deliver:
 * @self: a file, which has to stay until @callback is called
 * @callback: called when done
 * @user_data: for @callback
 *
 * Saves what the toolkit wrote where the user wants it.
 */
void
mutual_print_file_deliver (MutualPrintFile     *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GFile) pages = NULL;

  g_return_if_fail (self != NULL);

  g_task_set_source_tag (task, mutual_print_file_deliver);
  g_task_set_task_data (task, g_object_ref (self->target), g_object_unref);
  pages = g_file_new_for_path (self->path);
  g_file_load_bytes_async (pages, NULL, on_read, g_steal_pointer (&task));
}

/**
 * mutual_print_file_deliver_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether the file is there, whole
 */
gboolean
mutual_print_file_deliver_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
