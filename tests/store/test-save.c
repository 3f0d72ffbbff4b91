/* Saving: what is kept, what is refused, and that a refusal leaves everything as it was.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-attempts.h"
#include "store/mutual-save.h"
#include "test-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/xattr.h>
#include <unistd.h>

static gboolean
save_flags (TestFolder       *folder,
            const char       *name,
            const char       *base,
            MutualSaveFlags   flags,
            GError          **error)
{
  g_autofree char *path = test_folder_name (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = test_bytes ("new");
  g_autoptr (GBytes) base_bytes = base ? test_bytes (base) : NULL;

  return mutual_save_bytes (file, bytes, base_bytes, flags, NULL, error);
}

static void
assert_saves_flags (TestFolder      *folder,
                    const char      *name,
                    const char      *base,
                    MutualSaveFlags  flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save_flags (folder, name, base, flags, &error));
  g_assert_no_error (error);
  test_folder_assert (folder, name, "new");
}

static void
assert_saves (TestFolder *folder,
              const char *name,
              const char *base)
{
  assert_saves_flags (folder, name, base, MUTUAL_SAVE_NONE);
}

static void
assert_refuses (TestFolder *folder,
                const char *name,
                const char *base,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_flags (folder, name, base, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, code);
  g_assert_cmpint (strlen (error->message), >, 10);
}

static GFile *
write_with_mode (TestFolder *folder,
                 const char *name,
                 int         mode)
{
  GFile *file = test_folder_write (folder, name, "old");

  g_assert_cmpint (g_chmod (g_file_peek_path (file), mode), ==, 0);
  return file;
}

static void
test_again (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "old");

  assert_saves (folder, "plan.map", "old");
  assert_saves (folder, "plan.map", "new");
  test_folder_assert_names (folder, "plan.map");
}

static void
test_new (TestFolder *folder,
          const void *data)
{
  mode_t umask_before = umask (027);
  struct stat status;

  assert_saves (folder, "plan.map", NULL);
  umask (umask_before);
  status = test_folder_stat (folder, "plan.map");
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
  test_folder_assert_names (folder, "plan.map");
}

static void
test_new_never_replaces (TestFolder *folder,
                         const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "other");

  assert_refuses (folder, "plan.map", NULL, MUTUAL_STORE_ERROR_EXISTS);
  test_folder_assert (folder, "plan.map", "other");

  assert_saves_flags (folder, "plan.map", NULL, MUTUAL_SAVE_REPLACE);
  assert_saves_flags (folder, "another.map", NULL, MUTUAL_SAVE_REPLACE);
  test_folder_assert_names (folder, "another.map plan.map");
}

static void
test_changed (TestFolder *folder,
              const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "other");
  const char *bases[] = { "old", "othes", "othe", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      assert_refuses (folder, "plan.map", bases[i], MUTUAL_STORE_ERROR_CHANGED);
      test_folder_assert (folder, "plan.map", "other");
    }
  assert_saves_flags (folder, "plan.map", "old", MUTUAL_SAVE_REPLACE);
  test_folder_assert_names (folder, "plan.map");
}

static void
test_vanished (TestFolder *folder,
               const void *data)
{
  g_autofree char *nowhere = g_strnfill (300, 'x');

  assert_refuses (folder, "plan.map", "old", MUTUAL_STORE_ERROR_VANISHED);
  assert_refuses (folder, "gone/plan.map", "old", MUTUAL_STORE_ERROR_NOT_FOUND);
  assert_refuses (folder, "gone/plan.map", NULL, MUTUAL_STORE_ERROR_NOT_FOUND);
  assert_refuses (folder, nowhere, NULL, MUTUAL_STORE_ERROR_BAD_NAME);
  test_folder_assert_names (folder, "");
}

static void
test_link (TestFolder *folder,
           const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "old");
  g_autofree char *path = test_folder_name (folder, "link.map");
  g_autofree char *dangling = test_folder_name (folder, "dangling.map");
  g_autofree char *sub = test_folder_name (folder, "sub");
  struct stat status;

  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (symlink ("sub/../plan.map", path), ==, 0);
  g_assert_cmpint (symlink ("nothing.map", dangling), ==, 0);

  assert_saves (folder, "link.map", "old");
  test_folder_assert (folder, "plan.map", "new");
  status = test_folder_stat (folder, "link.map");
  g_assert_true (S_ISLNK (status.st_mode));

  assert_refuses (folder, "dangling.map", NULL, MUTUAL_STORE_ERROR_BAD_NAME);
  test_folder_assert_names (folder, "dangling.map link.map plan.map sub");
}

static void
test_hard_link (TestFolder *folder,
                const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "a longer old text");
  g_autofree char *other = test_folder_name (folder, "other.map");
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "mutual", NULL);
  g_autoptr (GDir) copies = NULL;
  struct stat status;

  g_assert_cmpint (link (g_file_peek_path (file), other), ==, 0);
  assert_refuses (folder, "plan.map", "a longer old text", MUTUAL_STORE_ERROR_NEEDS_OVERWRITE);
  test_folder_assert (folder, "plan.map", "a longer old text");

  assert_saves_flags (folder, "plan.map", "a longer old text", MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE);
  test_folder_assert (folder, "other.map", "new");
  status = test_folder_stat (folder, "plan.map");
  g_assert_cmpint (status.st_nlink, ==, 2);
  test_folder_assert_names (folder, "other.map plan.map");

  /* The safe copy is gone, and was nobody else's to read. */
  copies = g_dir_open (state, 0, NULL);
  g_assert_nonnull (copies);
  g_assert_null (g_dir_read_name (copies));
  g_assert_cmpint (stat (state, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0700);
}

