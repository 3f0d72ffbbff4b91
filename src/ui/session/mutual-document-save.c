/* Saving a document: what others saved meanwhile is taken over first.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document-private.h"

#include "store/mutual-save-plan.h"

#include <glib/gi18n.h>

/* Somebody who saves more often than that within one save is a program gone wild. */
#define MAX_ATTEMPTS 20

/* A save under way. */
typedef struct
{
  GFile *file;
  gboolean same;    /* the file that the plan lives in */
  gboolean replace; /* the user agreed to lose what it holds, if that is something else */
  MutualSaveFlags flags;
  GCancellable *cancellable;
  guint attempts;
  GError *error; /* why the last attempt failed */
} Save;

G_DEFINE_QUARK (mutual-document-error-quark, mutual_document_error)

static void start (GTask *task);

static void
save_free (Save *save)
{
  g_object_unref (save->file);
  g_clear_object (&save->cancellable);
  g_clear_error (&save->error);
  g_free (save);
}

static void
fail (GTask  *task,
      GError *error)
{
  mutual_document_set_saving (g_task_get_source_object (task), FALSE);
  g_task_return_error (task, error);
}

static void
succeed (GTask *task)
{
  mutual_document_set_saving (g_task_get_source_object (task), FALSE);
  g_task_return_boolean (task, TRUE);
}

static void
on_met (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (MutualMeeting) meeting = mutual_document_meet_finish (MUTUAL_DOCUMENT (source), result);
  MutualDocument *self = MUTUAL_DOCUMENT (source);
  Save *save = g_task_get_task_data (task);

  if (meeting == NULL)
    {
      fail (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Saving was given up")));
      return;
    }

  switch (meeting->outcome)
    {
    case MUTUAL_MEETING_SAME:
      if (mutual_document_get_modified (self))
        start (g_steal_pointer (&task));
      else
        succeed (task);
      break;

    case MUTUAL_MEETING_CHANGED:
      if (mutual_merge_get_conflicts (meeting->merge)->len > 0)
        fail (task, g_error_new_literal (MUTUAL_DOCUMENT_ERROR, MUTUAL_DOCUMENT_ERROR_CONFLICTS,
                                         _("Somebody else changed the same things as you.")));
      else if (mutual_document_get_modified (self))
        start (g_steal_pointer (&task));
      else
        succeed (task);
      break;

    case MUTUAL_MEETING_GONE:
      /* To save is to want it there; only who did not know is told first. */
      if (save->error == NULL)
        start (g_steal_pointer (&task));
      else
        fail (task, g_steal_pointer (&save->error));
      break;

    case MUTUAL_MEETING_OTHER:
    case MUTUAL_MEETING_FAILED:
    default:
      if (save->replace)
        {
          save->flags |= MUTUAL_SAVE_REPLACE;
          start (g_steal_pointer (&task));
          return;
        }
      if (save->error == NULL && meeting->error != NULL && meeting->error->domain == MUTUAL_STORE_ERROR)
        save->error = g_error_copy (meeting->error);
      if (save->error == NULL)
        g_set_error_literal (&save->error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED,
                             _("Another program changed the file since it was opened."));
      fail (task, g_steal_pointer (&save->error));
      break;
    }
}

static void
meet (GTask *task)
{
  mutual_document_meet_async (g_task_get_source_object (task), on_met, task);
}

/* The file is not what it was, and what it is can be looked at. */
static gboolean
is_others_doing (const GError *error)
{
  return g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED) ||
         g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_VANISHED) ||
         g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS);
}

static void
take_saved (MutualDocument *self,
            GFile          *file,
            GBytes         *bytes)
{
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = g_bytes_ref (bytes);
  self->gone = FALSE;
  /* What a crash left behind is saved now, and what comes is not of it. */
  self->recovered_time = 0;
  self->recovered_new = FALSE;
  mutual_document_set_file (self, file);
  mutual_history_end_save (mutual_session_get_history (self->session), TRUE);
  mutual_draft_keeper_end_save (self->keeper, self->file, self->base);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  MutualDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;

  g_clear_error (&save->error);
  bytes = mutual_save_plan_finish (MUTUAL_PLAN (source), result, &save->error);
  if (bytes != NULL)
    {
      take_saved (self, save->file, bytes);
      succeed (task);
      return;
    }

  mutual_history_end_save (mutual_session_get_history (self->session), FALSE);
  mutual_draft_keeper_end_save (self->keeper, NULL, NULL);
  if (save->same && ++save->attempts < MAX_ATTEMPTS && is_others_doing (save->error))
    meet (g_steal_pointer (&task));
  else
    fail (task, g_steal_pointer (&save->error));
}

/* The plan as it is now, which may be newer than when it was asked for. */
static void
start (GTask *task)
{
  MutualDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);

  mutual_session_end_typing (self->session);
  mutual_history_begin_save (mutual_session_get_history (self->session));
  mutual_draft_keeper_begin_save (self->keeper);
  mutual_save_plan_async (mutual_session_get_plan (self->session), save->file,
                          save->same && !self->gone ? self->base : NULL, save->flags, save->cancellable, on_saved, task);
}

/**
 * mutual_document_save_async:
 * @self: a document that is ready and not being saved
 * @file: (nullable): another file to save to, and to belong to from then on
 * @flags: what the user has agreed to
 * @cancellable: (nullable): to give up before anything is written
 * @callback: called when done
 * @user_data: for @callback
 *
 * Saves the plan as it is now; it can be worked on meanwhile. What others saved to the same file since it was read is
 * taken over first; where they changed the same things, nothing is saved (%MUTUAL_DOCUMENT_ERROR_CONFLICTS) before this
 * is called again. A file that is up to date is left alone.
 */
void
mutual_document_save_async (MutualDocument      *self,
                            GFile               *file,
                            MutualSaveFlags      flags,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;
  Save *save;

  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));
  g_return_if_fail (self->session != NULL && !self->saving);
  g_return_if_fail (file != NULL || self->file != NULL);

  save = g_new0 (Save, 1);
  save->same = file == NULL || (self->file != NULL && g_file_equal (file, self->file));
  save->file = g_object_ref (save->same ? self->file : file);
  /* Who agreed to replace this very plan did not mean what others wrote into it. */
  save->replace = save->same && (flags & MUTUAL_SAVE_REPLACE) != 0;
  save->flags = save->same ? flags & ~MUTUAL_SAVE_REPLACE : flags;
  save->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_document_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  mutual_document_set_saving (self, TRUE);
  if (save->same && !mutual_document_get_modified (self))
    meet (task);
  else
    start (task);
}

/**
 * mutual_document_save_finish:
 * @self: the document
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether the plan is on the disk, as it was when saving began
 */
gboolean
mutual_document_save_finish (MutualDocument  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
