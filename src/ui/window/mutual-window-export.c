/* Exporting from the window: files by a dialog of its own, the timeline onto the clipboard, and how it went.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "export/mutual-copy-picture.h"
#include "export/mutual-export-dialog.h"

#include <glib/gi18n.h>

#define ACTION(name) static void name (GtkWidget *widget, const char *action_name, GVariant *parameter)

static MutualSession *
get_session (MutualWindow *self)
{
  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
on_exported (MutualExportDialog *dialog,
             GFile              *file,
             MutualWindow       *self)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("“%s” is ready"), display_name);

  mutual_window_add_toast (self, text);
}

ACTION (do_export)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);
  GtkWindow *dialog;

  if (get_session (self) == NULL)
    return;

  dialog = mutual_export_dialog_new (GTK_WINDOW (self), self->document);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, 0);
  gtk_window_present (dialog);
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (mutual_copy_picture_finish (GDK_CLIPBOARD (source), result, &error))
    {
      mutual_window_add_toast (self, _("The timeline is on the clipboard as a picture"));
      return;
    }

  /* Translators: the second sentence says why */
  text = g_strdup_printf (_("Nothing was copied. %s"), error->message);
  mutual_window_add_toast (self, text);
}

ACTION (do_copy_timeline)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);
  g_autoptr (GBytes) plan = NULL;

  if (get_session (self) == NULL)
    return;

  plan = mutual_document_write (self->document);
  mutual_copy_picture_start (gtk_widget_get_clipboard (widget), plan, mutual_session_get_today (get_session (self)), NULL,
                             on_copied, g_object_ref (self));
}

/**
 * mutual_window_install_export_actions:
 * @klass: the class of the window
 *
 * Gives the window its actions around files and pictures for others.
 */
void
mutual_window_install_export_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export", NULL, do_export);
  gtk_widget_class_install_action (widget_class, "win.copy-timeline", NULL, do_copy_timeline);
}

/**
 * mutual_window_update_export_actions:
 * @self: a window
 *
 * Lets every one of them be done when it can be.
 */
void
mutual_window_update_export_actions (MutualWindow *self)
{
  gboolean plan = get_session (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-timeline", plan);
}
