/* What is asked of a server, one step at a time, by a thread that a watchdog watches.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-remote.h"

#include "store/mutual-leftovers.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>

/* Links that lead to links; as many as the system itself follows. */
#define LINKS_MAX 40

#define PIECE (64 * 1024)

#define FIND_ATTRIBUTES                                                                                                \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK "," G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET \
  "," G_FILE_ATTRIBUTE_UNIX_MODE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE

/* Says what went wrong with @file. What servers have no words for is often that the helper died, or that the folder is
 * not there any more: that is asked. */
static gboolean
tell (GFile           *file,
      MutualStoreAct   act,
      GError          *failure,
      MutualWatchdog  *watchdog,
      GError         **error)
{
  g_autoptr (GError) reason = failure;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_FAILED) && folder != NULL &&
      mutual_watchdog_pat (watchdog, 0, NULL))
    {
      g_autoptr (GError) other = NULL;
      g_autoptr (GFileInfo) info = g_file_query_info (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                                                      mutual_watchdog_get_cancellable (watchdog), &other);

      if (info == NULL && !g_error_matches (other, G_IO_ERROR, G_IO_ERROR_FAILED))
        {
          g_clear_error (&reason);
          reason = g_steal_pointer (&other);
        }
    }

  return mutual_store_error_set_gio (error, act, reason);
}

static gboolean
take_info (MutualRemote  *self,
           GFileInfo     *info,
           GError       **error)
{
  GFileType type = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);

  /* Not every server says what is what; one that does is believed. */
  if (type == G_FILE_TYPE_DIRECTORY || type == G_FILE_TYPE_MOUNTABLE)
    return mutual_store_error_set_kind (error, S_IFDIR);
  if (type == G_FILE_TYPE_SPECIAL)
    return mutual_store_error_set_kind (error, 0);

  self->is_there = TRUE;
  self->is_protected = g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) &&
                       !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
  self->has_mode = g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE);
  if (self->has_mode)
    self->mode = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 07777;
  return TRUE;
}

/* Where the link @file leads, which is another place on the same server. */
static GFile *
follow_link (GFile     *file,
             GFileInfo *info)
{
  const char *target = g_file_info_get_attribute_byte_string (info, G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return target != NULL && folder != NULL ? g_file_resolve_relative_path (folder, target) : NULL;
}

/* Helpers that keep a line to the server, as that of SMB does, notice only by this that it was cut, and have a new one
 * when they are asked again. */
static GFileInfo *
query (GFile           *file,
       MutualWatchdog  *watchdog,
       GError         **error)
{
  GCancellable *cancellable = mutual_watchdog_get_cancellable (watchdog);
  g_autoptr (GError) failure = NULL;
  GFileInfo *info = g_file_query_info (file, FIND_ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable,
                                       &failure);

  if (info == NULL && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_FAILED) && mutual_watchdog_pat (watchdog, 0, NULL))
    return g_file_query_info (file, FIND_ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  if (info == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return info;
}

/**
 * mutual_remote_find:
 * @self: (out caller-allocates): all zero
 * @file: a file on a server
 * @watchdog: what watches
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Looks what stands under a name: nothing, or a file. A link is followed, as what is moved onto it would take its
 * place.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_remote_find (MutualRemote    *self,
                    GFile           *file,
                    MutualWatchdog  *watchdog,
                    GError         **error)
{
  self->file = g_object_ref (file);

  for (guint i = 0; i < LINKS_MAX; i++)
    {
      g_autoptr (GFileInfo) info = NULL;
      g_autoptr (GFile) target = NULL;
      GError *failure = NULL;

      if (!mutual_watchdog_pat (watchdog, 0, error))
        return FALSE;
      info = query (self->file, watchdog, &failure);
      if (info == NULL && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_error_free (failure);
          return TRUE;
        }
      if (info == NULL)
        return tell (self->file, MUTUAL_STORE_WRITING, failure, watchdog, error);

      /* By their names, as helpers may leave out each of them and newer toolkits complain about that. */
      if (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE) == G_FILE_TYPE_SYMBOLIC_LINK ||
          g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK))
        target = follow_link (self->file, info);
      if (target == NULL)
        return take_info (self, info, error);
      g_set_object (&self->file, target);
    }

  return mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, ELOOP);
}

