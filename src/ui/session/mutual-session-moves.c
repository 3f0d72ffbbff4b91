/* How a session keeps each move of an agreed date, and asks why it moved.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

#include "schedule/mutual-baseline.h"

#include <glib/gi18n.h>

/* Where a name is unknown the system says so in English, whatever its language. */
#define NOBODY "Unknown"

static char *
dup_mover (MutualSession *self)
{
  const char *name = g_get_real_name ();

  return mutual_baseline_dup_mover (self->plan, self->my_side, g_strcmp0 (name, NOBODY) != 0 ? name : NULL);
}

static void
set_asked (MutualSession  *self,
           char          **ids)
{
  gboolean changes = ids != NULL || self->asked != NULL;

  g_strfreev (self->asked);
  self->asked = ids;
  if (changes)
    g_signal_emit_by_name (self, "asking");
}

/* The changes that are in the plan once these edits are done. */
static char **
list_changes (GPtrArray *records)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (records, i);
      const char *id = mutual_edit_get_item_id (edit);

      if (mutual_edit_get_kind (edit) != MUTUAL_EDIT_REMOVE &&
          (ids->len == 0 || !g_str_equal (g_ptr_array_index (ids, ids->len - 1), id)))
        g_ptr_array_add (ids, g_strdup (id));
    }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

/**
 * mutual_session_record_moves:
 * @self: a session whose plan was just changed
 * @done: (element-type MutualEdit): how, with all that follows
 *
 * Says what it was about, and keeps what moved of what was agreed, as a part of the same action: whoever did it, wherever in the window.
 */
void
mutual_session_record_moves (MutualSession *self,
                             GPtrArray     *done)
{
  g_autofree char *by = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (self->subject != NULL)
    mutual_history_set_subject (self->history, self->subject);
  /* Others kept their moves themselves. */
  if (self->is_taking_over || !mutual_baseline_is_agreed (self->plan))
    return;
  by = dup_mover (self);
  records = mutual_baseline_edits_to_record (self->plan, done, &self->today, by, self->reason, self->reason_notes);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mutual_history_apply (self->history, g_ptr_array_index (records, i), &error))
        g_critical ("A move cannot be kept: %s", error->message);
    }
  g_strfreev (self->recorded);
  self->recorded = list_changes (records);
}

/**
 * mutual_session_settle_asking:
 * @self: a session in which something was done, undone or redone
 *
 * Asks about what has just moved; whoever does something else has passed over the question.
 */
void
mutual_session_settle_asking (MutualSession *self)
{
  if (self->is_taking_over || self->is_explaining)
    return;
  if (self->recorded != NULL)
    {
      g_strfreev (self->last_move);
      self->last_move = g_strdupv (self->recorded);
    }
  if (self->is_explained)
    g_clear_pointer (&self->recorded, g_strfreev);
  set_asked (self, g_steal_pointer (&self->recorded));
}

