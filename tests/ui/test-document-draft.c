/* What a document keeps for the case of a crash, and how it comes back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "document-test.h"
#include "store/mutual-drafts.h"

#define PATIENCE (20 * G_USEC_PER_SEC)
#define SAMPLE_TITLE "Northwind claims in two days"

static guint
count_drafts (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "mutual", "drafts", NULL);
  g_autoptr (GDir) folder = NULL;
  guint n = 0;

  g_assert_true (mutual_draft_flush_all (PATIENCE));
  folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static MutualDocument *
open_file (DocumentTest *fixture)
{
  g_autoptr (MutualDocument) document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&document);
}

static void
assert_title (MutualDocument *document,
              const char     *title)
{
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (mutual_session_get_plan (mutual_document_get_session (document))),
                                         MUTUAL_MEMBER_TITLE),
                   ==, title);
}

static MutualHistory *
get_history (MutualDocument *document)
{
  return mutual_session_get_history (mutual_document_get_session (document));
}

/* As when the process ends: nobody asked, nothing was saved. */
static void
crash (MutualDocument **document)
{
  g_clear_object (document);
  g_assert_cmpuint (count_drafts (), ==, 1);
}

static void
test_life (DocumentTest  *fixture,
           gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = open_file (fixture);

  g_assert_cmpuint (count_drafts (), ==, 0);
  document_test_rename_plan (document, "One");
  g_assert_cmpuint (count_drafts (), ==, 1);
  mutual_session_undo (mutual_document_get_session (document));
  g_assert_cmpuint (count_drafts (), ==, 0);
  mutual_session_redo (mutual_document_get_session (document));
  g_assert_cmpuint (count_drafts (), ==, 1);
  after = document_test_get (fixture);
  g_assert_cmpstr (after, ==, text);

  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, NULL));
  g_assert_cmpuint (count_drafts (), ==, 0);
  document_test_rename_plan (document, "Two");
  g_assert_cmpuint (count_drafts (), ==, 1);
  mutual_document_discard (document);
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
test_titled (DocumentTest  *fixture,
             gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = open_file (fixture);

  g_assert_cmpint (mutual_document_get_recovered_time (document), ==, 0);
  document_test_rename_plan (document, "Recovered");
  crash (&document);

  document = open_file (fixture);
  assert_title (document, "Recovered");
  g_assert_true (mutual_document_get_modified (document));
  g_assert_cmpint (mutual_document_get_recovered_time (document), >, 0);
  g_assert_cmpstr (mutual_history_get_undo_label (get_history (document)), ==, "Recover Changes");

  /* It may be dropped, and that taken back. */
  mutual_document_drop_recovered (document);
  assert_title (document, SAMPLE_TITLE);
  g_assert_false (mutual_document_get_modified (document));
  g_assert_cmpuint (count_drafts (), ==, 0);
  mutual_session_undo (mutual_document_get_session (document));
  assert_title (document, "Recovered");
  crash (&document);

  /* It is there once more, with what came since. */
  document = open_file (fixture);
  assert_title (document, "Recovered");
  document_test_rename_plan (document, "Recovered twice");
  crash (&document);
  document = open_file (fixture);
  assert_title (document, "Recovered twice");
  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, NULL));
  g_assert_cmpuint (count_drafts (), ==, 0);
  g_clear_object (&document);
  document = open_file (fixture);
  assert_title (document, "Recovered twice");
  g_assert_cmpint (mutual_document_get_recovered_time (document), ==, 0);
  after = document_test_get (fixture);
  g_assert_cmpstr (after, !=, text);
}

/* A draft belongs to one document. */
static void
test_twice (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_file (fixture);
  g_autoptr (MutualDocument) other = NULL;

  document_test_rename_plan (document, "Mine");
  g_assert_cmpuint (count_drafts (), ==, 1);
  other = open_file (fixture);
  assert_title (other, SAMPLE_TITLE);
  g_assert_cmpint (mutual_document_get_recovered_time (other), ==, 0);
}

