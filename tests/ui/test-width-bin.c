/* A container becomes narrow and wide with its window, and lets the window shrink.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-width-bin.h"

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

/* Until the window has that width and what is in it knows; a busy machine is no fault. */
static void
wait_for (GtkWidget *window,
          int        width,
          gboolean   narrow)
{
  MutualWidthBin *bin = MUTUAL_WIDTH_BIN (gtk_window_get_child (GTK_WINDOW (window)));
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while ((gtk_widget_get_width (window) != width || mutual_width_bin_get_narrow (bin) != narrow) &&
         g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
  g_assert_cmpint (mutual_width_bin_get_narrow (bin), ==, narrow);
}

static void
test_narrow (void)
{
  GtkWidget *bin = g_object_ref_sink (mutual_width_bin_new ());
  GtkWidget *child = gtk_label_new (NULL);
  int minimum;

  gtk_widget_set_size_request (child, 900, 10);
  mutual_width_bin_set_child (MUTUAL_WIDTH_BIN (bin), child);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, MUTUAL_MINIMUM_WIDTH);
  g_assert_false (mutual_width_bin_get_narrow (MUTUAL_WIDTH_BIN (bin)));

  mutual_width_bin_expect_width (MUTUAL_WIDTH_BIN (bin), MUTUAL_NARROW_WIDTH - 1);
  g_assert_true (mutual_width_bin_get_narrow (MUTUAL_WIDTH_BIN (bin)));
  mutual_width_bin_expect_width (MUTUAL_WIDTH_BIN (bin), MUTUAL_NARROW_WIDTH);
  g_assert_false (mutual_width_bin_get_narrow (MUTUAL_WIDTH_BIN (bin)));

  g_object_unref (bin);
}

static void
on_narrow (GtkWidget  *bin,
           GParamSpec *pspec,
           GtkWidget  *child)
{
  gtk_widget_set_visible (child, !mutual_width_bin_get_narrow (MUTUAL_WIDTH_BIN (bin)));
}

static void
test_resize (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bin = mutual_width_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *large = gtk_label_new ("large");

  gtk_widget_set_size_request (large, 500, 10);
  gtk_box_append (GTK_BOX (box), large);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("small"));
  mutual_width_bin_set_child (MUTUAL_WIDTH_BIN (bin), box);
  g_signal_connect (bin, "notify::narrow", G_CALLBACK (on_narrow), large);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (window, 900, FALSE);

  gtk_window_set_default_size (GTK_WINDOW (window), 380, 400);
  wait_for (window, 380, TRUE);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  wait_for (window, 900, FALSE);

  /* What needs more than the usual width becomes narrow before anything of it is cut off. */
  gtk_widget_set_size_request (large, 700, 10);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 400);
  wait_for (window, 640, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  wait_for (window, 800, FALSE);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/width-bin/narrow", test_narrow);
  g_test_add_func ("/width-bin/resize", test_resize);

  return g_test_run ();
}
