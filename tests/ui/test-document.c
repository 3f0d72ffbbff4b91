/* A document as its window sees it: opened, changed, saved, refused, and never written to without being asked.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "document-test.h"

#include "format/mutual-problem.h"

#include <string.h>

static void
test_sample (DocumentTest  *fixture,
             gconstpointer  unused)
{
  g_autofree char *path = document_test_get_sample_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MutualDocument) document = mutual_document_new (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_READY);
  title = mutual_document_dup_title (document);
  g_assert_cmpstr (title, ==, "Northwind claims in two days");
  g_assert_null (mutual_document_get_file (document));
  g_assert_false (mutual_document_get_modified (document));

  /* The copy finds a place of its own. */
  g_assert_true (document_test_save (document, fixture->file, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_equal (mutual_document_get_file (document), fixture->file));
}

static void
test_round (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autofree char *before = document_test_put_sample (fixture);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);

  document_test_rename_plan (document, "Another title");
  g_assert_true (mutual_document_get_modified (document));
  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_false (mutual_document_get_modified (document));
  between = document_test_get (fixture);
  g_assert_nonnull (strstr (between, "\"title\": \"Another title\""));

  mutual_history_undo (mutual_session_get_history (mutual_document_get_session (document)));
  g_assert_true (mutual_document_get_modified (document));
  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  after = document_test_get (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A file is left alone while there is nothing to save, however it was written. */
static void
test_unmodified (DocumentTest  *fixture,
                 gconstpointer  unused)
{
  const char *text = "{\"format\":\"mutual-action-plan\",\"version\":1,"
                     "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Compact\"}";
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  document_test_put (fixture, text);
  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  after = document_test_get (fixture);
  g_assert_cmpstr (after, ==, text);
}

static void
test_changed (DocumentTest  *fixture,
              gconstpointer  unused)
{
  g_autofree char *before = document_test_put_sample (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  document_test_put (fixture, "of somebody else");

  g_assert_false (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  g_clear_error (&error);

  document_test_rename_plan (document, "Mine");
  g_assert_false (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (mutual_document_get_modified (document));
  after = document_test_get (fixture);
  g_assert_cmpstr (after, ==, "of somebody else");

  /* The user chose that name again in the dialog, and agreed. */
  g_assert_true (document_test_save (document, fixture->file, MUTUAL_SAVE_REPLACE, &error));
  g_assert_no_error (error);
  g_assert_false (mutual_document_get_modified (document));
}

static void
test_refused (DocumentTest  *fixture,
              gconstpointer  unused)
{
  const struct
  {
    const char *text;
    GQuark domain;
    int code;
  } cases[] = {
    { NULL, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND },
    { "", MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_FOREIGN },
    { "{\"version\":3,\"sources\":[],\"mappings\":\"\"}", MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_FOREIGN },
    { "{\"format\": \"mutual-action-plan\",\n \"version\": 1", MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_SYNTAX },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
      g_autoptr (GError) error = NULL;

      if (cases[i].text != NULL)
        document_test_put (fixture, cases[i].text);
      g_assert_false (document_test_load (document, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_FAILED);
      g_assert_nonnull (mutual_document_get_error (document));
      g_assert_null (mutual_document_get_session (document));
      if (cases[i].text != NULL)
        {
          g_autofree char *after = document_test_get (fixture);

          g_assert_cmpstr (after, ==, cases[i].text);
        }
    }
}

/* It may be that the file comes back, or is mended. */
static void
test_again (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (document_test_load (document, NULL));
  text = document_test_put_sample (fixture);
  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_READY);
}

static void
test_newer (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  document_test_put (fixture, "{\"format\":\"mutual-action-plan\",\"version\":2,"
                "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"From tomorrow\"}");
  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  g_assert_true (mutual_session_get_read_only (mutual_document_get_session (document)));
}

static void
test_cancelled (DocumentTest  *fixture,
                gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = document_test_put_sample (fixture);

  mutual_document_load_async (document, cancellable, document_test_on_done, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mutual_document_load_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name) g_test_add ("/document/" #name, DocumentTest, NULL, document_test_set_up, test_##name, document_test_tear_down)
  ADD (sample);
  ADD (round);
  ADD (unmodified);
  ADD (changed);
  ADD (refused);
  ADD (again);
  ADD (newer);
  ADD (cancelled);
#undef ADD

  return g_test_run ();
}
