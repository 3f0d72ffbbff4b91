/* A folder of its own for a test, and the few things that tests ask of files in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "test-folder.h"

#include "remove-tree.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Nobody's ids, on every system that this runs on. */
#define NOBODY 65534

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

void
test_folder_set_up (TestFolder *self,
                    const void *data)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("mutual-XXXXXX", &error);
  g_assert_no_error (error);
}

void
test_folder_tear_down (TestFolder *self,
                       const void *data)
{
  remove_tree (self->path);
  g_clear_pointer (&self->path, g_free);
}

char *
test_folder_name (TestFolder *self,
                  const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

GBytes *
test_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

GFile *
test_folder_write (TestFolder *self,
                   const char *name,
                   const char *text)
{
  g_autofree char *path = test_folder_name (self, name);

  if (text)
    {
      FILE *file = fopen (path, "w");

      g_assert_nonnull (file);
      g_assert_cmpint (fputs (text, file), >=, 0);
      g_assert_cmpint (fclose (file), ==, 0);
    }
  return g_file_new_for_path (path);
}

/* NULL: nothing is there. */
void
test_folder_assert (TestFolder *self,
                    const char *name,
                    const char *text)
{
  g_autofree char *path = test_folder_name (self, name);
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, text);
}

/* All names in the folder, in order, with a space between: nothing was left behind. */
void
test_folder_assert_names (TestFolder *self,
                          const char *names)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (self->path, 0, NULL);
  g_autofree char *joined = NULL;
  const char *name;

  while ((name = g_dir_read_name (folder)))
    g_ptr_array_add (found, g_strdup (name));
  g_ptr_array_sort (found, compare_names);
  g_ptr_array_add (found, NULL);
  joined = g_strjoinv (" ", (char **) found->pdata);
  g_assert_cmpstr (joined, ==, names);
}

struct stat
test_folder_stat (TestFolder *self,
                  const char *name)
{
  g_autofree char *path = test_folder_name (self, name);
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status;
}

/* Permissions mean nothing to root: what is about them runs as somebody else. */
void
test_as_nobody (void (*func) (TestFolder *), TestFolder *self)
{
  int status;
  pid_t child;

  if (geteuid () != 0)
    {
      func (self);
      return;
    }

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_assert_cmpint (setgroups (0, NULL), ==, 0);
      g_assert_cmpint (setgid (NOBODY), ==, 0);
      g_assert_cmpint (setuid (NOBODY), ==, 0);
      func (self);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}
