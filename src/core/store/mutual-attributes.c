/* What a file has besides its bytes: owner, permissions, access list, extended attributes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-attributes.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

/* More than any file system keeps on a file; a list that grows while it is read is read again. */
#define ATTRIBUTE_SIZE_MAX (64 * 1024)

static MutualAttributes
tell (int number)
{
  errno = number;
  return number == EPERM || number == EACCES || number == ENOTSUP ? MUTUAL_ATTRIBUTES_REFUSED
                                                                  : MUTUAL_ATTRIBUTES_FAILED;
}

/* People see these, or are protected by them. The rest (labels of security modules, views of a server's own lists) the
 * system gives a new file by its own rules, and often lets nobody set. */
static gboolean
must_be_kept (const char *name)
{
  return g_str_has_prefix (name, "user.") || strcmp (name, ACCESS_LIST) == 0;
}

static MutualAttributes
copy_attribute (int         from,
                int         to,
                const char *name,
                char       *buffer)
{
  gssize size = fgetxattr (from, name, buffer, ATTRIBUTE_SIZE_MAX);

  if (size >= 0 && fsetxattr (to, name, buffer, size, 0) == 0)
    return MUTUAL_ATTRIBUTES_KEPT;

  /* ENODATA: it was removed just now. */
  if (!must_be_kept (name) || (size < 0 && errno == ENODATA))
    return MUTUAL_ATTRIBUTES_KEPT;

  return tell (errno);
}

static MutualAttributes
copy_extended_attributes (int from,
                          int to)
{
  g_autofree char *names = g_malloc (ATTRIBUTE_SIZE_MAX);
  g_autofree char *buffer = g_malloc (ATTRIBUTE_SIZE_MAX);
  gboolean has_access_list = FALSE;
  gssize size = flistxattr (from, names, ATTRIBUTE_SIZE_MAX);

  if (size < 0)
    return errno == ENOTSUP || errno == ENOSYS ? MUTUAL_ATTRIBUTES_KEPT : tell (errno);

  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    {
      MutualAttributes result = copy_attribute (from, to, name, buffer);

      if (result != MUTUAL_ATTRIBUTES_KEPT)
        return result;
      if (strcmp (name, ACCESS_LIST) == 0)
        has_access_list = TRUE;
    }

  /* A folder's default list would let more people in than the file did. */
  if (!has_access_list && fremovexattr (to, ACCESS_LIST) < 0 && errno != ENODATA && errno != ENOTSUP &&
      errno != ENOSYS && errno != EINVAL)
    return tell (errno);

  return MUTUAL_ATTRIBUTES_KEPT;
}

/**
 * mutual_attributes_copy:
 * @from: an open file
 * @to: another
 *
 * Gives @to the owner, group, permissions, access list and extended attributes of @from. The order matters: a change of
 * owner takes permissions away, an access list changes them.
 *
 * Returns: what came of it
 */
MutualAttributes
mutual_attributes_copy (int from,
                        int to)
{
  struct stat wanted, given;
  MutualAttributes result;

  if (fstat (from, &wanted) < 0 || fstat (to, &given) < 0)
    return MUTUAL_ATTRIBUTES_FAILED;

  if ((wanted.st_uid != given.st_uid || wanted.st_gid != given.st_gid) &&
      fchown (to, wanted.st_uid == given.st_uid ? (uid_t) -1 : wanted.st_uid,
                 wanted.st_gid == given.st_gid ? (gid_t) -1 : wanted.st_gid) < 0)
    return tell (errno);

  result = copy_extended_attributes (from, to);
  if (result != MUTUAL_ATTRIBUTES_KEPT)
    return result;

  if (fstat (to, &given) < 0)
    return MUTUAL_ATTRIBUTES_FAILED;
  if ((wanted.st_mode & 07777) != (given.st_mode & 07777) && fchmod (to, wanted.st_mode & 07777) < 0)
    return tell (errno);

  return MUTUAL_ATTRIBUTES_KEPT;
}
