/* The drafts that nobody has open: what a crash left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-drafts.h"

#include "format/mutual-problem.h"
#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "store/mutual-draft-worker.h"
#include "store/mutual-load.h"
#include "store/mutual-store-error.h"

#include <glib/gstdio.h>

/* A folder without a draft is one that is just being made, or an old one that was not finished. */
#define YOUNG_SECONDS 60

G_DEFINE_BOXED_TYPE (MutualDraftsEntry, mutual_drafts_entry, mutual_drafts_entry_copy, mutual_drafts_entry_free)

static MutualDraftsEntry *
entry_new (const char *path,
           const char *uri,
           const char *title,
           gint64      time,
           gboolean    is_damaged)
{
  MutualDraftsEntry *entry = g_new0 (MutualDraftsEntry, 1);

  *entry = (MutualDraftsEntry) { g_strdup (path), NULL, g_strdup (title), time, is_damaged };
  entry->file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  return entry;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const MutualDraftsEntry *first = *(const MutualDraftsEntry *const *) a;
  const MutualDraftsEntry *second = *(const MutualDraftsEntry *const *) b;

  if (first->time != second->time)
    return first->time > second->time ? -1 : 1;
  return g_strcmp0 (first->path, second->path);
}

/* A draft that somebody has open is none of ours; whatever else keeps us from one is worth knowing. */
static MutualDraftFolder *
open_folder (const char      *path,
             MutualDraftLock  lock)
{
  g_autoptr (GError) error = NULL;
  MutualDraftFolder *folder = mutual_draft_folder_open (path, lock, &error);

  if (folder == NULL && !g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_IN_USE) &&
      !g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
    g_message ("%s: %s", path, error->message);
  return folder;
}

static void
remove_folder (const char *path)
{
  g_autoptr (MutualDraftFolder) folder = open_folder (path, MUTUAL_DRAFT_OWN);

  if (folder != NULL && !mutual_draft_folder_remove (folder))
    g_message ("%s could not be removed", path);
}

/* What its process did not come to write, or to remove. */
static void
remove_unfinished (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0 && g_get_real_time () / G_USEC_PER_SEC - status.st_mtim.tv_sec > YOUNG_SECONDS)
    remove_folder (path);
}

/* Somebody may still be able to make something of it. */
static MutualDraftsEntry *
set_aside (const char *path,
           const char *uri,
           gint64      time)
{
  g_autofree char *parent = g_build_filename (g_get_user_state_dir (), "mutual", "damaged-drafts", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *place = g_build_filename (parent, name, NULL);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *file_name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *title = file_name != NULL ? g_filename_display_name (file_name) : g_strdup ("");

  if (g_mkdir_with_parents (parent, 0700) < 0 || g_rename (path, place) < 0)
    return entry_new (path, uri, title, time, TRUE);
  return entry_new (place, uri, title, time, TRUE);
}

static gboolean
is_same_plan (GBytes *bytes,
              GBytes *current)
{
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) written = NULL;

  if (g_bytes_equal (bytes, current))
    return TRUE;
  plan = mutual_reader_read (bytes, NULL);
  written = plan != NULL ? mutual_writer_write (plan) : NULL;
  return written != NULL && g_bytes_equal (written, current);
}

/* The process ended between saving and removing the draft, or everything was undone just then. A file that somebody took
 * away saves nothing. */
static gboolean
is_saved (const MutualDraftContent *content,
          MutualPlan               *plan)
{
  g_autoptr (GBytes) current = mutual_writer_write (plan);
  g_autoptr (GFile) file = content->uri != NULL ? g_file_new_for_uri (content->uri) : NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_near = file != NULL && g_file_is_native (file);

  if (is_near)
    saved = mutual_load_bytes (file, NULL, &error);
  if (saved != NULL && is_same_plan (saved, current))
    return TRUE;
  return !content->is_new && is_same_plan (content->base, current) &&
         !g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND);
}

