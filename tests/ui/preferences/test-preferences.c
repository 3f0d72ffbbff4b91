/* The preferences: what is chosen is kept, and has its effect at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "preferences/mutual-preferences.h"

#include "pane-test.h"
#include "session/mutual-expansion.h"

#include <glib/gstdio.h>

static GtkWidget *
find_row (GtkWidget  *window,
          const char *title)
{
  return gtk_widget_get_ancestor (pane_test_find (window, title), ADW_TYPE_PREFERENCES_ROW);
}

static void
choose (GtkWidget  *window,
        const char *title,
        guint       position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (window, title)), position);
  pane_test_settle ();
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = mutual_preferences_new ();

  gtk_window_present (GTK_WINDOW (window));
  pane_test_wait_for (gtk_widget_get_mapped (window));
  pane_test_settle ();
  return window;
}

static void
test_side (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = open_window ();

  g_assert_cmpint (mutual_preferences_get_my_side (settings), ==, MUTUAL_SIDE_UNSET);
  choose (window, "Your side", 1);
  g_assert_cmpint (mutual_preferences_get_my_side (settings), ==, MUTUAL_SIDE_SELLER);
  choose (window, "Your side", 2);
  g_assert_cmpint (mutual_preferences_get_my_side (settings), ==, MUTUAL_SIDE_BUYER);
  gtk_window_destroy (GTK_WINDOW (window));

  /* The next window knows. */
  window = open_window ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (window, "Your side"))), ==, 2);
  choose (window, "Your side", 0);
  g_assert_cmpint (mutual_preferences_get_my_side (settings), ==, MUTUAL_SIDE_UNSET);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_colors (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = open_window ();

  mutual_preferences_follow (settings);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  choose (window, "Colors", 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  choose (window, "Colors", 0);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recall (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = open_window ();
  gboolean recalls;

  mutual_preferences_follow (settings);
  gtk_widget_activate (pane_test_find_type (find_row (window, "Open as it was left"), GTK_TYPE_SWITCH));
  pane_test_wait_for (!g_settings_get_boolean (settings, "recall-open"));
  g_object_get (mutual_expansion_get_default (), "recalls", &recalls, NULL);
  g_assert_false (recalls);
  g_settings_reset (settings, "recall-open");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A check that is off stays off, and one of a later version is not lost. */
static void
test_checks (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  const char *const before[] = { "of-a-later-version", NULL };
  GtkWidget *window, *row, *button;
  g_auto (GStrv) names = NULL;

  g_settings_set_strv (settings, "review-off", before);
  window = open_window ();
  row = find_row (window, "Checks of the review");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW)), TRUE);
  pane_test_settle ();
  button = pane_test_find_type (find_row (window, "A champion"), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (button)));
  gtk_switch_set_active (GTK_SWITCH (button), FALSE);
  names = g_settings_get_strv (settings, "review-off");
  g_assert_cmpstrv (names, ((const char *const[]) { "of-a-later-version", "champion", NULL }));
  gtk_switch_set_active (GTK_SWITCH (button), TRUE);
  g_clear_pointer (&names, g_strfreev);
  names = g_settings_get_strv (settings, "review-off");
  g_assert_cmpstrv (names, before);
  g_settings_reset (settings, "review-off");
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
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/preferences/side", test_side);
  g_test_add_func ("/preferences/checks", test_checks);
  g_test_add_func ("/preferences/colors", test_colors);
  g_test_add_func ("/preferences/recall", test_recall);

  status = g_test_run ();
  g_rmdir (home);
  return status;
}
