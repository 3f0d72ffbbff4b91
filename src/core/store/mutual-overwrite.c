/* Writing over a file in place, for files that cannot be replaced, with a safe copy kept meanwhile.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-overwrite.h"

#include "store/mutual-descriptor.h"
#include "store/mutual-safe-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Whatever was there is read back into memory, to be put back if writing fails half-way. */
#define PREVIOUS_LIMIT ((gsize) 1024 * 1024 * 1024)

static int
open_expected (int                 folder,
               const char         *name,
               int                 flags,
               const struct stat  *expected,
               GError            **error)
{
  struct stat status;
  g_auto (MutualDescriptor) descriptor = mutual_descriptor_open_regular (folder, name, flags | O_NOFOLLOW, &status,
                                                                         MUTUAL_STORE_WRITING, error);

  if (descriptor >= 0 && (status.st_dev != expected->st_dev || status.st_ino != expected->st_ino))
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED,
                           _("The file was replaced by another one just now. Nothing was written."));
      return -1;
    }

  return g_steal_fd (&descriptor);
}

/* A full disk is to show before the first byte is lost. Where space cannot be asked for, writing will tell. */
static gboolean
reserve_space (int      descriptor,
               gsize    size,
               GError **error)
{
  if (size > 0 && fallocate (descriptor, FALLOC_FL_KEEP_SIZE, 0, size) < 0 && errno != EOPNOTSUPP && errno != ENOSYS &&
      errno != EINVAL && errno != EPERM && errno != EINTR)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return TRUE;
}

static gboolean
write_over (int      descriptor,
            GBytes  *bytes,
            GError **error)
{
  if (!mutual_descriptor_write_all (descriptor, bytes, error))
    return FALSE;
  if (ftruncate (descriptor, g_bytes_get_size (bytes)) < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return mutual_descriptor_sync (descriptor, error);
}

/* On a descriptor of its own, as one whose fsync failed forgets. */
static gboolean
put_back (int                folder,
          const char        *name,
          const struct stat *expected,
          GBytes            *previous)
{
  g_auto (MutualDescriptor) descriptor = open_expected (folder, name, O_RDWR, expected, NULL);

  return descriptor >= 0 && write_over (descriptor, previous, NULL) && mutual_descriptor_close (&descriptor, NULL);
}

/**
 * mutual_overwrite:
 * @folder: an open folder
 * @name: a regular file in it
 * @expected: which file it is
 * @bytes: what it shall hold
 * @cancellable: (nullable): to give up before anything is written over
 * @error: return location
 *
 * Writes over a file where it stands. First @bytes go safely into the state folder: if the machine stops half-way they
 * are whole there. If writing fails half-way, the former bytes are put back; should that fail too, the error says where
 * the safe copy is.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_overwrite (int                 folder,
                  const char         *name,
                  const struct stat  *expected,
                  GBytes             *bytes,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_auto (MutualDescriptor) descriptor = -1;
  g_auto (MutualSafeCopy) copy = MUTUAL_SAFE_COPY_INIT;
  g_autoptr (GBytes) previous = NULL;
  g_autoptr (GError) failure = NULL;

  descriptor = open_expected (folder, name, O_RDWR, expected, error);
  if (descriptor < 0)
    return FALSE;
  previous = mutual_descriptor_read_regular (descriptor, PREVIOUS_LIMIT, cancellable, error);
  if (!previous)
    return FALSE;
  if (lseek (descriptor, 0, SEEK_SET) < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  if (!mutual_safe_copy_make (&copy, NULL, name, bytes, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      mutual_safe_copy_remove (&copy);
      return FALSE;
    }

  if (!reserve_space (descriptor, g_bytes_get_size (bytes), error))
    {
      /* Gives back what was reserved before the disk was full. */
      if (ftruncate (descriptor, g_bytes_get_size (previous)) < 0)
        g_info ("Could not give back space: %s", g_strerror (errno));
      mutual_safe_copy_remove (&copy);
      return FALSE;
    }
  if (write_over (descriptor, bytes, &failure) && mutual_descriptor_close (&descriptor, &failure))
    {
      mutual_safe_copy_remove (&copy);
      return TRUE;
    }

  mutual_descriptor_clear (&descriptor);
  if (put_back (folder, name, expected, previous))
    {
      mutual_safe_copy_remove (&copy);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_set_error (error, MUTUAL_STORE_ERROR, failure->code,
               /* Translators: %s is a path. */
               _("Writing failed half-way and the file may be damaged. What was to be saved is whole in “%s”."),
               copy.path);
  return FALSE;
}
