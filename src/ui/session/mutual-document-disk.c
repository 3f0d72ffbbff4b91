/* A document whose file changes under it: what others made of the plan is taken over, and nothing is dropped.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document-private.h"

#include <glib/gi18n.h>

/* Programs that save by removing and writing anew leave no file for a moment. */
#define GONE_PATIENCE_MS 1000
/* What comes while the plan is being saved is looked at when that is done. */
#define SAVING_PATIENCE_MS 200

/* A look at the file under way. */
typedef struct
{
  guint n_edits; /* of the plan that was given along */
  GBytes *base;
} Look;

static void look (GTask *task);
static void look_again (MutualDocument *self,
                        guint           milliseconds);

static void
look_free (Look *self)
{
  g_bytes_unref (self->base);
  g_free (self);
}

static void
add_conflicts (MutualDocument *self,
               GPtrArray      *conflicts)
{
  g_list_store_splice (self->conflicts, g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)), 0,
                       conflicts->pdata, conflicts->len);
}

/* All that can be had of both is in the plan afterwards, as one action that can be undone. */
static void
take_over (MutualDocument *self,
           MutualMeeting  *meeting)
{
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *edits = mutual_merge_get_edits (meeting->merge);

  if (edits->len > 0 && !mutual_session_take_over (self->session, _("Take Over Changes"), edits, &error))
    {
      g_critical ("What others changed could not be taken over: %s", error->message);
      meeting->outcome = MUTUAL_MEETING_FAILED;
      meeting->error = g_steal_pointer (&error);
      return;
    }

  g_bytes_unref (self->base);
  self->base = g_bytes_ref (meeting->bytes);
  add_conflicts (self, mutual_merge_get_conflicts (meeting->merge));
  written = mutual_document_write (self);
  if (g_bytes_equal (written, meeting->canonical))
    {
      MutualHistory *history = mutual_session_get_history (self->session);

      mutual_history_mark_saved (history, mutual_history_get_position (history));
    }
  if (self->keeper != NULL)
    mutual_draft_keeper_set_base (self->keeper, self->file, self->base);
}

static void
settle (MutualDocument *self,
        MutualMeeting  *meeting)
{
  gboolean gone = self->gone;

  self->gone = meeting->outcome == MUTUAL_MEETING_GONE;
  self->missed = FALSE;
  if (meeting->outcome == MUTUAL_MEETING_CHANGED)
    take_over (self, meeting);
  /* Only this plan holds it by now. */
  if (self->gone && !gone)
    mutual_history_mark_saved (mutual_session_get_history (self->session), MUTUAL_HISTORY_NEVER);
  mutual_document_tell_met (self, meeting);
}

