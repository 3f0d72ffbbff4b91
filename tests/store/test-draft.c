/* Drafts: whatever was done is there for the next process, and nothing is that was saved or discarded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "draft-life.h"
#include "format/mutual-writer.h"
#include "remove-tree.h"
#include "store/mutual-drafts.h"
#include "store/mutual-save.h"
#include "store/mutual-store-error.h"
#include "test-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#define PATIENCE (20 * G_USEC_PER_SEC)

static char *state;

static void
set_up (TestFolder *folder,
        const void *data)
{
  test_folder_set_up (folder, data);
  mutual_draft_flush_all (PATIENCE);
  remove_tree (state);
}

static void
assert_flushed (void)
{
  g_assert_true (mutual_draft_flush_all (PATIENCE));
}

static void
assert_bytes (GBytes *a,
              GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

/* A draft of a plan at random. */
static void
begin (DraftLife *life,
       guint      seed,
       GFile     *file,
       gboolean   is_new)
{
  draft_life_init (life, seed, 2);
  life->draft = mutual_draft_new (file, life->base, is_new);
}

/* Nobody has it open any more. */
static void
leave (DraftLife *life)
{
  g_clear_object (&life->draft);
  assert_flushed ();
}

static void
assert_recovers (DraftLife *life)
{
  g_autofree char *path = draft_life_find ();
  g_autoptr (GBytes) expected = draft_life_write (life);
  g_autoptr (GBytes) found = NULL;

  g_assert_nonnull (path);
  found = draft_life_recover (path);
  assert_bytes (found, expected);
}

static void
assert_nothing (void)
{
  g_autofree char *path = draft_life_find ();
  g_autofree char *parent = g_build_filename (state, "mutual", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);

  g_assert_null (path);
  if (dir != NULL)
    g_assert_null (g_dir_read_name (dir));
}

static gsize
measure (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  gsize size = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (child, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      size += (gsize) status.st_size;
    }
  return size;
}