/**
 * mutual_remote_clear:
 * @self: what was found
 *
 * Frees what it holds.
 */
void
mutual_remote_clear (MutualRemote *self)
{
  g_clear_object (&self->file);
}

/**
 * mutual_remote_read:
 * @file: a file on a server
 * @limit: how many bytes at most
 * @act: what it is read for, for the words of an error
 * @watchdog: what watches
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Reads a whole file.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
mutual_remote_read (GFile           *file,
                    gsize            limit,
                    MutualStoreAct   act,
                    MutualWatchdog  *watchdog,
                    GError         **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = g_byte_array_new ();
  GCancellable *cancellable = mutual_watchdog_get_cancellable (watchdog);
  GError *failure = NULL;

  if (!mutual_watchdog_pat (watchdog, 0, error))
    return NULL;
  stream = g_file_read (file, cancellable, &failure);
  if (stream == NULL)
    {
      tell (file, act, failure, watchdog, error);
      return NULL;
    }

  while (TRUE)
    {
      g_autoptr (GBytes) piece = NULL;

      if (!mutual_watchdog_pat (watchdog, PIECE, error))
        return NULL;
      piece = g_input_stream_read_bytes (G_INPUT_STREAM (stream), PIECE, cancellable, &failure);
      if (piece == NULL)
        {
          tell (file, act, failure, watchdog, error);
          return NULL;
        }
      if (g_bytes_get_size (piece) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&array));
      if (array->len + g_bytes_get_size (piece) > limit)
        {
          mutual_store_error_set_too_large (error, limit);
          return NULL;
        }
      g_byte_array_append (array, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
    }
}

/**
 * mutual_remote_has_size:
 * @file: a file on a server
 * @size: how many bytes were read of it
 * @watchdog: what watches
 *
 * Returns: whether the server says the same, or nothing
 */
gboolean
mutual_remote_has_size (GFile          *file,
                        gsize           size,
                        MutualWatchdog *watchdog)
{
  g_autoptr (GFileInfo) info = NULL;
  goffset told;

  if (mutual_watchdog_pat (watchdog, 0, NULL))
    info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                              mutual_watchdog_get_cancellable (watchdog), NULL);
  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE))
    return TRUE;
  told = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  return told == 0 || told == (goffset) size;
}

/* Nothing of this can be cancelled: helpers that are interrupted while they write have been seen to keep the half. */
static gboolean
write_all (GFile           *file,
           GOutputStream   *stream,
           GBytes          *bytes,
           MutualWatchdog  *watchdog,
           GError         **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize written = 0;
  GError *failure = NULL;

  while (written < length)
    {
      gssize n;

      if (!mutual_watchdog_pat (watchdog, PIECE, error))
        return FALSE;
      n = g_output_stream_write (stream, data + written, MIN (length - written, PIECE), NULL, &failure);
      if (n < 0)
        return tell (file, MUTUAL_STORE_WRITING, failure, watchdog, error);
      written += n;
    }

  /* Many only begin to send now. */
  if (!mutual_watchdog_pat (watchdog, length, error))
    return FALSE;
  if (!g_output_stream_close (stream, NULL, &failure))
    return tell (file, MUTUAL_STORE_WRITING, failure, watchdog, error);
  return TRUE;
}

/* A file of a name that nobody has, in the folder of what it shall replace. Where there are permissions it is nobody's
 * business before it has those of the original. */
static GFileOutputStream *
create_sibling (MutualRemote    *self,
                gboolean         is_private,
                MutualWatchdog  *watchdog,
                GFile          **sibling,
                GError         **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  GError *failure = NULL;

  if (folder == NULL)
    {
      mutual_store_error_set_kind (error, S_IFDIR);
      return NULL;
    }

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf (MUTUAL_LEFTOVERS_PREFIX "%08x" MUTUAL_LEFTOVERS_SUFFIX, g_random_int ());
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      GFileOutputStream *stream;

      if (!mutual_watchdog_pat (watchdog, 0, error))
        return NULL;
      g_clear_error (&failure);
      stream = g_file_create (file, is_private ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, NULL, &failure);
      if (stream != NULL)
        {
          *sibling = g_steal_pointer (&file);
          return stream;
        }
      if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        break;
    }

  tell (self->file, MUTUAL_STORE_WRITING, failure, watchdog, error);
  return NULL;
}