static gboolean
is_asked_about (MutualSession *self,
                const char    *id)
{
  for (guint i = 0; self->asked[i] != NULL; i++)
    {
      MutualItem *change = mutual_plan_find (self->plan, self->asked[i]);

      if (change != NULL && g_strcmp0 (mutual_item_get_reference (change, MUTUAL_MEMBER_ITEM), id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * mutual_session_pass_over:
 * @self: a session in which something else may have been selected
 *
 * Whoever goes on to something else has passed over the question.
 */
void
mutual_session_pass_over (MutualSession *self)
{
  if (self->asked != NULL && self->selected != NULL && !is_asked_about (self, self->selected))
    set_asked (self, NULL);
}

/**
 * mutual_session_set_my_side:
 * @self: a session
 * @my_side: the side that the user is on, or %MUTUAL_SIDE_UNSET
 *
 * Says who it is that moves dates here.
 */
void
mutual_session_set_my_side (MutualSession *self,
                            MutualSide     my_side)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  self->my_side = my_side;
}

/**
 * mutual_session_set_subject:
 * @self: a session
 * @id: (nullable): the id of an item; %NULL if what comes is about all that it touches
 *
 * Says which item it is that the user changes by what is done until this is called again: undo and redo go there, whatever
 * else is touched.
 */
void
mutual_session_set_subject (MutualSession *self,
                            const char    *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  g_free (self->subject);
  self->subject = g_steal_pointer (&copy);
}

/**
 * mutual_session_edit_all_because:
 * @self: a session
 * @label: what the edits do, for the menu: "Move Milestone"
 * @edits: (transfer none) (element-type MutualEdit): the edits, each made so that it fits after those before it
 * @reason: why, or %MUTUAL_REASON_UNSET if the user was asked and did not say
 * @notes: (nullable): more about why
 * @error: return location for why it did not happen
 *
 * mutual_session_edit_all() for moves of dates whose reason was asked for already.
 *
 * Returns: whether all happened; the plan is unchanged otherwise
 */
gboolean
mutual_session_edit_all_because (MutualSession  *self,
                                 const char     *label,
                                 GPtrArray      *edits,
                                 MutualReason    reason,
                                 const char     *notes,
                                 GError        **error)
{
  gboolean done;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);

  self->reason = reason;
  self->reason_notes = notes;
  self->is_explained = TRUE;
  done = mutual_session_edit_all (self, label, edits, error);
  self->reason = MUTUAL_REASON_UNSET;
  self->reason_notes = NULL;
  self->is_explained = FALSE;
  return done;
}

/**
 * mutual_session_give_reason:
 * @self: a session
 * @change_ids: (array zero-terminated=1): the ids of entries of the plan's “changes”
 * @reason: why those dates moved, or %MUTUAL_REASON_UNSET to say so no longer
 * @notes: (nullable): more about why; %NULL to leave the notes as they are
 * @error: return location for why it did not happen
 *
 * Says why dates moved. What is said of the same changes one after the other, letter by letter of the notes, too, is one
 * undoable step.
 *
 * Returns: whether it happened
 */
gboolean
mutual_session_give_reason (MutualSession       *self,
                            const char * const  *change_ids,
                            MutualReason         reason,
                            const char          *notes,
                            GError             **error)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autofree char *key = NULL;
  MutualItem *change;
  gboolean done;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (change_ids != NULL && change_ids[0] != NULL, FALSE);

  edits = mutual_baseline_edits_to_explain (self->plan, change_ids, reason, notes);
  if (edits->len == 0)
    return TRUE;
  key = g_strconcat ("why ", change_ids[0], NULL);
  change = mutual_plan_find (self->plan, change_ids[0]);
  self->is_explaining = TRUE;
  mutual_session_set_subject (self, change != NULL ? mutual_item_get_reference (change, MUTUAL_MEMBER_ITEM) : NULL);
  mutual_session_resume_typing (self);
  done = mutual_session_type_all (self, _("Give Reason"), key, edits, error);
  mutual_session_set_subject (self, NULL);
  self->is_explaining = FALSE;
  return done;
}

/**
 * mutual_session_get_asked:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids of the changes of which the user is asked now
 *   why dates moved; %NULL if there is no question
 */
const char * const *
mutual_session_get_asked (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return (const char * const *) self->asked;
}

/**
 * mutual_session_stop_asking:
 * @self: a session
 *
 * Takes back the question why dates moved.
 */
void
mutual_session_stop_asking (MutualSession *self)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  set_asked (self, NULL);
}

/* The last move of this session that the plan still keeps; else the last one that it keeps. */
static char **
dup_last_move (MutualSession *self)
{
  MutualItem *plan = MUTUAL_ITEM (self->plan);
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_found = 0;

  for (guint i = 0; self->last_move != NULL && self->last_move[i] != NULL; i++)
    if (mutual_plan_find (self->plan, self->last_move[i]) != NULL)
      {
        g_strv_builder_add (builder, self->last_move[i]);
        n_found++;
      }
  if (n_found == 0 && n > 0)
    g_strv_builder_add (builder, mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, n - 1)));
  return n_found > 0 || n > 0 ? g_strv_builder_end (builder) : NULL;
}

/**
 * mutual_session_can_ask_again:
 * @self: a session
 *
 * Returns: whether the plan keeps a move that a reason can be given for
 */
gboolean
mutual_session_can_ask_again (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);

  return !self->read_only && mutual_item_get_n_children (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_CHANGES) > 0;
}

/**
 * mutual_session_ask_again:
 * @self: a session
 *
 * Asks why dates moved the last time they did.
 */
void
mutual_session_ask_again (MutualSession *self)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (mutual_session_can_ask_again (self))
    set_asked (self, dup_last_move (self));
}
