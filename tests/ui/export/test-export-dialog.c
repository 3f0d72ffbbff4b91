/* The dialog that exports: what is chosen is made, remembered, and what goes wrong is said in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-copy-picture.h"
#include "export/mutual-export-dialog.h"
#include "paper/mutual-paper-choice.h"

#include "document-test.h"
#include "pane-test.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  DocumentTest    files;
  MutualDocument *document;
  GSettings      *settings;
  GtkWindow      *window;
  char           *exported; /* name of the file */
} Fixture;

static void
on_exported (MutualExportDialog *dialog,
             GFile              *file,
             Fixture            *fixture)
{
  fixture->exported = g_file_get_basename (file);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->window = mutual_export_dialog_new (NULL, fixture->document);
  g_signal_connect (fixture->window, "exported", G_CALLBACK (on_exported), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  pane_test_settle ();
}

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
  open_dialog (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->settings);
  g_clear_pointer (&fixture->exported, g_free);
  document_test_tear_down (&fixture->files, NULL);
}

/* The row of that title. */
static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = pane_test_find (GTK_WIDGET (fixture->window), title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
choose (Fixture    *fixture,
        const char *title,
        guint       selected)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, title)), selected);
  pane_test_settle ();
}

static GFile *
name_file (Fixture    *fixture,
           const char *name)
{
  return g_file_new_build_filename (fixture->files.folder, name, NULL);
}

static void
make (Fixture    *fixture,
      const char *name)
{
  g_autoptr (GFile) file = name_file (fixture, name);

  mutual_export_dialog_make (MUTUAL_EXPORT_DIALOG (fixture->window), file);
}

static void
remove_file (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->files.folder, name, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  unused)
{
  pane_test_assert_shows (fixture->window, "Format");
  pane_test_assert_shows (fixture->window, "Paper");
  pane_test_assert_hides (fixture->window, "Size");
  make (fixture, "plan");
  pane_test_wait_for (fixture->window == NULL);
  g_assert_cmpstr (fixture->exported, ==, "plan.pdf");
  remove_file (fixture, "plan.pdf");
}

/* The next dialog begins where this one ended, but for what is private. */
static void
test_remembered (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *folder = NULL;
  g_autofree char *uri = g_filename_to_uri (fixture->files.folder, NULL, NULL);
  GtkWidget *row;

  choose (fixture, "Show", MUTUAL_PAGES_PEOPLE);
  choose (fixture, "Of", 2);
  row = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (fixture, "Internal: with private parts")));
  gtk_switch_set_active (GTK_SWITCH (row), TRUE);
  choose (fixture, "Format", 2);
  choose (fixture, "Size", 2);
  pane_test_assert_hides (fixture->window, "Show");
  pane_test_assert_shows (fixture->window, "A picture shows the timeline, and nothing private.");
  make (fixture, "plan.png");
  pane_test_wait_for (fixture->window == NULL);
  remove_file (fixture, "plan.png");

  folder = g_settings_get_string (fixture->settings, "export-folder");
  g_assert_cmpstr (folder, ==, uri);
  open_dialog (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture, "Format"))), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture, "Size"))), ==, 2);
  choose (fixture, "Format", 0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture, "Of"))), ==, 2);
  row = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (fixture, "Internal: with private parts")));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (row)));
  g_settings_reset (fixture->settings, "what");
  g_settings_reset (fixture->settings, "side");
  g_settings_reset (fixture->settings, "export-format");
}

/* It says why not, stays, and can be tried again. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *text = NULL;
  g_autofree char *before = document_test_get (&fixture->files);
  g_autofree char *after = NULL;

  make (fixture, "nowhere/plan.pdf");
  pane_test_wait_for (strstr (text = pane_test_read (GTK_WIDGET (fixture->window)), "Nothing was exported. ") != NULL);
  g_assert_null (fixture->exported);

  g_settings_reset (fixture->settings, "export-folder");
  make (fixture, "plan.pdf");
  pane_test_wait_for (fixture->window == NULL);
  g_assert_cmpstr (fixture->exported, ==, "plan.pdf");
  remove_file (fixture, "plan.pdf");
  after = document_test_get (&fixture->files);
  g_assert_cmpstr (before, ==, after);
}

/* Closing it while it works leaves nothing behind. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (GFile) file = name_file (fixture, "plan.pdf");

  make (fixture, "plan.pdf");
  gtk_window_close (fixture->window);
  pane_test_wait_for (fixture->window == NULL);
  pane_test_settle ();
  g_file_delete (file, NULL, NULL);
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GdkTexture **) user_data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* What slides would paste. */
static void
test_clipboard (Fixture       *fixture,
                gconstpointer  unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GBytes) plan = mutual_document_write (fixture->document);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  mutual_copy_picture_start (clipboard, plan,
                             mutual_session_get_today (mutual_document_get_session (fixture->document)), NULL,
                             on_copied, &result);
  pane_test_wait_for (result != NULL);
  g_assert_true (mutual_copy_picture_finish (clipboard, result, &error));
  g_assert_no_error (error);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  gdk_clipboard_read_texture_async (clipboard, NULL, on_read, &texture);
  pane_test_wait_for (texture != NULL);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 2000);
}

#define ADD(name, function) g_test_add ("/export-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  ADD ("pdf", test_pdf);
  ADD ("remembered", test_remembered);
  ADD ("failure", test_failure);
  ADD ("closed", test_closed);
  ADD ("clipboard", test_clipboard);

  return g_test_run ();
}
