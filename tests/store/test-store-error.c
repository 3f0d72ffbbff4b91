/* Failures in plain words: each says what happened and what to do, and the program can tell them apart.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-store-error.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* At least one whole sentence, without words of the system's own that say nothing to people. */
static void
assert_is_plain (const GError *error)
{
  const char *const strange[] = { "errno", "HTTP", "D-Bus", "DBus", "file descriptor", "(null)", "  ", ".." };

  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (g_ascii_isupper (error->message[0]));
  g_assert_cmpint (strlen (error->message), >, 20);
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    g_assert_null (strstr (error->message, strange[i]));
}

static const struct
{
  int number;
  int code;
  const char *reading;
  const char *writing;
} system_failures[] = {
  { ENOENT, MUTUAL_STORE_ERROR_NOT_FOUND, "no such file", "folder is not there" },
  { ENOTDIR, MUTUAL_STORE_ERROR_NOT_FOUND, "no such file", "folder is not there" },
  { EACCES, MUTUAL_STORE_ERROR_NO_PERMISSION, "not allowed to read", "not allowed to write" },
  { EPERM, MUTUAL_STORE_ERROR_NO_PERMISSION, "not allowed to read", "not allowed to write" },
  { EROFS, MUTUAL_STORE_ERROR_READ_ONLY, "only be read", "Save in another place" },
  { ENOSPC, MUTUAL_STORE_ERROR_NO_SPACE, "disk is full", "Free some space" },
  { EDQUOT, MUTUAL_STORE_ERROR_NO_SPACE, "share of the disk", "Delete something" },
  { EFBIG, MUTUAL_STORE_ERROR_NO_SPACE, "larger", "Save in another place" },
  { ENAMETOOLONG, MUTUAL_STORE_ERROR_BAD_NAME, "too long", "Choose a shorter one" },
  { ELOOP, MUTUAL_STORE_ERROR_BAD_NAME, "leads back", "leads back" },
  { EILSEQ, MUTUAL_STORE_ERROR_BAD_NAME, "not accept the name", "special characters" },
  { EIO, MUTUAL_STORE_ERROR_FAILED, "error while reading", "error while writing" },
  { EMFILE, MUTUAL_STORE_ERROR_FAILED, "Too many files", "Close some windows" },
  { ENFILE, MUTUAL_STORE_ERROR_FAILED, "Too many files", "Close some windows" },
  { ENOMEM, MUTUAL_STORE_ERROR_FAILED, "not enough memory", "Close some windows" },
  { EISDIR, MUTUAL_STORE_ERROR_NOT_A_FILE, "folder, not a file", "folder, not a file" },
  { ENODEV, MUTUAL_STORE_ERROR_NOT_FOUND, "taken away", "Save in another place" },
  { ENXIO, MUTUAL_STORE_ERROR_NOT_FOUND, "taken away", "Save in another place" },
  { ESTALE, MUTUAL_STORE_ERROR_NOT_FOUND, "no such file", "folder is not there" },
  { ENOTCONN, MUTUAL_STORE_ERROR_NO_ANSWER, "Check the connection", "Check the connection" },
  { EHOSTDOWN, MUTUAL_STORE_ERROR_NO_ANSWER, "Check the connection", "Check the connection" },
  { EHOSTUNREACH, MUTUAL_STORE_ERROR_NO_ANSWER, "Check the connection", "Check the connection" },
  { ETIMEDOUT, MUTUAL_STORE_ERROR_NO_ANSWER, "Check the connection", "Check the connection" },
  { EBUSY, MUTUAL_STORE_ERROR_LOCKED, "locked", "under another name" },
  { ETXTBSY, MUTUAL_STORE_ERROR_LOCKED, "locked", "under another name" },
  { EXDEV, MUTUAL_STORE_ERROR_FAILED, "could not be read", "could not be written" },
};

static void
test_system (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (system_failures); i++)
    {
      g_autoptr (GError) reading = NULL;
      g_autoptr (GError) writing = NULL;

      g_test_message ("%s", g_strerror (system_failures[i].number));
      g_assert_false (mutual_store_error_set_errno (&reading, MUTUAL_STORE_READING, system_failures[i].number));
      g_assert_false (mutual_store_error_set_errno (&writing, MUTUAL_STORE_WRITING, system_failures[i].number));
      assert_is_plain (reading);
      assert_is_plain (writing);
      g_assert_error (reading, MUTUAL_STORE_ERROR, system_failures[i].code);
      g_assert_error (writing, MUTUAL_STORE_ERROR, system_failures[i].code);
      g_assert_nonnull (strstr (reading->message, system_failures[i].reading));
      g_assert_nonnull (strstr (writing->message, system_failures[i].writing));
    }
}

