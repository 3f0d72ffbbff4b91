/* Two processes that edit one file, as fast as they can, a thousand times: no edit of either is lost.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "test-folder.h"

#include "merge/mutual-merge.h"
#include "plan/mutual-day-off.h"
#include "sample.h"
#include "store/mutual-load.h"
#include "store/mutual-save-plan.h"

/* Of each of the two. */
#define N_EDITS 500
#define LAST_EDIT 499

#define PLAN "{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"6a0bb9de-e462-4a0e-a704-ca055bbd3d5d\"}\n"

static const char *program;

/* One of the two: what it has, and what it knows to be in the file. */
typedef struct
{
  const char *name;
  GFile *file;
  MutualPlan *plan;
  GBytes *base;
  guint n_merges;
} Writer;

static GBytes *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  /* It may be replaced again while it is read. */
  do
    {
      g_clear_error (&error);
      bytes = mutual_load_bytes (file, NULL, &error);
    }
  while (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED));
  g_assert_no_error (error);
  return bytes;
}

static void
apply (Writer     *self,
       MutualEdit *edit)
{
  g_assert_true (mutual_edit_apply (edit, self->plan, NULL));
  mutual_edit_unref (edit);
}

/* Something new at the end of a list that both write into, and a word about how far it is. */
static void
edit (Writer *self,
      guint   number)
{
  MutualItem *root = MUTUAL_ITEM (self->plan);
  g_autofree char *text = g_strdup_printf ("%s %u", self->name, number);
  g_autoptr (MutualItem) item = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);

  mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, text);
  apply (self, mutual_edit_new_insert (root, MUTUAL_MEMBER_DAYS_OFF,
                                       mutual_item_get_n_children (root, MUTUAL_MEMBER_DAYS_OFF), item));
  apply (self, mutual_edit_new_set_text (root, *self->name == 'A' ? MUTUAL_MEMBER_SELLER : MUTUAL_MEMBER_BUYER, text));
}

static void
merge (Writer *self)
{
  g_autoptr (GBytes) bytes = load (self->file);
  g_autoptr (MutualPlan) base = sample_read_plan (self->base);
  g_autoptr (MutualPlan) theirs = sample_read_plan (bytes);
  g_autoptr (MutualMerge) result = mutual_merge_new (base, self->plan, theirs);

  g_assert_cmpuint (mutual_merge_get_conflicts (result)->len, ==, 0);
  g_set_object (&self->plan, mutual_merge_get_plan (result));
  g_bytes_unref (self->base);
  self->base = g_steal_pointer (&bytes);
  self->n_merges++;
}

static void
save (Writer *self)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      GBytes *saved = mutual_save_plan (self->plan, self->file, self->base, MUTUAL_SAVE_NONE, NULL, &error);

      if (saved != NULL)
        {
          g_bytes_unref (self->base);
          self->base = saved;
          return;
        }
      g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
      merge (self);
    }
}

static int
write_much (const char *name,
            const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Writer self = { name, file, NULL, NULL, 0 };

  self.base = load (file);
  self.plan = sample_read_plan (self.base);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (&self, i);
      save (&self);
    }
  g_print ("%u", self.n_merges);
  g_clear_object (&self.plan);
  g_bytes_unref (self.base);
  return 0;
}

static void
test_turns (TestFolder *folder,
            const void *data)
{
  static const char *const names[] = { "A", "B" };
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", PLAN);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GSubprocess *writers[2];
  guint n;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      writers[i] = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "write", names[i], path, NULL);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *n_merges = NULL;

      g_assert_true (g_subprocess_communicate_utf8 (writers[i], NULL, NULL, &n_merges, NULL, NULL));
      g_assert_true (g_subprocess_get_successful (writers[i]));
      g_test_message ("%s merged %s times", names[i], n_merges);
      g_object_unref (writers[i]);
    }

  bytes = load (file);
  plan = sample_read_plan (bytes);
  n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF);
  for (guint i = 0; i < n; i++)
    {
      MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, i);

      g_assert_true (g_hash_table_add (titles, g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE))));
    }
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < N_EDITS; j++)
      {
        g_autofree char *title = g_strdup_printf ("%s %u", names[i], j);

        if (!g_hash_table_contains (titles, title))
          g_test_message ("%s is lost", title);
      }
  g_assert_cmpuint (n, ==, 2 * N_EDITS);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_SELLER), ==,
                   "A " G_STRINGIFY (LAST_EDIT));
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_BUYER), ==, "B " G_STRINGIFY (LAST_EDIT));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "write"))
    return write_much (argv[2], argv[3]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/turns", TestFolder, NULL, test_folder_set_up, test_turns, test_folder_tear_down);
  return g_test_run ();
}
