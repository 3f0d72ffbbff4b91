/* A document and its file in a folder of its own, for tests.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "document-test.h"

#include <glib/gstdio.h>

void
document_test_set_up (DocumentTest  *fixture,
                      gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.map", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

void
document_test_tear_down (DocumentTest  *fixture,
                         gconstpointer  unused)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

char *
document_test_get_sample_path (void)
{
  return g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
}

void
document_test_put (DocumentTest *fixture,
                   const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

char *
document_test_get (DocumentTest *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return text;
}

char *
document_test_put_sample (DocumentTest *fixture)
{
  g_autofree char *path = document_test_get_sample_path ();
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  document_test_put (fixture, text);

  return text;
}

void
document_test_on_done (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
document_test_load (MutualDocument  *document,
                    GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_document_load_async (document, NULL, document_test_on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return mutual_document_load_finish (document, result, error);
}

gboolean
document_test_save (MutualDocument   *document,
                    GFile            *file,
                    MutualSaveFlags   flags,
                    GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_document_save_async (document, file, flags, NULL, document_test_on_done, &result);
  g_assert_true (mutual_document_get_saving (document));
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mutual_document_get_saving (document));

  return mutual_document_save_finish (document, result, error);
}

void
document_test_rename_plan (MutualDocument *document,
                           const char     *title)
{
  MutualSession *session = mutual_document_get_session (document);
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_TITLE, title);
  g_assert_true (mutual_session_edit (session, "Rename Plan", edit, &error));
  g_assert_no_error (error);
}
