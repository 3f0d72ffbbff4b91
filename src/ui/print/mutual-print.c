/* Printing a plan: the system's dialog with a page of our own, and the pages.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-print.h"

#include "paper/mutual-paper-pages.h"
#include "paper/mutual-paper-rows.h"
#include "print/mutual-print-file.h"
#include "print/mutual-print-memory.h"
#include "widgets/mutual-file-dialogs.h"

#include <glib/gi18n.h>

/* Between two looks at whether the pages are there. */
#define PAGINATE_PAUSE_US 2000

struct _MutualPrint
{
  GtkPrintOperation  parent_instance;

  MutualDocument    *document;
  GSettings         *settings;
  MutualPaperChoice *choice;
  MutualPaperPages  *pages;       /* once they are laid out */
  GCancellable      *cancellable;
  MutualPrintFile   *file;        /* that it goes into, or NULL */
  GError            *failure;
  gboolean           sent;        /* all pages are drawn, and on their way */
  gboolean           delivered;   /* the file is being saved, or is */
};

enum
{
  PREVIEW_WANTED,
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (MutualPrint, mutual_print, GTK_TYPE_PRINT_OPERATION)

static guint signals[N_SIGNALS];

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MutualPrint) self = user_data;

  g_clear_object (&self->pages);
  g_clear_error (&self->failure);
  self->pages = mutual_paper_pages_finish (result, &self->failure);
}

/* Now it is known for which paper: the pages are laid out in a thread, and waited for by on_paginate(). */
static void
mutual_print_begin_print (GtkPrintOperation *operation,
                          GtkPrintContext   *context)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  MutualSession *session = mutual_document_get_session (self->document);
  g_autoptr (GBytes) plan = NULL;

  if (self->failure != NULL)
    return;

  plan = mutual_document_write (self->document);
  g_object_unref (self->choice->page_setup);
  self->choice->page_setup = gtk_page_setup_copy (gtk_print_context_get_page_setup (context));
  mutual_paper_pages_start (plan, mutual_session_get_today (session), self->choice, self->cancellable, on_laid_out,
                            g_object_ref (self));
}

/* Called by the toolkit over and over while it has nothing else to do. */
static gboolean
on_paginate (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             gpointer           user_data)
{
  MutualPrint *self = MUTUAL_PRINT (operation);

  if (self->pages == NULL && self->failure == NULL)
    {
      g_usleep (PAGINATE_PAUSE_US);
      return FALSE;
    }

  gtk_print_operation_set_n_pages (operation, self->pages != NULL
                                                ? (int) mutual_paper_pages_get_n_pages (self->pages) : 1);
  if (self->pages == NULL)
    gtk_print_operation_cancel (operation);
  return TRUE;
}

static void
mutual_print_request_page_setup (GtkPrintOperation *operation,
                                 GtkPrintContext   *context,
                                 int                page,
                                 GtkPageSetup      *setup)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  double width;
  double height;

  if (self->pages == NULL)
    return;

  mutual_paper_pages_get_size (self->pages, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
mutual_print_draw_page (GtkPrintOperation *operation,
                        GtkPrintContext   *context,
                        int                page)
{
  MutualPrint *self = MUTUAL_PRINT (operation);

  if (self->pages != NULL)
    mutual_paper_pages_draw (self->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static GtkWidget *
mutual_print_create_custom_widget (GtkPrintOperation *operation)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  GtkWidget *rows = mutual_paper_rows_new (mutual_session_get_plan (mutual_document_get_session (self->document)),
                                           self->choice);

  gtk_widget_add_css_class (rows, "paper-choices");
  return rows;
}

/* The dialog is answered, and the job not made: it keeps settings of its own. */
static void
mutual_print_custom_widget_apply (GtkPrintOperation *operation,
                                  GtkWidget         *widget)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  MutualPaperChoice *choice = mutual_paper_choice_copy (mutual_paper_rows_get_choice (MUTUAL_PAPER_ROWS (widget)));
  GtkPrintSettings *print_settings = gtk_print_operation_get_print_settings (operation);

  mutual_paper_choice_free (self->choice);
  self->choice = choice;
  if (self->file == NULL && mutual_print_file_is_wanted (print_settings))
    self->file = mutual_print_file_new (print_settings, &self->failure);
}

static void
on_ready (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The program shows the pages itself, where the toolkit would start another one that may not be there. */
static gboolean
mutual_print_preview (GtkPrintOperation        *operation,
                      GtkPrintOperationPreview *preview,
                      GtkPrintContext          *context,
                      GtkWindow                *parent)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  /* Nothing goes anywhere. */
  if (self->file != NULL)
    mutual_print_file_name (self->file, gtk_print_operation_get_print_settings (operation));
  g_clear_pointer (&self->file, mutual_print_file_free);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect_object (preview, "ready", G_CALLBACK (on_ready), preview, G_CONNECT_SWAPPED);
  g_signal_emit (operation, signals[PREVIEW_WANTED], 0);

  return TRUE;
}

static void
on_delivered (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MutualPrint) self = user_data;

  if (!mutual_print_file_deliver_finish (result, &self->failure))
    g_signal_emit (self, signals[FAILED], 0);
  g_clear_pointer (&self->file, mutual_print_file_free);
}

