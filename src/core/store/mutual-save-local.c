/* The steps of saving a local file: beside it, flushed, then in its place in one move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-save-local.h"

#include "store/mutual-attempts.h"
#include "store/mutual-attributes.h"
#include "store/mutual-descriptor.h"
#include "store/mutual-leftovers.h"
#include "store/mutual-overwrite.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* What is compared with must be read; a larger file cannot be what was opened anyway. */
#define ORIGINAL_LIMIT ((gsize) 1024 * 1024 * 1024)

/* Milliseconds that another save of the same file is waited for. */
#define LOCK_PATIENCE 2000

typedef enum
{
  OUTCOME_SAVED,
  OUTCOME_FAILED,         /* with an error */
  OUTCOME_HAS_LINKS,      /* only in place: the other names would keep the old bytes */
  OUTCOME_FOREIGN,        /* only in place: its owner, group or attributes cannot be given to a new file */
  OUTCOME_FOLDER_REFUSES, /* only in place: nothing can be created or renamed there */
} Outcome;

typedef struct
{
  GFile           *file;
  GBytes          *bytes;
  GBytes          *base;
  MutualSaveFlags  flags;
  GCancellable    *cancellable;

  MutualDescriptor folder;
  gboolean         folder_is_open; /* for reading, so that it can be flushed */
  char            *name;           /* in the folder, with links resolved */

  MutualDescriptor original;       /* -1: a new file */
  struct stat      status;         /* of the original */

  MutualDescriptor temporary;
  char            *temporary_name; /* NULL: nothing to tidy up */
} Save;

static void
remove_temporary (Save *save)
{
  /* Twice, as nobody else will tidy up. */
  if (save->temporary_name && unlinkat (save->folder, save->temporary_name, 0) < 0 &&
      unlinkat (save->folder, save->temporary_name, 0) < 0)
    g_info ("Could not remove %s: %s", save->temporary_name, g_strerror (errno));
  g_clear_pointer (&save->temporary_name, g_free);
}

static void
save_clear (Save *save)
{
  mutual_descriptor_clear (&save->temporary);
  remove_temporary (save);
  mutual_descriptor_clear (&save->original);
  mutual_descriptor_clear (&save->folder);
  g_free (save->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

static Outcome
fail_with_errno (GError **error,
                 int      number)
{
  mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, number);
  return OUTCOME_FAILED;
}

/* Finds the folder and the name where the bytes really live, through links; a link stays a link. */
static gboolean
resolve (Save        *save,
         const char  *path,
         GError     **error)
{
  g_autofree char *folder_path = NULL;
  char *real = realpath (path, NULL);

  if (real)
    {
      folder_path = g_path_get_dirname (real);
      save->name = g_path_get_basename (real);
      free (real);
    }
  else if (errno == ENOENT)
    {
      struct stat status;

      if (lstat (path, &status) == 0)
        {
          g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_BAD_NAME,
                               _("This is a link to a file that is not there. Save under another name."));
          return FALSE;
        }
      folder_path = g_path_get_dirname (path);
      save->name = g_path_get_basename (path);
    }
  else
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  save->folder = open (folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  save->folder_is_open = save->folder >= 0;
  if (save->folder < 0 && errno == EACCES)
    save->folder = open (folder_path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (save->folder < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  return TRUE;
}

static GBytes *
read_original (Save    *save,
               GError **error)
{
  if (lseek (save->original, 0, SEEK_SET) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_READING, errno);
      return NULL;
    }
  return mutual_descriptor_read_regular (save->original, ORIGINAL_LIMIT, save->cancellable, error);
}

/* What this program failed to save may have got there all the same: that is nobody else's change. */
static gboolean
is_own (Save   *save,
        GBytes *present)
{
  return mutual_attempts_contain (save->file, present);
}

static gboolean
check_is_base (Save    *save,
               GError **error)
{
  gboolean may_be_base = (guint64) save->status.st_size == g_bytes_get_size (save->base);
  g_autoptr (GBytes) present = NULL;

  if (may_be_base || (is_own (save, NULL) && (guint64) save->status.st_size <= ORIGINAL_LIMIT))
    {
      present = read_original (save, error);
      if (!present)
        return FALSE;
      if (g_bytes_equal (present, save->base) || is_own (save, present))
        return TRUE;
    }

  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED,
                       _("Another program changed the file since it was opened. Nothing was written over."));
  return FALSE;
}

static gboolean
check_is_free (Save    *save,
               GError **error)
{
  if (is_own (save, NULL) && (guint64) save->status.st_size <= ORIGINAL_LIMIT)
    {
      g_autoptr (GBytes) present = read_original (save, error);

      if (!present)
        return FALSE;
      if (is_own (save, present))
        return TRUE;
    }

  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS,
                       _("There is already a file of this name. Choose another name."));
  return FALSE;
}