static void
on_met (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (MutualMeeting) meeting = mutual_meeting_finish (G_FILE (source), result, NULL);
  MutualDocument *self = g_task_get_source_object (task);
  Look *order = g_task_get_task_data (task);

  if (meeting == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  /* What came up meanwhile belongs to it, too. */
  if (order->n_edits != self->n_edits || order->base != self->base)
    {
      look (g_steal_pointer (&task));
      return;
    }

  g_clear_object (&self->meeting);
  if (meeting->outcome == MUTUAL_MEETING_GONE && !self->gone && !self->missed && !self->saving)
    {
      self->missed = TRUE;
      look_again (self, GONE_PATIENCE_MS);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  settle (self, meeting);
  g_task_return_pointer (task, g_steal_pointer (&meeting), (GDestroyNotify) mutual_meeting_free);
}

static void
look (GTask *task)
{
  MutualDocument *self = g_task_get_source_object (task);
  g_autoptr (GBytes) mine = mutual_document_get_modified (self) ? mutual_document_write (self) : NULL;
  Look *order = g_new (Look, 1);

  *order = (Look) { self->n_edits, g_bytes_ref (self->base) };
  g_task_set_task_data (task, order, (GDestroyNotify) look_free);
  mutual_meeting_start (self->file, self->base, mine, self->meeting, on_met, task);
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualMeeting) meeting = mutual_document_meet_finish (MUTUAL_DOCUMENT (source), result);
}

static gboolean
on_again (gpointer user_data)
{
  MutualDocument *self = user_data;

  self->again_source = 0;
  if (self->saving)
    look_again (self, SAVING_PATIENCE_MS);
  else
    mutual_document_meet_async (self, on_looked, NULL);

  return G_SOURCE_REMOVE;
}

static void
look_again (MutualDocument *self,
            guint           milliseconds)
{
  g_clear_handle_id (&self->again_source, g_source_remove);
  self->again_source = g_timeout_add (milliseconds, on_again, self);
}

/*< private >
 * mutual_document_watch:
 * @self: a document
 *
 * Follows what happens to its file from now on.
 */
void
mutual_document_watch (MutualDocument *self)
{
  g_clear_object (&self->watch);
  if (self->file == NULL)
    return;
  self->watch = mutual_watch_new (self->file);
  g_signal_connect_object (self->watch, "hint", G_CALLBACK (mutual_document_look_at_file), self, G_CONNECT_SWAPPED);
}

/*< private >
 * mutual_document_stop_watching:
 * @self: a document that is done with
 */
void
mutual_document_stop_watching (MutualDocument *self)
{
  g_clear_object (&self->watch);
  g_clear_handle_id (&self->again_source, g_source_remove);
  if (self->meeting != NULL)
    g_cancellable_cancel (self->meeting);
  g_clear_object (&self->meeting);
}

/*< private >
 * mutual_document_meet_async:
 * @self: a document with a file
 * @callback: called when done
 * @user_data: for @callback
 *
 * Looks at what the file holds, takes it over, and tells so. A look that is under way is given up for this one.
 */
void
mutual_document_meet_async (MutualDocument      *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, mutual_document_meet_async);
  if (self->meeting != NULL)
    g_cancellable_cancel (self->meeting);
  g_clear_object (&self->meeting);
  self->meeting = g_cancellable_new ();
  look (task);
}

/*< private >
 * mutual_document_meet_finish:
 * @self: the document
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): what was found; %NULL if it was given up
 */
MutualMeeting *
mutual_document_meet_finish (MutualDocument *self,
                             GAsyncResult   *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * mutual_document_look_at_file:
 * @self: a document
 *
 * There is a hint that its file may have changed: looks at it when there is time. Contents decide; what others changed
 * is taken over, and "met" tells about it.
 */
void
mutual_document_look_at_file (MutualDocument *self)
{
  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));

  if (self->session == NULL || self->file == NULL || self->base == NULL)
    return;
  /* A file that has just gone missing is given its time. */
  if (!self->missed || self->again_source == 0)
    look_again (self, 0);
}

/**
 * mutual_document_get_conflicts:
 * @self: a document
 *
 * Returns: (transfer none): the #MutualConflict that are not decided yet; in the plan stands what the user made of it
 */
GListModel *
mutual_document_get_conflicts (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->conflicts);
}

/**
 * mutual_document_keep_mine:
 * @self: a document
 * @conflict: one of its conflicts
 *
 * Decides that the plan stays as it is.
 */
void
mutual_document_keep_mine (MutualDocument *self,
                           MutualConflict *conflict)
{
  guint position;

  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));
  g_return_if_fail (MUTUAL_IS_CONFLICT (conflict));

  if (g_list_store_find (self->conflicts, conflict, &position))
    g_list_store_remove (self->conflicts, position);
}

/**
 * mutual_document_keep_all_mine:
 * @self: a document
 *
 * Decides that everything stays as it is.
 */
void
mutual_document_keep_all_mine (MutualDocument *self)
{
  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));

  g_list_store_remove_all (self->conflicts);
}

/**
 * mutual_document_take_theirs:
 * @self: a document
 * @conflict: one of its conflicts
 * @error: return location for why it cannot be
 *
 * Decides that the plan becomes what the others made of it, as an action that can be undone.
 *
 * Returns: whether it is decided
 */
gboolean
mutual_document_take_theirs (MutualDocument  *self,
                             MutualConflict  *conflict,
                             GError         **error)
{
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (conflict), FALSE);

  edits = mutual_conflict_create_edits (conflict, mutual_session_get_plan (self->session), error);
  if (edits == NULL || !mutual_session_take_over (self->session, _("Take Their Change"), edits, error))
    return FALSE;
  mutual_document_keep_mine (self, conflict);

  return TRUE;
}
