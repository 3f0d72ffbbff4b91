/* What can go wrong with a file, said so that a person can act on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

G_DEFINE_QUARK (mutual-store-error-quark, mutual_store_error)

/**
 * mutual_store_error_set_errno:
 * @error: where the error goes
 * @act: what was being done
 * @number: an `errno`
 *
 * Says in plain words what the system refused. The messages do not name the file: who shows them does, in a heading
 * or in front.
 *
 * Returns: always %FALSE
 */
gboolean
mutual_store_error_set_errno (GError         **error,
                              MutualStoreAct   act,
                              int              number)
{
  gboolean writing = act == MUTUAL_STORE_WRITING;
  MutualStoreError code = MUTUAL_STORE_ERROR_FAILED;
  const char *message = NULL;

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
      code = MUTUAL_STORE_ERROR_NOT_FOUND;
      message = writing ? _("The folder is not there. It may have been moved or deleted; save in another folder.")
                        : _("There is no such file. It may have been moved, renamed or deleted.");
      break;

    case EACCES:
    case EPERM:
      code = MUTUAL_STORE_ERROR_NO_PERMISSION;
      message = writing ? _("You are not allowed to write here. Save in a folder of your own, or ask its owner.")
                        : _("You are not allowed to read this file. Ask its owner.");
      break;

    case EROFS:
      code = MUTUAL_STORE_ERROR_READ_ONLY;
      message = _("This disk can only be read. Save in another place.");
      break;

    case ENOSPC:
      code = MUTUAL_STORE_ERROR_NO_SPACE;
      message = _("The disk is full. Free some space, or save in another place.");
      break;

    case EDQUOT:
      code = MUTUAL_STORE_ERROR_NO_SPACE;
      message = _("Your share of the disk is used up. Delete something, or save in another place.");
      break;

    case EFBIG:
      code = MUTUAL_STORE_ERROR_NO_SPACE;
      message = _("The file would be larger than is allowed here. Save in another place.");
      break;

    case ENAMETOOLONG:
      code = MUTUAL_STORE_ERROR_BAD_NAME;
      message = _("The name is too long. Choose a shorter one.");
      break;

    case ELOOP:
      code = MUTUAL_STORE_ERROR_BAD_NAME;
      message = _("This is a link that leads back to itself.");
      break;

    case EILSEQ:
      code = MUTUAL_STORE_ERROR_BAD_NAME;
      message = _("This disk does not accept the name. Choose one without special characters.");
      break;

    case EIO:
      message = writing ? _("The disk reports an error while writing. Save in another place and check the disk.")
                        : _("The disk reports an error while reading. Check the disk.");
      break;

    case ENODEV:
    case ENXIO:
      code = MUTUAL_STORE_ERROR_NOT_FOUND;
      message = writing ? _("The disk was taken away. Save in another place, or connect it again.")
                        : _("The disk was taken away. Connect it again.");
      break;

    case ENOTCONN:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ETIMEDOUT:
      code = MUTUAL_STORE_ERROR_NO_ANSWER;
      message = _("The server cannot be reached. Check the connection and try again.");
      break;

    case EBUSY:
    case ETXTBSY:
      code = MUTUAL_STORE_ERROR_LOCKED;
      message = _("The file is locked: somebody else is at work on it. Try again later, or save under another name.");
      break;

    case EMFILE:
    case ENFILE:
      message = _("Too many files are open. Close some windows and try again.");
      break;

    case ENOMEM:
      message = _("There is not enough memory. Close some windows and try again.");
      break;

    case EISDIR:
      return mutual_store_error_set_kind (error, S_IFDIR);

    default:
      break;
    }

  if (message)
    g_set_error_literal (error, MUTUAL_STORE_ERROR, code, message);
  else if (writing)
    /* Translators: %s is the system's own description of the failure. */
    g_set_error (error, MUTUAL_STORE_ERROR, code, _("The file could not be written: %s."), g_strerror (number));
  else
    /* Translators: %s is the system's own description of the failure. */
    g_set_error (error, MUTUAL_STORE_ERROR, code, _("The file could not be read: %s."), g_strerror (number));

  return FALSE;
}

