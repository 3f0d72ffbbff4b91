/* What ships with the program: each sample and template is valid, and written back it gives the same bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"

#include <string.h>

static void
test_sample (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) written = NULL;
  char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);

  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (mutual_plan_is_sealed (plan));

  written = mutual_writer_write (plan);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), contents, length);
}

static guint
add_tests (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/format/%s/%s", folder, name);

      if (!g_str_has_suffix (name, ".map"))
        continue;
      g_test_add_data_func_full (test, g_build_filename (path, name, NULL), test_sample, g_free);
      n++;
    }
  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpuint (add_tests ("samples"), >, 0);
  g_assert_cmpuint (add_tests ("templates"), >, 0);

  return g_test_run ();
}
