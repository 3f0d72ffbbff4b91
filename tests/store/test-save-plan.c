/* Saving a plan: it is what the file holds afterwards, and what could not be opened again is never written.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "store/mutual-save-plan.h"
#include "test-folder.h"

#include <string.h>

static MutualPlan *
make_plan (const char *title)
{
  MutualPlan *plan = mutual_plan_new (NULL);

  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
  return plan;
}

static void
assert_holds (GFile      *file,
              MutualPlan *plan,
              GBytes     *saved)
{
  g_autoptr (GBytes) expected = mutual_writer_write (plan);
  g_autoptr (GBytes) found = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_nonnull (found);
  g_assert_true (g_bytes_equal (found, expected));
  g_assert_true (g_bytes_equal (found, saved));
}

static void
test_again (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", NULL);
  g_autoptr (MutualPlan) plan = make_plan ("One");
  g_autoptr (MutualPlan) other = make_plan ("Two");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = mutual_save_plan (plan, file, NULL, MUTUAL_SAVE_NONE, NULL, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  assert_holds (file, plan, first);

  second = mutual_save_plan (other, file, first, MUTUAL_SAVE_NONE, NULL, &error);
  g_assert_no_error (error);
  assert_holds (file, other, second);

  g_assert_null (mutual_save_plan (plan, file, first, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  assert_holds (file, other, second);
}

static void
test_unreadable (TestFolder *folder,
                 const void *data)
{
  g_autofree char *title = g_strnfill (MUTUAL_TITLE_LIMIT + 1, 'x');
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", NULL);
  g_autoptr (MutualPlan) plan = make_plan (title);
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_save_plan (plan, file, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_UNVERIFIED);
  test_folder_assert_names (folder, "");
}

static void
test_not_canonical (TestFolder *folder,
                    const void *data)
{
  g_autoptr (MutualPlan) plan = make_plan ("One");
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autofree char *longer = g_strdup_printf ("%.*s ", (int) g_bytes_get_size (bytes),
                                             (const char *) g_bytes_get_data (bytes, NULL));
  g_autoptr (GBytes) other = test_bytes (longer);
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_save_plan_verify (bytes, &error));
  g_assert_no_error (error);
  g_assert_false (mutual_save_plan_verify (other, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_UNVERIFIED);
}

static void
test_newer_version (TestFolder *folder,
                    const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", NULL);
  g_autoptr (MutualPlan) plan = make_plan ("One");
  g_autoptr (GError) error = NULL;

  mutual_plan_set_version (plan, MUTUAL_PLAN_VERSION + 1);
  g_assert_null (mutual_save_plan (plan, file, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEWER_VERSION);
  test_folder_assert_names (folder, "");
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
save_and_wait (MutualPlan  *plan,
               GFile       *file,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_save_plan_async (plan, file, NULL, MUTUAL_SAVE_NONE, NULL, on_saved, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return mutual_save_plan_finish (plan, result, error);
}

static void
test_async (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", NULL);
  g_autoptr (MutualPlan) plan = make_plan ("One");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) saved = save_and_wait (plan, file, &error);

  g_assert_no_error (error);
  assert_holds (file, plan, saved);

  g_assert_null (save_and_wait (plan, file, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
  g_clear_error (&error);

  mutual_plan_set_version (plan, MUTUAL_PLAN_VERSION + 1);
  g_assert_null (save_and_wait (plan, file, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEWER_VERSION);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                                                \
  g_test_add ("/store/save-plan/" name, TestFolder, NULL, test_folder_set_up, func, test_folder_tear_down)
  ADD ("again", test_again);
  ADD ("unreadable", test_unreadable);
  ADD ("not-canonical", test_not_canonical);
  ADD ("newer-version", test_newer_version);
  ADD ("async", test_async);
#undef ADD

  return g_test_run ();
}
