/* Hints that a file may have changed: however it was changed, and once for many events.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-watch.h"
#include "test-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Long enough for a hint on a machine that has much to do. */
#define PATIENCE_MS 10000
/* Nothing comes after so long. */
#define SILENCE_MS 600

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
on_hint (guint *n_hints)
{
  (*n_hints)++;
}

static void
wait_for (guint *n_hints,
          guint  n,
          guint  milliseconds)
{
  gboolean over = FALSE;
  guint source = g_timeout_add (milliseconds, on_time, &over);

  while (!over && *n_hints < n)
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (source);
}

static void
assert_hint (guint *n_hints)
{
  guint n = *n_hints;

  wait_for (n_hints, n + 1, PATIENCE_MS);
  g_assert_cmpuint (*n_hints, ==, n + 1);
  wait_for (n_hints, n + 2, SILENCE_MS);
  g_assert_cmpuint (*n_hints, ==, n + 1);
}

static void
test_hints (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "one");
  g_autofree char *other = test_folder_name (folder, "other");
  g_autoptr (MutualWatch) watch = mutual_watch_new (file);
  guint n_hints = 0;

  g_signal_connect_swapped (watch, "hint", G_CALLBACK (on_hint), &n_hints);
  wait_for (&n_hints, 1, SILENCE_MS);
  g_assert_cmpuint (n_hints, ==, 0);

  /* Written in place, put in its place, taken away, put back. */
  g_object_unref (test_folder_write (folder, "plan.map", "two"));
  assert_hint (&n_hints);
  g_object_unref (test_folder_write (folder, "other", "three"));
  g_assert_cmpint (g_rename (other, g_file_peek_path (file)), ==, 0);
  assert_hint (&n_hints);
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  assert_hint (&n_hints);
  g_object_unref (test_folder_write (folder, "plan.map", "four"));
  assert_hint (&n_hints);
}

static void
test_link (TestFolder *folder,
           const void *data)
{
  g_autoptr (GFile) target = test_folder_write (folder, "plan.map", "one");
  g_autofree char *other = test_folder_name (folder, "other");
  g_autofree char *path = test_folder_name (folder, "link.map");
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (MutualWatch) watch = NULL;
  guint n_hints = 0;

  g_assert_cmpint (symlink ("plan.map", path), ==, 0);
  watch = mutual_watch_new (link);
  g_signal_connect_swapped (watch, "hint", G_CALLBACK (on_hint), &n_hints);
  wait_for (&n_hints, 1, SILENCE_MS);

  g_object_unref (test_folder_write (folder, "other", "two"));
  g_assert_cmpint (g_rename (other, g_file_peek_path (target)), ==, 0);
  assert_hint (&n_hints);
}

/* A file that is not there yet may come, in a folder that is not there nothing happens. */
static void
test_nothing (TestFolder *folder,
              const void *data)
{
  g_autofree char *path = test_folder_name (folder, "no/such/plan.map");
  g_autofree char *new = test_folder_name (folder, "new.map");
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (new);
  g_autoptr (MutualWatch) blind = mutual_watch_new (nowhere);
  g_autoptr (MutualWatch) watch = mutual_watch_new (file);
  guint n_hints = 0;

  g_signal_connect_swapped (blind, "hint", G_CALLBACK (on_hint), &n_hints);
  wait_for (&n_hints, 1, SILENCE_MS);
  g_assert_cmpuint (n_hints, ==, 0);
  g_signal_connect_swapped (watch, "hint", G_CALLBACK (on_hint), &n_hints);
  g_object_unref (test_folder_write (folder, "new.map", "one"));
  assert_hint (&n_hints);
}

/* Who stops watching hears nothing any more. */
static void
test_end (TestFolder *folder,
          const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "one");
  MutualWatch *watch = mutual_watch_new (file);
  guint n_hints = 0;

  g_signal_connect_swapped (watch, "hint", G_CALLBACK (on_hint), &n_hints);
  wait_for (&n_hints, 1, SILENCE_MS);
  g_object_unref (test_folder_write (folder, "plan.map", "two"));
  g_assert_finalize_object (watch);
  wait_for (&n_hints, 1, SILENCE_MS);
  g_assert_cmpuint (n_hints, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/store/watch/" name, TestFolder, NULL, test_folder_set_up, func, test_folder_tear_down)

  ADD ("hints", test_hints);
  ADD ("link", test_link);
  ADD ("nothing", test_nothing);
  ADD ("end", test_end);

  return g_test_run ();
}
