/* The start page: plans of late, search, templates, and the questions before a plan is made from one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "pane-test.h"

#include "format/mutual-reader.h"
#include "plan/mutual-date.h"
#include "remove-tree.h"
#include "schedule/mutual-template.h"
#include "session/mutual-document.h"
#include "start/mutual-name-dialog.h"
#include "start/mutual-plan-list.h"
#include "start/mutual-plan-row.h"
#include "start/mutual-recent.h"
#include "start/mutual-start-page.h"
#include "start/mutual-template-card.h"
#include "start/mutual-template-dialog.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"
#include "store/mutual-templates.h"

#include <glib/gstdio.h>
#include <string.h>

static char *home;

static char *
get_path (const char *name)
{
  return g_build_filename (home, name, NULL);
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = get_path (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
copy_sample (const char *sample,
             const char *name)
{
  g_autoptr (GFile) from = g_file_new_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", sample, NULL);
  g_autofree char *path = get_path (name);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  g_assert_true (g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
}

static char *
get_uri (const char *name)
{
  g_autofree char *path = get_path (name);

  return g_filename_to_uri (path, NULL, NULL);
}

static gboolean
is_recent (const char *name)
{
  g_autoptr (GPtrArray) infos = mutual_recent_list (G_MAXUINT);
  g_autofree char *uri = get_uri (name);

  for (guint i = 0; i < infos->len; i++)
    if (g_str_equal (gtk_recent_info_get_uri (g_ptr_array_index (infos, i)), uri))
      return TRUE;
  return FALSE;
}

static void
make_recent (const char *name)
{
  g_autofree char *uri = get_uri (name);
  GtkRecentData data = {
    .mime_type = (char *) MUTUAL_PLAN_MIME_TYPE,
    .app_name = (char *) "Mutual",
    .app_exec = (char *) "mutual %u",
  };

  g_assert_true (gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data));
  pane_test_wait_for (is_recent (name));
}

static void
forget_all (void)
{
  g_autoptr (GPtrArray) infos = mutual_recent_list (G_MAXUINT);

  for (guint i = 0; i < infos->len; i++)
    mutual_recent_remove (gtk_recent_info_get_uri (g_ptr_array_index (infos, i)));
}

static gboolean
shows (gpointer    widget,
       const char *part)
{
  g_autofree char *text = pane_test_read (GTK_WIDGET (widget));

  return strstr (text, part) != NULL;
}

#define wait_for_text(widget, part) pane_test_wait_for (shows (widget, part))

static GtkWindow *
show_page (int width,
           int height)
{
  GtkWidget *page = mutual_start_page_new ();
  GtkWindow *window;

  mutual_start_page_set_narrow (MUTUAL_START_PAGE (page), width < 560);
  window = pane_test_show (page, width, height);
  wait_for_text (window, "New customer");

  return window;
}

static GtkWidget *
get_page (GtkWindow *window)
{
  return gtk_window_get_child (window);
}

static void
search (GtkWindow  *window,
        const char *words)
{
  GtkWidget *page = get_page (window);
  GtkWidget *entry;

  mutual_start_page_set_search_mode (MUTUAL_START_PAGE (page), TRUE);
  pane_test_settle ();
  entry = pane_test_find_type (page, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  pane_test_settle ();
}

/* Somebody who has no plan yet can look at samples. */
static void
test_beginner (void)
{
  GtkWindow *window;

  forget_all ();
  window = show_page (1000, 700);
  wait_for_text (window, "6 days late");
  pane_test_assert_shows (window, "Look at a sample");
  pane_test_assert_hides (window, "Recent plans");
  pane_test_assert_shows (window, "Northwind claims in two days");
  pane_test_assert_shows (window, "Claimwise");
  pane_test_assert_shows (window, "8 milestones, 12 weeks");
  pane_test_assert_shows (window, "Start from your buyer’s date");
  pane_test_assert_hides (window, "Your own templates");
  gtk_window_destroy (window);
}

