/* Printing: what is chosen in the dialog comes out, the preview shows the same, and both are remembered.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "paper/mutual-paper-rows.h"
#include "print/mutual-preview-page.h"
#include "print/mutual-preview-window.h"
#include "print/mutual-print-file.h"
#include "print/mutual-print-memory.h"
#include "print/mutual-print.h"

#include "document-test.h"
#include "pane-test.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  DocumentTest    files;
  MutualDocument *document;
  GSettings      *settings;
  char           *target;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  document_test_set_up (&fixture->files, NULL);
  g_free (document_test_put_sample (&fixture->files));
  fixture->document = mutual_document_new (fixture->files.file);
  g_assert_true (document_test_load (fixture->document, &error));
  g_assert_no_error (error);
  fixture->settings = g_settings_new (MUTUAL_PAPER_SCHEMA);
  fixture->target = g_build_filename (fixture->files.folder, "out.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_settings_reset (fixture->settings, "what");
  g_settings_reset (fixture->settings, "page-setup");
  g_settings_reset (fixture->settings, "print-settings");
  g_unlink (fixture->target);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->settings);
  g_clear_pointer (&fixture->target, g_free);
  document_test_tear_down (&fixture->files, NULL);
}

/* Prints into a file, as the dialog would onto paper. */
static GtkPrintOperationResult
print (Fixture     *fixture,
       MutualPrint *operation)
{
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), fixture->target);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);

  return result;
}

static char *
ask (const char *program,
     const char *path)
{
  const char *const argv[] = { program, path, g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  char *text = NULL;

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));

  return text;
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (MutualPrint) operation = mutual_print_new (fixture->document, NULL);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (print (fixture, operation), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  info = ask ("pdfinfo", fixture->target);
  text = ask ("pdftotext", fixture->target);
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (text, "Proof of concept"));
  g_assert_null (strstr (text, "Internal, not for"));
}

