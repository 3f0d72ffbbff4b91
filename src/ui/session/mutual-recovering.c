/* Opening a draft: the plan as it was saved, and what was done to it since, which a crash left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-recovering.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "merge/mutual-compare.h"
#include "store/mutual-drafts.h"

/* What the thread is asked for. */
typedef struct
{
  char *path;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_free (request->path);
  g_clear_object (&request->file);
  g_free (request);
}

/* The newest draft of that file. */
static char *
find_path (GFile *file)
{
  g_autoptr (GPtrArray) entries = mutual_drafts_list (file);

  for (guint i = 0; i < entries->len; i++)
    {
      const MutualDraftsEntry *entry = g_ptr_array_index (entries, i);

      if (!entry->is_damaged)
        return g_strdup (entry->path);
    }
  return NULL;
}

/* Whether the changes do what they should; if not, nothing is lost, but they cannot be undone. */
static gboolean
leads_to (MutualPlan *plan,
          GPtrArray  *changes,
          GBytes     *current)
{
  g_autoptr (GBytes) start = mutual_writer_write (plan);
  g_autoptr (MutualPlan) copy = mutual_reader_read (start, NULL);
  g_autoptr (GBytes) end = NULL;

  for (guint i = 0; copy != NULL && i < changes->len; i++)
    if (!mutual_edit_apply (g_ptr_array_index (changes, i), copy, NULL))
      return FALSE;
  end = copy != NULL ? mutual_writer_write (copy) : NULL;
  return end != NULL && g_bytes_equal (end, current);
}

static MutualRecovering *
recover (const char  *path,
         GError     **error)
{
  g_autoptr (MutualRecovering) self = g_new0 (MutualRecovering, 1);
  g_autoptr (MutualPlan) base = NULL;
  GBytes *current;

  self->draft = mutual_draft_open (path, error);
  if (self->draft == NULL)
    return NULL;
  current = mutual_draft_get_current (self->draft);
  self->plan = mutual_reader_read (current, error);
  if (self->plan == NULL)
    return NULL;

  base = mutual_reader_read (mutual_draft_get_base (self->draft), NULL);
  self->changes = base != NULL ? mutual_compare (base, self->plan) : NULL;
  if (self->changes != NULL && leads_to (base, self->changes, current))
    {
      g_set_object (&self->plan, base);
      return g_steal_pointer (&self);
    }

  g_message ("What was done to %s cannot be told one by one", path);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = g_ptr_array_new ();
  return g_steal_pointer (&self);
}

static void
recover_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Request *request = task_data;
  g_autofree char *path = request->path != NULL ? g_strdup (request->path) : find_path (request->file);
  g_autoptr (GError) error = NULL;
  MutualRecovering *recovering = path != NULL ? recover (path, &error) : NULL;

  if (recovering != NULL)
    g_task_return_pointer (task, recovering, (GDestroyNotify) mutual_recovering_free);
  else if (request->path != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      /* The file can be opened without it, and it is offered again. */
      if (error != NULL)
        g_message ("%s: %s", path, error->message);
      g_task_return_pointer (task, NULL, NULL);
    }
}

/**
 * mutual_recovering_free:
 * @self: (transfer full): what came of it
 */
void
mutual_recovering_free (MutualRecovering *self)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}

/**
 * mutual_recovering_start:
 * @path: (nullable): the folder of a draft
 * @file: (nullable): a plan's file, whose newest draft is wanted if @path is %NULL
 * @callback: called when done
 * @user_data: for @callback
 *
 * Opens a draft and reads it, in a thread.
 */
void
mutual_recovering_start (const char          *path,
                         GFile               *file,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (path != NULL || G_IS_FILE (file));

  request = g_new0 (Request, 1);
  request->path = g_strdup (path);
  g_set_object (&request->file, file);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_recovering_start);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, recover_in_thread);
}

/**
 * mutual_recovering_finish:
 * @result: what the callback was given
 * @error: return location, for a draft that was asked for by its path
 *
 * Returns: (transfer full) (nullable): what there is to open, %NULL if there is no draft of that file
 */
MutualRecovering *
mutual_recovering_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