static void
test_recent (void)
{
  static const int widths[] = { 1000, 700, 380 };

  copy_sample ("northwind-freight.map", "northwind.map");
  write_file ("broken.map", "{\"format\":\"mutual-action-plan\",\"version\":1,\n\"id\":5}");
  make_recent ("northwind.map");
  make_recent ("broken.map");
  make_recent ("gone.map");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWindow *window = show_page (widths[i], 700);

      wait_for_text (window, "6 days late");
      wait_for_text (window, "There is no such file.");
      wait_for_text (window, "Line 2, column 6");
      pane_test_assert_shows (window, "Recent plans");
      pane_test_assert_hides (window, "Look at a sample");
      pane_test_assert_shows (window, "gone.map");
      pane_test_assert_shows (window, "2 of 8");
      if (widths[i] > 560)
        pane_test_assert_shows (window, "Name an information security contact");
      else
        pane_test_assert_shows (window, "Tue 24 Nov · Name an information security contact");
      pane_test_assert_measures (get_page (window));
      gtk_window_destroy (window);
    }
  forget_all ();
}

static void
remove_plan (GtkWindow  *window,
             const char *name)
{
  g_autofree char *uri = get_uri (name);
  GtkWidget *list = pane_test_find_type (get_page (window), MUTUAL_TYPE_PLAN_LIST);

  g_assert_true (gtk_widget_activate_action (list, "plans.remove", "s", uri));
  pane_test_settle ();
}

static void
test_remove (void)
{
  GtkWindow *window;
  GtkWidget *undo;

  copy_sample ("northwind-freight.map", "one.map");
  copy_sample ("kestrel-motors.map", "two.map");
  make_recent ("one.map");
  make_recent ("two.map");
  window = show_page (1000, 700);
  wait_for_text (window, "Northwind claims in two days");
  wait_for_text (window, "Kestrel checks every weld");

  remove_plan (window, "one.map");
  pane_test_assert_hides (window, "Northwind claims in two days");
  pane_test_assert_shows (window, "Kestrel checks every weld");
  undo = pane_test_find (GTK_WIDGET (window), "Undo");
  g_assert_nonnull (undo);
  gtk_widget_activate (gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON));
  wait_for_text (window, "Northwind claims in two days");
  g_assert_true (is_recent ("one.map"));

  /* What nobody takes back is gone for good, when the page is gone at the latest. */
  remove_plan (window, "one.map");
  remove_plan (window, "two.map");
  pane_test_assert_hides (window, "Recent plans");
  pane_test_assert_shows (window, "Look at a sample");
  gtk_window_destroy (window);
  pane_test_settle ();
  g_assert_false (is_recent ("one.map"));
  g_assert_false (is_recent ("two.map"));
}

static void
test_search (void)
{
  GtkWindow *window;

  copy_sample ("northwind-freight.map", "one.map");
  copy_sample ("kestrel-motors.map", "two.map");
  make_recent ("one.map");
  make_recent ("two.map");
  window = show_page (1000, 700);
  wait_for_text (window, "Claimwise");
  wait_for_text (window, "Opticheck");

  search (window, "FREIGHT claim");
  pane_test_assert_shows (window, "Northwind claims in two days");
  pane_test_assert_hides (window, "Kestrel checks every weld");
  pane_test_assert_hides (window, "New plan from a template");

  search (window, "proof");
  pane_test_assert_hides (window, "Recent plans");
  pane_test_assert_shows (window, "Enterprise with proof of concept");
  pane_test_assert_shows (window, "Security proof of value");
  pane_test_assert_hides (window, "Public sector");

  search (window, "zzz");
  pane_test_assert_shows (window, "Nothing Found");

  mutual_start_page_set_search_mode (MUTUAL_START_PAGE (get_page (window)), FALSE);
  wait_for_text (window, "Public sector");
  gtk_window_destroy (window);
  forget_all ();
}

static MutualPlan *
load_template (const char *name)
{
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_TEMPLATES);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = mutual_load_bytes (file, NULL, NULL);
  MutualPlan *plan = mutual_reader_read (bytes, NULL);

  g_assert_nonnull (plan);
  return plan;
}

static MutualTemplateDialog *
show_dialog (const char *template_name,
             int         width)
{
  g_autoptr (MutualPlan) template = load_template (template_name);
  MutualTemplateDialog *dialog = mutual_template_dialog_new (NULL, template);

  gtk_window_set_default_size (GTK_WINDOW (dialog), width, 600);
  gtk_window_present (GTK_WINDOW (dialog));
  pane_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  pane_test_settle ();

  return dialog;
}