/* NULL if there is nothing to offer. */
static MutualDraftsEntry *
look_at (const char *path,
         const char *wanted)
{
  g_autoptr (MutualDraftFolder) folder = open_folder (path, MUTUAL_DRAFT_LOOK);
  g_auto (MutualDraftContent) content = { 0 };
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 time;

  if (folder == NULL)
    return NULL;
  if (!mutual_draft_folder_is_begun (folder))
    {
      g_clear_pointer (&folder, mutual_draft_folder_free);
      remove_unfinished (path);
      return NULL;
    }
  if (wanted != NULL)
    {
      g_autofree char *uri = mutual_draft_folder_read_uri (folder);

      if (g_strcmp0 (uri, wanted) != 0)
        return NULL;
    }

  if (mutual_draft_folder_read (folder, &content, &error))
    plan = mutual_draft_content_replay (&content, NULL, &error);
  time = mutual_draft_folder_get_time (folder);
  g_clear_pointer (&folder, mutual_draft_folder_free);
  if (plan == NULL)
    {
      g_message ("%s: %s", path, error->message);
      if (wanted == NULL && (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_DAMAGED) ||
                             error->domain == MUTUAL_FORMAT_ERROR))
        return set_aside (path, content.uri, time);
      return NULL;
    }
  if (is_saved (&content, plan))
    {
      remove_folder (path);
      return NULL;
    }
  return entry_new (path, content.uri, mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), time, FALSE);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, mutual_drafts_list (task_data), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * mutual_drafts_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): one like it
 */
MutualDraftsEntry *
mutual_drafts_entry_copy (const MutualDraftsEntry *self)
{
  MutualDraftsEntry *copy = entry_new (self->path, NULL, self->title, self->time, self->is_damaged);

  g_set_object (&copy->file, self->file);
  return copy;
}

/**
 * mutual_drafts_entry_free:
 * @self: (transfer full): an entry
 */
void
mutual_drafts_entry_free (MutualDraftsEntry *self)
{
  g_free (self->path);
  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self);
}

/**
 * mutual_drafts_list:
 * @file: (nullable): a plan's file, if only its drafts are of interest
 *
 * Lists the drafts that nobody has open, those of the dead. One in which nothing is that is not saved is removed. Where
 * all are listed, one that is damaged is put aside, and listed this once.
 *
 * Blocks: an interface calls mutual_drafts_list_async().
 *
 * Returns: (transfer full) (element-type MutualDraftsEntry): the drafts, the newest first
 */
GPtrArray *
mutual_drafts_list (GFile *file)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_drafts_entry_free);
  g_autofree char *parent = mutual_draft_folder_get_parent ();
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (parent, name, NULL);
      MutualDraftsEntry *entry = look_at (path, uri);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_times);

  return g_steal_pointer (&entries);
}

/**
 * mutual_drafts_list_async:
 * @file: (nullable): a plan's file, if only its drafts are of interest
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_drafts_list() does, in a thread.
 */
void
mutual_drafts_list_async (GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, mutual_drafts_list_async);
  if (file != NULL)
    g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * mutual_drafts_list_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (element-type MutualDraftsEntry): the drafts, the newest first
 */
GPtrArray *
mutual_drafts_list_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * mutual_drafts_discard:
 * @path: (type filename): the folder of a draft that nobody has open
 *
 * The user wants none of it: it leaves the disk, soon, and before mutual_draft_flush_all() is done.
 */
void
mutual_drafts_discard (const char *path)
{
  MutualDraftJob *job;

  g_return_if_fail (path != NULL);

  job = mutual_draft_job_new (NULL, NULL);
  job->path = g_strdup (path);
  job->end = MUTUAL_DRAFT_GOES;
  mutual_draft_worker_lock ();
  mutual_draft_worker_schedule (job, 0);
  mutual_draft_worker_unlock ();
  mutual_draft_job_unref (job);
}
