/* The templates that a person keeps: nothing is lost by giving two the same name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "remove-tree.h"
#include "store/mutual-library.h"
#include "store/mutual-save.h"
#include "store/mutual-templates.h"

#include <glib/gstdio.h>
#include <string.h>

static char *home;

static MutualPlan *
create_template (const char *title)
{
  MutualPlan *plan = mutual_plan_new (NULL);

  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
  mutual_plan_seal (plan);
  return plan;
}

static char *
add (const char *title)
{
  g_autoptr (MutualPlan) plan = create_template (title);
  g_autoptr (GError) error = NULL;
  char *path = mutual_templates_add (plan, FALSE, &error);

  g_assert_no_error (error);
  return path;
}

/* The titles of all, with bars between them. */
static char *
list (void)
{
  g_autoptr (GPtrArray) entries = mutual_library_list (MUTUAL_LIBRARY_OWN_TEMPLATES);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const MutualLibraryEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (titles, i > 0 ? "|%s" : "%s", entry->title);
    }
  return g_string_free (titles, FALSE);
}

static void
assert_list (const char *expected)
{
  g_autofree char *titles = list ();

  g_assert_cmpstr (titles, ==, expected);
}

static void
clear (void)
{
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_OWN_TEMPLATES);

  remove_tree (folder);
}

static void
test_add (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  assert_list ("");
  first = add ("Zweite: Größe/Länge");
  name = g_path_get_basename (first);
  g_assert_cmpstr (name, ==, "zweite-größe-länge.map");
  /* Another title that makes the same name of a file, and one that makes none. */
  second = add ("Zweite Größe, Länge");
  g_assert_cmpstr (first, !=, second);
  third = add ("…!");
  g_assert_true (g_str_has_suffix (third, "template.map"));
  assert_list ("…!|Zweite Größe, Länge|Zweite: Größe/Länge");

  /* They are the user's own, and opened as any plan. */
  file = g_file_new_for_path (first);
  g_assert_false (mutual_library_contains (file));
  clear ();
}

static void
test_same_name (void)
{
  g_autofree char *path = add ("Our way");
  g_autofree char *again = NULL;
  g_autoptr (MutualPlan) plan = create_template ("our WAY");
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_templates_add (plan, FALSE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "our WAY"));
  assert_list ("Our way");

  again = mutual_templates_add (plan, TRUE, NULL);
  g_assert_cmpstr (again, ==, path);
  assert_list ("our WAY");
  clear ();
}

static void
test_rename (void)
{
  g_autofree char *first = add ("First");
  g_autofree char *second = add ("Second");
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_templates_rename (first, "Third", NULL));
  assert_list ("Second|Third");
  g_assert_true (mutual_templates_rename (first, "third", NULL));
  g_assert_false (mutual_templates_rename (first, "second", &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
  assert_list ("Second|third");

  g_clear_error (&error);
  g_unlink (first);
  g_assert_false (mutual_templates_rename (first, "Fourth", &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  clear ();
}

static void
test_delete (void)
{
  g_autofree char *path = add ("Our way");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mutual_templates_delete (path, &error);

  g_assert_no_error (error);
  assert_list ("");
  g_assert_null (mutual_templates_delete (path, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_no_error (error);
  assert_list ("Our way");
  clear ();
}

/* A file that somebody put there and that is none is told, not hidden. */
static void
test_broken (void)
{
  g_autofree char *path = add ("Our way");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *broken = g_build_filename (folder, "broken.map", NULL);
  g_autofree char *other = g_build_filename (folder, "notes.txt", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  const MutualLibraryEntry *entry;

  g_assert_true (g_file_set_contents (broken, "{", -1, NULL));
  g_assert_true (g_file_set_contents (other, "x", -1, NULL));
  entries = mutual_library_list (MUTUAL_LIBRARY_OWN_TEMPLATES);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->title, ==, "broken.map");
  g_assert_null (entry->plan);
  g_assert_nonnull (entry->problem);
  entry = g_ptr_array_index (entries, 1);
  g_assert_nonnull (entry->plan);
  g_assert_null (entry->problem);
  clear ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  home = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/templates/add", test_add);
  g_test_add_func ("/store/templates/same-name", test_same_name);
  g_test_add_func ("/store/templates/rename", test_rename);
  g_test_add_func ("/store/templates/delete", test_delete);
  g_test_add_func ("/store/templates/broken", test_broken);
  status = g_test_run ();

  remove_tree (home);
  g_free (home);
  return status;
}
