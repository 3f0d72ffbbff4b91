/* Loading: whole files or a reason; folders, devices and pipes are refused without waiting.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "silent-file.h"
#include "store/mutual-load.h"
#include "test-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void
assert_refused (TestFolder *folder,
                const char *name,
                int         code)
{
  g_autofree char *path = test_folder_name (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = mutual_load_bytes (file, NULL, &error);
  g_assert_error (error, MUTUAL_STORE_ERROR, code);
  g_assert_null (bytes);
  g_assert_cmpint (strlen (error->message), >, 10);
}

static void
test_whole (TestFolder *folder,
            const void *data)
{
  g_autofree char *large = g_strnfill (3 * 1024 * 1024 + 7, 'x');
  const char *texts[] = { "", "a", large };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GFile) file = test_folder_write (folder, "plan.map", texts[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = mutual_load_bytes (file, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), texts[i], strlen (texts[i]));
    }
}

static void
test_through_link (TestFolder *folder,
                   const void *data)
{
  g_autoptr (GFile) target = test_folder_write (folder, "plan.map", "text");
  g_autofree char *path = test_folder_name (folder, "link.map");
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (symlink ("plan.map", path), ==, 0);
  bytes = mutual_load_bytes (link, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "text", 4);
}

static void
test_not_a_file (TestFolder *folder,
                 const void *data)
{
  g_autofree char *pipe_path = test_folder_name (folder, "pipe");
  g_autofree char *socket_path = test_folder_name (folder, "socket");
  g_autofree char *circle_path = test_folder_name (folder, "circle");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int descriptor = socket (AF_UNIX, SOCK_STREAM, 0);

  /* The test run's own time limit shows if one of these is waited for. */
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (descriptor, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (symlink ("circle", circle_path), ==, 0);

  assert_refused (folder, ".", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refused (folder, "pipe", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refused (folder, "socket", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refused (folder, "../../dev/zero", MUTUAL_STORE_ERROR_NOT_A_FILE);
  assert_refused (folder, "circle", MUTUAL_STORE_ERROR_BAD_NAME);
  assert_refused (folder, "nothing", MUTUAL_STORE_ERROR_NOT_FOUND);
  assert_refused (folder, "no/folder", MUTUAL_STORE_ERROR_NOT_FOUND);
  close (descriptor);
}

static void
load_forbidden (TestFolder *folder)
{
  assert_refused (folder, "plan.map", MUTUAL_STORE_ERROR_NO_PERMISSION);
}

static void
test_no_permission (TestFolder *folder,
                    const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "text");

  g_chmod (folder->path, 0755);
  g_chmod (g_file_peek_path (file), 0);
  test_as_nobody (load_forbidden, folder);
}

static void
test_limit (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (file), MUTUAL_LOAD_LIMIT), ==, 0);
  bytes = mutual_load_bytes (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, MUTUAL_LOAD_LIMIT);

  g_assert_cmpint (truncate (g_file_peek_path (file), MUTUAL_LOAD_LIMIT + 1), ==, 0);
  assert_refused (folder, "plan.map", MUTUAL_STORE_ERROR_TOO_LARGE);
}

static void
test_endless_input (TestFolder *folder,
                    const void *data)
{
  int descriptor = open ("/dev/zero", O_RDONLY | O_CLOEXEC);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = mutual_load_descriptor (descriptor, NULL, &error);
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_TOO_LARGE);
  close (descriptor);
}

static gpointer
keep_changing (gpointer data)
{
  const char *path = data;
  g_autofree char *other = g_strconcat (path, ".other", NULL);
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < end)
    {
      FILE *file = fopen (path, "r+");

      if (file)
        {
          g_assert_cmpint (fputs ("changed", file), >=, 0);
          fclose (file);
          g_assert_cmpint (truncate (path, g_random_int_range (1, 16 * 1024 * 1024)), ==, 0);
        }
      g_assert_cmpint (rename (path, other), ==, 0);
      g_usleep (50);
      g_assert_cmpint (rename (other, path), ==, 0);
    }
  return NULL;
}

/* Somebody writes, cuts, takes away and puts back: every answer is an error or bytes that were there at one time. */
static void
test_changing (TestFolder *folder,
               const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "first");
  GThread *thread = g_thread_new (NULL, keep_changing, (gpointer) g_file_peek_path (file));
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  guint n_errors = 0;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = mutual_load_bytes (file, NULL, &error);

      if (bytes)
        continue;
      n_errors++;
      g_assert_true (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED) ||
                     g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND));
    }
  g_thread_join (thread);
  g_assert_cmpuint (n_errors, >, 0);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
load_and_wait (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mutual_load_bytes_async (file, cancellable, on_loaded, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  return mutual_load_bytes_finish (file, result, error);
}

static void
test_async (TestFolder *folder,
            const void *data)
{
  g_autoptr (GFile) file = test_folder_write (folder, "plan.map", "text");
  g_autoptr (GFile) missing = g_file_get_child (file, "x");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load_and_wait (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "text", 4);

  g_assert_null (load_and_wait (missing, NULL, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (load_and_wait (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_is_there (TestFolder *folder,
               const void *data)
{
  static const struct
  {
    const char *name;
    gboolean is_there;
  } cases[] = { { "plan.map", TRUE }, { "link.map", TRUE }, { ".", TRUE }, { "nothing", FALSE }, { "plan.map/x", FALSE } };
  g_autoptr (GFile) plan = test_folder_write (folder, "plan.map", "text");
  g_autofree char *link = test_folder_name (folder, "link.map");

  g_assert_cmpint (symlink ("plan.map", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = test_folder_name (folder, cases[i].name);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_cmpint (mutual_load_is_there (file, NULL), ==, cases[i].is_there);
    }
}

/* A server that is not waited for for ever: what it does not tell is not there, as far as one knows. */
static void
test_is_there_on_a_server (TestFolder *folder,
                           const void *data)
{
  g_autoptr (GFile) file = silent_file_new ();
  gint64 began = g_get_monotonic_time ();

  silent_file_let_go (file);
  g_assert_true (mutual_load_is_there (file, NULL));

  g_clear_object (&file);
  file = silent_file_new ();
  g_assert_false (mutual_load_is_there (file, NULL));
  g_assert_cmpint (g_get_monotonic_time () - began, <, 3 * G_USEC_PER_SEC);
  silent_file_let_go (file);
}

/* Not a local file: GIO reads it. */
static void
test_resource (TestFolder *folder,
               const void *data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///no/such/plan.map");
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_load_bytes (file, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUTUAL_SERVER_PATIENCE", "1", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                                                \
  g_test_add ("/store/load/" name, TestFolder, NULL, test_folder_set_up, func, test_folder_tear_down)
  ADD ("whole", test_whole);
  ADD ("through-link", test_through_link);
  ADD ("not-a-file", test_not_a_file);
  ADD ("no-permission", test_no_permission);
  ADD ("limit", test_limit);
  ADD ("endless-input", test_endless_input);
  ADD ("changing", test_changing);
  ADD ("async", test_async);
  ADD ("is-there", test_is_there);
  ADD ("is-there-on-a-server", test_is_there_on_a_server);
  ADD ("resource", test_resource);
#undef ADD

  return g_test_run ();
}