static void
test_in_place_still_guarded (TestFolder *folder,
                             const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "other");
  g_autofree char *other = test_folder_name (folder, "other.map");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (link (g_file_peek_path (file), other), ==, 0);
  g_assert_false (save_flags (folder, "plan.map", "old", MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  test_folder_assert (folder, "plan.map", "other");
}

static void
test_not_a_file (TestFolder *folder,
                 const void *data)
{
  g_autofree char *pipe_path = test_folder_name (folder, "pipe");

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  assert_refuses (folder, ".", "old", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refuses (folder, ".", NULL, MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refuses (folder, "pipe", "old", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refuses (folder, "pipe", NULL, MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refuses (folder, "../../dev/null", NULL, MUTUAL_STORE_ERROR_NOT_A_FILE);
  test_folder_assert_names (folder, "pipe");
}

static void
test_mode (TestFolder *folder,
           const void *data)
{
  const int modes[] = { 0600, 0644, 0664, 0666, 0755, 02640 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GFile) file = write_with_mode (folder, "plan.map", modes[i]);
      struct stat status;

      assert_saves (folder, "plan.map", "old");
      status = test_folder_stat (folder, "plan.map");
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
}

/* user::rw-, user:12345:r--, group::r--, mask::r--, other::--- as the kernel keeps it. */
static const guint8 access_list[] = {
  2, 0, 0,    0,    1,    0,    6,  0, 0xff, 0xff, 0xff, 0xff, 2,    0,    4,  0, 0x39, 0x30, 0,    0,    4,    0,
  4, 0, 0xff, 0xff, 0xff, 0xff, 16, 0, 4,    0,    0xff, 0xff, 0xff, 0xff, 32, 0, 0,    0,    0xff, 0xff, 0xff, 0xff,
};

static void
test_attributes (TestFolder *folder,
                 const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "old");
  const char *path = g_file_peek_path (file);
  char buffer[256];

  if (setxattr (path, "user.note", "kept", 4, 0) < 0)
    {
      g_assert_cmpint (errno, ==, ENOTSUP);
      g_test_message ("This file system has no extended attributes to keep.");
      return;
    }
  g_assert_cmpint (setxattr (path, "system.posix_acl_access", access_list, sizeof access_list, 0), ==, 0);

  assert_saves (folder, "plan.map", "old");
  g_assert_cmpint (getxattr (path, "user.note", buffer, sizeof buffer), ==, 4);
  g_assert_cmpmem (buffer, 4, "kept", 4);
  g_assert_cmpint (getxattr (path, "system.posix_acl_access", buffer, sizeof buffer), ==, sizeof access_list);
  g_assert_cmpmem (buffer, sizeof access_list, access_list, sizeof access_list);
}

/* What the folder would give to new files does not open an old one to more people. */
static void
test_folder_access_list (TestFolder *folder,
                         const void *data)
{
  g_autoptr (GFile) file = write_with_mode (folder, "plan.map", 0640);
  const char *path = g_file_peek_path (file);
  struct stat status;

  if (setxattr (folder->path, "system.posix_acl_default", access_list, sizeof access_list, 0) < 0)
    {
      g_assert_cmpint (errno, ==, ENOTSUP);
      g_test_message ("This file system has no access lists.");
      return;
    }

  assert_saves (folder, "plan.map", "old");
  g_assert_cmpint (getxattr (path, "system.posix_acl_access", NULL, 0), <, 0);
  status = test_folder_stat (folder, "plan.map");
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
save_protected (TestFolder *folder)
{
  assert_refuses (folder, "plan.map", "old", MUTUAL_STORE_ERROR_READ_ONLY);
}

static void
test_protected (TestFolder *folder,
                const void *data)
{
  g_autoptr (GFile) file = write_with_mode (folder, "plan.map", 0444);

  g_chmod (folder->path, 0777);
  test_as_nobody (save_protected, folder);
  test_folder_assert (folder, "plan.map", "old");
  test_folder_assert_names (folder, "plan.map");
}

static void
save_in_forbidden_folder (TestFolder *folder)
{
  assert_refuses (folder, "plan.map", "old", MUTUAL_STORE_ERROR_NEEDS_OVERWRITE);
  assert_refuses (folder, "new.map", NULL, MUTUAL_STORE_ERROR_NO_PERMISSION);
  assert_saves_flags (folder, "plan.map", "old", MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE);
}

static void
test_forbidden_folder (TestFolder *folder,
                       const void *data)
{
  const int modes[] = { 0555, 0111 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GFile) file = write_with_mode (folder, "plan.map", 0666);

      g_chmod (folder->path, modes[i]);
      test_as_nobody (save_in_forbidden_folder, folder);
      g_chmod (folder->path, 0755);
      test_folder_assert (folder, "plan.map", "new");
      test_folder_assert_names (folder, "plan.map");
    }
}

static void
save_foreign (TestFolder *folder)
{
  assert_refuses (folder, "plan.map", "old", MUTUAL_STORE_ERROR_NEEDS_OVERWRITE);
  assert_saves_flags (folder, "plan.map", "old", MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE);
}

static void
test_foreign_owner (TestFolder *folder,
                    const void *data)
{
  g_autoptr (GFile) file = write_with_mode (folder, "plan.map", 0666);
  struct stat status;

  if (geteuid () != 0)
    {
      g_test_message ("Only root can make a file of somebody else.");
      return;
    }

  g_chmod (folder->path, 0777);
  test_as_nobody (save_foreign, folder);
  status = test_folder_stat (folder, "plan.map");
  g_assert_cmpint (status.st_uid, ==, 0);
  test_folder_assert_names (folder, "plan.map");

  /* root can keep another's file that person's. */
  g_assert_cmpint (chown (g_file_peek_path (file), 65534, 65534), ==, 0);
  assert_saves (folder, "plan.map", "new");
  status = test_folder_stat (folder, "plan.map");
  g_assert_cmpint (status.st_uid, ==, 65534);
  g_assert_cmpint (status.st_gid, ==, 65534);
}

/* A full disk, by way of the largest file that this process may write. */
static void
test_file_size_limit (TestFolder *folder,
                      const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "old");
  g_autofree char *other = test_folder_name (folder, "other.map");
  g_autofree char *text = g_strnfill (100 * 1024, 'x');
  g_autoptr (GBytes) bytes = test_bytes (text);
  g_autoptr (GBytes) base = test_bytes ("old");
  const MutualSaveFlags flags[] = { MUTUAL_SAVE_NONE, MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE };
  struct rlimit before, small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean saved;

      if (flags[i] != MUTUAL_SAVE_NONE)
        g_assert_cmpint (link (g_file_peek_path (file), other), ==, 0);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      saved = mutual_save_bytes (file, bytes, base, flags[i], NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

      g_assert_false (saved);
      g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_SPACE);
      test_folder_assert (folder, "plan.map", "old");
      test_folder_assert_names (folder, i == 0 ? "plan.map" : "other.map plan.map");
    }
}

/* What cannot be read may be what was tried before, or not: that is told, and not that the name is taken. The memory of
 * a process is a file that is there and whose beginning nobody can read. */
static void
test_unreadable (TestFolder *folder,
                 const void *data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/mem");
  g_autoptr (GBytes) bytes = test_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_false (mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
  g_clear_error (&error);

  mutual_attempts_remember (file, bytes);
  g_assert_false (mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "while reading"));
}

static void
write_with_age (TestFolder *folder,
                const char *name,
                int         minutes)
{
  g_autoptr (GFile) file = test_folder_write (folder, name, "old");
  struct timespec times[2] = { { 0 } };

  times[0].tv_sec = times[1].tv_sec = time (NULL) - minutes * 60;
  g_assert_cmpint (utimensat (AT_FDCWD, g_file_peek_path (file), times, 0), ==, 0);
}

/* What a save that was killed left behind goes with a later one; what another is at work on, or made by hand, stays. */
static void
test_leftovers (TestFolder *folder,
                const void *data)
{
  write_with_age (folder, ".mutual-0123abcd.tmp", 90);
  write_with_age (folder, ".mutual-99999999.tmp", 30);
  write_with_age (folder, ".mutual-mine0000.tmp", 90);
  write_with_age (folder, ".mutual-0123abcd.tmp2", 90);
  write_with_age (folder, "mutual-0123abcd.tmp", 90);

  assert_saves (folder, "plan.map", NULL);
  test_folder_assert_names (folder, ".mutual-0123abcd.tmp2 .mutual-99999999.tmp .mutual-mine0000.tmp "
                                    "mutual-0123abcd.tmp plan.map");
}

/* Without the helpers that reach servers there is no such place, and nothing is kept of what the caller still has. */
static void
test_remote (TestFolder *folder,
             const void *data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://example.org/plan.map");
  g_autoptr (GBytes) bytes = test_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_false (mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_NONE, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_SUPPORTED);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
save_and_wait (GFile         *file,
               GBytes        *bytes,
               GBytes        *base,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_save_bytes_async (file, bytes, base, MUTUAL_SAVE_NONE, cancellable, on_saved, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  return mutual_save_bytes_finish (file, result, error);
}

static void
test_async (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "old");
  g_autoptr (GBytes) base = test_bytes ("old");
  g_autoptr (GBytes) bytes = test_bytes ("new");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (save_and_wait (file, bytes, base, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  test_folder_assert (folder, "plan.map", "old");

  g_assert_true (save_and_wait (file, bytes, base, NULL, &error));
  g_assert_no_error (error);
  test_folder_assert (folder, "plan.map", "new");

  g_assert_false (save_and_wait (file, bytes, base, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  test_folder_assert_names (folder, "plan.map");
}

/* Two programs with the same file open, saving again and again: each save is either seen by the other or refused, so
 * that the numbers in the file only grow. */
static gpointer
save_higher_numbers (gpointer data)
{
  GFile *file = data;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *higher = NULL;
      g_autoptr (GBytes) base = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL))
        continue;
      higher = g_strdup_printf ("%08" G_GINT64_FORMAT, g_ascii_strtoll (text, NULL, 10) + 1);
      base = test_bytes (text);
      bytes = test_bytes (higher);
      if (!mutual_save_bytes (file, bytes, base, MUTUAL_SAVE_NONE, NULL, &error))
        g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
    }
  return NULL;
}

static void
test_two_writers (TestFolder *folder,
                  const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "00000000");
  GThread *thread = g_thread_new (NULL, save_higher_numbers, file);
  g_autofree char *text = NULL;

  save_higher_numbers (file);
  g_thread_join (thread);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpuint (strlen (text), ==, 8);
  g_assert_cmpint (g_ascii_strtoll (text, NULL, 10), >, 0);
  test_folder_assert_names (folder, "plan.map");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("mutual-state-XXXXXX", NULL);
  int result;

  /* Children that are nobody make their copies there as well. */
  g_chmod (state, 0777);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                                                \
  g_test_add ("/store/save/" name, TestFolder, NULL, test_folder_set_up, func, test_folder_tear_down)
  ADD ("protected", test_protected);
  ADD ("forbidden-folder", test_forbidden_folder);
  ADD ("again", test_again);
  ADD ("new", test_new);
  ADD ("new-never-replaces", test_new_never_replaces);
  ADD ("changed", test_changed);
  ADD ("vanished", test_vanished);
  ADD ("link", test_link);
  ADD ("hard-link", test_hard_link);
  ADD ("in-place-still-guarded", test_in_place_still_guarded);
  ADD ("not-a-file", test_not_a_file);
  ADD ("mode", test_mode);
  ADD ("attributes", test_attributes);
  ADD ("folder-access-list", test_folder_access_list);
  ADD ("foreign-owner", test_foreign_owner);
  ADD ("file-size-limit", test_file_size_limit);
  ADD ("unreadable", test_unreadable);
  ADD ("leftovers", test_leftovers);
  ADD ("remote", test_remote);
  ADD ("async", test_async);
  ADD ("two-writers", test_two_writers);
#undef ADD

  result = g_test_run ();
  test_folder_tear_down (&(TestFolder) { g_steal_pointer (&state) }, NULL);
  return result;
}
