/* The window of a plan as its user sees it: title, pages, bars and questions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "remove-tree.h"
#include "start/mutual-name-dialog.h"
#include "start/mutual-template-dialog.h"
#include "store/mutual-library.h"
#include "inputs/mutual-text-field.h"
#include "window/mutual-window.h"

#include <glib/gstdio.h>
#include <string.h>

static MutualApplication *application;

/* Folders of the user's that are ours; those of the system stay, as pictures cannot be read without them. */
static char *home;
static const char *folders[] = { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };

static void
isolate (void)
{
  guint i;

  home = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (home, folders[i], NULL);

      g_setenv (folders[i], path, TRUE);
    }
}

static void
clean_up (void)
{
  remove_tree (home);
  g_free (home);
}

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Everything that is written on the widgets below one and shows, a line each. */
static void
collect (GtkWidget *widget,
         GString   *text)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static gboolean
shows (gpointer    window,
       const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect (window, text);
  return strstr (text->str, wanted) != NULL;
}

/* Whether something becomes true before patience ends; a slow disk or a busy machine is no fault. */
#define wait_for(condition) \
  G_STMT_START \
    { \
      gint64 end = g_get_monotonic_time () + PATIENCE; \
\
      while (!(condition) && g_get_monotonic_time () < end) \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (1000); \
      g_assert_true (condition); \
    } \
  G_STMT_END

static void
wait_for_text (gpointer    window,
               const char *text)
{
  wait_for (shows (window, text));
}

static void
wait_for_title (MutualWindow *window,
                const char   *title)
{
  wait_for (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), title) == 0);
}

static gboolean
can (gpointer    window,
     const char *action)
{
  g_autofree char *name = g_strconcat ("win.", action, NULL);
  GtkWidget *probe = gtk_button_new ();
  gboolean sensitive;

  /* A button is sensitive when its action can be done. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), name);
  gtk_widget_insert_after (probe, window, NULL);
  sensitive = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return sensitive;
}

static MutualWindow *
open_file (GFile *file)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (application));

  mutual_window_open (window, file);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  settle ();

  return window;
}

static MutualWindow *
open_text (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "file.map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_unlink (path);
  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return open_file (file);
}

static MutualWindow *
open_sample (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map",
                                                      NULL);

  return open_file (file);
}

static void
close_window (MutualWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
rename_plan (MutualWindow *window)
{
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  g_autoptr (MutualEdit) edit = NULL;

  edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_TITLE, "Other");
  g_assert_true (mutual_session_edit (session, "Rename Plan", edit, NULL));
  settle ();
}

static void
test_start (void)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (application));

  mutual_window_show_start (window);
  settle ();
  wait_for_text (window, "Open…");
  wait_for_text (window, "Northwind claims in two days");
  wait_for_text (window, "New customer");
  g_assert_true (can (window, "open"));
  g_assert_false (can (window, "save"));
  g_assert_false (can (window, "undo"));
  g_assert_false (can (window, "expand-all"));
  close_window (window);
}

static void
test_title (void)
{
  MutualWindow *window = open_sample ();
  MutualHistory *history = mutual_session_get_history (mutual_document_get_session (mutual_window_get_document (window)));

  wait_for_title (window, "Northwind claims in two days");
  wait_for_text (window, "Not saved yet");
  g_assert_false (can (window, "undo"));

  rename_plan (window);
  wait_for_title (window, "• Other");
  g_assert_true (can (window, "undo"));
  g_assert_false (can (window, "redo"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  settle ();
  g_assert_false (mutual_history_get_modified (history));
  wait_for_title (window, "Northwind claims in two days");
  g_assert_true (can (window, "redo"));
  close_window (window);
}

static gboolean
has_window_titled (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Where nothing else is selected, F2 is for the title of the plan. */
static void
test_writing_title (void)
{
  MutualWindow *window = open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  GtkWidget *field;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename", NULL);
  settle ();
  field = find_type (GTK_WIDGET (window), MUTUAL_TYPE_TEXT_FIELD);
  g_assert_nonnull (field);
  gtk_editable_set_text (GTK_EDITABLE (mutual_text_field_get_editor (MUTUAL_TEXT_FIELD (field))), "Written here");
  wait_for_title (window, "• Written here");
  g_signal_emit_by_name (field, "activate");
  settle ();
  g_assert_null (find_type (GTK_WIDGET (window), MUTUAL_TYPE_TEXT_FIELD));
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (session)), ==, "Rename Plan");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait_for_title (window, "Northwind claims in two days");
  close_window (window);
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static void
test_closing (void)
{
  MutualWindow *window = open_sample ();
  GtkWindow *dialog;

  rename_plan (window);
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  wait_for_text (dialog, "Other");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_close (dialog);
  settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));

  gtk_window_close (GTK_WINDOW (window));
  settle ();
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  gtk_window_close (dialog);
  settle ();
  g_assert_null (find_window (MUTUAL_TYPE_WINDOW));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* All labels of a menu, of its sections and submenus, a line each. */
