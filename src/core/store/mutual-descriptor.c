/* File descriptors handled with care: only regular files, whole reads, whole writes, every error told.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-descriptor.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Between two looks at the cancellable, and what is asked of the system at once. */
#define CHUNK (1024 * 1024)

static gboolean
set_changed (GError **error)
{
  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED,
                       _("The file changed while it was being read. Try again when it is at rest."));
  return FALSE;
}

/**
 * mutual_descriptor_open_regular:
 * @folder: an open folder, or `AT_FDCWD`
 * @name: the name in it
 * @flags: flags of `open`
 * @status: (out): what is there; `st_nlink` is 0 if nothing is
 * @act: what it is opened for, for the words of an error
 * @error: return location
 *
 * Opens a regular file and nothing else. The kind is asked before opening, as to open a device can do something, and
 * again afterwards, as it may have been exchanged. Never waits for the other end of a pipe.
 *
 * Returns: the descriptor, or -1 with @error set
 */
int
mutual_descriptor_open_regular (int              folder,
                                const char      *name,
                                int              flags,
                                struct stat     *status,
                                MutualStoreAct   act,
                                GError         **error)
{
  g_auto (MutualDescriptor) descriptor = -1;

  if (fstatat (folder, name, status, flags & O_NOFOLLOW ? AT_SYMLINK_NOFOLLOW : 0) < 0)
    {
      int number = errno;

      *status = (struct stat) { 0 };
      mutual_store_error_set_errno (error, act, number);
      return -1;
    }
  if (!S_ISREG (status->st_mode))
    {
      mutual_store_error_set_kind (error, status->st_mode);
      return -1;
    }

  do
    descriptor = openat (folder, name, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0 || fstat (descriptor, status) < 0)
    {
      mutual_store_error_set_errno (error, act, errno);
      return -1;
    }
  if (!S_ISREG (status->st_mode))
    {
      mutual_store_error_set_kind (error, status->st_mode);
      return -1;
    }

  return g_steal_fd (&descriptor);
}

