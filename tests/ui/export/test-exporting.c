/* A plan becomes a file of the kind that was asked for, whole or not at all, and nothing else is touched.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-exporting.h"

#include "store/mutual-store-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static char *folder;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
export_sample (const char          *name,
               MutualExportFormat   format,
               gboolean             replace,
               GError             **error)
{
  g_autofree char *sample = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) plan = NULL;
  MutualExportOrder order = { .format = format, .scale = 1, .percent = g_atomic_rc_box_new0 (int) };
  gboolean made;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (sample, &text, &length, NULL));
  order.plan = plan = g_bytes_new_take (text, length);
  g_date_set_dmy (&order.today, 23, G_DATE_NOVEMBER, 2026);
  mutual_exporting_start (&order, target, replace, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  made = mutual_exporting_finish (target, result, error);
  /* Pages tell how many of them are done. */
  g_assert_cmpint (g_atomic_int_get (order.percent), ==, format == MUTUAL_EXPORT_PDF ? 100 : 0);
  g_atomic_rc_box_release (order.percent);
  return made;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_kinds (void)
{
  const char *const beginnings[] = {
    [MUTUAL_EXPORT_PDF] = "%PDF-",
    [MUTUAL_EXPORT_SVG] = "<?xml",
    [MUTUAL_EXPORT_PNG] = "\x89PNG",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *path = g_build_filename (folder, "plan", NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      /* What is there is replaced: the dialog has asked. */
      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_true (export_sample ("plan", i, TRUE, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (content, strlen (beginnings[i]), beginnings[i], strlen (beginnings[i]));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
test_names (void)
{
  const struct
  {
    const char *given;
    MutualExportFormat format;
    const char *name;
  } cases[] = {
    { "plan.pdf", MUTUAL_EXPORT_PDF, "plan.pdf" },
    { "PLAN.Png", MUTUAL_EXPORT_PNG, "PLAN.Png" },
    { "plan", MUTUAL_EXPORT_SVG, "plan.svg" },
    { "plan.pdf", MUTUAL_EXPORT_PNG, "plan.pdf.png" },
    { "version 1.2", MUTUAL_EXPORT_PDF, "version 1.2.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) given = g_file_new_build_filename (folder, cases[i].given, NULL);
      gboolean renamed;
      g_autoptr (GFile) file = mutual_exporting_name (given, cases[i].format, &renamed);
      g_autofree char *name = g_file_get_basename (file);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_true (renamed == !g_file_equal (file, given));
    }
}

/* Where nobody was asked, nothing is lost. */
static void
test_not_asked (void)
{
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (export_sample ("plan.pdf", MUTUAL_EXPORT_PDF, FALSE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* As on a disk that gets full: no half file, and what was there stays. */
static void
test_full (void)
{
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 2000, before.rlim_max }), ==, 0);
  g_assert_false (export_sample ("plan.pdf", MUTUAL_EXPORT_PDF, TRUE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (export_sample ("new.pdf", MUTUAL_EXPORT_PDF, TRUE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_SPACE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_cmpuint (count_files (), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_nowhere (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (export_sample ("nowhere/plan.pdf", MUTUAL_EXPORT_PDF, TRUE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);

  g_test_add_func ("/exporting/kinds", test_kinds);
  g_test_add_func ("/exporting/names", test_names);
  g_test_add_func ("/exporting/not-asked", test_not_asked);
  g_test_add_func ("/exporting/full", test_full);
  g_test_add_func ("/exporting/nowhere", test_nowhere);
  status = g_test_run ();

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  return status;
}
