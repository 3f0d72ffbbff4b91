/* Every control of a window says what it is: to those who hear it by its name, and to those who point at it by a tooltip
 * or by words that stand on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "pane-test.h"
#include "preferences/mutual-preferences.h"
#include "widgets/mutual-tooltip.h"
#include "window/mutual-window.h"

#include <glib/gstdio.h>

static MutualApplication *application;

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && has_words (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  const char *text = gtk_widget_get_tooltip_text (widget);

  return (text != NULL && *text != '\0') || mutual_tooltip_get (widget) != NULL;
}

/* A button in a button, such as in a menu button, is the same control. */
static GtkWidget *
find_outer (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  while (GTK_IS_MENU_BUTTON (parent) || ADW_IS_SPLIT_BUTTON (parent) || GTK_IS_DROP_DOWN (parent))
    {
      widget = parent;
      parent = gtk_widget_get_parent (widget);
    }
  return widget;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Where it is, for whoever has to name it. */
static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autofree char *more = g_strdup_printf ("%s%s", path->len > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));

      g_string_append (path, more);
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static guint
complain (GtkWidget  *widget,
          const char *what)
{
  g_autofree char *path = describe (widget);

  g_test_message ("%s: %s", what, path);
  return 1;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_TEXT_VIEW (widget) ||
         (GTK_IS_EDITABLE (widget) && !GTK_IS_TEXT (widget));
}

static guint
check (GtkWidget *widget,
       guint     *n_controls)
{
  guint n_faults = 0;

  /* These are GTK's and libadwaita's own. */
  if (GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_POPOVER_MENU (widget) ||
      g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwBackButton") ||
      (GTK_IS_SWITCH (widget) && !gtk_widget_get_visible (widget) &&
       gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW) != NULL) ||
      (gtk_widget_has_css_class (widget, "close") && gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) != NULL))
    return 0;

  if (is_control (widget))
    {
      GtkWidget *outer = find_outer (widget);
      gboolean words = has_words (widget);

      (*n_controls)++;
      if (!words && !is_named (widget) && !is_named (outer))
        n_faults += complain (widget, "no name");
      if (GTK_IS_BUTTON (widget) && !words && !has_tooltip (widget) && !has_tooltip (outer))
        n_faults += complain (widget, "no tooltip");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_faults += check (child, n_controls);
  return n_faults;
}

static void
assert_named (GtkWidget *widget,
              guint      at_least)
{
  guint n_controls = 0;

  g_assert_cmpuint (check (widget, &n_controls), ==, 0);
  /* There was something to look at. */
  g_assert_cmpuint (n_controls, >=, at_least);
}

static void
select_and_check (MutualWindow  *window,
                  MutualSession *session,
                  MutualItem    *item)
{
  mutual_session_set_selected (session, item != NULL ? mutual_item_get_id (item) : NULL);
  pane_test_settle ();
  assert_named (GTK_WIDGET (window), 30);
}

static void
test_plan (void)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (application));
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map",
                                                      NULL);
  MutualSession *session;
  MutualItem *plan;
  MutualItem *milestone;

  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  mutual_window_open (window, file);
  pane_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  pane_test_settle ();
  session = mutual_document_get_session (mutual_window_get_document (window));
  plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 4);
  mutual_session_expand_all (session, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  for (guint i = 0; i < 2; i++)
    {
      static const char *const pages[] = { "details", "people" };

      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i]);
      pane_test_settle ();
      select_and_check (window, session, NULL);
      select_and_check (window, session, milestone);
      select_and_check (window, session, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0));
      select_and_check (window, session, mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, 0));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_start (void)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (application));

  mutual_window_show_start (window);
  pane_test_wait_for (pane_test_find (GTK_WIDGET (window), "New customer") != NULL);
  assert_named (GTK_WIDGET (window), 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_preferences (void)
{
  GtkWidget *window = mutual_preferences_new ();

  gtk_window_present (GTK_WINDOW (window));
  pane_test_settle ();
  assert_named (pane_test_find_type (window, ADW_TYPE_PREFERENCES_PAGE), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  pane_test_init (&argc, &argv);
  application = mutual_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/names/plan", test_plan);
  g_test_add_func ("/names/start", test_start);
  g_test_add_func ("/names/preferences", test_preferences);
  status = g_test_run ();

  g_object_unref (application);
  g_rmdir (home);
  return status;
}