static void
read_menu (GMenuModel *menu,
           GString    *text)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (text, "%s\n", label);
      if (section != NULL)
        read_menu (section, text);
      if (submenu != NULL)
        read_menu (submenu, text);
    }
}

static gboolean
menu_says (MutualWindow *window,
           const char   *wanted)
{
  GtkWidget *button = find_button (GTK_WIDGET (window), "Main Menu");
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  read_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), text);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  return strstr (text->str, wanted) != NULL;
}

/* What can be undone has a name, in the tooltip and in the menu. */
static void
test_undo_names (void)
{
  MutualWindow *window = open_sample ();

  g_assert_nonnull (find_button (GTK_WIDGET (window), "Undo"));
  rename_plan (window);
  g_assert_nonnull (find_button (GTK_WIDGET (window), "Undo Rename Plan"));
  g_assert_true (menu_says (window, "Undo Rename Plan\nRedo\n"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  settle ();
  g_assert_nonnull (find_button (GTK_WIDGET (window), "Redo Rename Plan"));
  g_assert_true (menu_says (window, "Undo\nRedo Rename Plan\n"));
  close_window (window);
}

/* What was deleted can be taken back by a click, for as long as that is what would be taken back. */
static void
test_deleting (void)
{
  MutualWindow *window = open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);

  g_assert_false (can (window, "delete"));
  g_assert_false (can (window, "duplicate"));
  g_assert_true (can (window, "add-milestone"));
  mutual_session_set_selected (session,
                               mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 0)));
  g_assert_true (can (window, "delete"));
  g_assert_false (can (window, "move-up"));
  g_assert_true (can (window, "move-down"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete", NULL);
  wait_for_text (window, "1 milestone deleted");
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n - 1);
  g_assert_true (shows (window, "Undo"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n);
  wait_for (!shows (window, "1 milestone deleted"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.duplicate", NULL);
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n + 1);
  close_window (window);
}

/* The menu of the window works on the rows of the outline. */
static void
test_clipboard (void)
{
  MutualWindow *window = open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);

  g_assert_false (can (window, "cut"));
  g_assert_false (can (window, "copy"));
  mutual_session_set_selected (session,
                               mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 0)));
  settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cut", NULL);
  wait_for (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES) == n - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  wait_for (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES) == n);
  close_window (window);
}

/* Through all that is open and has a date, and round again. */
static void
test_next_due (void)
{
  MutualWindow *window = open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  g_autofree char *first = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-due", NULL);
  first = g_strdup (mutual_session_get_selected (session));
  g_assert_nonnull (first);
  for (guint i = 0; i < 200; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-due", NULL);
      if (g_strcmp0 (mutual_session_get_selected (session), first) == 0)
        break;
    }
  g_assert_cmpstr (mutual_session_get_selected (session), ==, first);
  close_window (window);
}

static void
name_template (MutualWindow *window,
               const char   *name)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as-template", NULL);
  wait_for (find_window (MUTUAL_TYPE_NAME_DIALOG) != NULL);
  row = find_type (GTK_WIDGET (find_window (MUTUAL_TYPE_NAME_DIALOG)), ADW_TYPE_ENTRY_ROW);
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
  GtkWindow *dialog = find_window (MUTUAL_TYPE_NAME_DIALOG);
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
  MutualWindow *window = open_sample ();
  GtkWindow *question;

  name_template (window, "Our way");
  wait_for (find_window (MUTUAL_TYPE_NAME_DIALOG) == NULL);
  g_assert_true (has_template ("Our way"));

  name_template (window, "OUR way");
  wait_for (find_question () != NULL);
  question = find_question ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            "There is already a template “OUR way”."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_close (question);
  settle ();
  g_assert_nonnull (find_window (MUTUAL_TYPE_NAME_DIALOG));
  g_assert_false (has_template ("OUR way"));
  gtk_window_destroy (find_window (MUTUAL_TYPE_NAME_DIALOG));

  name_template (window, "OUR way");
  wait_for (find_question () != NULL);
  question = find_question ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "replace");
  gtk_window_close (question);
  wait_for (find_window (MUTUAL_TYPE_NAME_DIALOG) == NULL);
  g_assert_true (has_template ("OUR way"));
  g_assert_false (has_template ("Our way"));
  close_window (window);
}

