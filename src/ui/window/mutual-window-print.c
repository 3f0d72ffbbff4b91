/* Printing from the window: the dialog, the preview, and what goes wrong.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "print/mutual-preview-window.h"
#include "print/mutual-print.h"

#include <glib/gi18n.h>

/* The window keeps the last operation: it has to live until what was sent has arrived. */
#define PRINT_KEY "mutual-print"

#define ACTION(name) static void name (GtkWidget *widget, const char *action_name, GVariant *parameter)

static void start_preview (MutualWindow            *self,
                           const MutualPaperChoice *choice);

static gboolean
has_plan (MutualWindow *self)
{
  return self->document != NULL && mutual_document_get_session (self->document) != NULL;
}

static void
tell_failure (MutualWindow *self,
              const GError *error)
{
  /* Translators: the second sentence says why */
  g_autofree char *text = g_strdup_printf (_("Nothing was printed. %s"), error->message);

  mutual_bar_present (self->problem_bar, text);
  mutual_bar_add_button (self->problem_bar, _("_Try Again"), "win.print");
  mutual_bar_add_button (self->problem_bar, _("_Close"), "win.dismiss");
}

static void
on_done (MutualPrint             *print,
         GtkPrintOperationResult  result,
         MutualWindow            *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (GTK_PRINT_OPERATION (print), &error);
  if (error != NULL)
    tell_failure (self, error);
  else if (mutual_print_get_error (print) != NULL)
    tell_failure (self, mutual_print_get_error (print));
}

static void
on_failed (MutualPrint  *print,
           MutualWindow *self)
{
  tell_failure (self, mutual_print_get_error (print));
}

/* The dialog is still closing. */
static void
on_preview_wanted (MutualPrint  *print,
                   MutualWindow *self)
{
  start_preview (self, mutual_print_get_choice (print));
}

static void
start_printing (MutualWindow            *self,
                const MutualPaperChoice *choice)
{
  g_autoptr (MutualPrint) print = mutual_print_new (self->document, choice);

  g_signal_connect_object (print, "done", G_CALLBACK (on_done), self, 0);
  g_signal_connect_object (print, "failed", G_CALLBACK (on_failed), self, 0);
  g_signal_connect_object (print, "preview-wanted", G_CALLBACK (on_preview_wanted), self, 0);
  gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
  g_object_set_data_full (G_OBJECT (self), PRINT_KEY, g_steal_pointer (&print), g_object_unref);
}

static void
on_print (MutualPreviewWindow *preview,
          MutualWindow        *self)
{
  g_autoptr (MutualPaperChoice) choice = mutual_paper_choice_copy (mutual_preview_window_get_choice (preview));

  gtk_window_destroy (GTK_WINDOW (preview));
  if (has_plan (self))
    start_printing (self, choice);
}

static void
start_preview (MutualWindow            *self,
               const MutualPaperChoice *choice)
{
  GtkWindow *preview = mutual_preview_window_new (GTK_WINDOW (self), self->document, choice);

  g_signal_connect_object (preview, "print", G_CALLBACK (on_print), self, 0);
  gtk_window_set_destroy_with_parent (preview, TRUE);
  gtk_window_present (preview);
}

ACTION (do_print)
{
  if (has_plan (MUTUAL_WINDOW (widget)))
    start_printing (MUTUAL_WINDOW (widget), NULL);
}

ACTION (do_print_preview)
{
  if (has_plan (MUTUAL_WINDOW (widget)))
    start_preview (MUTUAL_WINDOW (widget), NULL);
}

/**
 * mutual_window_install_print_actions:
 * @klass: the class of the window
 *
 * Gives the window its actions around paper.
 */
void
mutual_window_install_print_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.print", NULL, do_print);
  gtk_widget_class_install_action (widget_class, "win.print-preview", NULL, do_print_preview);
}

/**
 * mutual_window_update_print_actions:
 * @self: a window
 *
 * Lets every one of them be done when it can be.
 */
void
mutual_window_update_print_actions (MutualWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_plan (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-preview", has_plan (self));
}
