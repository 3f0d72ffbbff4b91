/* Handing a file to another program that the user chooses.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-open-with.h"

#include "session/mutual-document.h"

#include <adwaita.h>
#include "widgets/mutual-question.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GWeakRef parent;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->parent);
  g_object_unref (request->file);
  g_free (request);
}

static void
report (GtkWindow    *parent,
        const GError *error)
{
  AdwMessageDialog *dialog = mutual_question_new (parent, _("The Program Could Not Be Started"), error->message);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_response (GtkDialog *dialog,
             int        response,
             GFile     *file)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (response == GTK_RESPONSE_OK)
    {
      g_autoptr (GAppInfo) program = gtk_app_chooser_get_app_info (GTK_APP_CHOOSER (dialog));
      g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (dialog)));
      g_autoptr (GError) error = NULL;
      GList files = { file, NULL, NULL };

      if (program != NULL && !g_app_info_launch (program, &files, G_APP_LAUNCH_CONTEXT (context), &error))
        report (parent, error);
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A damaged plan is a matter for a text editor, not for this program. */
static void
on_info (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  Request *request = user_data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&request->parent);
  const char *type =
      info != NULL ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE) : NULL;

  if (parent != NULL)
    {
      GtkWidget *dialog;

      if (type == NULL || strcmp (type, MUTUAL_PLAN_MIME_TYPE) == 0)
        type = "text/plain";
      dialog = gtk_app_chooser_dialog_new_for_content_type (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                                            type);
      g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), g_object_ref (request->file),
                             (GClosureNotify) g_object_unref, 0);
      gtk_window_present (GTK_WINDOW (dialog));
    }
  request_free (request);
}

/**
 * mutual_open_with:
 * @parent: the window that asks
 * @file: a file that belongs to another program
 *
 * Lets the user choose a program and starts it with @file.
 */
void
mutual_open_with (GtkWindow *parent,
                  GFile     *file)
{
  Request *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->parent, parent);
  request->file = g_object_ref (file);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           NULL, on_info, request);
}
