/* Plans and dates for tests: the samples and templates that ship, and what is read from text.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "sample.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-following.h"

#include <string.h>

GDate
sample_read_date (const char *text)
{
  GDate date;

  g_assert_true (mutual_date_parse (text, strlen (text), &date));
  return date;
}

MutualPlan *
sample_read_plan (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  MutualPlan *plan = mutual_reader_read (bytes, &error);

  g_assert_no_error (error);
  return plan;
}

MutualPlan *
sample_read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sample_read_plan (bytes);
}

MutualPlan *
sample_read_file (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  return sample_read_plan (bytes);
}

/* A plan of “samples” or “templates”. */
MutualPlan *
sample_load (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), folder, name, NULL);

  return sample_read_file (path);
}

/* Whatever is done to a plan, it can be saved and opened again. */
void
sample_assert_valid (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (MutualPlan) again = sample_read_plan (bytes);
  g_autoptr (GBytes) bytes_again = mutual_writer_write (again);

  g_assert_true (g_bytes_equal (bytes, bytes_again));
  g_assert_true (mutual_plan_is_sealed (plan));
}

static void
collect_id (MutualItem *item,
            gpointer    user_data)
{
  g_assert_true (g_hash_table_add (user_data, g_strdup (mutual_item_get_id (item))));
}

static void
assert_no_id (MutualItem *item,
              gpointer    user_data)
{
  g_assert_false (g_hash_table_contains (user_data, mutual_item_get_id (item)));
}

/* No item of @plan is taken for one of the plan that it came from. */
void
sample_assert_new_ids (MutualPlan *plan,
                       MutualPlan *from)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  mutual_item_foreach (MUTUAL_ITEM (from), collect_id, ids);
  mutual_item_foreach (MUTUAL_ITEM (plan), assert_no_id, ids);
}

/* What has this title, or name, in a list of @parent. */
MutualItem *
sample_find (MutualItem   *parent,
             MutualMember  list,
             const char   *title)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *child = mutual_item_get_child (parent, list, i);
      MutualMember member = mutual_item_has (child, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;

      if (g_strcmp0 (mutual_item_get_text (child, member), title) == 0)
        return child;
    }
  g_error ("There is no “%s”", title);
}

/* Adds an item to a plan that is being built. */
MutualItem *
sample_add (MutualItem   *parent,
            MutualMember  list,
            GType         type)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);

  mutual_item_append (parent, list, item);
  g_assert_true (mutual_plan_claim (MUTUAL_PLAN (mutual_item_get_root (parent)), item));
  return item;
}

/* In a plan that is being built; without a text the date stays as it is. */
void
sample_set_date (MutualItem   *item,
                 MutualMember  member,
                 const char   *text)
{
  GDate date;

  if (text == NULL)
    return;
  date = sample_read_date (text);
  mutual_item_set_date (item, member, &date);
}

MutualItem *
sample_get_milestone (MutualPlan *plan,
                      guint       position)
{
  return mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, position);
}

void
sample_apply (MutualPlan *plan,
              GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_edit_apply (g_ptr_array_index (edits, i), plan, &error);
      g_assert_no_error (error);
    }
}

/* The dates of a plan at random, but of this century and by its own rules. */
void
sample_tame (GRand      *rand,
             MutualPlan *plan)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) right = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = sample_get_milestone (plan, i);
      guint n = mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);

      for (guint k = 0; k <= n; k++)
        {
          MutualItem *item = k < n ? mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k) : milestone;
          GDate due = sample_read_date ("2026-11-02");

          g_date_add_days (&due, (guint) g_rand_int_range (rand, 0, 200));
          g_ptr_array_add (edits, mutual_edit_new_set_date (item, MUTUAL_MEMBER_DUE, &due));
          g_ptr_array_add (edits, mutual_edit_new_set_date (item, MUTUAL_MEMBER_START, NULL));
          g_ptr_array_add (edits, mutual_edit_new_set_number (item, MUTUAL_MEMBER_DURATION,
                                                              g_rand_int_range (rand, 0, 20)));
          g_ptr_array_add (edits, mutual_edit_new_set_number (item, MUTUAL_MEMBER_OFFSET,
                                                              g_rand_int_range (rand, -20, 20)));
        }
    }
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i);
      GDate date = sample_read_date ("2026-12-07");

      g_ptr_array_add (edits, mutual_edit_new_set_date (event, MUTUAL_MEMBER_DATE, &date));
    }
  sample_apply (plan, edits);
  right = mutual_following_edits_for_all (plan);
  sample_apply (plan, right);
}
