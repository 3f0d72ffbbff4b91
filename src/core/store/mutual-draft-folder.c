/* The folder of one draft: whole at any instant, whatever happens to the program or the disk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-draft-folder.h"

#include "store/mutual-descriptor.h"
#include "store/mutual-draft-head.h"
#include "store/mutual-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Who looks at a draft is done in a moment; who owns it is not. */
#define LOCK_TRIES 20
#define LOCK_PAUSE (25 * 1000)

/* More than any plan, or any journal, which begins anew when it is longer than the plan. */
#define FILE_LIMIT ((gsize) 1024 * 1024 * 1024)

/* Files are never written over: each writing has new names, and the head, which comes by one move, says which count. */
struct _MutualDraftFolder
{
  char *path;
  MutualDescriptor folder;
  MutualDescriptor lock;
  MutualDescriptor journal; /* to append to; -1 if everything has to be written anew */
  off_t length;             /* of the journal, as it is on the disk for certain */
  guint number;             /* the last that a name was made with */
  MutualDraftHead head;
  gboolean begun;           /* there is a head */
  GBytes *base;             /* what the files in the head hold */
  GBytes *snapshot;
};

static MutualDraftFolder *
folder_new (const char *path)
{
  MutualDraftFolder *self = g_new0 (MutualDraftFolder, 1);

  self->path = g_strdup (path);
  self->folder = self->lock = self->journal = -1;
  return self;
}

static gboolean
open_folder (MutualDraftFolder  *self,
             MutualStoreAct      act,
             GError            **error)
{
  self->folder = open (self->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return self->folder >= 0 || mutual_store_error_set_errno (error, act, errno);
}

static gboolean
set_in_use (GError **error)
{
  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_IN_USE,
                       _("These changes are open in another window."));
  return FALSE;
}

