/* Exporting from the window: asking where, and saying how it went.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "session/mutual-exporting.h"

#include <glib/gi18n.h>

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MutualWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (mutual_exporting_finish (G_FILE (source), result, &error))
    {
      g_autofree char *name = g_file_get_basename (G_FILE (source));
      g_autofree char *display_name = g_filename_display_name (name);

      /* Translators: %s is the name of a file */
      text = g_strdup_printf (_("“%s” is ready"), display_name);
      mutual_window_add_toast (self, text);
    }
  else
    {
      /* Translators: the second sentence says why */
      text = g_strdup_printf (_("Nothing was exported. %s"), error->message);
      mutual_bar_present (self->problem_bar, text);
      mutual_bar_add_button (self->problem_bar, _("_Close"), "win.dismiss");
    }
}

static void
on_target (GtkWindow *parent,
           GFile     *file,
           gpointer   user_data)
{
  MutualWindow *self = MUTUAL_WINDOW (parent);
  g_autoptr (GBytes) plan = NULL;

  if (file == NULL || self->document == NULL)
    return;

  plan = mutual_document_write (self->document);
  mutual_exporting_start (plan, mutual_session_get_today (mutual_document_get_session (self->document)), file, NULL,
                          on_exported, g_object_ref (self));
}

/**
 * mutual_window_export:
 * @self: a window with a plan
 * @kind: PDF or picture
 *
 * Asks where, and makes the file.
 */
void
mutual_window_export (MutualWindow   *self,
                      MutualFileKind  kind)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (self->document == NULL || mutual_document_get_session (self->document) == NULL)
    return;

  title = mutual_document_dup_title (self->document);
  mutual_choose_target (GTK_WINDOW (self), kind, title, mutual_document_get_file (self->document), on_target, NULL);
}