/* The n-th row of @title at or below @widget. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title,
          guint      *n)
{
  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) &&
      (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_row (MutualTemplateDialog *dialog,
         const char           *title,
         guint                 n)
{
  GtkWidget *row = find_row (GTK_WIDGET (dialog), title, &n);

  g_assert_nonnull (row);
  return row;
}

static void
type (MutualTemplateDialog *dialog,
      const char           *title,
      const char           *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, title, 0)), text);
  pane_test_settle ();
}

static void
on_created (MutualTemplateDialog *dialog,
            MutualPlan           *plan,
            gboolean              answered,
            gpointer              user_data)
{
  MutualPlan **created = user_data;

  g_assert_null (*created);
  *created = g_object_ref (plan);
  g_object_set_data (G_OBJECT (plan), "answered", GINT_TO_POINTER (answered));
}

static void
test_questions (void)
{
  MutualTemplateDialog *dialog = show_dialog ("new-customer.map", 560);
  g_autoptr (MutualPlan) plan = NULL;
  g_autofree char *due = NULL;
  MutualItem *item;

  g_signal_connect (dialog, "created", G_CALLBACK (on_created), &plan);
  pane_test_assert_shows (dialog, "Go-live");
  pane_test_assert_shows (dialog, "Champion");
  type (dialog, "Buying company", "Northwind Freight");
  type (dialog, "Selling company", "Claimwise");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, "Title of the plan", 0))), ==,
                   "Northwind Freight with Claimwise");

  type (dialog, "Go-live", "whenever");
  g_assert_true (gtk_widget_has_css_class (get_row (dialog, "Go-live", 0), "error"));
  mutual_template_dialog_create (dialog);
  g_assert_null (plan);

  type (dialog, "Go-live", "1 mar 2027");
  g_assert_false (gtk_widget_has_css_class (get_row (dialog, "Go-live", 0), "error"));
  wait_for_text (dialog, "Mon 1 Mar 2027, in 98 days. Work begins on Fri 4 Dec 2026.");
  type (dialog, "Go-live", "1 jan 2027");
  wait_for_text (dialog, "That is soon");
  type (dialog, "Go-live", "1 mar 2027");

  type (dialog, "Champion", "Jana Ortiz");
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Executive sponsor", 1)), "Lee Park");
  /* Enter goes on from row to row, and in the last one creates. */
  g_signal_emit_by_name (get_row (dialog, "Champion", 0), "entry-activated");
  g_assert_null (plan);
  g_signal_emit_by_name (get_row (dialog, "Implementation lead", 0), "entry-activated");
  g_assert_nonnull (plan);
  g_assert_true (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (plan), "answered")));

  item = MUTUAL_ITEM (plan);
  g_assert_cmpstr (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE), ==, "Northwind Freight with Claimwise");
  g_assert_cmpuint (mutual_item_get_n_children (item, MUTUAL_MEMBER_PEOPLE), ==, 2);
  due = mutual_date_format (mutual_item_get_date (mutual_item_resolve (item, MUTUAL_MEMBER_ANCHOR), MUTUAL_MEMBER_DUE),
                            MUTUAL_DATE_FULL);
  g_assert_cmpstr (due, ==, "Mon 1 Mar 2027");
  pane_test_settle ();
}

/* Nothing has to be answered; nothing is lost then when the plan is closed. */
static void
test_no_answers (void)
{
  static const char *const names[] = { "enterprise.map", "empty.map" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      MutualTemplateDialog *dialog = show_dialog (names[i], 360);
      g_autoptr (MutualPlan) plan = NULL;

      g_signal_connect (dialog, "created", G_CALLBACK (on_created), &plan);
      pane_test_assert_measures (GTK_WIDGET (dialog));
      mutual_template_dialog_create (dialog);
      g_assert_nonnull (plan);
      g_assert_false (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (plan), "answered")));
      pane_test_settle ();
    }
}

/* A day of the calendar is written as people write it. */
static void
test_calendar (void)
{
  MutualTemplateDialog *dialog = show_dialog ("new-customer.map", 560);
  GtkWidget *button = pane_test_find_type (get_row (dialog, "Go-live", 0), GTK_TYPE_MENU_BUTTON);
  g_autoptr (GDateTime) day = g_date_time_new_local (2027, 3, 1, 0, 0, 0);
  GtkWidget *calendar;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  calendar = pane_test_find_type (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                                  GTK_TYPE_CALENDAR);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  pane_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, "Go-live", 0))), ==, "Mon 1 Mar 2027");
  wait_for_text (dialog, "Mon 1 Mar 2027, in 98 days.");
  pane_test_close (GTK_WINDOW (dialog));
}

