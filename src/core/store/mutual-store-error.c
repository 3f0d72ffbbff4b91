/* What can go wrong with a file, said so that a person can act on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
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
