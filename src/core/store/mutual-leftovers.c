/* What a save that was killed left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-leftovers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define DIGITS 8

/**
 * mutual_leftovers_has_name:
 * @name: the name of a file
 *
 * Returns: whether it is one that saving gives to its temporary files
 */
gboolean
mutual_leftovers_has_name (const char *name)
{
  gsize prefix = strlen (MUTUAL_LEFTOVERS_PREFIX);

  if (strlen (name) != prefix + DIGITS + strlen (MUTUAL_LEFTOVERS_SUFFIX) ||
      !g_str_has_prefix (name, MUTUAL_LEFTOVERS_PREFIX) || !g_str_has_suffix (name, MUTUAL_LEFTOVERS_SUFFIX))
    return FALSE;

  for (gsize i = prefix; i < prefix + DIGITS; i++)
    if (!g_ascii_isxdigit (name[i]))
      return FALSE;
  return TRUE;
}

/**
 * mutual_leftovers_remove:
 * @folder: an open folder in which something was just saved
 * @now: what was saved, whose time is that of the file system's own clock
 *
 * Removes temporary files of this user that were never given their name, as the program or the machine stopped. A
 * courtesy: whatever goes wrong with it is no reason to say that the save failed.
 */
void
mutual_leftovers_remove (int                folder,
                         const struct stat *now)
{
  int descriptor = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = descriptor >= 0 ? fdopendir (descriptor) : NULL;
  struct dirent *entry;

  if (entries == NULL)
    {
      if (descriptor >= 0)
        close (descriptor);
      return;
    }

  while ((entry = readdir (entries)) != NULL)
    {
      struct stat status;

      if (!mutual_leftovers_has_name (entry->d_name) ||
          fstatat (folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) < 0)
        continue;
      if (S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
          status.st_mtim.tv_sec < now->st_mtim.tv_sec - MUTUAL_LEFTOVERS_AGE_MIN &&
          unlinkat (folder, entry->d_name, 0) < 0)
        g_info ("Could not remove %s: %s", entry->d_name, g_strerror (errno));
    }
  closedir (entries);
}
