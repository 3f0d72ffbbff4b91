/* A copy of what is being saved, on this computer's own disk, for as long as the file itself may be in danger.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-safe-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Names are cut here: with what stands around it, it fits every file system. */
#define NAME_MAX_BYTES 100

/* The folders, for nobody else's eyes. A new folder is not on the disk before the one that it is in is flushed. */
static int
open_folder (const char  *path,
             GError     **error)
{
  g_autofree char *parent_path = NULL;
  g_auto (MutualDescriptor) parent = -1;
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder >= 0)
    return folder;

  if (errno != ENOENT || g_mkdir_with_parents (path, 0700) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      return -1;
    }
  folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      return -1;
    }

  parent_path = g_path_get_dirname (path);
  parent = open (parent_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (parent >= 0 && mutual_descriptor_sync_folder (parent, error))
    return folder;

  if (parent < 0)
    mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  close (folder);
  return -1;
}

/**
 * mutual_safe_copy_make:
 * @self: (out caller-allocates): a copy that is not there yet, %MUTUAL_SAFE_COPY_INIT
 * @subfolder: (nullable): a folder in the program's own of the user's state
 * @name: what the file is called, for people who find the copy
 * @bytes: what it shall hold
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Puts @bytes where only the user reads them, and flushes them to the disk.
 *
 * Returns: %TRUE when they are on the disk, or %FALSE with @error set
 */
gboolean
mutual_safe_copy_make (MutualSafeCopy  *self,
                       const char      *subfolder,
                       const char      *name,
                       GBytes          *bytes,
                       GError         **error)
{
  g_autofree char *folder_path = g_build_filename (g_get_user_state_dir (), "mutual", subfolder, NULL);
  g_autofree char *cut = g_strndup (name, NAME_MAX_BYTES);
  g_autofree char *valid = g_utf8_make_valid (cut, -1);
  g_autofree char *suffix = g_strconcat ("-", g_strdelimit (valid, "/", '_'), NULL);
  g_auto (MutualDescriptor) descriptor = -1;

  self->folder = open_folder (folder_path, error);
  if (self->folder < 0)
    return FALSE;

  descriptor = mutual_descriptor_create (self->folder, "saving-", suffix, 0600, &self->name);
  if (descriptor < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  self->path = g_build_filename (folder_path, self->name, NULL);

  if (mutual_descriptor_write_all (descriptor, bytes, error) && mutual_descriptor_sync (descriptor, error) &&
      mutual_descriptor_close (&descriptor, error) && mutual_descriptor_sync_folder (self->folder, error))
    return TRUE;

  mutual_safe_copy_remove (self);
  return FALSE;
}

/**
 * mutual_safe_copy_remove:
 * @self: a copy
 *
 * Removes it from the disk, as nothing needs it any more.
 */
void
mutual_safe_copy_remove (MutualSafeCopy *self)
{
  /* Twice, as nobody else will tidy up. */
  if (self->name && unlinkat (self->folder, self->name, 0) < 0 && unlinkat (self->folder, self->name, 0) < 0)
    g_info ("Could not remove %s: %s", self->path, g_strerror (errno));
  g_clear_pointer (&self->name, g_free);
}

/**
 * mutual_safe_copy_clear:
 * @self: a copy
 *
 * Forgets it. What is on the disk stays there.
 */
void
mutual_safe_copy_clear (MutualSafeCopy *self)
{
  mutual_descriptor_clear (&self->folder);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
}
