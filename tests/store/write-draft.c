/* Keeps a draft of a plan that changes at random, or tells what one has become that was left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Usage: write-draft keep FILE       acts, and says after each action whether it is on the disk
 *        write-draft discard FILE    as well, and discards everything in the end
 *        write-draft hold FILE       as well, and waits to be killed
 *        write-draft check FILE      says after which action the draft of FILE is, or that there is none
 *        write-draft take            opens the only draft, and says whether it could */

#include "draft-life.h"
#include "store/mutual-drafts.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#define N_ACTIONS 8
#define SAVED_AT 4
#define PATIENCE (10 * G_USEC_PER_SEC)

/* A life in which the plan is never what it was before. */
static guint
find_seed (void)
{
  for (guint seed = 1;; seed++)
    {
      g_auto (DraftLife) life = { 0 };
      g_autoptr (GHashTable) states = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                             (GDestroyNotify) g_bytes_unref, NULL);

      draft_life_init (&life, seed, 2);
      g_hash_table_add (states, g_bytes_ref (life.base));
      while (life.n_actions < N_ACTIONS)
        {
          draft_life_act (&life);
          g_hash_table_add (states, draft_life_write (&life));
        }
      if (g_hash_table_size (states) == N_ACTIONS + 1)
        return seed;
    }
}

static void
act (DraftLife *life)
{
  draft_life_act (life);
  if (mutual_draft_flush_all (PATIENCE))
    printf ("%u\n", life->n_actions);
  fflush (stdout);
}

/* In the middle a save takes the half of it out of the draft. */
static void
keep (DraftLife *life,
      GFile     *file)
{
  while (life->n_actions < N_ACTIONS)
    {
      g_autoptr (GBytes) saved = NULL;

      if (life->n_actions == SAVED_AT)
        {
          saved = draft_life_write (life);
          mutual_draft_mark (life->draft);
        }
      act (life);
      if (saved != NULL)
        mutual_draft_rebase (life->draft, file, saved);
    }
  mutual_draft_flush_all (PATIENCE);
}

static int
check (GFile *file)
{
  g_autoptr (GPtrArray) entries = mutual_drafts_list (file);
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GBytes) found = NULL;
  int number = -1;

  if (entries->len == 0)
    {
      printf ("none\n");
      return 0;
    }
  if (entries->len > 1 || ((MutualDraftsEntry *) g_ptr_array_index (entries, 0))->is_damaged)
    {
      printf ("%u drafts, or a damaged one\n", entries->len);
      return 1;
    }

  found = draft_life_recover (((MutualDraftsEntry *) g_ptr_array_index (entries, 0))->path);
  draft_life_init (&life, find_seed (), 2);
  if (g_bytes_equal (found, life.base))
    number = 0;
  while (life.n_actions < N_ACTIONS)
    {
      g_autoptr (GBytes) now = NULL;

      draft_life_act (&life);
      now = draft_life_write (&life);
      if (g_bytes_equal (found, now))
        number = (int) life.n_actions;
    }
  printf (number < 0 ? "neither\n" : "%d\n", number);
  return number < 0;
}

static int
take (void)
{
  g_autofree char *path = draft_life_find ();
  g_autoptr (MutualDraft) draft = path != NULL ? mutual_draft_open (path, NULL) : NULL;

  printf (draft != NULL ? "taken\n" : "none\n");
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (DraftLife) life = { 0 };
  g_autoptr (GFile) file = NULL;

  signal (SIGXFSZ, SIG_IGN);
  if (argc == 2 && strcmp (argv[1], "take") == 0)
    return take ();
  if (argc != 3)
    return 2;

  file = g_file_new_for_path (argv[2]);
  if (strcmp (argv[1], "check") == 0)
    return check (file);

  draft_life_init (&life, find_seed (), 2);
  life.draft = mutual_draft_new (file, life.base, FALSE);
  keep (&life, file);
  if (strcmp (argv[1], "hold") == 0)
    {
      printf ("held\n");
      fflush (stdout);
      g_usleep (60 * G_USEC_PER_SEC);
    }
  if (strcmp (argv[1], "discard") == 0)
    mutual_draft_discard (life.draft);
  draft_life_clear (&life);
  mutual_draft_flush_all (PATIENCE);
  return 0;
}
