/* A plan becomes a file of the kind that the name says, and nothing else is touched.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-exporting.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
export_sample (const char  *name,
               GError     **error)
{
  g_autofree char *sample = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) plan = NULL;
  char *text;
  gsize length;
  GDate today;

  g_assert_true (g_file_get_contents (sample, &text, &length, NULL));
  plan = g_bytes_new_take (text, length);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 23, G_DATE_NOVEMBER, 2026);
  mutual_exporting_start (plan, &today, target, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return mutual_exporting_finish (target, result, error);
}

static void
test_kinds (void)
{
  const struct
  {
    const char *name;
    const char *beginning;
  } cases[] = {
    { "plan.pdf", "%PDF-" },
    { "plan.svg", "<?xml" },
    { "PLAN.PNG", "\x89PNG" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      /* What is there is replaced: the dialog has asked. */
      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_true (export_sample (cases[i].name, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (content, strlen (cases[i].beginning), cases[i].beginning, strlen (cases[i].beginning));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
test_refused (void)
{
  g_autofree char *path = g_build_filename (folder, "plan.doc", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (export_sample ("plan.doc", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_assert_false (export_sample ("nowhere/plan.pdf", &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);

  g_test_add_func ("/exporting/kinds", test_kinds);
  g_test_add_func ("/exporting/refused", test_refused);
  status = g_test_run ();

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  return status;
}