/* Helpers pass on in the system's own words what GIO has no code for. */
static gboolean
tells_of_lost_line (const char *message)
{
  static const int numbers[] = { ECONNABORTED, ECONNRESET, ECONNREFUSED, EPIPE,        ENOTCONN,
                                 ENETDOWN,     ENETUNREACH, EHOSTDOWN,   EHOSTUNREACH, ETIMEDOUT };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strstr (message, g_strerror (numbers[i])) != NULL)
      return TRUE;

  return FALSE;
}

/* Servers have words for what GIO has none for: the names that HTTP gives to 423 and 507, and that a line that was cut
 * gives to nothing. */
static MutualStoreError
find_words (const GError *failure)
{
  g_autofree char *folded = g_ascii_strdown (failure->message, -1);

  if (tells_of_lost_line (failure->message))
    return MUTUAL_STORE_ERROR_NO_ANSWER;
  if (strstr (folded, "locked") != NULL)
    return MUTUAL_STORE_ERROR_LOCKED;
  if (strstr (folded, "insufficient storage") != NULL || strstr (folded, "quota") != NULL)
    return MUTUAL_STORE_ERROR_NO_SPACE;
  if (strstr (folded, "(null)") != NULL || strstr (folded, "end of stream") != NULL)
    return MUTUAL_STORE_ERROR_NO_ANSWER;
  return MUTUAL_STORE_ERROR_FAILED;
}

static MutualStoreError
find_gio_code (const GError *failure)
{
  /* The helper that speaks with the server is gone, or was not there. */
  if (failure->domain == G_DBUS_ERROR)
    return MUTUAL_STORE_ERROR_NO_ANSWER;
  if (failure->domain != G_IO_ERROR)
    return MUTUAL_STORE_ERROR_FAILED;

  switch (failure->code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return MUTUAL_STORE_ERROR_NOT_FOUND;

    case G_IO_ERROR_PERMISSION_DENIED:
      return MUTUAL_STORE_ERROR_NO_PERMISSION;

    case G_IO_ERROR_READ_ONLY:
      return MUTUAL_STORE_ERROR_READ_ONLY;

    case G_IO_ERROR_NO_SPACE:
      return MUTUAL_STORE_ERROR_NO_SPACE;

    case G_IO_ERROR_FILENAME_TOO_LONG:
    case G_IO_ERROR_INVALID_FILENAME:
    case G_IO_ERROR_TOO_MANY_LINKS:
      return MUTUAL_STORE_ERROR_BAD_NAME;

    case G_IO_ERROR_EXISTS:
      return MUTUAL_STORE_ERROR_EXISTS;

    case G_IO_ERROR_NOT_MOUNTED:
      return MUTUAL_STORE_ERROR_NOT_MOUNTED;

    case G_IO_ERROR_NOT_SUPPORTED:
      return MUTUAL_STORE_ERROR_NOT_SUPPORTED;

    case G_IO_ERROR_BUSY:
      return MUTUAL_STORE_ERROR_LOCKED;

    case G_IO_ERROR_TIMED_OUT:
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_CONNECTION_CLOSED:
    case G_IO_ERROR_NOT_CONNECTED:
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
    case G_IO_ERROR_DBUS_ERROR:
    case G_IO_ERROR_CLOSED:
    case G_IO_ERROR_PARTIAL_INPUT:
      return MUTUAL_STORE_ERROR_NO_ANSWER;

    default:
      return find_words (failure);
    }
}