/* The kernel frees the lock of a process that is gone. Where there are no locks, two that look may find the same. */
static gboolean
take_lock (MutualDraftFolder  *self,
           MutualDraftLock     lock,
           GError            **error)
{
  struct stat status;

  self->lock = openat (self->folder, "lock", O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (self->lock < 0)
    self->lock = openat (self->folder, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (self->lock < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);

  for (guint i = 0; flock (self->lock, (lock == MUTUAL_DRAFT_OWN ? LOCK_EX : LOCK_SH) | LOCK_NB) < 0; i++)
    {
      if (errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP)
        break;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      if (lock == MUTUAL_DRAFT_LOOK || i == LOCK_TRIES)
        return set_in_use (error);
      g_usleep (LOCK_PAUSE);
    }

  /* Whoever had it may have been about to remove it. */
  if (fstat (self->lock, &status) == 0 && status.st_nlink == 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_READING, ENOENT);
  return TRUE;
}

static GPtrArray *
list_names (MutualDraftFolder *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (self->path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_clear_pointer (&dir, g_dir_close);
  return names;
}

/* Removes what does not count: what was replaced, and what a process that is gone did not finish. */
static void
tidy (MutualDraftFolder *self)
{
  g_autoptr (GPtrArray) names = list_names (self);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!mutual_draft_head_counts (&self->head, name) && unlinkat (self->folder, name, 0) < 0)
        g_debug ("%s: %s", name, g_strerror (errno));
    }
}

static gboolean
write_file (MutualDraftFolder  *self,
            const char         *name,
            GBytes             *bytes,
            MutualDescriptor   *kept,
            GError            **error)
{
  g_auto (MutualDescriptor) descriptor = openat (self->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_APPEND
                                                 | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (descriptor < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  if (!mutual_descriptor_write_all (descriptor, bytes, error) || !mutual_descriptor_sync (descriptor, error))
    return FALSE;
  if (kept == NULL)
    return mutual_descriptor_close (&descriptor, error);
  *kept = g_steal_fd (&descriptor);
  return TRUE;
}

static gboolean
write_plan (MutualDraftFolder  *self,
            guint               number,
            GBytes             *bytes,
            GError            **error)
{
  g_autofree char *name = mutual_draft_head_name_plan (number);

  return write_file (self, name, bytes, NULL, error);
}

/* Everything that @head names, but not yet the head. */
static gboolean
write_parts (MutualDraftFolder         *self,
             const MutualDraftHead     *head,
             const MutualDraftContent  *content,
             MutualDescriptor          *journal,
             GError                   **error)
{
  g_autofree char *name = mutual_draft_head_name_journal (head->journal);
  g_autoptr (GBytes) lines = mutual_draft_content_write (content);

  if (head->base != self->head.base && !write_plan (self, head->base, content->base, error))
    return FALSE;
  if (head->snapshot != head->base && head->snapshot != self->head.snapshot &&
      !write_plan (self, head->snapshot, content->snapshot, error))
    return FALSE;
  return write_file (self, name, lines, journal, error) && mutual_descriptor_sync_folder (self->folder, error);
}

/* The moment at which the new ones count. */
static gboolean
write_head (MutualDraftFolder      *self,
            const MutualDraftHead  *head,
            GError                **error)
{
  g_autoptr (GBytes) bytes = mutual_draft_head_write (head);

  if (unlinkat (self->folder, MUTUAL_DRAFT_HEAD_NAME ".tmp", 0) < 0 && errno != ENOENT)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  if (!write_file (self, MUTUAL_DRAFT_HEAD_NAME ".tmp", bytes, NULL, error))
    return FALSE;
  if (renameat (self->folder, MUTUAL_DRAFT_HEAD_NAME ".tmp", self->folder, MUTUAL_DRAFT_HEAD_NAME) < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  return TRUE;
}

static GBytes *
read_file (MutualDraftFolder  *self,
           const char         *name,
           gsize               limit,
           GError            **error)
{
  struct stat status;
  g_auto (MutualDescriptor) descriptor = mutual_descriptor_open_regular (self->folder, name, O_RDONLY | O_NOFOLLOW,
                                                                         &status, MUTUAL_STORE_READING, error);

  return descriptor >= 0 ? mutual_descriptor_read_all (descriptor, limit, NULL, error) : NULL;
}

/* One that is missing or holds something else than was written is damaged; one that cannot be read now may be later. */
static GBytes *
read_plan (MutualDraftFolder  *self,
           guint               number,
           const char         *checksum,
           GError            **error)
{
  g_autofree char *name = mutual_draft_head_name_plan (number);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = read_file (self, name, FILE_LIMIT, &failure);
  g_autofree char *found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (bytes != NULL && g_strcmp0 (found, checksum) == 0)
    return g_steal_pointer (&bytes);
  if (bytes == NULL && !g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    mutual_draft_head_set_damaged (error);
  return NULL;
}

static gboolean
read_head (MutualDraftFolder  *self,
           GError            **error)
{
  g_autoptr (GBytes) bytes = read_file (self, MUTUAL_DRAFT_HEAD_NAME, MUTUAL_DRAFT_HEAD_LIMIT, error);

  mutual_draft_head_clear (&self->head);
  return bytes != NULL && mutual_draft_head_read (bytes, &self->head, error);
}

/**
 * mutual_draft_folder_get_parent:
 *
 * Returns: (transfer full) (type filename): where drafts are, which may not be there yet
 */
char *
mutual_draft_folder_get_parent (void)
{
  return g_build_filename (g_get_user_state_dir (), "mutual", "drafts", NULL);
}

/**
 * mutual_draft_folder_create:
 * @error: return location
 *
 * Makes a folder for a new draft and locks it. Until something is written to it, it is no draft.
 *
 * Returns: (transfer full): the folder, or %NULL with @error set
 */
MutualDraftFolder *
mutual_draft_folder_create (GError **error)
{
  g_autofree char *parent_path = mutual_draft_folder_get_parent ();
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *path = g_build_filename (parent_path, name, NULL);
  g_autoptr (MutualDraftFolder) self = folder_new (path);
  g_auto (MutualDescriptor) parent = -1;

  if (g_mkdir_with_parents (parent_path, 0700) < 0 || mkdir (path, 0700) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      return NULL;
    }
  parent = open (parent_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (parent < 0)
    mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
  else if (open_folder (self, MUTUAL_STORE_WRITING, error) && take_lock (self, MUTUAL_DRAFT_OWN, error) &&
           mutual_descriptor_sync_folder (parent, error))
    return g_steal_pointer (&self);

  mutual_draft_folder_remove (self);
  return NULL;
}

/**
 * mutual_draft_folder_open:
 * @path: (type filename): where it is
 * @lock: what for
 * @error: return location; %MUTUAL_STORE_ERROR_IN_USE if another one owns it
 *
 * Returns: (transfer full): the folder, or %NULL with @error set
 */
MutualDraftFolder *
mutual_draft_folder_open (const char       *path,
                          MutualDraftLock   lock,
                          GError          **error)
{
  g_autoptr (MutualDraftFolder) self = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = folder_new (path);
  if (!open_folder (self, MUTUAL_STORE_READING, error) || !take_lock (self, lock, error))
    return NULL;

  names = list_names (self);
  for (guint i = 0; i < names->len; i++)
    self->number = MAX (self->number, mutual_draft_head_get_number (g_ptr_array_index (names, i)));
  self->begun = faccessat (self->folder, MUTUAL_DRAFT_HEAD_NAME, F_OK, 0) == 0;
  return g_steal_pointer (&self);
}

/**
 * mutual_draft_folder_free:
 * @self: (transfer full): a folder
 *
 * Frees the lock, too. What is on the disk stays.
 */
void
mutual_draft_folder_free (MutualDraftFolder *self)
{
  mutual_descriptor_clear (&self->journal);
  mutual_descriptor_clear (&self->folder);
  mutual_descriptor_clear (&self->lock);
  mutual_draft_head_clear (&self->head);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * mutual_draft_folder_get_path:
 * @self: a folder
 *
 * Returns: (transfer none) (type filename): where it is
 */
const char *
mutual_draft_folder_get_path (MutualDraftFolder *self)
{
  return self->path;
}

/**
 * mutual_draft_folder_get_time:
 * @self: a folder that was read
 *
 * Returns: when something was last written to it, in seconds as g_get_real_time() counts
 */
gint64
mutual_draft_folder_get_time (MutualDraftFolder *self)
{
  g_autofree char *name = mutual_draft_head_name_journal (self->head.journal);
  struct stat status;

  if (fstatat (self->folder, name, &status, AT_SYMLINK_NOFOLLOW) < 0 && fstat (self->folder, &status) < 0)
    return 0;
  return status.st_mtim.tv_sec;
}

/**
 * mutual_draft_folder_is_begun:
 * @self: a folder
 *
 * Returns: whether there is a draft in it; what is in it otherwise was never finished, or is on its way out
 */
gboolean
mutual_draft_folder_is_begun (MutualDraftFolder *self)
{
  return self->begun;
}

/**
 * mutual_draft_folder_write:
 * @self: a folder
 * @content: all that the draft holds
 * @error: return location
 *
 * Writes everything that the folder does not hold yet. At any instant it holds what it held before, or this.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_draft_folder_write (MutualDraftFolder         *self,
                           const MutualDraftContent  *content,
                           GError                   **error)
{
  g_auto (MutualDraftHead) head = { 0 };
  g_auto (MutualDescriptor) journal = -1;
  gboolean moved;

  g_return_val_if_fail (self != NULL && content != NULL, FALSE);

  mutual_draft_head_fill (&head, content);
  head.base = self->begun && self->base == content->base ? self->head.base : self->number + 1;
  if (content->snapshot == content->base)
    head.snapshot = head.base;
  else
    head.snapshot = self->begun && self->snapshot == content->snapshot ? self->head.snapshot : self->number + 2;
  head.journal = self->number + 1;
  self->number += 2;

  moved = write_parts (self, &head, content, &journal, error) && write_head (self, &head, error);
  if (!moved)
    {
      tidy (self);
      return FALSE;
    }

  mutual_descriptor_clear (&self->journal);
  mutual_draft_head_clear (&self->head);
  self->head = head;
  head = (MutualDraftHead) { 0 };
  self->begun = TRUE;
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  self->base = g_bytes_ref (content->base);
  self->snapshot = g_bytes_ref (content->snapshot);

  /* Which of the two heads is there after a power cut is not known then: both have all that they need. */
  if (!mutual_descriptor_sync_folder (self->folder, error))
    return FALSE;
  self->length = lseek (journal, 0, SEEK_END);
  self->journal = g_steal_fd (&journal);
  tidy (self);
  return TRUE;
}

/**
 * mutual_draft_folder_append:
 * @self: a folder that was written to
 * @lines: records for the end of its journal
 * @error: return location
 *
 * After a failure everything has to be written anew: what could not be flushed may be lost although it can be read.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_draft_folder_append (MutualDraftFolder  *self,
                            GBytes             *lines,
                            GError            **error)
{
  struct stat status;

  g_return_val_if_fail (self != NULL && lines != NULL, FALSE);

  if (self->journal < 0)
    return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, EBADF);
  if (fstat (self->journal, &status) < 0 || status.st_nlink == 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, ENOENT);
    }
  else if (mutual_descriptor_write_all (self->journal, lines, error))
    {
      if (fdatasync (self->journal) == 0)
        {
          self->length += (off_t) g_bytes_get_size (lines);
          return TRUE;
        }
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
    }

  /* A torn end would do no harm, but it would take space that others may need just now. */
  if (ftruncate (self->journal, self->length) < 0)
    g_debug ("%s", g_strerror (errno));
  mutual_descriptor_clear (&self->journal);
  return FALSE;
}

/**
 * mutual_draft_folder_read:
 * @self: a folder
 * @content: (out caller-allocates): all that the draft holds; to be cleared on an error, too
 * @error: return location; %MUTUAL_STORE_ERROR_DAMAGED if it can never be read
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_draft_folder_read (MutualDraftFolder   *self,
                          MutualDraftContent  *content,
                          GError             **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) lines = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (self != NULL && content != NULL, FALSE);

  *content = (MutualDraftContent) { 0 };
  if (!read_head (self, error))
    return FALSE;

  content->uri = g_strdup (self->head.uri);
  content->is_new = self->head.is_new;
  content->base = read_plan (self, self->head.base, self->head.base_checksum, error);
  if (content->base == NULL)
    return FALSE;
  content->snapshot = self->head.snapshot == self->head.base
                        ? g_bytes_ref (content->base)
                        : read_plan (self, self->head.snapshot, self->head.snapshot_checksum, error);
  if (content->snapshot == NULL)
    return FALSE;

  name = mutual_draft_head_name_journal (self->head.journal);
  lines = read_file (self, name, FILE_LIMIT, &failure);
  if (lines == NULL && !g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (lines == NULL)
    lines = g_bytes_new_static ("", 0);
  content->records = mutual_journal_read (lines);
  return TRUE;
}

/**
 * mutual_draft_folder_read_uri:
 * @self: a folder
 *
 * Returns: (transfer full) (nullable): the file of its plan, if it says so
 */
char *
mutual_draft_folder_read_uri (MutualDraftFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return read_head (self, NULL) ? g_strdup (self->head.uri) : NULL;
}

/**
 * mutual_draft_folder_remove:
 * @self: a folder that is owned
 *
 * Removes the draft: without its head it is none any more, whatever else could not be removed.
 *
 * Returns: whether there is no draft any more
 */
gboolean
mutual_draft_folder_remove (MutualDraftFolder *self)
{
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->folder >= 0 && unlinkat (self->folder, MUTUAL_DRAFT_HEAD_NAME, 0) < 0 && errno != ENOENT)
    return FALSE;
  self->begun = FALSE;
  names = list_names (self);
  for (guint i = 0; i < names->len; i++)
    if (self->folder >= 0 && unlinkat (self->folder, g_ptr_array_index (names, i), 0) < 0)
      g_debug ("%s: %s", (const char *) g_ptr_array_index (names, i), g_strerror (errno));
  if (rmdir (self->path) < 0)
    g_debug ("%s: %s", self->path, g_strerror (errno));
  return TRUE;
}
