/* A heading slides away where there is little room, and only there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-column.h"

#define HEADING 200
#define HEIGHT 400

static GtkWidget *
create_box (int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, 50, height);

  return box;
}

static GtkWidget *
create_body (int height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_box (height));

  return scrolled;
}

static MutualColumn *
create_column (GtkWidget *body)
{
  MutualColumn *column = MUTUAL_COLUMN (g_object_ref_sink (mutual_column_new ()));

  mutual_column_set_heading (column, create_box (HEADING));
  mutual_column_set_body (column, body);

  return column;
}

static void
allocate (MutualColumn *column)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (column), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (column), GTK_ORIENTATION_VERTICAL, 300, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, HEIGHT);
  gtk_widget_size_allocate (GTK_WIDGET (column), &(GtkAllocation) { 0, 0, 300, HEIGHT }, -1);
}

static void
test_still (void)
{
  GtkWidget *body = create_body (1000);
  g_autoptr (MutualColumn) column = create_column (body);

  allocate (column);
  mutual_column_slide (column, 50);
  g_assert_cmpint (mutual_column_get_offset (column), ==, 0);
  g_assert_cmpint (gtk_widget_get_allocated_height (body), ==, HEIGHT - HEADING);
}

static void
test_sliding (void)
{
  GtkWidget *body = create_body (1000);
  g_autoptr (MutualColumn) column = create_column (body);

  mutual_column_set_sliding (column, TRUE);
  allocate (column);
  g_assert_cmpint (gtk_widget_get_allocated_height (body), ==, HEIGHT - HEADING);

  mutual_column_slide (column, 50);
  allocate (column);
  g_assert_cmpint (mutual_column_get_offset (column), ==, 50);
  g_assert_cmpint (gtk_widget_get_allocated_height (body), ==, HEIGHT - HEADING + 50);

  mutual_column_slide (column, 9999);
  allocate (column);
  g_assert_cmpint (mutual_column_get_offset (column), ==, HEADING);
  g_assert_cmpint (gtk_widget_get_allocated_height (body), ==, HEIGHT);

  /* When there is room again the heading comes back. */
  mutual_column_set_sliding (column, FALSE);
  allocate (column);
  g_assert_cmpint (mutual_column_get_offset (column), ==, 0);
}

/* Only what there is no room for slides. */
static void
test_short (void)
{
  g_autoptr (MutualColumn) column = create_column (create_body (HEIGHT - HEADING + 30));

  mutual_column_set_sliding (column, TRUE);
  allocate (column);
  mutual_column_slide (column, 9999);
  g_assert_cmpint (mutual_column_get_offset (column), ==, 30);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column/still", test_still);
  g_test_add_func ("/column/sliding", test_sliding);
  g_test_add_func ("/column/short", test_short);

  return g_test_run ();
}