/* Looks at what stands under the name: nothing, or a regular file that may be written and holds what is expected. */
static gboolean
inspect (Save    *save,
         GError **error)
{
  g_autoptr (GError) failure = NULL;

  save->original = mutual_descriptor_open_regular (save->folder, save->name, O_RDONLY | O_NOFOLLOW, &save->status,
                                                   MUTUAL_STORE_READING, &failure);
  if (save->original < 0)
    {
      if (!g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!save->base || (save->flags & MUTUAL_SAVE_REPLACE))
        return TRUE;

      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_VANISHED,
                           _("The file is no longer there. It was moved, renamed or deleted after it was opened."));
      return FALSE;
    }

  if (!save->base && !(save->flags & MUTUAL_SAVE_REPLACE) && !check_is_free (save, error))
    return FALSE;

  /* To replace a file no permission on it is needed, but who protects one means it. */
  if (faccessat (save->folder, save->name, W_OK, AT_EACCESS) < 0)
    {
      if (errno != EACCES)
        return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_READ_ONLY,
                           _("The file is protected against writing. Save under another name."));
      return FALSE;
    }

  return !save->base || (save->flags & MUTUAL_SAVE_REPLACE) || check_is_base (save, error);
}

static Outcome
write_temporary (Save    *save,
                 GError **error)
{
  gboolean is_new = save->original < 0;

  /* A new file has the permissions that the umask and the folder give; a copy of an existing one is nobody's business
   * before it has those of the original. */
  save->temporary = mutual_descriptor_create (save->folder, MUTUAL_LEFTOVERS_PREFIX, MUTUAL_LEFTOVERS_SUFFIX,
                                              is_new ? 0666 : 0600, &save->temporary_name);
  if (save->temporary < 0)
    {
      if (!is_new && (errno == EACCES || errno == EPERM || errno == EROFS))
        return OUTCOME_FOLDER_REFUSES;
      return fail_with_errno (error, errno);
    }

  if (!mutual_descriptor_write_all (save->temporary, save->bytes, error))
    return OUTCOME_FAILED;

  if (!is_new)
    {
      switch (mutual_attributes_copy (save->original, save->temporary))
        {
        case MUTUAL_ATTRIBUTES_KEPT:
          break;
        case MUTUAL_ATTRIBUTES_REFUSED:
          return OUTCOME_FOREIGN;
        case MUTUAL_ATTRIBUTES_FAILED:
        default:
          return fail_with_errno (error, errno);
        }
    }

  if (!mutual_descriptor_sync (save->temporary, error) || !mutual_descriptor_close (&save->temporary, error))
    return OUTCOME_FAILED;

  return OUTCOME_SAVED;
}

/* Gives the temporary file its name, only if nobody has that name. */
static Outcome
publish_new (Save    *save,
             GError **error)
{
  int number;

  if (renameat2 (save->folder, save->temporary_name, save->folder, save->name, RENAME_NOREPLACE) == 0)
    {
      g_clear_pointer (&save->temporary_name, g_free);
      return OUTCOME_SAVED;
    }
  number = errno;

  /* File systems that cannot promise it in one step. What cannot do either has refused the name itself. */
  if (number == EINVAL || number == ENOSYS || number == EOPNOTSUPP)
    {
      if (linkat (save->folder, save->temporary_name, save->folder, save->name, 0) == 0)
        {
          remove_temporary (save);
          return OUTCOME_SAVED;
        }
      number = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS ? EILSEQ : errno;
    }

  if (number == EEXIST)
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS,
                           _("There is already a file of this name. Choose another name."));
      return OUTCOME_FAILED;
    }
  return fail_with_errno (error, number);
}

/* Two of us who save at once wait for the disk together, and go on in the same instant; between a look at the original
 * and putting something in its place there is room for the other. Only one can hold the original. It is let go when it
 * is closed. A file system without locks, or somebody who keeps one, must not keep a plan from being saved. */