static char *
find_folder (void)
{
  g_autofree char *parent = g_build_filename (state, "mutual", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  return name != NULL ? g_build_filename (parent, name, NULL) : NULL;
}

static void
test_untitled (TestFolder *folder,
               const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr (MutualDraft) draft = NULL;
  GStatBuf status;

  begin (&life, 1, NULL, TRUE);
  draft_life_act (&life);
  assert_flushed ();

  path = find_folder ();
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (measure (path), >, g_bytes_get_size (life.base));
  /* It is open. */
  found = draft_life_find ();
  g_assert_null (found);

  leave (&life);
  assert_recovers (&life);

  draft = mutual_draft_open (path, NULL);
  g_assert_null (mutual_draft_get_file (draft));
  g_assert_true (mutual_draft_get_is_new (draft));
  assert_bytes (mutual_draft_get_base (draft), life.base);
  mutual_draft_discard (draft);
  assert_flushed ();
  assert_nothing ();
}

static void
test_titled (TestFolder *folder,
             const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "something");
  g_autoptr (GFile) other = test_folder_write (folder, "other.map", "something");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) unwanted = NULL;
  MutualDraftsEntry *entry;

  begin (&life, 2, file, FALSE);
  draft_life_act (&life);
  leave (&life);

  entries = mutual_drafts_list (NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_true (g_file_equal (entry->file, file));
  g_assert_cmpint (ABS (entry->time - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  g_assert_cmpstr (entry->title, ==,
                   mutual_item_get_text (MUTUAL_ITEM (mutual_history_get_plan (life.history)), MUTUAL_MEMBER_TITLE));
  wanted = mutual_drafts_list (file);
  g_assert_cmpuint (wanted->len, ==, 1);
  unwanted = mutual_drafts_list (other);
  g_assert_cmpuint (unwanted->len, ==, 0);
  assert_recovers (&life);
  test_folder_assert (folder, "plan.map", "something");
}

/* What is done later is there, too, and what another process does to it after that. */
static void
test_generations (TestFolder *folder,
                  const void *data)
{
  for (guint seed = 10; seed < 30; seed++)
    {
      g_auto (DraftLife) life = { 0 };
      g_autofree char *path = NULL;

      begin (&life, seed, NULL, TRUE);
      for (guint i = 0; i < 30; i++)
        {
          draft_life_act (&life);
          if (i % 3 == 0)
            assert_flushed ();
          if (i % 7 == 0)
            {
              leave (&life);
              assert_recovers (&life);
              assert_flushed ();
              g_free (path);
              path = draft_life_find ();
              life.draft = mutual_draft_open (path, NULL);
              g_assert_nonnull (life.draft);
            }
        }
      leave (&life);
      assert_recovers (&life);
      remove_tree (state);
    }
}

/* A long journal begins anew, and holds no less for that; and who types faster than the disk is asked to write has no
 * record for every letter. */
static void
test_typing (TestFolder *folder,
             const void *data)
{
  static const struct
  {
    gsize length;    /* of the text, of which each letter is a change */
    guint n_letters; /* that are typed */
    gboolean slowly; /* each is on the disk before the next one */
    gsize limit;     /* bytes that the draft may take beside the plan */
  } cases[] = {
    { 20000, 100, TRUE, 1000000 },
    { 500, 500, FALSE, 10000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DraftLife) life = { 0 };
      g_autofree char *text = g_strnfill (cases[i].length, 'a');
      g_autofree char *path = NULL;

      begin (&life, 3, NULL, FALSE);
      for (guint j = 0; j < cases[i].n_letters; j++)
        {
          MutualItem *plan = MUTUAL_ITEM (mutual_history_get_plan (life.history));
          g_autoptr (MutualEdit) edit = NULL;

          text[j] = 'b';
          edit = mutual_edit_new_set_text (plan, MUTUAL_MEMBER_NOTES, text);
          mutual_history_begin_typing (life.history, "Type", mutual_edit_get_item_id (edit));
          g_assert_true (mutual_history_apply (life.history, edit, NULL));
          mutual_history_end (life.history);
          if (cases[i].slowly)
            assert_flushed ();
        }
      assert_flushed ();
      path = find_folder ();
      g_assert_cmpuint (measure (path), <, g_bytes_get_size (life.base) + cases[i].limit);
      leave (&life);
      assert_recovers (&life);
      remove_tree (state);
    }
}

/* Editing goes on while a save runs: what is in the file leaves the draft. */
static void
test_saving (TestFolder *folder,
             const void *data)
{
  g_autofree char *path = test_folder_name (folder, "plan.map");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint seed = 40; seed < 60; seed++)
    {
      g_auto (DraftLife) life = { 0 };
      g_autoptr (GBytes) saved = NULL;
      g_autoptr (GBytes) now = NULL;
      g_autofree char *draft_path = NULL;
      g_autoptr (MutualDraft) again = NULL;
      gboolean flush = seed % 2 == 0;

      begin (&life, seed, NULL, TRUE);
      for (guint i = 0; i < 5; i++)
        draft_life_act (&life);
      if (flush)
        assert_flushed ();
      saved = draft_life_write (&life);
      g_assert_true (g_file_set_contents (path, "anything", -1, NULL));
      mutual_draft_mark (life.draft);
      for (guint i = 0; i < 3; i++)
        draft_life_act (&life);
      if (flush)
        assert_flushed ();
      if (seed % 3 == 0)
        {
          /* That one failed; this one does not. */
          g_clear_pointer (&saved, g_bytes_unref);
          mutual_draft_unmark (life.draft);
          saved = draft_life_write (&life);
          mutual_draft_mark (life.draft);
          draft_life_act (&life);
        }
      mutual_draft_rebase (life.draft, file, saved);
      draft_life_act (&life);
      now = draft_life_write (&life);
      leave (&life);
      if (g_bytes_equal (now, saved))
        {
          assert_nothing ();
          continue;
        }

      assert_recovers (&life);
      assert_flushed ();
      draft_path = draft_life_find ();
      again = mutual_draft_open (draft_path, NULL);
      g_assert_true (g_file_equal (mutual_draft_get_file (again), file));
      g_assert_false (mutual_draft_get_is_new (again));
      assert_bytes (mutual_draft_get_base (again), saved);
      mutual_draft_discard (again);
      assert_flushed ();
      assert_nothing ();
    }
}

/* Somebody else wrote the file, and that is in the plan. */
static void
test_other_base (TestFolder *folder,
                 const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "something");
  g_auto (DraftLife) other = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (MutualDraft) again = NULL;

  draft_life_init (&life, 4, 2);
  draft_life_init (&other, 5, 2);
  life.draft = mutual_draft_new (file, life.base, FALSE);
  draft_life_act (&life);
  assert_flushed ();
  mutual_draft_set_base (life.draft, file, other.base);
  draft_life_act (&life);
  leave (&life);
  assert_recovers (&life);
  assert_flushed ();
  path = draft_life_find ();
  again = mutual_draft_open (path, NULL);
  assert_bytes (mutual_draft_get_base (again), other.base);
}