static const char *
get_gio_message (MutualStoreError code,
                 MutualStoreAct   act,
                 const GError    *failure)
{
  gboolean writing = act == MUTUAL_STORE_WRITING;

  switch ((int) code)
    {
    case MUTUAL_STORE_ERROR_NOT_FOUND:
      return writing ? _("The folder is not there. It may have been moved or deleted; save in another folder.")
                     : _("There is no such file. It may have been moved, renamed or deleted.");

    case MUTUAL_STORE_ERROR_NO_PERMISSION:
      return writing ? _("The server does not allow you to write here. Sign in again, save in another place, or ask "
                         "who looks after it.")
                     : _("The server does not allow you to read this file. Sign in again, or ask who looks after it.");

    case MUTUAL_STORE_ERROR_READ_ONLY:
      return _("This place can only be read. Save in another one.");

    case MUTUAL_STORE_ERROR_NO_SPACE:
      return _("The server has no room left for you. Delete something there, or save in another place.");

    case MUTUAL_STORE_ERROR_BAD_NAME:
      if (failure->code == G_IO_ERROR_FILENAME_TOO_LONG)
        return _("The name is too long. Choose a shorter one.");
      if (failure->code == G_IO_ERROR_TOO_MANY_LINKS)
        return _("This is a link that leads back to itself.");
      return _("The server does not accept the name. Choose one without special characters.");

    case MUTUAL_STORE_ERROR_EXISTS:
      return _("There is already a file of this name. Choose another name.");

    case MUTUAL_STORE_ERROR_NOT_MOUNTED:
      return _("There is no connection to the server. Connect to it, in the file manager for example, and try again.");

    case MUTUAL_STORE_ERROR_NOT_SUPPORTED:
      return writing ? _("Files cannot be saved safely in this place. Save in another one.")
                     : _("Files in this place cannot be opened from here. Copy the file to this computer.");

    case MUTUAL_STORE_ERROR_LOCKED:
      return _("The file is locked: somebody else is at work on it. Try again later, or save under another name.");

    case MUTUAL_STORE_ERROR_NO_ANSWER:
      return _("The server cannot be reached. Check the connection and try again.");

    default:
      return NULL;
    }
}

/**
 * mutual_store_error_set_gio:
 * @error: where the error goes
 * @act: what was being done
 * @failure: what GIO said about a file on a server
 *
 * Says in plain words what the server or the way to it refused. What is plain already, or %G_IO_ERROR_CANCELLED, is
 * passed on as it is.
 *
 * Returns: always %FALSE
 */
gboolean
mutual_store_error_set_gio (GError         **error,
                            MutualStoreAct   act,
                            const GError    *failure)
{
  g_autofree char *words = NULL;
  MutualStoreError code;
  const char *message;

  if (failure->domain == MUTUAL_STORE_ERROR || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return mutual_store_error_set_kind (error, S_IFDIR);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    return mutual_store_error_set_kind (error, 0);

  code = find_gio_code (failure);
  message = get_gio_message (code, act, failure);
  if (message != NULL)
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, code, message);
      return FALSE;
    }

  words = g_strdup (failure->message);
  g_strchomp (words);
  if (g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';
  if (act == MUTUAL_STORE_WRITING)
    g_set_error (error, MUTUAL_STORE_ERROR, code,
                 /* Translators: %s is the server's own description of the failure, such as "HTTP Error: Conflict". */
                 _("The server did not take the file: %s. Try again, or save in another place."), words);
  else
    g_set_error (error, MUTUAL_STORE_ERROR, code,
                 /* Translators: %s is the server's own description of the failure, such as "HTTP Error: Gone". */
                 _("The server did not give the file: %s. Try again later."), words);
  return FALSE;
}

/**
 * mutual_store_error_set_kind:
 * @error: where the error goes
 * @file_mode: the `st_mode` of what is there instead of a regular file
 *
 * Says that something is not a file, and what it is.
 *
 * Returns: always %FALSE
 */
gboolean
mutual_store_error_set_kind (GError **error,
                             guint    file_mode)
{
  const char *message;

  switch (file_mode & S_IFMT)
    {
    case S_IFDIR:
      message = _("This is a folder, not a file.");
      break;

    case S_IFBLK:
    case S_IFCHR:
      message = _("This is a device, not a file.");
      break;

    case S_IFIFO:
      message = _("This is a pipe, not a file.");
      break;

    case S_IFSOCK:
      message = _("This is a socket, not a file.");
      break;

    default:
      message = _("This is not an ordinary file.");
      break;
    }

  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_A_FILE, message);
  return FALSE;
}

/**
 * mutual_store_error_set_too_large:
 * @error: where the error goes
 * @limit: how many bytes would have been accepted
 *
 * Says that a file is too large to be read.
 *
 * Returns: always %FALSE
 */
gboolean
mutual_store_error_set_too_large (GError **error,
                                  gsize    limit)
{
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: %s is a size such as "64.0 MiB". */
  g_set_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_TOO_LARGE,
               _("This file is larger than a plan may be (%s)."), size);
  return FALSE;
}
