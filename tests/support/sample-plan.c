/* The plans that ship, for tests.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "sample-plan.h"

#include "format/mutual-reader.h"

/**
 * sample_plan_load:
 * @folder: "samples" or "templates"
 * @name: the name of its file
 *
 * Returns: (transfer full): the plan
 */
MutualPlan *
sample_plan_load (const char *folder,
                  const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  MutualPlan *plan;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  return plan;
}

/**
 * sample_plan_find:
 * @parent: an item
 * @list: one of its lists
 * @title: the title, or the name, that an item of the list has
 *
 * Returns: (transfer none): the item
 */
MutualItem *
sample_plan_find (MutualItem   *parent,
                  MutualMember  list,
                  const char   *title)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *child = mutual_item_get_child (parent, list, i);
      MutualMember member = mutual_item_has (child, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;

      if (g_str_equal (mutual_item_get_text (child, member), title))
        return child;
    }
  g_error ("There is no “%s”", title);
}