/**
 * mutual_descriptor_read_all:
 * @descriptor: where to read, of any kind
 * @limit: how many bytes at most
 * @cancellable: (nullable): to stop between pieces
 * @error: return location
 *
 * Reads to the end.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_descriptor_read_all (int            descriptor,
                            gsize          limit,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autofree char *data = NULL;
  gsize allocated = 0;
  gsize length = 0;
  struct stat status;

  /* One byte more than is said to be there: the end shows without growing. */
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode) && status.st_size >= 0)
    allocated = MIN ((guint64) status.st_size, limit) + 1;
  allocated = MAX (allocated, 4096);
  data = g_try_malloc (allocated);
  if (!data)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_READING, ENOMEM);
      return NULL;
    }

  while (TRUE)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if (length == allocated)
        {
          char *larger;

          allocated = MIN (allocated * 2, limit + 1);
          larger = g_try_realloc (data, allocated);
          if (!larger)
            {
              mutual_store_error_set_errno (error, MUTUAL_STORE_READING, ENOMEM);
              return NULL;
            }
          (void) g_steal_pointer (&data);
          data = larger;
        }

      n = read (descriptor, data + length, MIN (allocated - length, CHUNK));
      if (n == 0)
        break;
      if (n < 0)
        {
          if (errno == EINTR)
            continue;
          mutual_store_error_set_errno (error, MUTUAL_STORE_READING, errno);
          return NULL;
        }

      length += n;
      if (length > limit)
        {
          mutual_store_error_set_too_large (error, limit);
          return NULL;
        }
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/**
 * mutual_descriptor_read_regular:
 * @descriptor: an open regular file, at its beginning
 * @limit: how many bytes at most
 * @cancellable: (nullable): to stop between pieces
 * @error: return location
 *
 * Reads a whole file as it was at one moment: one that changed meanwhile, or that was deleted or replaced, is an error.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_descriptor_read_regular (int            descriptor,
                                gsize          limit,
                                GCancellable  *cancellable,
                                GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat before, after;

  if (fstat (descriptor, &before) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_READING, errno);
      return NULL;
    }
  if (before.st_size > 0 && (guint64) before.st_size > limit)
    {
      mutual_store_error_set_too_large (error, limit);
      return NULL;
    }

  bytes = mutual_descriptor_read_all (descriptor, limit, cancellable, error);
  if (!bytes)
    return NULL;

  if (fstat (descriptor, &after) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_READING, errno);
      return NULL;
    }
  if ((guint64) after.st_size != g_bytes_get_size (bytes) || after.st_size != before.st_size ||
      after.st_mtim.tv_sec != before.st_mtim.tv_sec || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec ||
      after.st_nlink == 0)
    {
      set_changed (error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/**
 * mutual_descriptor_write_all:
 * @descriptor: where to write
 * @bytes: what
 * @error: return location
 *
 * Writes everything, in as many pieces as the system wants.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_descriptor_write_all (int      descriptor,
                             GBytes  *bytes,
                             GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (descriptor, data, MIN (length, CHUNK));

      if (n < 0)
        {
          if (errno == EINTR)
            continue;
          return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
        }
      if (n == 0)
        return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, EIO);

      data += n;
      length -= n;
    }

  return TRUE;
}

/**
 * mutual_descriptor_sync:
 * @descriptor: an open file
 * @error: return location
 *
 * Flushes a file to the disk. When this fails the kernel may have forgotten what it could not write, so that a second
 * try would lie: the descriptor is of no use any more.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_descriptor_sync (int      descriptor,
                        GError **error)
{
  if (fsync (descriptor) < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return TRUE;
}

/**
 * mutual_descriptor_sync_folder:
 * @descriptor: an open folder
 * @error: return location
 *
 * Flushes the names in a folder to the disk. File systems that have no such notion are content without.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_descriptor_sync_folder (int      descriptor,
                               GError **error)
{
  if (fsync (descriptor) < 0 && errno != EINVAL)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return TRUE;
}

/**
 * mutual_descriptor_close:
 * @descriptor: (inout): a descriptor
 * @error: return location
 *
 * Closes what was written to: some file systems tell only now that they could not keep it.
 *
 * Returns: %TRUE, or %FALSE with @error set; @descriptor is closed and -1 in either case
 */
gboolean
mutual_descriptor_close (MutualDescriptor  *descriptor,
                         GError           **error)
{
  /* On Linux the descriptor is gone even after EINTR. */
  if (close (g_steal_fd (descriptor)) < 0 && errno != EINTR)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return TRUE;
}

/**
 * mutual_descriptor_clear:
 * @descriptor: (inout): a descriptor, or -1
 *
 * Closes @descriptor if it is open, when the outcome matters no more. Leaves `errno` alone.
 */
void
mutual_descriptor_clear (MutualDescriptor *descriptor)
{
  int number = errno;

  if (*descriptor >= 0)
    close (g_steal_fd (descriptor));
  errno = number;
}

/**
 * mutual_descriptor_create:
 * @folder: an open folder
 * @prefix: how the name begins
 * @suffix: how it ends
 * @mode: permissions, before the umask
 * @name: (out) (transfer full): the name that was found free
 *
 * Creates a file under a name that nobody has.
 *
 * Returns: the descriptor, or -1 with `errno` set
 */
int
mutual_descriptor_create (int          folder,
                          const char  *prefix,
                          const char  *suffix,
                          int          mode,
                          char       **name)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *candidate = g_strdup_printf ("%s%08x%s", prefix, g_random_int (), suffix);
      int descriptor = openat (folder, candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);

      if (descriptor >= 0)
        {
          *name = g_steal_pointer (&candidate);
          return descriptor;
        }
      if (errno != EEXIST && errno != EINTR)
        return -1;
    }

  return -1;
}
