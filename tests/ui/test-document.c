/* A document as its window sees it: opened, changed, saved, refused, and never written to without being asked.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document.h"

#include "format/mutual-problem.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.map", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
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

static char *
get_sample_path (void)
{
  return g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
}

static void
put (Fixture    *fixture,
     const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static char *
get (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return text;
}

static char *
put_sample (Fixture *fixture)
{
  g_autofree char *path = get_sample_path ();
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  put (fixture, text);

  return text;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
load (MutualDocument  *document,
      GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_document_load_async (document, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return mutual_document_load_finish (document, result, error);
}

static gboolean
save (MutualDocument   *document,
      GFile            *file,
      MutualSaveFlags   flags,
      GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_document_save_async (document, file, flags, NULL, on_done, &result);
  g_assert_true (mutual_document_get_saving (document));
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mutual_document_get_saving (document));

  return mutual_document_save_finish (document, result, error);
}

static void
rename_plan (MutualDocument *document,
             const char     *title)
{
  MutualSession *session = mutual_document_get_session (document);
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_TITLE, title);
  g_assert_true (mutual_session_edit (session, "Rename Plan", edit, &error));
  g_assert_no_error (error);
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *path = get_sample_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MutualDocument) document = mutual_document_new (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  g_assert_true (load (document, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_READY);
  title = mutual_document_dup_title (document);
  g_assert_cmpstr (title, ==, "Northwind claims in two days");
  g_assert_null (mutual_document_get_file (document));
  g_assert_false (mutual_document_get_modified (document));

  /* The copy finds a place of its own. */
  g_assert_true (save (document, fixture->file, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_equal (mutual_document_get_file (document), fixture->file));
}

static void
test_round (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *before = put_sample (fixture);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (load (document, &error));
  g_assert_no_error (error);

  rename_plan (document, "Another title");
  g_assert_true (mutual_document_get_modified (document));
  g_assert_true (save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_false (mutual_document_get_modified (document));
  between = get (fixture);
  g_assert_nonnull (strstr (between, "\"title\": \"Another title\""));

  mutual_history_undo (mutual_session_get_history (mutual_document_get_session (document)));
  g_assert_true (mutual_document_get_modified (document));
  g_assert_true (save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  after = get (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A file is left alone while there is nothing to save, however it was written. */
static void
test_unmodified (Fixture       *fixture,
                 gconstpointer  unused)
{
  const char *text = "{\"format\":\"mutual-action-plan\",\"version\":1,"
                     "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"Compact\"}";
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  put (fixture, text);
  g_assert_true (load (document, &error));
  g_assert_no_error (error);
  g_assert_true (save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
  after = get (fixture);
  g_assert_cmpstr (after, ==, text);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *before = put_sample (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (load (document, &error));
  g_assert_no_error (error);
  put (fixture, "of somebody else");

  g_assert_false (save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  g_clear_error (&error);

  rename_plan (document, "Mine");
  g_assert_false (save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (mutual_document_get_modified (document));
  after = get (fixture);
  g_assert_cmpstr (after, ==, "of somebody else");

  /* The user chose that name again in the dialog, and agreed. */
  g_assert_true (save (document, fixture->file, MUTUAL_SAVE_REPLACE, &error));
  g_assert_no_error (error);
  g_assert_false (mutual_document_get_modified (document));
}

static void
test_refused (Fixture       *fixture,
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
        put (fixture, cases[i].text);
      g_assert_false (load (document, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_FAILED);
      g_assert_nonnull (mutual_document_get_error (document));
      g_assert_null (mutual_document_get_session (document));
      if (cases[i].text != NULL)
        {
          g_autofree char *after = get (fixture);

          g_assert_cmpstr (after, ==, cases[i].text);
        }
    }
}

/* It may be that the file comes back, or is mended. */
static void
test_again (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (load (document, NULL));
  text = put_sample (fixture);
  g_assert_true (load (document, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_READY);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  put (fixture, "{\"format\":\"mutual-action-plan\",\"version\":2,"
                "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"From tomorrow\"}");
  g_assert_true (load (document, &error));
  g_assert_no_error (error);
  g_assert_true (mutual_session_get_read_only (mutual_document_get_session (document)));
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = put_sample (fixture);

  mutual_document_load_async (document, cancellable, on_done, &result);
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

#define ADD(name) g_test_add ("/document/" #name, Fixture, NULL, set_up, test_##name, tear_down)
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
