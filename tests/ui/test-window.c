/* The window of a plan as its user sees it: its title, and what can be done in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window-test.h"

#include "inputs/mutual-text-field.h"

#include <string.h>

static void
test_start (void)
{
  MutualWindow *window = window_test_open_nothing ();

  mutual_window_show_start (window);
  window_test_settle ();
  window_test_wait_for_text (window, "Open…");
  window_test_wait_for_text (window, "Northwind claims in two days");
  window_test_wait_for_text (window, "New customer");
  g_assert_true (window_test_can (window, "open"));
  g_assert_false (window_test_can (window, "save"));
  g_assert_false (window_test_can (window, "undo"));
  g_assert_false (window_test_can (window, "expand-all"));
  window_test_close (window);
}

static void
test_title (void)
{
  MutualWindow *window = window_test_open_sample ();
  MutualHistory *history = mutual_session_get_history (mutual_document_get_session (mutual_window_get_document (window)));

  window_test_wait_for_title (window, "Northwind claims in two days");
  window_test_wait_for_text (window, "Not saved yet");
  g_assert_false (window_test_can (window, "undo"));

  window_test_rename_plan (window);
  window_test_wait_for_title (window, "• Other");
  g_assert_true (window_test_can (window, "undo"));
  g_assert_false (window_test_can (window, "redo"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  window_test_settle ();
  g_assert_false (mutual_history_get_modified (history));
  window_test_wait_for_title (window, "Northwind claims in two days");
  g_assert_true (window_test_can (window, "redo"));
  window_test_close (window);
}

/* Where nothing else is selected, F2 is for the title of the plan. */
static void
test_writing_title (void)
{
  MutualWindow *window = window_test_open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  GtkWidget *field;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename", NULL);
  window_test_settle ();
  field = window_test_find_type (GTK_WIDGET (window), MUTUAL_TYPE_TEXT_FIELD);
  g_assert_nonnull (field);
  gtk_editable_set_text (GTK_EDITABLE (mutual_text_field_get_editor (MUTUAL_TEXT_FIELD (field))), "Written here");
  window_test_wait_for_title (window, "• Written here");
  g_signal_emit_by_name (field, "activate");
  window_test_settle ();
  g_assert_null (window_test_find_type (GTK_WIDGET (window), MUTUAL_TYPE_TEXT_FIELD));
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (session)), ==, "Rename Plan");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  window_test_wait_for_title (window, "Northwind claims in two days");
  window_test_close (window);
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
  MutualWindow *window = window_test_open_sample ();

  g_assert_nonnull (find_button (GTK_WIDGET (window), "Undo"));
  window_test_rename_plan (window);
  g_assert_nonnull (find_button (GTK_WIDGET (window), "Undo Rename Plan"));
  g_assert_true (menu_says (window, "Undo Rename Plan\nRedo\n"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  window_test_settle ();
  g_assert_nonnull (find_button (GTK_WIDGET (window), "Redo Rename Plan"));
  g_assert_true (menu_says (window, "Undo\nRedo Rename Plan\n"));
  window_test_close (window);
}

/* What was deleted can be taken back by a click, for as long as that is what would be taken back. */
static void
test_deleting (void)
{
  MutualWindow *window = window_test_open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);

  g_assert_false (window_test_can (window, "delete"));
  g_assert_false (window_test_can (window, "duplicate"));
  g_assert_true (window_test_can (window, "add-milestone"));
  mutual_session_set_selected (session,
                               mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 0)));
  g_assert_true (window_test_can (window, "delete"));
  g_assert_false (window_test_can (window, "move-up"));
  g_assert_true (window_test_can (window, "move-down"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete", NULL);
  window_test_wait_for_text (window, "1 milestone deleted");
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n - 1);
  g_assert_true (window_test_shows (window, "Undo"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n);
  window_test_wait_for (!window_test_shows (window, "1 milestone deleted"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.duplicate", NULL);
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), ==, n + 1);
  window_test_close (window);
}

/* The menu of the window works on the rows of the outline. */
static void
test_clipboard (void)
{
  MutualWindow *window = window_test_open_sample ();
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);

  g_assert_false (window_test_can (window, "cut"));
  g_assert_false (window_test_can (window, "copy"));
  mutual_session_set_selected (session,
                               mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 0)));
  window_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cut", NULL);
  window_test_wait_for (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES) == n - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  window_test_wait_for (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES) == n);
  window_test_close (window);
}

/* Through all that is open and has a date, and round again. */
static void
test_next_due (void)
{
  MutualWindow *window = window_test_open_sample ();
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
  window_test_close (window);
}

static void
test_narrow (void)
{
  MutualWindow *window = window_test_open_sample ();
  int minimum;

  g_assert_true (window_test_can (window, "show-pane"));
  gtk_window_set_default_size (GTK_WINDOW (window), 380, 760);
  while (window_test_can (window, "show-pane"))
    g_main_context_iteration (NULL, TRUE);
  window_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 380);
  gtk_widget_measure (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  while (!window_test_can (window, "show-pane"))
    g_main_context_iteration (NULL, TRUE);
  window_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/title", test_title);
  g_test_add_func ("/window/writing-title", test_writing_title);
  g_test_add_func ("/window/undo-names", test_undo_names);
  g_test_add_func ("/window/deleting", test_deleting);
  g_test_add_func ("/window/clipboard", test_clipboard);
  g_test_add_func ("/window/next-due", test_next_due);
  g_test_add_func ("/window/narrow", test_narrow);

  return window_test_run ();
}
