/* The library: what it lists, what it owns, and that a sample stands mid-flight on any day.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "sample.h"
#include "store/mutual-library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
write_text (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_lists (MutualLibraryShelf  shelf,
              const char         *title)
{
  g_autoptr (GPtrArray) entries = mutual_library_list (shelf);
  gboolean found = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      MutualLibraryEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GFile) file = g_file_new_for_path (entry->path);
      g_autoptr (MutualPlan) plan = sample_read_file (entry->path);

      g_assert_cmpstr (entry->title, ==, mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE));
      g_assert_true (mutual_library_contains (file));
      found |= strcmp (entry->title, title) == 0;
    }
  g_assert_true (found);
}

static void
test_list (void)
{
  assert_lists (MUTUAL_LIBRARY_SAMPLES, "Northwind claims in two days");
  assert_lists (MUTUAL_LIBRARY_TEMPLATES, "New customer");
}

static void
test_contains (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "link.map", NULL);
  g_autofree char *samples = mutual_library_get_folder (MUTUAL_LIBRARY_SAMPLES);
  g_autofree char *sample = g_build_filename (samples, "northwind-freight.map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.org/samples/northwind-freight.map");

  g_assert_false (mutual_library_contains (file));
  g_assert_false (mutual_library_contains (remote));
  g_assert_cmpint (symlink (sample, path), ==, 0);
  g_assert_true (mutual_library_contains (file));

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_adopt_is_one_s_own (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autofree char *before = write_text (plan);
  GDate today = sample_read_date ("2026-11-23");
  g_autoptr (MutualPlan) first = mutual_library_adopt (plan, &today);
  g_autoptr (MutualPlan) second = mutual_library_adopt (plan, &today);
  g_autofree char *after = write_text (plan);
  g_autofree char *text = write_text (first);

  g_assert_cmpstr (mutual_item_get_id (MUTUAL_ITEM (first)), !=, mutual_item_get_id (MUTUAL_ITEM (plan)));
  g_assert_cmpstr (mutual_item_get_id (MUTUAL_ITEM (first)), !=, mutual_item_get_id (MUTUAL_ITEM (second)));
  g_assert_true (mutual_plan_is_sealed (first));
  g_assert_cmpstr (before, ==, after);

  /* On the day that it was written for, only the id differs. */
  g_assert_cmpuint (strlen (text), ==, strlen (before));
  memcpy (strstr (text, mutual_item_get_id (MUTUAL_ITEM (first))), mutual_item_get_id (MUTUAL_ITEM (plan)), 36);
  g_assert_cmpstr (text, ==, before);
}

typedef struct
{
  MutualPlan *other;
  int days;
  guint n_dates;
} Comparison;

static void
compare_dates (MutualItem *item,
               gpointer    data)
{
  Comparison *comparison = data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  MutualItem *other = MUTUAL_IS_PLAN (item) ? MUTUAL_ITEM (comparison->other)
                                            : mutual_plan_find (comparison->other, mutual_item_get_id (item));

  g_assert_nonnull (other);
  for (guint i = 0; i < n_fields; i++)
    {
      const GDate *date = NULL;
      const GDate *moved = NULL;

      if (fields[i].kind == MUTUAL_FIELD_DATE)
        {
          date = mutual_item_get_date (item, fields[i].member);
          moved = mutual_item_get_date (other, fields[i].member);
        }
      if (date == NULL)
        {
          g_assert_null (moved);
          continue;
        }
      g_assert_cmpint (mutual_date_days_between (date, moved), ==, comparison->days);
      comparison->n_dates++;
    }
}

static void
test_adopt_moves_by_whole_weeks (void)
{
  const struct
  {
    const char *today;
    int days;
  } table[] = {
    { "2026-11-23", 0 },   { "2026-11-29", 0 },   { "2026-11-30", 7 },    { "2026-11-22", -7 },
    { "2026-11-16", -7 },  { "2026-11-15", -14 }, { "2027-02-28", 91 },   { "2028-02-29", 462 },
    { "2025-01-01", -693 },
  };
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GDate today = sample_read_date (table[i].today);
      g_autoptr (MutualPlan) adopted = mutual_library_adopt (plan, &today);
      Comparison comparison = { adopted, table[i].days, 0 };

      mutual_item_foreach (MUTUAL_ITEM (plan), compare_dates, &comparison);
      g_assert_cmpuint (comparison.n_dates, >, 80);
    }
}

static void
test_adopt_moves_what_changes_record (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate today = sample_read_date ("2026-12-07");
  g_autoptr (MutualPlan) adopted = mutual_library_adopt (plan, &today);
  guint n_changes = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES);

  g_assert_cmpuint (n_changes, >, 0);
  for (guint i = 0; i < n_changes; i++)
    {
      MutualItem *change = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, i);
      MutualItem *moved = mutual_item_get_child (MUTUAL_ITEM (adopted), MUTUAL_MEMBER_CHANGES, i);
      GDate from = sample_read_date (mutual_item_get_text (change, MUTUAL_MEMBER_FROM));
      GDate to = sample_read_date (mutual_item_get_text (moved, MUTUAL_MEMBER_FROM));

      g_assert_cmpint (mutual_date_days_between (&from, &to), ==, 14);
    }
}

/* Unknown members, a date at the end of the calendar, and a change that is about the plan itself. */
static void
test_adopt_oddities (void)
{
  static const char text[] =
      "{\"format\":\"mutual-action-plan\",\"version\":1,\"id\":\"6a0bb9de-e462-4a0e-a704-ca055bbd3d5d\","
      "\"title\":\"x\",\"next_review\":\"2999-12-30\","
      "\"changes\":[{\"id\":\"7a0bb9de-e462-4a0e-a704-ca055bbd3d5d\","
      "\"item\":\"6a0bb9de-e462-4a0e-a704-ca055bbd3d5d\",\"field\":\"title\",\"from\":\"y\",\"to\":\"x\"}],"
      "\"other\":{\"a\":[1]}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);
  g_autoptr (MutualPlan) adopted = NULL;
  g_autoptr (MutualPlan) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autofree char *out = NULL;
  GDate today = sample_read_date ("2026-12-07");

  g_assert_no_error (error);
  adopted = mutual_library_adopt (plan, &today);
  written = mutual_writer_write (adopted);
  again = mutual_reader_read (written, &error);
  g_assert_no_error (error);

  out = write_text (again);
  g_assert_nonnull (strstr (out, "2999-12-30"));
  g_assert_nonnull (strstr (out, "\"other\""));
  g_assert_null (strstr (out, "6a0bb9de"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/library/list", test_list);
  g_test_add_func ("/store/library/contains", test_contains);
  g_test_add_func ("/store/library/adopt/one-s-own", test_adopt_is_one_s_own);
  g_test_add_func ("/store/library/adopt/whole-weeks", test_adopt_moves_by_whole_weeks);
  g_test_add_func ("/store/library/adopt/changes", test_adopt_moves_what_changes_record);
  g_test_add_func ("/store/library/adopt/oddities", test_adopt_oddities);

  return g_test_run ();
}
