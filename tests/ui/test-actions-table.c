/* The table of keys: every key is legal and given once where it counts, and the shortcuts window shows all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "actions/mutual-actions-table.h"

static void
test_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MutualActionRow *rows;
  guint n_rows, i, j;

  rows = mutual_actions_table_get (&n_rows);
  for (i = 0; i < n_rows; i++)
    for (j = 0; rows[i].accelerators[j] != NULL; j++)
      {
        guint key;
        GdkModifierType modifiers;

        g_assert_true (gtk_accelerator_parse (rows[i].accelerators[j], &key, &modifiers));
        /* These open GTK's inspector, too. */
        g_assert_false (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (key == GDK_KEY_d || key == GDK_KEY_i));
        /* What a pane handles by itself may be another thing in another pane. */
        if (rows[i].action != NULL)
          g_assert_true (g_hash_table_add (seen, g_strdup (rows[i].accelerators[j])));
        else
          g_assert_true (g_hash_table_add (seen, g_strconcat (rows[i].group, rows[i].accelerators[j], NULL)));
      }
}

/* GTK makes a second one of each, to be found by searching. */
static void
collect_titles (GtkWidget  *widget,
                GHashTable *titles)
{
  GtkWidget *child;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      char *title;

      g_object_get (widget, "title", &title, NULL);
      g_hash_table_add (titles, title);
    }

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_titles (child, titles);
}

static void
test_window (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *window = mutual_actions_table_new_window ();
  const MutualActionRow *rows;
  guint n_rows, i;

  rows = mutual_actions_table_get (&n_rows);
  collect_titles (window, titles);
  g_assert_cmpuint (g_hash_table_size (titles), ==, n_rows);
  for (i = 0; i < n_rows; i++)
    g_assert_true (g_hash_table_contains (titles, rows[i].title));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions-table/keys", test_keys);
  g_test_add_func ("/actions-table/window", test_window);

  return g_test_run ();
}