static void
lock_original (Save *save)
{
  for (guint waited = 0; flock (save->original, LOCK_EX | LOCK_NB) < 0 && waited < LOCK_PATIENCE; waited++)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        return;
      g_usleep (1000);
    }
}

/* Puts the temporary file in the place of the original, if that is still the one that was looked at. */
static Outcome
publish_over (Save    *save,
              GError **error)
{
  struct stat now = { 0 };

  lock_original (save);

  if (fstatat (save->folder, save->name, &now, AT_SYMLINK_NOFOLLOW) < 0 && errno != ENOENT)
    return fail_with_errno (error, errno);

  if (now.st_ino != save->status.st_ino || now.st_dev != save->status.st_dev || now.st_size != save->status.st_size ||
      memcmp (&now.st_mtim, &save->status.st_mtim, sizeof now.st_mtim) != 0 ||
      memcmp (&now.st_ctim, &save->status.st_ctim, sizeof now.st_ctim) != 0)
    {
      g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED,
                           _("Another program changed the file while it was being saved. Nothing was written over."));
      return OUTCOME_FAILED;
    }

  if (renameat (save->folder, save->temporary_name, save->folder, save->name) < 0)
    {
      /* A file mounted by itself, or another user's in a folder like /tmp. */
      if (errno == EBUSY || errno == EACCES || errno == EPERM || errno == EXDEV)
        return OUTCOME_FOLDER_REFUSES;
      return fail_with_errno (error, errno);
    }

  g_clear_pointer (&save->temporary_name, g_free);
  return OUTCOME_SAVED;
}

static Outcome
replace (Save    *save,
         GError **error)
{
  Outcome outcome;

  if (save->original >= 0 && save->status.st_nlink > 1)
    return OUTCOME_HAS_LINKS;
  if (!save->folder_is_open)
    return save->original >= 0 ? OUTCOME_FOLDER_REFUSES : fail_with_errno (error, EACCES);

  outcome = write_temporary (save, error);
  if (outcome != OUTCOME_SAVED)
    return outcome;
  if (g_cancellable_set_error_if_cancelled (save->cancellable, error))
    return OUTCOME_FAILED;

  outcome = save->original >= 0 ? publish_over (save, error) : publish_new (save, error);
  if (outcome != OUTCOME_SAVED)
    return outcome;

  if (!mutual_descriptor_sync_folder (save->folder, error))
    return OUTCOME_FAILED;

  if (fstatat (save->folder, save->name, &save->status, AT_SYMLINK_NOFOLLOW) == 0)
    mutual_leftovers_remove (save->folder, &save->status);
  return OUTCOME_SAVED;
}

static gboolean
set_needs_overwrite (Outcome   outcome,
                     GError  **error)
{
  const char *message;

  if (outcome == OUTCOME_HAS_LINKS)
    message = _("The file has more than one name (hard links). To keep them together it must be written over in place; "
                "a safe copy is kept until that is done.");
  else if (outcome == OUTCOME_FOREIGN)
    message = _("The file belongs to someone else or has properties that a new file cannot be given. To keep them it "
                "must be written over in place; a safe copy is kept until that is done.");
  else
    message = _("Nothing can be created in this folder, so the file must be written over in place; a safe copy is kept "
                "until that is done.");

  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEEDS_OVERWRITE, message);
  return FALSE;
}

/**
 * mutual_save_local:
 * @file: a local file
 * @bytes: what the file shall hold
 * @base: (nullable): what it held when it was opened or last saved
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before the file is touched
 * @error: return location
 *
 * The steps of mutual_save_bytes(), which says what they promise.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_save_local (GFile            *file,
                   GBytes           *bytes,
                   GBytes           *base,
                   MutualSaveFlags   flags,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_auto (Save) save = { file, bytes, base, flags, cancellable, -1, FALSE, NULL, -1, { 0 }, -1, NULL };
  Outcome outcome;

  if (!resolve (&save, g_file_peek_path (file), error) || !inspect (&save, error))
    return FALSE;

  outcome = replace (&save, error);
  if (outcome == OUTCOME_SAVED || outcome == OUTCOME_FAILED)
    return outcome == OUTCOME_SAVED;

  if (!(flags & MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE))
    return set_needs_overwrite (outcome, error);

  return mutual_overwrite (save.folder, save.name, &save.status, bytes, cancellable, error);
}
