/* The window of a plan and its file: what is opened and refused, saved, kept as a template, dropped and closed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window-test.h"

#include "start/mutual-name-dialog.h"
#include "start/mutual-template-dialog.h"
#include "store/mutual-library.h"

#include <string.h>

static void
test_closing (void)
{
  MutualWindow *window = window_test_open_sample ();
  GtkWindow *dialog;

  window_test_rename_plan (window);
  gtk_window_close (GTK_WINDOW (window));
  window_test_settle ();
  dialog = window_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  window_test_wait_for_text (dialog, "Other");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_close (dialog);
  window_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));

  gtk_window_close (GTK_WINDOW (window));
  window_test_settle ();
  dialog = window_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  gtk_window_close (dialog);
  window_test_settle ();
  g_assert_null (window_test_find_window (MUTUAL_TYPE_WINDOW));
}

static void
name_template (MutualWindow *window,
               const char   *name)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as-template", NULL);
  window_test_wait_for (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG) != NULL);
  row = window_test_find_type (GTK_WIDGET (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG)), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_emit_by_name (row, "entry-activated");
}

static gboolean
has_template (const char *title)
{
  g_autoptr (GPtrArray) entries = mutual_library_list (MUTUAL_LIBRARY_OWN_TEMPLATES);
  guint i;

  for (i = 0; i < entries->len; i++)
    if (g_str_equal (((const MutualLibraryEntry *) g_ptr_array_index (entries, i))->title, title))
      return TRUE;

  return FALSE;
}

/* What the dialog asks, in a dialog of its own; those that other tests answered may still be there. */
static GtkWindow *
find_question (void)
{
  GtkWindow *dialog = window_test_find_window (MUTUAL_TYPE_NAME_DIALOG);
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (dialog != NULL && ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == dialog)
        return window;
    }

  return NULL;
}

/* Another template of that name goes only when somebody says so. */
static void
test_save_as_template (void)
{
  MutualWindow *window = window_test_open_sample ();
  GtkWindow *question;

  name_template (window, "Our way");
  window_test_wait_for (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG) == NULL);
  g_assert_true (has_template ("Our way"));

  name_template (window, "OUR way");
  window_test_wait_for (find_question () != NULL);
  question = find_question ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            "There is already a template “OUR way”."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_close (question);
  window_test_settle ();
  g_assert_nonnull (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG));
  g_assert_false (has_template ("OUR way"));
  gtk_window_destroy (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG));

  name_template (window, "OUR way");
  window_test_wait_for (find_question () != NULL);
  question = find_question ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "replace");
  gtk_window_close (question);
  window_test_wait_for (window_test_find_window (MUTUAL_TYPE_NAME_DIALOG) == NULL);
  g_assert_true (has_template ("OUR way"));
  g_assert_false (has_template ("Our way"));
  window_test_close (window);
}