static const struct
{
  int from;
  const char *said;
  int code;
  const char *reading;
  const char *writing;
} server_failures[] = {
  { G_IO_ERROR_NOT_FOUND, "HTTP Error: Not Found", MUTUAL_STORE_ERROR_NOT_FOUND, "no such file", "folder" },
  { G_IO_ERROR_NOT_DIRECTORY, "", MUTUAL_STORE_ERROR_NOT_FOUND, "no such file", "folder is not there" },
  { G_IO_ERROR_IS_DIRECTORY, "", MUTUAL_STORE_ERROR_NOT_A_FILE, "folder, not", "folder, not" },
  { G_IO_ERROR_NOT_REGULAR_FILE, "", MUTUAL_STORE_ERROR_NOT_A_FILE, "not an ordinary", "not an ordinary" },
  { G_IO_ERROR_PERMISSION_DENIED, "", MUTUAL_STORE_ERROR_NO_PERMISSION, "allow you to read", "allow you to write" },
  { G_IO_ERROR_READ_ONLY, "", MUTUAL_STORE_ERROR_READ_ONLY, "only be read", "Save in another" },
  { G_IO_ERROR_NO_SPACE, "", MUTUAL_STORE_ERROR_NO_SPACE, "no room", "save in another place" },
  { G_IO_ERROR_FAILED, "HTTP Error: Insufficient Storage", MUTUAL_STORE_ERROR_NO_SPACE, "no room", "Delete something" },
  { G_IO_ERROR_FAILED, "Quota exceeded", MUTUAL_STORE_ERROR_NO_SPACE, "no room", "Delete something" },
  { G_IO_ERROR_FILENAME_TOO_LONG, "", MUTUAL_STORE_ERROR_BAD_NAME, "too long", "shorter" },
  { G_IO_ERROR_INVALID_FILENAME, "", MUTUAL_STORE_ERROR_BAD_NAME, "the name", "special characters" },
  { G_IO_ERROR_TOO_MANY_LINKS, "", MUTUAL_STORE_ERROR_BAD_NAME, "leads back", "leads back" },
  { G_IO_ERROR_EXISTS, "", MUTUAL_STORE_ERROR_EXISTS, "already a file", "another name" },
  { G_IO_ERROR_NOT_MOUNTED, "", MUTUAL_STORE_ERROR_NOT_MOUNTED, "no connection", "Connect to it" },
  { G_IO_ERROR_NOT_SUPPORTED, "", MUTUAL_STORE_ERROR_NOT_SUPPORTED, "Copy the file", "another one" },
  { G_IO_ERROR_FAILED, "HTTP Error: Locked", MUTUAL_STORE_ERROR_LOCKED, "locked", "under another name" },
  { G_IO_ERROR_BUSY, "", MUTUAL_STORE_ERROR_LOCKED, "locked", "Try again later" },
  { G_IO_ERROR_TIMED_OUT, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_HOST_NOT_FOUND, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_HOST_UNREACHABLE, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_NETWORK_UNREACHABLE, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_CONNECTION_REFUSED, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_BROKEN_PIPE, "", MUTUAL_STORE_ERROR_NO_ANSWER, "cannot be reached", "Check the connection" },
  { G_IO_ERROR_FAILED, "HTTP Error: (null)", MUTUAL_STORE_ERROR_NO_ANSWER, "be reached", "Check the connection" },
  { G_IO_ERROR_FAILED, "Software caused connection abort", MUTUAL_STORE_ERROR_NO_ANSWER, "be reached", "connection" },
  { G_IO_ERROR_FAILED, "The cat was tired.", MUTUAL_STORE_ERROR_FAILED, "file: The cat was tired. Try", "tired. Try" },
};

static void
test_server (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (server_failures); i++)
    {
      g_autoptr (GError) failure = g_error_new_literal (G_IO_ERROR, server_failures[i].from, server_failures[i].said);
      g_autoptr (GError) reading = NULL;
      g_autoptr (GError) writing = NULL;

      g_test_message ("%d %s", server_failures[i].from, server_failures[i].said);
      g_assert_false (mutual_store_error_set_gio (&reading, MUTUAL_STORE_READING, failure));
      g_assert_false (mutual_store_error_set_gio (&writing, MUTUAL_STORE_WRITING, failure));
      assert_is_plain (reading);
      assert_is_plain (writing);
      g_assert_error (reading, MUTUAL_STORE_ERROR, server_failures[i].code);
      g_assert_error (writing, MUTUAL_STORE_ERROR, server_failures[i].code);
      g_assert_nonnull (strstr (reading->message, server_failures[i].reading));
      g_assert_nonnull (strstr (writing->message, server_failures[i].writing));
    }
}

/* The helper that speaks with the server is a process of its own: it may be gone. */
static void
test_helper_is_gone (void)
{
  g_autoptr (GError) failure = g_error_new_literal (G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY, "Disconnected");
  g_autoptr (GError) error = NULL;

  mutual_store_error_set_gio (&error, MUTUAL_STORE_WRITING, failure);
  assert_is_plain (error);
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER);
}

/* Who gave up, and what is plain already, hears just that. */
static void
test_passed_on (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_autoptr (GError) plain = g_error_new_literal (MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED, "Changed.");
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  mutual_store_error_set_gio (&first, MUTUAL_STORE_WRITING, cancelled);
  g_assert_error (first, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  mutual_store_error_set_gio (&second, MUTUAL_STORE_WRITING, plain);
  g_assert_error (second, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  g_assert_cmpstr (second->message, ==, "Changed.");
}

static void
test_kinds (void)
{
  const guint kinds[] = { S_IFDIR, S_IFBLK, S_IFCHR, S_IFIFO, S_IFSOCK, 0 };
  g_autoptr (GError) large = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_store_error_set_kind (&error, kinds[i]);
      assert_is_plain (error);
      g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_A_FILE);
    }
  mutual_store_error_set_too_large (&large, 64 * 1024 * 1024);
  assert_is_plain (large);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/error/system", test_system);
  g_test_add_func ("/store/error/server", test_server);
  g_test_add_func ("/store/error/helper-is-gone", test_helper_is_gone);
  g_test_add_func ("/store/error/passed-on", test_passed_on);
  g_test_add_func ("/store/error/kinds", test_kinds);

  return g_test_run ();
}