static void
fail (MutualPrint *self)
{
  gtk_print_operation_get_error (GTK_PRINT_OPERATION (self), &self->failure);
  if (self->failure == NULL && self->file != NULL)
    self->failure = g_error_new_literal (GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                                         _("Perhaps the disk is full. No file was made or changed."));
  if (self->failure == NULL)
    self->failure = g_error_new_literal (GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                                         _("The printer did not take it, or the disk is full. What is there is not "
                                           "complete."));
  g_clear_pointer (&self->file, mutual_print_file_free);
  g_signal_emit (self, signals[FAILED], 0);
}

/* The toolkit is done once the pages are drawn: a full disk, or a printer that is away, comes to light later. */
static void
check_arrival (MutualPrint *self)
{
  GtkPrintStatus status = gtk_print_operation_get_status (GTK_PRINT_OPERATION (self));

  if (!self->sent || self->failure != NULL)
    return;

  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    {
      fail (self);
    }
  else if (status == GTK_PRINT_STATUS_FINISHED && self->file != NULL && !self->delivered)
    {
      self->delivered = TRUE;
      mutual_print_file_deliver (self->file, on_delivered, g_object_ref (self));
    }
}

static void
mutual_print_status_changed (GtkPrintOperation *operation)
{
  check_arrival (MUTUAL_PRINT (operation));
}

static void
mutual_print_done (GtkPrintOperation       *operation,
                   GtkPrintOperationResult  result)
{
  MutualPrint *self = MUTUAL_PRINT (operation);
  g_autoptr (GtkPrintSettings) print_settings = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;

  print_settings = gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));
  if (self->file != NULL)
    mutual_print_file_name (self->file, print_settings);
  mutual_print_memory_save (self->settings, print_settings, self->choice->page_setup);
  mutual_paper_choice_remember (self->choice, self->settings);
  self->sent = TRUE;
  check_arrival (self);
}

static void
mutual_print_dispose (GObject *object)
{
  MutualPrint *self = MUTUAL_PRINT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (mutual_print_parent_class)->dispose (object);
}

static void
mutual_print_finalize (GObject *object)
{
  MutualPrint *self = MUTUAL_PRINT (object);

  g_clear_pointer (&self->choice, mutual_paper_choice_free);
  g_clear_pointer (&self->file, mutual_print_file_free);
  g_clear_error (&self->failure);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (mutual_print_parent_class)->finalize (object);
}

static void
mutual_print_class_init (MutualPrintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = mutual_print_dispose;
  object_class->finalize = mutual_print_finalize;
  operation_class->begin_print = mutual_print_begin_print;
  operation_class->request_page_setup = mutual_print_request_page_setup;
  operation_class->draw_page = mutual_print_draw_page;
  operation_class->create_custom_widget = mutual_print_create_custom_widget;
  operation_class->custom_widget_apply = mutual_print_custom_widget_apply;
  operation_class->preview = mutual_print_preview;
  operation_class->done = mutual_print_done;
  operation_class->status_changed = mutual_print_status_changed;

  signals[PREVIEW_WANTED] = g_signal_new ("preview-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
mutual_print_init (MutualPrint *self)
{
  self->settings = g_settings_new (MUTUAL_PAPER_SCHEMA);
  self->cancellable = g_cancellable_new ();
  /* The toolkit asks whether anybody listens. */
  g_signal_connect (self, "paginate", G_CALLBACK (on_paginate), NULL);
}

static void
prepare (MutualPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPrintSettings) print_settings = mutual_print_memory_load_settings (self->settings);
  g_autoptr (GtkPageSetup) page_setup = mutual_print_memory_load_page_setup (self->settings);
  g_autofree char *title = mutual_document_dup_title (self->document);
  g_autofree char *name = mutual_make_file_name (title, "");
  GFile *file = mutual_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  gtk_print_settings_set (print_settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  if (folder != NULL && g_file_peek_path (folder) != NULL
      && !gtk_print_settings_has_key (print_settings, GTK_PRINT_SETTINGS_OUTPUT_DIR))
    gtk_print_settings_set (print_settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, g_file_peek_path (folder));
  gtk_print_operation_set_print_settings (operation, print_settings);
  gtk_print_operation_set_default_page_setup (operation, page_setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_track_print_status (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _("Plan"));
}

/**
 * mutual_print_new:
 * @document: with a plan
 * @choice: (nullable): what of it to begin with, or %NULL for what was printed last
 *
 * Returns: (transfer full): an operation to run
 */
MutualPrint *
mutual_print_new (MutualDocument          *document,
                  const MutualPaperChoice *choice)
{
  MutualPrint *self;

  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (document), NULL);

  self = g_object_new (MUTUAL_TYPE_PRINT, NULL);
  self->document = g_object_ref (document);
  self->choice = choice != NULL ? mutual_paper_choice_copy (choice) : mutual_paper_choice_new (self->settings);
  g_strfreev (self->choice->expanded);
  self->choice->expanded = mutual_session_dup_expanded (mutual_document_get_session (document));
  prepare (self);

  return self;
}

/**
 * mutual_print_get_choice:
 * @self: an operation
 *
 * Returns: (transfer none): what of the plan is printed
 */
const MutualPaperChoice *
mutual_print_get_choice (MutualPrint *self)
{
  g_return_val_if_fail (MUTUAL_IS_PRINT (self), NULL);

  return self->choice;
}

/**
 * mutual_print_get_error:
 * @self: an operation
 *
 * Returns: (transfer none) (nullable): why there are no pages, or why they did not arrive
 */
const GError *
mutual_print_get_error (MutualPrint *self)
{
  g_return_val_if_fail (MUTUAL_IS_PRINT (self), NULL);

  return self->failure;
}
