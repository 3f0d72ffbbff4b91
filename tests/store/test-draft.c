/* Drafts: whatever was done is there for the next process, and nothing is that was saved or discarded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "draft-test.h"
#include "remove-tree.h"
#include "store/mutual-drafts.h"
#include "store/mutual-save.h"
#include "store/mutual-store-error.h"

#include <glib/gstdio.h>

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

static void
test_untitled (TestFolder *folder,
               const void *data)
{
  g_auto (DraftLife) life = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr (MutualDraft) draft = NULL;
  GStatBuf status;

  draft_test_begin (&life, 1, NULL, TRUE);
  draft_life_act (&life);
  draft_test_assert_flushed ();

  path = draft_test_find_folder ();
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (measure (path), >, g_bytes_get_size (life.base));
  /* It is open. */
  found = draft_life_find ();
  g_assert_null (found);

  draft_test_leave (&life);
  draft_test_assert_recovers (&life);

  draft = mutual_draft_open (path, NULL);
  g_assert_null (mutual_draft_get_file (draft));
  g_assert_true (mutual_draft_get_is_new (draft));
  draft_test_assert_bytes (mutual_draft_get_base (draft), life.base);
  mutual_draft_discard (draft);
  draft_test_assert_flushed ();
  draft_test_assert_nothing ();
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

  draft_test_begin (&life, 2, file, FALSE);
  draft_life_act (&life);
  draft_test_leave (&life);

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
  draft_test_assert_recovers (&life);
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

      draft_test_begin (&life, seed, NULL, TRUE);
      for (guint i = 0; i < 30; i++)
        {
          draft_life_act (&life);
          if (i % 3 == 0)
            draft_test_assert_flushed ();
          if (i % 7 == 0)
            {
              draft_test_leave (&life);
              draft_test_assert_recovers (&life);
              draft_test_assert_flushed ();
              g_free (path);
              path = draft_life_find ();
              life.draft = mutual_draft_open (path, NULL);
              g_assert_nonnull (life.draft);
            }
        }
      draft_test_leave (&life);
      draft_test_assert_recovers (&life);
      remove_tree (draft_test_state);
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

      draft_test_begin (&life, 3, NULL, FALSE);
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
            draft_test_assert_flushed ();
        }
      draft_test_assert_flushed ();
      path = draft_test_find_folder ();
      g_assert_cmpuint (measure (path), <, g_bytes_get_size (life.base) + cases[i].limit);
      draft_test_leave (&life);
      draft_test_assert_recovers (&life);
      remove_tree (draft_test_state);
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

      draft_test_begin (&life, seed, NULL, TRUE);
      for (guint i = 0; i < 5; i++)
        draft_life_act (&life);
      if (flush)
        draft_test_assert_flushed ();
      saved = draft_life_write (&life);
      g_assert_true (g_file_set_contents (path, "anything", -1, NULL));
      mutual_draft_mark (life.draft);
      for (guint i = 0; i < 3; i++)
        draft_life_act (&life);
      if (flush)
        draft_test_assert_flushed ();
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
      draft_test_leave (&life);
      if (g_bytes_equal (now, saved))
        {
          draft_test_assert_nothing ();
          continue;
        }

      draft_test_assert_recovers (&life);
      draft_test_assert_flushed ();
      draft_path = draft_life_find ();
      again = mutual_draft_open (draft_path, NULL);
      g_assert_true (g_file_equal (mutual_draft_get_file (again), file));
      g_assert_false (mutual_draft_get_is_new (again));
      draft_test_assert_bytes (mutual_draft_get_base (again), saved);
      mutual_draft_discard (again);
      draft_test_assert_flushed ();
      draft_test_assert_nothing ();
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
  draft_test_assert_flushed ();
  mutual_draft_set_base (life.draft, file, other.base);
  draft_life_act (&life);
  draft_test_leave (&life);
  draft_test_assert_recovers (&life);
  draft_test_assert_flushed ();
  path = draft_life_find ();
  again = mutual_draft_open (path, NULL);
  draft_test_assert_bytes (mutual_draft_get_base (again), other.base);
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

  draft_test_begin (&life, 6, file, FALSE);
  for (guint i = 0; i < 4; i++)
    draft_life_act (&life);
  now = draft_life_write (&life);
  g_assert_true (mutual_save_bytes (file, now, NULL, MUTUAL_SAVE_NONE, NULL, NULL));
  draft_test_leave (&life);
  draft_test_assert_nothing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (!cases[i].is_there)
        g_unlink (path);
      life.draft = mutual_draft_new (cases[i].has_file ? file : NULL, now, cases[i].is_new);
      draft_test_leave (&life);
      if (cases[i].is_offered)
        draft_test_assert_recovers (&life);
      else
        draft_test_assert_nothing ();
      remove_tree (draft_test_state);
    }
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

  draft_test_begin (&life, 9, NULL, TRUE);
  draft_life_act (&life);
  draft_test_leave (&life);
  path = draft_life_find ();
  first = mutual_draft_open (path, &error);
  g_assert_no_error (error);
  second = mutual_draft_open (path, &error);
  g_assert_null (second);
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_IN_USE);
  found = draft_life_find ();
  g_assert_null (found);
}

/* Off again before it was written. */
static void
test_short_life (TestFolder *folder,
                 const void *data)
{
  g_auto (DraftLife) life = { 0 };

  draft_test_begin (&life, 13, NULL, TRUE);
  draft_life_act (&life);
  mutual_draft_discard (life.draft);
  draft_life_act (&life);
  draft_test_assert_flushed ();
  draft_test_assert_nothing ();
}

int
main (int   argc,
      char *argv[])
{
  draft_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/draft/" name, TestFolder, NULL, draft_test_set_up, func, test_folder_tear_down)
  ADD ("untitled", test_untitled);
  ADD ("titled", test_titled);
  ADD ("generations", test_generations);
  ADD ("typing", test_typing);
  ADD ("saving", test_saving);
  ADD ("other-base", test_other_base);
  ADD ("nothing-lost", test_nothing_lost);
  ADD ("open-once", test_open_once);
  ADD ("short-life", test_short_life);
#undef ADD

  return draft_test_run ();
}