/* From any window: the plan comes into a window of its own unless this one waits for a plan. */
static void
test_new_from_template (void)
{
  MutualWindow *window = open_sample ();
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_TEMPLATES);
  g_autofree char *path = g_build_filename (folder, "onboarding.map", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkWindow *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-from-template", g_variant_new_string (uri));
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-from-template", g_variant_new_string (uri));
  wait_for (find_window (MUTUAL_TYPE_TEMPLATE_DIALOG) != NULL);
  settle ();
  dialog = find_window (MUTUAL_TYPE_TEMPLATE_DIALOG);
  mutual_template_dialog_create (MUTUAL_TEMPLATE_DIALOG (dialog));
  settle ();
  g_assert_null (find_window (MUTUAL_TYPE_TEMPLATE_DIALOG));
  g_assert_true (has_window_titled ("Onboarding"));
  wait_for_title (window, "Northwind claims in two days");
  close_window (window);
  while ((window = (MutualWindow *) find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    close_window (window);

  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
  wait_for (has_window_titled ("Untitled Plan"));
  while ((window = (MutualWindow *) find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    close_window (window);
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
      MutualWindow *window = open_text (cases[i].text);

      wait_for_text (window, cases[i].message);
      wait_for_text (window, cases[i].button);
      wait_for_text (window, "file.map");
      g_assert_false (can (window, "save"));
      g_assert_false (can (window, "save-as"));
      close_window (window);
    }
}

static void
test_newer (void)
{
  MutualWindow *window = open_text ("{\"format\":\"mutual-action-plan\",\"version\":2,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"From tomorrow\"}");

  wait_for_text (window, "newer version");
  g_assert_false (can (window, "save"));
  g_assert_false (can (window, "save-as"));
  close_window (window);
}

static void
test_save_fails (void)
{
  MutualWindow *window = open_text ("{\"format\":\"mutual-action-plan\",\"version\":1,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}");
  const char *path = g_file_peek_path (mutual_document_get_file (mutual_window_get_document (window)));

  rename_plan (window);
  g_assert_true (g_file_set_contents (path, "of somebody else", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  settle ();
  wait_for_text (window, "The plan is not saved.");
  wait_for_text (window, "Save As…");
  wait_for_title (window, "• Other");

  /* Another way out: the other content goes away. */
  g_assert_true (g_file_set_contents (path, "{\"format\":\"mutual-action-plan\",\"version\":1,"
                                            "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}",
                                      -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  settle ();
  /* Not long to be seen. */
  wait_for_text (window, "Saved");
  wait_for_title (window, "Other");
  close_window (window);
}

/* One goes on while the plan is saved, and saves again: what was done last is in the file. */
static void
test_save_again (void)
{
  MutualWindow *window = open_text ("{\"format\":\"mutual-action-plan\",\"version\":1,"
                                    "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Mine\"}");
  MutualDocument *document = mutual_window_get_document (window);
  g_autofree char *path = g_file_get_path (mutual_document_get_file (document));
  MutualSession *session = mutual_document_get_session (document);
  g_autofree char *text = NULL;

  rename_plan (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (mutual_document_get_saving (document));
  g_assert_true (mutual_session_type (session, "Rename Plan", MUTUAL_ITEM (mutual_session_get_plan (session)),
                                      MUTUAL_MEMBER_TITLE, "The last word", NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  wait_for (!mutual_document_get_saving (document) && !mutual_document_get_modified (document));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "The last word"));
  close_window (window);
}

static void
test_narrow (void)
{
  MutualWindow *window = open_sample ();
  int minimum;

  g_assert_true (can (window, "show-pane"));
  gtk_window_set_default_size (GTK_WINDOW (window), 380, 760);
  while (can (window, "show-pane"))
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 380);
  gtk_widget_measure (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  while (!can (window, "show-pane"))
    g_main_context_iteration (NULL, TRUE);
  close_window (window);
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
  MutualWindow *window = open_sample ();
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
  wait_for (has_window_titled ("Kestrel checks every weld"));
  wait_for_title (window, "Northwind claims in two days");
  close_window (window);
  while ((window = (MutualWindow *) find_window (MUTUAL_TYPE_WINDOW)) != NULL)
    close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  isolate ();
  g_test_init (&argc, &argv, NULL);
  application = mutual_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/title", test_title);
  g_test_add_func ("/window/writing-title", test_writing_title);
  g_test_add_func ("/window/undo-names", test_undo_names);
  g_test_add_func ("/window/deleting", test_deleting);
  g_test_add_func ("/window/clipboard", test_clipboard);
  g_test_add_func ("/window/next-due", test_next_due);
  g_test_add_func ("/window/closing", test_closing);
  g_test_add_func ("/window/save-as-template", test_save_as_template);
  g_test_add_func ("/window/new-from-template", test_new_from_template);
  g_test_add_func ("/window/refused", test_refused);
  g_test_add_func ("/window/newer", test_newer);
  g_test_add_func ("/window/save-fails", test_save_fails);
  g_test_add_func ("/window/save-again", test_save_again);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/drop", test_drop);
  status = g_test_run ();

  g_object_unref (application);
  clean_up ();
  return status;
}