/* From any window: the plan comes into a window of its own unless this one waits for a plan. */
static void
test_new_from_template (void)
{
  MutualWindow *window = window_test_open_sample ();
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_TEMPLATES);
  g_autofree char *path = g_build_filename (folder, "onboarding.map", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkWindow *dialog;

  g_action_group_activate_action (window_test_get_actions (), "new-from-template", g_variant_new_string (uri));
  g_action_group_activate_action (window_test_get_actions (), "new-from-template", g_variant_new_string (uri));
  window_test_wait_for (window_test_find_window (MUTUAL_TYPE_TEMPLATE_DIALOG) != NULL);
  window_test_settle ();
  dialog = window_test_find_window (MUTUAL_TYPE_TEMPLATE_DIALOG);
  mutual_template_dialog_create (MUTUAL_TEMPLATE_DIALOG (dialog));
  window_test_settle ();
  g_assert_null (window_test_find_window (MUTUAL_TYPE_TEMPLATE_DIALOG));
  g_assert_true (window_test_has_window_titled ("Onboarding"));
  window_test_wait_for_title (window, "Northwind claims in two days");
  window_test_close (window);
  while ((window = (MutualWindow *) window_test_find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    window_test_close (window);

  g_action_group_activate_action (window_test_get_actions (), "new", NULL);
  window_test_wait_for (window_test_has_window_titled ("Untitled Plan"));
  while ((window = (MutualWindow *) window_test_find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    window_test_close (window);
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    const char *message;
    const char *button;
  } cases[] = {
    { "", "empty", "Open With…" },
    { "{\"version\":3,\"sources\":[],\"mappings\":\"\"}", "source map", "Open With…" },
    { "{\"format\": \"mutual-action-plan\", \"version\": 1,\n \"title\": 3}", "Line 2, column 11", "Try Again" },
    { NULL, "no such file", "Try Again" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MutualWindow *window = window_test_open_text (cases[i].text);

      window_test_wait_for_text (window, cases[i].message);
      window_test_wait_for_text (window, cases[i].button);
      window_test_wait_for_text (window, "file.map");
      g_assert_false (window_test_can (window, "save"));
      g_assert_false (window_test_can (window, "save-as"));
      window_test_close (window);
    }
}

static void
test_newer (void)
{
  MutualWindow *window = window_test_open_text ("{\"format\":\"mutual-action-plan\",\"version\":2,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"From tomorrow\"}");

  window_test_wait_for_text (window, "newer version");
  g_assert_false (window_test_can (window, "save"));
  g_assert_false (window_test_can (window, "save-as"));
  window_test_close (window);
}

static void
test_save_fails (void)
{
  MutualWindow *window = window_test_open_text ("{\"format\":\"mutual-action-plan\",\"version\":1,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}");
  const char *path = g_file_peek_path (mutual_document_get_file (mutual_window_get_document (window)));

  window_test_rename_plan (window);
  g_assert_true (g_file_set_contents (path, "of somebody else", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  window_test_settle ();
  window_test_wait_for_text (window, "The plan is not saved.");
  window_test_wait_for_text (window, "Save As…");
  window_test_wait_for_title (window, "• Other");

  /* Another way out: the other content goes away. */
  g_assert_true (g_file_set_contents (path, "{\"format\":\"mutual-action-plan\",\"version\":1,"
                                            "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}",
                                      -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  window_test_settle ();
  /* Not long to be seen. */
  window_test_wait_for_text (window, "Saved");
  window_test_wait_for_title (window, "Other");
  window_test_close (window);
}

/* One goes on while the plan is saved, and saves again: what was done last is in the file. */
static void
test_save_again (void)
{
  MutualWindow *window = window_test_open_text ("{\"format\":\"mutual-action-plan\",\"version\":1,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}");
  MutualDocument *document = mutual_window_get_document (window);
  g_autofree char *path = g_file_get_path (mutual_document_get_file (document));
  MutualSession *session = mutual_document_get_session (document);
  g_autofree char *text = NULL;

  window_test_rename_plan (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (mutual_document_get_saving (document));
  g_assert_true (mutual_session_type (session, "Rename Plan", MUTUAL_ITEM (mutual_session_get_plan (session)),
                                      MUTUAL_MEMBER_TITLE, "The last word", NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  window_test_wait_for (!mutual_document_get_saving (document) && !mutual_document_get_modified (document));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "The last word"));
  window_test_close (window);
}

static GtkDropTarget *
find_drop_target (MutualWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

static void
test_drop (void)
{
  MutualWindow *window = window_test_open_sample ();
  GSList *files = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  files = g_slist_prepend (files, g_file_new_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples",
                                                             "kestrel-motors.map", NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);

  /* In a window of its own; this one keeps its plan. */
  window_test_wait_for (window_test_has_window_titled ("Kestrel checks every weld"));
  window_test_wait_for_title (window, "Northwind claims in two days");
  window_test_close (window);
  while ((window = (MutualWindow *) window_test_find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    window_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  g_test_add_func ("/window/closing", test_closing);
  g_test_add_func ("/window/save-as-template", test_save_as_template);
  g_test_add_func ("/window/new-from-template", test_new_from_template);
  g_test_add_func ("/window/refused", test_refused);
  g_test_add_func ("/window/newer", test_newer);
  g_test_add_func ("/window/save-fails", test_save_fails);
  g_test_add_func ("/window/save-again", test_save_again);
  g_test_add_func ("/window/drop", test_drop);

  return window_test_run ();
}