/* What is saved, or undone, is not offered, though the process that did it came to no end. */
static void
test_nothing_lost (TestFolder *folder,
                   const void *data)
{
  static const struct
  {
    gboolean has_file;
    gboolean is_there; /* the file */
    gboolean is_new;
    gboolean is_offered;
  } cases[] = {
    { TRUE, TRUE, FALSE, FALSE },
    { FALSE, TRUE, FALSE, FALSE },
    /* Somebody took the file away: what was in it is worth the more. */
    { TRUE, FALSE, FALSE, TRUE },
    /* This one is new, and nowhere else. */
    { FALSE, FALSE, TRUE, TRUE },
  };
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GBytes) now = NULL;
  g_autofree char *path = test_folder_name (folder, "plan.map");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  begin (&life, 6, file, FALSE);
  for (guint i = 0; i < 4; i++)
    draft_life_act (&life);
  now = draft_life_write (&life);
  g_assert_true (mutual_save_bytes (file, now, NULL, MUTUAL_SAVE_NONE, NULL, NULL));
  leave (&life);
  assert_nothing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (!cases[i].is_there)
        g_unlink (path);
      life.draft = mutual_draft_new (cases[i].has_file ? file : NULL, now, cases[i].is_new);
      leave (&life);
      if (cases[i].is_offered)
        assert_recovers (&life);
      else
        assert_nothing ();
      remove_tree (state);
    }
}

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

  begin (&life, 7, NULL, TRUE);
  assert_flushed ();
  path = find_folder ();
  g_ptr_array_add (states, g_bytes_ref (life.base));
  for (guint i = 0; i < 8; i++)
    {
      draft_life_act (&life);
      g_ptr_array_add (states, draft_life_write (&life));
    }
  leave (&life);
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
      assert_flushed ();
      if (cut < (gsize) status.st_size)
        while (n > 0 && !g_bytes_equal (found, g_ptr_array_index (states, n)))
          n--;
      assert_bytes (found, g_ptr_array_index (states, n));
      if (cut == 0)
        break;
    }
  g_assert_cmpuint (n, ==, 0);
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

      begin (&life, 8, NULL, TRUE);
      draft_life_act (&life);
      leave (&life);
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
      remove_tree (state);
    }
}

/* A later version's is left alone. */
static void
test_later (TestFolder *folder,
            const void *data)
{
  g_autofree char *path = g_build_filename (state, "mutual", "drafts", "0123", NULL);
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
  g_autofree char *path = g_build_filename (state, "mutual", "drafts", "0123", NULL);
  g_autofree char *plan = g_build_filename (path, "plan-1.map", NULL);
  g_autofree char *found = NULL;
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (plan, "{", -1, NULL));
  found = draft_life_find ();
  g_assert_null (found);
  g_assert_true (g_file_test (plan, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_utime (path, &long_ago), ==, 0);
  assert_nothing ();
}

static void
test_open_once (TestFolder *folder,
                const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr (MutualDraft) first = NULL;
  g_autoptr (MutualDraft) second = NULL;
  g_autoptr (GError) error = NULL;

  begin (&life, 9, NULL, TRUE);
  draft_life_act (&life);
  leave (&life);
  path = draft_life_find ();
  first = mutual_draft_open (path, &error);
  g_assert_no_error (error);
  second = mutual_draft_open (path, &error);
  g_assert_null (second);
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_IN_USE);
  found = draft_life_find ();
  g_assert_null (found);
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
  gint64 until = g_get_monotonic_time () + PATIENCE;

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
  g_autofree char *parent = g_build_filename (state, "mutual", NULL);
  guint n_told = 0;

  g_mkdir_with_parents (state, 0700);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  begin (&life, 11, NULL, TRUE);
  g_signal_connect (life.draft, "notify::problem", G_CALLBACK (on_problem), &n_told);
  draft_life_act (&life);
  g_assert_false (mutual_draft_flush_all (PATIENCE));
  wait_for (&n_told, 1);
  g_assert_nonnull (mutual_draft_get_problem (life.draft));
  draft_life_act (&life);
  g_assert_false (mutual_draft_flush_all (PATIENCE));
  g_assert_cmpuint (n_told, ==, 1);

  g_assert_cmpint (g_remove (parent), ==, 0);
  draft_life_act (&life);
  wait_for (&n_told, 2);
  g_assert_null (mutual_draft_get_problem (life.draft));
  leave (&life);
  assert_recovers (&life);
}

/* Somebody empties the state folder while the program runs. */
static void
test_removed (TestFolder *folder,
              const void *data)
{
  g_auto (DraftLife) life = { 0 };

  begin (&life, 12, NULL, TRUE);
  draft_life_act (&life);
  assert_flushed ();
  remove_tree (state);
  draft_life_act (&life);
  assert_flushed ();
  leave (&life);
  assert_recovers (&life);
}

/* Off again before it was written. */
static void
test_short_life (TestFolder *folder,
                 const void *data)
{
  g_auto (DraftLife) life = { 0 };

  begin (&life, 13, NULL, TRUE);
  draft_life_act (&life);
  mutual_draft_discard (life.draft);
  draft_life_act (&life);
  assert_flushed ();
  assert_nothing ();
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_autofree char *home = g_dir_make_tmp ("mutual-drafts-XXXXXX", NULL);

  state = g_build_filename (home, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/draft/" name, TestFolder, NULL, set_up, func, test_folder_tear_down)
  ADD ("untitled", test_untitled);
  ADD ("titled", test_titled);
  ADD ("generations", test_generations);
  ADD ("typing", test_typing);
  ADD ("saving", test_saving);
  ADD ("other-base", test_other_base);
  ADD ("nothing-lost", test_nothing_lost);
  ADD ("torn", test_torn);
  ADD ("damaged", test_damaged);
  ADD ("later", test_later);
  ADD ("unfinished", test_unfinished);
  ADD ("open-once", test_open_once);
  ADD ("no-place", test_no_place);
  ADD ("removed", test_removed);
  ADD ("short-life", test_short_life);

  result = g_test_run ();
  remove_tree (home);
  g_free (state);
  return result;
}
