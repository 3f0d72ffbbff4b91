/* What the tests of drafts share: a state folder of their own, and the way from one process to the next.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "draft-test.h"

#include "remove-tree.h"

char *draft_test_state;

static char *home;

/* Before anything else. */
void
draft_test_init (int    *argc,
                 char ***argv)
{
  home = g_dir_make_tmp ("mutual-drafts-XXXXXX", NULL);
  draft_test_state = g_build_filename (home, "state", NULL);
  g_setenv ("XDG_STATE_HOME", draft_test_state, TRUE);
  g_test_init (argc, argv, NULL);
}

/* Instead of g_test_run(). */
int
draft_test_run (void)
{
  int result = g_test_run ();

  remove_tree (home);
  g_clear_pointer (&home, g_free);
  g_clear_pointer (&draft_test_state, g_free);
  return result;
}

void
draft_test_set_up (TestFolder *folder,
                   const void *data)
{
  test_folder_set_up (folder, data);
  mutual_draft_flush_all (DRAFT_TEST_PATIENCE);
  remove_tree (draft_test_state);
}

void
draft_test_assert_flushed (void)
{
  g_assert_true (mutual_draft_flush_all (DRAFT_TEST_PATIENCE));
}

void
draft_test_assert_bytes (GBytes *a,
                         GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

/* A draft of a plan at random. */
void
draft_test_begin (DraftLife *life,
                  guint      seed,
                  GFile     *file,
                  gboolean   is_new)
{
  draft_life_init (life, seed, 2);
  life->draft = mutual_draft_new (file, life->base, is_new);
}

/* Nobody has it open any more. */
void
draft_test_leave (DraftLife *life)
{
  g_clear_object (&life->draft);
  draft_test_assert_flushed ();
}

void
draft_test_assert_recovers (DraftLife *life)
{
  g_autofree char *path = draft_life_find ();
  g_autoptr (GBytes) expected = draft_life_write (life);
  g_autoptr (GBytes) found = NULL;

  g_assert_nonnull (path);
  found = draft_life_recover (path);
  draft_test_assert_bytes (found, expected);
}

void
draft_test_assert_nothing (void)
{
  g_autofree char *path = draft_life_find ();
  g_autofree char *parent = g_build_filename (draft_test_state, "mutual", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);

  g_assert_null (path);
  if (dir != NULL)
    g_assert_null (g_dir_read_name (dir));
}

char *
draft_test_find_folder (void)
{
  g_autofree char *parent = g_build_filename (draft_test_state, "mutual", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  return name != NULL ? g_build_filename (parent, name, NULL) : NULL;
}