static void
test_untitled (DocumentTest  *fixture,
               gconstpointer  unused)
{
  /* Whether something would be lost if nothing were done to it. */
  for (int modified = 0; modified < 2; modified++)
    {
      g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
      g_autoptr (MutualDocument) document = NULL;
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GError) error = NULL;
      MutualDraftsEntry *entry;

      mutual_plan_seal (plan);
      document = mutual_document_new_untitled (plan, modified);
      g_assert_cmpuint (count_drafts (), ==, (guint) modified);
      document_test_rename_plan (document, "Nowhere else");
      crash (&document);

      entries = mutual_drafts_list (NULL);
      g_assert_cmpuint (entries->len, ==, 1);
      entry = g_ptr_array_index (entries, 0);
      g_assert_null (entry->file);
      g_assert_cmpstr (entry->title, ==, "Nowhere else");
      document = mutual_document_new_from_draft (entry->path, NULL);
      g_assert_true (document_test_load (document, &error));
      g_assert_no_error (error);
      assert_title (document, "Nowhere else");
      g_assert_null (mutual_document_get_file (document));
      g_assert_true (mutual_document_get_modified (document));

      mutual_document_drop_recovered (document);
      assert_title (document, "");
      g_assert_cmpint (mutual_document_get_modified (document), ==, modified);
      mutual_session_undo (mutual_document_get_session (document));
      g_assert_true (document_test_save (document, fixture->file, MUTUAL_SAVE_REPLACE, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_drafts (), ==, 0);

      /* What is done after that is no crash's. */
      g_assert_cmpint (mutual_document_get_recovered_time (document), ==, 0);
      document_test_rename_plan (document, "Since then");
      g_assert_false (mutual_document_can_drop_recovered (document));
      mutual_document_drop_recovered (document);
      assert_title (document, "Since then");
      mutual_document_discard (document);
    }
}

/* What cannot be opened says why. */
static void
test_gone (DocumentTest  *fixture,
           gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nothing", NULL);
  g_autoptr (MutualDocument) document = mutual_document_new_from_draft (path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (document_test_load (document, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (mutual_document_get_state (document), ==, MUTUAL_DOCUMENT_FAILED);
}

/* The process was killed between saving and noting that. */
static void
test_saved (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_file (fixture);
  g_autoptr (GBytes) bytes = NULL;

  document_test_rename_plan (document, "Saved");
  bytes = mutual_document_write (document);
  crash (&document);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                      NULL));
  document = open_file (fixture);
  assert_title (document, "Saved");
  g_assert_false (mutual_document_get_modified (document));
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
assert_changes (MutualDocument *document,
                guint           expected)
{
  MutualPlan *plan = mutual_session_get_plan (mutual_document_get_session (document));

  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES), ==, expected);
}

/* What comes back, or goes, was moved once, and not once more. */
static void
test_moved (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_file (fixture);
  MutualPlan *plan = mutual_session_get_plan (mutual_document_get_session (document));
  MutualItem *live = mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
  guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES);
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GBytes) moved = NULL;
  g_autoptr (GBytes) again = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 15, G_DATE_MARCH, 2027);
  edit = mutual_edit_new_set_date (live, MUTUAL_MEMBER_DUE, &date);
  g_assert_true (mutual_session_edit (mutual_document_get_session (document), "Move Go-live", edit, NULL));
  assert_changes (document, n + 1);
  moved = mutual_document_write (document);
  crash (&document);

  document = open_file (fixture);
  again = mutual_document_write (document);
  g_assert_true (g_bytes_equal (again, moved));
  mutual_document_drop_recovered (document);
  assert_changes (document, n);
  g_assert_false (mutual_document_get_modified (document));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name) g_test_add ("/document-draft/" #name, DocumentTest, NULL, document_test_set_up, test_##name, document_test_tear_down)
  ADD (life);
  ADD (titled);
  ADD (twice);
  ADD (untitled);
  ADD (gone);
  ADD (saved);
  ADD (moved);
#undef ADD

  return g_test_run ();
}
