/* What protects the changes of a document against a crash.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document-private.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "merge/mutual-compare.h"
#include "session/mutual-recovering.h"

#include <glib/gi18n.h>

/* The plan as it was saved, with the changes as its first action, which can be undone as any other. */
static void
take (MutualDocument   *self,
      MutualRecovering *recovering)
{
  GFile *file = mutual_draft_get_file (recovering->draft);
  g_autoptr (GError) error = NULL;

  if (file != NULL)
    self->base = g_bytes_ref (mutual_draft_get_base (recovering->draft));
  if (g_set_object (&self->file, file))
    g_object_notify (G_OBJECT (self), "file");
  self->recovered_time = mutual_draft_get_time (recovering->draft);
  self->recovered_new = mutual_draft_get_is_new (recovering->draft);
  mutual_document_take_plan (self, recovering->plan);

  if (recovering->changes->len > 0 &&
      !mutual_session_take_over (self->session, _("Recover Changes"), recovering->changes, &error))
    g_critical ("What was done cannot be done again: %s", error->message);
  /* What can be told by no list of changes, or is nowhere else, must be saved in any case. */
  if (recovering->changes->len == 0 || self->recovered_new)
    mutual_history_mark_saved (mutual_session_get_history (self->session), MUTUAL_HISTORY_NEVER);
  mutual_document_keep_draft (self, recovering->draft);

  /* Others may have written to the file since. */
  mutual_document_watch (self);
  mutual_document_look_at_file (self);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualRecovering) recovering = mutual_recovering_finish (result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (recovering != NULL)
    take (g_task_get_source_object (task), recovering);
  g_task_return_boolean (task, recovering != NULL);
}

static void
on_problem (MutualDocument *self)
{
  g_object_notify (G_OBJECT (self), "draft-problem");
}

/*< private >
 * mutual_document_keep_draft:
 * @draft: (nullable): a draft that was opened, and is in the session
 *
 * From now on what is not saved has a draft.
 */
void
mutual_document_keep_draft (MutualDocument *self,
                            MutualDraft    *draft)
{
  g_assert (self->keeper == NULL && self->session != NULL);

  self->keeper = mutual_draft_keeper_new (mutual_session_get_history (self->session), self->file,
                                          draft != NULL ? mutual_draft_get_base (draft) : self->base, draft);
  g_signal_connect_object (self->keeper, "notify::problem", G_CALLBACK (on_problem), self, G_CONNECT_SWAPPED);
}

/*< private >
 * mutual_document_recover_async:
 * @callback: called when done
 * @user_data: for @callback
 *
 * Looks for changes to the plan that a crash left behind, and takes them.
 */
void
mutual_document_recover_async (MutualDocument      *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, mutual_document_recover_async);
  mutual_recovering_start (self->draft_path, self->file, on_opened, task);
}

/*< private >
 * mutual_document_recover_finish:
 * @result: what the callback was given
 * @error: why the draft that was asked for cannot be opened
 *
 * Returns: whether there is a session now
 */
gboolean
mutual_document_recover_finish (MutualDocument  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mutual_document_new_from_draft:
 * @path: (type filename): the folder of a draft that nobody has open
 * @file: (nullable): the file of its plan
 *
 * Returns: (transfer full): a document without a plan yet
 */
MutualDocument *
mutual_document_new_from_draft (const char *path,
                                GFile      *file)
{
  MutualDocument *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_DOCUMENT, NULL);
  self->draft_path = g_strdup (path);
  g_set_object (&self->file, file);

  return self;
}

/**
 * mutual_document_get_recovered_time:
 * @self: a document
 *
 * Returns: when the last was done of what a crash left behind and is in the plan now, in seconds since 1970; 0 if
 *   nothing was left behind
 */
gint64
mutual_document_get_recovered_time (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), 0);

  return self->recovered_time;
}

/**
 * mutual_document_can_drop_recovered:
 * @self: a document
 *
 * Returns: whether what a crash left behind is in the plan, and not saved yet
 */
gboolean
mutual_document_can_drop_recovered (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), FALSE);

  return self->recovered_time != 0 && mutual_document_get_modified (self);
}

/**
 * mutual_document_drop_recovered:
 * @self: a document
 *
 * Makes the plan what its file holds, or what it began as, as an action that can be undone.
 */
void
mutual_document_drop_recovered (MutualDocument *self)
{
  MutualHistory *history;
  g_autoptr (MutualPlan) base = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) wanted = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));

  if (!mutual_document_can_drop_recovered (self))
    return;
  history = mutual_session_get_history (self->session);
  base = mutual_reader_read (mutual_draft_keeper_get_base (self->keeper), &error);
  edits = base != NULL ? mutual_compare (mutual_session_get_plan (self->session), base) : NULL;
  if (edits == NULL || !mutual_session_take_over (self->session, _("Discard Changes"), edits, &error))
    {
      mutual_session_tell (self->session, error->message, FALSE);
      return;
    }
  g_list_store_remove_all (self->conflicts);
  written = mutual_document_write (self);
  wanted = mutual_writer_write (base);
  if (g_bytes_equal (written, wanted) && !self->gone && !self->recovered_new)
    mutual_history_mark_saved (history, mutual_history_get_position (history));
  mutual_session_tell (self->session, _("Changes discarded"), TRUE);
}

/**
 * mutual_document_get_draft_problem:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why a crash would lose what is not saved
 */
const GError *
mutual_document_get_draft_problem (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->keeper != NULL ? mutual_draft_keeper_get_problem (self->keeper) : NULL;
}

/**
 * mutual_document_discard:
 * @self: a document that is about to go
 *
 * The user does not want what is not saved: nothing of it is kept.
 */
void
mutual_document_discard (MutualDocument *self)
{
  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));

  if (self->keeper != NULL)
    mutual_draft_keeper_discard (self->keeper);
}
