/* One key goes from area to area, and past those that are not there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-areas.h"

static void
test_focus_next (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *areas[4];
  GtkWidget *buttons[4][2];

  gtk_window_set_child (GTK_WINDOW (window), box);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      areas[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_box_append (GTK_BOX (box), areas[i]);
      for (guint j = 0; j < 2; j++)
        {
          buttons[i][j] = gtk_button_new ();
          gtk_box_append (GTK_BOX (areas[i]), buttons[i][j]);
        }
    }
  /* One is hidden, one can take no focus. */
  gtk_widget_set_visible (areas[1], FALSE);
  gtk_widget_set_sensitive (areas[2], FALSE);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (areas[0]))
    g_main_context_iteration (NULL, TRUE);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (mutual_areas_focus_next (areas, G_N_ELEMENTS (areas), 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[0][0]);
  gtk_widget_grab_focus (buttons[0][1]);
  g_assert_true (mutual_areas_focus_next (areas, G_N_ELEMENTS (areas), 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[3][0]);
  g_assert_true (mutual_areas_focus_next (areas, G_N_ELEMENTS (areas), 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[0][0]);
  g_assert_true (mutual_areas_focus_next (areas, G_N_ELEMENTS (areas), -1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[3][0]);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/areas/focus-next", test_focus_next);

  return g_test_run ();
}