static gboolean
set_mode (MutualRemote   *self,
          GFile          *sibling,
          MutualWatchdog *watchdog)
{
  return mutual_watchdog_pat (watchdog, 0, NULL) &&
         g_file_set_attribute_uint32 (sibling, G_FILE_ATTRIBUTE_UNIX_MODE, self->mode,
                                      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
}

/**
 * mutual_remote_upload:
 * @self: what shall be replaced, or a name that is free
 * @bytes: what to send
 * @watchdog: what watches
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Sends @bytes into a file of an unlikely name beside @self, and reads them back.
 *
 * Returns: (transfer full): the file, or %NULL with @error set and nothing left behind
 */
GFile *
mutual_remote_upload (MutualRemote    *self,
                      GBytes          *bytes,
                      MutualWatchdog  *watchdog,
                      GError         **error)
{
  gboolean is_private = self->is_there && self->has_mode;
  g_autoptr (GFile) sibling = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GFileOutputStream) stream = create_sibling (self, is_private, watchdog, &sibling, error);

  /* A server that tells permissions but lets nobody set them gives each file those that it is to have. */
  if (stream != NULL && is_private && !set_mode (self, sibling, watchdog))
    {
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
      g_clear_object (&stream);
      mutual_remote_delete (sibling);
      g_clear_object (&sibling);
      stream = create_sibling (self, FALSE, watchdog, &sibling, error);
    }
  if (stream == NULL)
    return NULL;

  if (write_all (sibling, G_OUTPUT_STREAM (stream), bytes, watchdog, error))
    kept = mutual_remote_read (sibling, g_bytes_get_size (bytes) + 1, MUTUAL_STORE_WRITING, watchdog, error);
  else
    g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);

  if (kept != NULL && g_bytes_equal (kept, bytes))
    return g_steal_pointer (&sibling);

  if (kept != NULL)
    g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_FAILED,
                         _("The server did not keep what was sent to it. Try again, or save in another place."));
  mutual_remote_delete (sibling);
  return NULL;
}

/**
 * mutual_remote_delete:
 * @file: a file of ours on a server
 *
 * Tidies up, as well as that goes.
 */
void
mutual_remote_delete (GFile *file)
{
  g_autoptr (GError) failure = NULL;

  if (!g_file_delete (file, NULL, &failure) && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_info ("Could not remove %s: %s", uri, failure->message);
    }
}

/* Folders that this program has looked through: once is enough. */
static gboolean
is_first_time (GFile *folder)
{
  static GMutex mutex;
  static GHashTable *known;
  gboolean first;

  g_mutex_lock (&mutex);
  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  first = g_hash_table_add (known, g_file_get_uri (folder));
  g_mutex_unlock (&mutex);
  return first;
}

static gpointer
tidy (gpointer data)
{
  g_autoptr (GFile) file = data;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFileInfo) saved = NULL;
  g_autoptr (GFileEnumerator) entries = NULL;
  guint64 now;

  saved = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (saved == NULL)
    return NULL;
  /* By the server's own clock. */
  now = g_file_info_get_attribute_uint64 (saved, G_FILE_ATTRIBUTE_TIME_MODIFIED);
  entries = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);

  while (entries != NULL)
    {
      GFileInfo *info;
      GFile *child;
      const char *name;
      guint64 then;

      if (!g_file_enumerator_iterate (entries, &info, &child, NULL, NULL) || info == NULL)
        break;
      then = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);
      name = g_file_info_get_attribute_byte_string (info, G_FILE_ATTRIBUTE_STANDARD_NAME);
      if (name != NULL && mutual_leftovers_has_name (name) && then != 0 &&
          then + MUTUAL_LEFTOVERS_AGE_MIN < now)
        mutual_remote_delete (child);
    }
  return NULL;
}

/**
 * mutual_remote_tidy:
 * @file: what was just saved
 *
 * Removes what saves that were killed left in its folder, in a thread that nobody waits for.
 */
void
mutual_remote_tidy (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GThread *thread;

  if (folder == NULL || !is_first_time (folder))
    return;

  thread = g_thread_try_new ("mutual-tidy", tidy, g_object_ref (file), NULL);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    g_object_unref (file);
}
