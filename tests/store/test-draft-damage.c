/* Drafts that a crash cut short, that somebody damaged or took away, or that have no place.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "draft-test.h"
#include "remove-tree.h"
#include "store/mutual-drafts.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

/* At whichever byte the journal ends, the plan is as it was after some action, and after all that are whole. */
static void
test_torn (TestFolder *folder,
           const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *path = NULL;
  g_autofree char *journal = NULL;
  GStatBuf status;
  gsize cut;
  guint n;

  draft_test_begin (&life, 7, NULL, TRUE);
  draft_test_assert_flushed ();
  path = draft_test_find_folder ();
  g_ptr_array_add (states, g_bytes_ref (life.base));
  for (guint i = 0; i < 8; i++)
    {
      draft_life_act (&life);
      g_ptr_array_add (states, draft_life_write (&life));
    }
  draft_test_leave (&life);
  journal = g_build_filename (path, "journal-1", NULL);
  g_assert_cmpint (g_stat (journal, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 500);

  n = states->len - 1;
  for (cut = (gsize) status.st_size;; cut -= MIN (cut, 1 + (gsize) status.st_size / 2000))
    {
      g_autoptr (GBytes) found = NULL;
      g_autoptr (MutualDraft) draft = NULL;

      g_assert_cmpint (truncate (journal, (off_t) cut), ==, 0);
      draft = mutual_draft_open (path, NULL);
      g_assert_nonnull (draft);
      found = g_bytes_ref (mutual_draft_get_current (draft));
      g_clear_object (&draft);
      draft_test_assert_flushed ();
      if (cut < (gsize) status.st_size)
        while (n > 0 && !g_bytes_equal (found, g_ptr_array_index (states, n)))
          n--;
      draft_test_assert_bytes (found, g_ptr_array_index (states, n));
      if (cut == 0)
        break;
    }
  /* What was done may have been what takes it back. */
  draft_test_assert_bytes (g_ptr_array_index (states, n), g_ptr_array_index (states, 0));
}

static void
test_damaged (TestFolder *folder,
              const void *data)
{
  static const char *const victims[] = { "draft.json", "plan-1.map" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (victims); i++)
    {
      g_auto (DraftLife) life = { 0 };
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *path = NULL;
      g_autofree char *victim = NULL;
      MutualDraftsEntry *entry;

      draft_test_begin (&life, 8, NULL, TRUE);
      draft_life_act (&life);
      draft_test_leave (&life);
      path = draft_life_find ();
      victim = g_build_filename (path, victims[i / 2], NULL);
      if (i % 2 == 0)
        g_assert_true (g_file_set_contents (victim, "{}", -1, NULL));
      else
        g_assert_cmpint (truncate (victim, 100), ==, 0);

      entries = mutual_drafts_list (NULL);
      g_assert_cmpuint (entries->len, ==, 1);
      entry = g_ptr_array_index (entries, 0);
      g_assert_true (entry->is_damaged);
      g_assert_cmpstr (entry->path, !=, path);
      g_assert_true (g_file_test (entry->path, G_FILE_TEST_IS_DIR));
      again = mutual_drafts_list (NULL);
      g_assert_cmpuint (again->len, ==, 0);
      remove_tree (draft_test_state);
    }
}

/* A later version's is left alone. */
static void
test_later (TestFolder *folder,
            const void *data)
{
  g_autofree char *path = g_build_filename (draft_test_state, "mutual", "drafts", "0123", NULL);
  g_autofree char *head = g_build_filename (path, "draft.json", NULL);
  g_autofree char *found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (head, "{\"version\": 2}\n", -1, NULL));
  found = draft_life_find ();
  g_assert_null (found);
  g_assert_true (g_file_test (head, G_FILE_TEST_EXISTS));
}

/* What a process left that was just making a draft. */
static void
test_unfinished (TestFolder *folder,
                 const void *data)
{
  g_autofree char *path = g_build_filename (draft_test_state, "mutual", "drafts", "0123", NULL);
  g_autofree char *plan = g_build_filename (path, "plan-1.map", NULL);
  g_autofree char *found = NULL;
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (plan, "{", -1, NULL));
  found = draft_life_find ();
  g_assert_null (found);
  g_assert_true (g_file_test (plan, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_utime (path, &long_ago), ==, 0);
  draft_test_assert_nothing ();
}

static void
on_problem (MutualDraft *draft,
            GParamSpec  *property,
            guint       *n_told)
{
  (*n_told)++;
}

static void
wait_for (guint *n_told,
          guint  n)
{
  gint64 until = g_get_monotonic_time () + DRAFT_TEST_PATIENCE;

  while (*n_told < n && g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (*n_told, ==, n);
}

/* It is told once that nothing is protected, and once that it is again. */
static void
test_no_place (TestFolder *folder,
               const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autofree char *parent = g_build_filename (draft_test_state, "mutual", NULL);
  guint n_told = 0;

  g_mkdir_with_parents (draft_test_state, 0700);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  draft_test_begin (&life, 11, NULL, TRUE);
  g_signal_connect (life.draft, "notify::problem", G_CALLBACK (on_problem), &n_told);
  draft_life_act (&life);
  g_assert_false (mutual_draft_flush_all (DRAFT_TEST_PATIENCE));
  wait_for (&n_told, 1);
  g_assert_nonnull (mutual_draft_get_problem (life.draft));
  draft_life_act (&life);
  g_assert_false (mutual_draft_flush_all (DRAFT_TEST_PATIENCE));
  g_assert_cmpuint (n_told, ==, 1);

  g_assert_cmpint (g_remove (parent), ==, 0);
  draft_life_act (&life);
  wait_for (&n_told, 2);
  g_assert_null (mutual_draft_get_problem (life.draft));
  draft_test_leave (&life);
  draft_test_assert_recovers (&life);
}

/* Somebody empties the state folder while the program runs. */
static void
test_removed (TestFolder *folder,
              const void *data)
{
  g_auto (DraftLife) life = { 0 };

  draft_test_begin (&life, 12, NULL, TRUE);
  draft_life_act (&life);
  draft_test_assert_flushed ();
  remove_tree (draft_test_state);
  draft_life_act (&life);
  draft_test_assert_flushed ();
  draft_test_leave (&life);
  draft_test_assert_recovers (&life);
}

int
main (int   argc,
      char *argv[])
{
  draft_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/draft/" name, TestFolder, NULL, draft_test_set_up, func, test_folder_tear_down)
  ADD ("torn", test_torn);
  ADD ("damaged", test_damaged);
  ADD ("later", test_later);
  ADD ("unfinished", test_unfinished);
  ADD ("no-place", test_no_place);
  ADD ("removed", test_removed);
#undef ADD

  return draft_test_run ();
}
