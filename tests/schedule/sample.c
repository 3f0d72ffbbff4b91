/* The samples that ship, for tests of dates.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample.h"

#include "format/mutual-reader.h"
#include "plan/mutual-date.h"

#include <string.h>

GDate
sample_read_date (const char *text)
{
  GDate date;

  g_assert_true (mutual_date_parse (text, strlen (text), &date));
  return date;
}

/* A plan of “samples” or “templates”. */
MutualPlan *
sample_load (const char *folder,
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
  bytes = g_bytes_new (text, length);
  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  return plan;
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