/* A title that somebody typed stays; one that was emptied makes itself again. */
static void
test_title (void)
{
  MutualTemplateDialog *dialog = show_dialog ("new-customer.map", 560);
  GtkEditable *title = GTK_EDITABLE (get_row (dialog, "Title of the plan", 0));

  g_assert_cmpstr (gtk_editable_get_text (title), ==, "New customer");
  gtk_editable_set_text (title, "Claims in two days");
  type (dialog, "Buying company", "Northwind");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Claims in two days");
  gtk_editable_set_text (title, "");
  type (dialog, "Selling company", "Claimwise");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Northwind with Claimwise");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add_template (const char *title)
{
  g_autoptr (MutualPlan) plan = load_template ("new-customer.map");
  g_autoptr (MutualPlan) template = mutual_template_new (plan, title);
  g_autofree char *path = mutual_templates_add (template, FALSE, NULL);

  g_assert_nonnull (path);
}

static GtkWidget *
find_card (GtkWidget  *widget,
           const char *title)
{
  if (MUTUAL_IS_TEMPLATE_CARD (widget) &&
      g_str_equal (mutual_template_card_get_title (MUTUAL_TEMPLATE_CARD (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
act_on (GtkWindow  *window,
        const char *title,
        const char *action)
{
  GtkWidget *card = find_card (GTK_WIDGET (window), title);

  g_assert_nonnull (card);
  g_assert_true (gtk_widget_activate_action (card, action, "s",
                                             mutual_template_card_get_path (MUTUAL_TEMPLATE_CARD (card))));
  pane_test_settle ();
}

static MutualNameDialog *
find_name_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (MUTUAL_IS_NAME_DIALOG (window))
        return MUTUAL_NAME_DIALOG (window);
    }
  return NULL;
}

static void
give_name (const char *name)
{
  GtkWidget *row = pane_test_find_type (GTK_WIDGET (find_name_dialog ()), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_own_templates (void)
{
  GtkWindow *window;
  GtkWidget *undo;

  add_template ("Our way");
  add_template ("Another way");
  window = show_page (1000, 1000);
  wait_for_text (window, "Our way");
  pane_test_assert_shows (window, "Your own templates");

  act_on (window, "Our way", "templates.rename");
  g_assert_nonnull (find_name_dialog ());
  give_name ("another WAY");
  wait_for_text (find_name_dialog (), "There is already a template “another WAY”.");
  give_name (" The best way ");
  pane_test_wait_for (find_name_dialog () == NULL);
  wait_for_text (window, "The best way");
  pane_test_assert_hides (window, "Our way");

  act_on (window, "The best way", "templates.delete");
  wait_for_text (window, "“The best way” deleted");
  pane_test_wait_for (find_card (GTK_WIDGET (window), "The best way") == NULL);
  undo = pane_test_find (GTK_WIDGET (window), "Undo");
  gtk_widget_activate (gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON));
  pane_test_wait_for (find_card (GTK_WIDGET (window), "The best way") != NULL);

  search (window, "best");
  pane_test_assert_shows (window, "The best way");
  pane_test_assert_hides (window, "Another way");
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = NULL;
  int status;

  home = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  data = get_path ("data");
  g_assert_cmpint (g_mkdir (data, 0700), ==, 0);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  pane_test_init (&argc, &argv);

  g_test_add_func ("/start/beginner", test_beginner);
  g_test_add_func ("/start/recent", test_recent);
  g_test_add_func ("/start/remove", test_remove);
  g_test_add_func ("/start/search", test_search);
  g_test_add_func ("/start/own-templates", test_own_templates);
  g_test_add_func ("/start/questions/answers", test_questions);
  g_test_add_func ("/start/questions/no-answers", test_no_answers);
  g_test_add_func ("/start/questions/calendar", test_calendar);
  g_test_add_func ("/start/questions/title", test_title);
  status = g_test_run ();

  remove_tree (home);
  g_free (home);
  return status;
}