static void
on_delivered (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_assert_null (source);
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Prints some words into a file, as the toolkit does. */
static gboolean
print_words (const char  *path,
             const char  *words,
             char       **private_path,
             GError     **error)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (MutualPrintFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_false (mutual_print_file_is_wanted (settings));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  g_assert_true (mutual_print_file_is_wanted (settings));
  file = mutual_print_file_new (settings, NULL);
  g_assert_nonnull (file);
  *private_path = g_filename_from_uri (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI), NULL, NULL);
  g_assert_cmpstr (*private_path, !=, path);
  if (words != NULL)
    g_assert_true (g_file_set_contents (*private_path, words, -1, NULL));

  mutual_print_file_name (file, settings);
  g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI), ==, uri);

  mutual_print_file_deliver (file, on_delivered, &result);
  pane_test_wait_for (result != NULL);
  return mutual_print_file_deliver_finish (result, error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
assert_gone (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* A file that is printed into is whole, or as it was; nothing of it is left elsewhere. */
static void
test_file (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->files.folder, "no-folder", "out.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (print_words (fixture->target, "first", &first, &error));
  g_assert_no_error (error);
  assert_contents (fixture->target, "first");
  assert_gone (first);

  /* The dialog asked whether it may be replaced. */
  g_assert_true (print_words (fixture->target, "second", &second, &error));
  assert_contents (fixture->target, "second");
  assert_gone (second);

  g_assert_false (print_words (fixture->target, NULL, &third, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_contents (fixture->target, "second");
  assert_gone (third);

  g_assert_false (print_words (nowhere, "fourth", &fourth, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
  assert_gone (fourth);
}

/* What is chosen in the page of our own is printed, and chosen the next time. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (MutualPrint) operation = mutual_print_new (fixture->document, NULL);
  g_autoptr (MutualPaperChoice) again = NULL;
  g_autoptr (GtkPageSetup) page_setup = gtk_page_setup_new ();
  GtkPaperSize *letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  GtkWidget *rows = NULL;
  GtkWidget *row;

  g_signal_emit_by_name (operation, "create-custom-widget", &rows);
  g_assert_true (MUTUAL_IS_PAPER_ROWS (rows));
  g_object_ref_sink (rows);
  row = pane_test_find_type (rows, ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), MUTUAL_PAGES_PLAN);
  g_signal_emit_by_name (operation, "custom-widget-apply", rows);
  g_object_unref (rows);
  g_assert_cmpint (mutual_print_get_choice (operation)->what, ==, MUTUAL_PAGES_PLAN);

  gtk_page_setup_set_paper_size (page_setup, letter);
  gtk_paper_size_free (letter);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), page_setup);
  g_assert_cmpint (print (fixture, operation), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  info = ask ("pdfinfo", fixture->target);
  g_assert_nonnull (strstr (info, "612 x 792 pts (letter)"));

  again = mutual_paper_choice_new (fixture->settings);
  g_assert_cmpint (again->what, ==, MUTUAL_PAGES_PLAN);
  g_clear_object (&page_setup);
  page_setup = mutual_print_memory_load_page_setup (fixture->settings);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (page_setup)), ==, GTK_PAPER_NAME_LETTER);
}

/* The printer is remembered, and not that there were nine copies of page 3. */
static void
test_memory (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (GtkPrintSettings) before = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) after = NULL;

  gtk_print_settings_set_printer (before, "Second floor");
  gtk_print_settings_set_n_copies (before, 9);
  gtk_print_settings_set (before, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///home/anna/Plans/one.pdf");
  mutual_print_memory_save (fixture->settings, before, NULL);
  after = mutual_print_memory_load_settings (fixture->settings);
  g_assert_cmpstr (gtk_print_settings_get_printer (after), ==, "Second floor");
  g_assert_cmpint (gtk_print_settings_get_n_copies (after), ==, 1);
  g_assert_cmpstr (gtk_print_settings_get (after, GTK_PRINT_SETTINGS_OUTPUT_DIR), ==, "/home/anna/Plans");
  g_assert_null (gtk_print_settings_get (after, GTK_PRINT_SETTINGS_OUTPUT_URI));
}

static void
on_signal (gboolean *happened)
{
  *happened = TRUE;
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWindow *window = mutual_preview_window_new (NULL, fixture->document, NULL);
  MutualPreviewPage *page;
  gboolean wants_print = FALSE;
  double fitted;

  g_signal_connect_swapped (window, "print", G_CALLBACK (on_signal), &wants_print);
  gtk_window_present (window);
  pane_test_wait_for (pane_test_find (GTK_WIDGET (window), "Page 1 of 1") != NULL);
  pane_test_settle ();
  page = MUTUAL_PREVIEW_PAGE (pane_test_find_type (GTK_WIDGET (window), MUTUAL_TYPE_PREVIEW_PAGE));

  fitted = mutual_preview_page_get_zoom (page);
  g_assert_cmpfloat (fitted, >, 0.2);
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.zoom-in", NULL);
  g_assert_cmpfloat (mutual_preview_page_get_zoom (page), >, fitted);
  pane_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.zoom-fit", NULL);
  pane_test_settle ();
  g_assert_cmpfloat_with_epsilon (mutual_preview_page_get_zoom (page), fitted, 0.05);

  gtk_widget_activate_action (GTK_WIDGET (window), "preview.print", NULL);
  g_assert_true (wants_print);
  gtk_window_destroy (window);
  pane_test_settle ();
}

/* The pages follow what is chosen beside them, and what is written in the plan. */
static void
test_preview_follows (Fixture       *fixture,
                      gconstpointer  unused)
{
  GtkWindow *window = mutual_preview_window_new (NULL, fixture->document, NULL);
  GtkWidget *row;

  gtk_window_present (window);
  pane_test_wait_for (pane_test_find (GTK_WIDGET (window), "Page 1 of 1") != NULL);
  row = pane_test_find_type (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), MUTUAL_PAGES_PLAN);
  pane_test_wait_for (pane_test_find (GTK_WIDGET (window), "Page 1 of 1") == NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.next", NULL);
  pane_test_wait_for (strstr (pane_test_read (GTK_WIDGET (window)), "Page 2 of ") != NULL);
  document_test_rename_plan (fixture->document, "Other");
  pane_test_settle ();
  g_assert_nonnull (strstr (pane_test_read (GTK_WIDGET (window)), "Page 2 of "));
  gtk_window_destroy (window);
  pane_test_settle ();
}

#define ADD(name, function) g_test_add ("/print/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  ADD ("summary", test_summary);
  ADD ("file", test_file);
  ADD ("chosen", test_chosen);
  ADD ("memory", test_memory);
  ADD ("preview", test_preview);
  ADD ("preview-follows", test_preview_follows);

  return g_test_run ();
}
