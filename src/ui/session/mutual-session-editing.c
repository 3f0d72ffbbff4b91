/* How panes change the plan of a session: edits, typing, undo and redo.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#include <glib/gi18n.h>

/* After a pause of so many microseconds what is typed is another step of undo: a long text is not lost at once. */
#define TYPING_PAUSE (3 * G_USEC_PER_SEC)

static gboolean
check_writable (MutualSession  *self,
                GError        **error)
{
  if (self->read_only)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _("This plan can only be looked at"));
  return !self->read_only;
}

/* Ends what was begun: all edits or none. */
static gboolean
apply_all (MutualSession  *self,
           GPtrArray      *edits,
           GError        **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!mutual_history_apply (self->history, g_ptr_array_index (edits, i), error))
      {
        mutual_history_abandon (self->history);
        return FALSE;
      }
  mutual_history_end (self->history);

  return TRUE;
}

/**
 * mutual_session_edit:
 * @self: a session
 * @label: what the edit does, for the menu: "Rename Milestone"
 * @edit: (transfer none): the edit
 * @error: return location for why it did not happen
 *
 * Does one edit as an undoable step of its own.
 *
 * Returns: whether it happened; the plan is unchanged otherwise
 */
gboolean
mutual_session_edit (MutualSession  *self,
                     const char     *label,
                     MutualEdit     *edit,
                     GError        **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  g_return_val_if_fail (edit != NULL, FALSE);

  g_ptr_array_add (edits, edit);
  return mutual_session_edit_all (self, label, edits, error);
}

/**
 * mutual_session_edit_all:
 * @self: a session
 * @label: what the edits do, for the menu: "Move Milestone"
 * @edits: (transfer none) (element-type MutualEdit): the edits, each made so that it fits after those before it
 * @error: return location for why it did not happen
 *
 * Does several edits as one undoable step.
 *
 * Returns: whether all happened; the plan is unchanged otherwise
 */
gboolean
mutual_session_edit_all (MutualSession  *self,
                         const char     *label,
                         GPtrArray      *edits,
                         GError        **error)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (label != NULL && edits != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  mutual_history_begin (self->history, label);
  return apply_all (self, edits, error);
}

/**
 * mutual_session_take_over:
 * @self: a session
 * @label: what the edits do, for the menu
 * @edits: (transfer none) (element-type MutualEdit): the edits, each made so that it fits after those before it
 * @error: return location for why it did not happen
 *
 * As mutual_session_edit_all(), for what others did to the plan, or what was done before and comes back: also one that can
 * only be looked at follows its file, and dates that move are kept as moves by whoever moved them, not by this.
 *
 * Returns: whether all happened; the plan is unchanged otherwise
 */
gboolean
mutual_session_take_over (MutualSession  *self,
                          const char     *label,
                          GPtrArray      *edits,
                          GError        **error)
{
  gboolean done;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (label != NULL && edits != NULL, FALSE);

  mutual_history_end_typing (self->history);
  mutual_history_begin (self->history, label);
  self->is_taking_over = TRUE;
  done = apply_all (self, edits, error);
  self->is_taking_over = FALSE;
  return done;
}

/**
 * mutual_session_type:
 * @self: a session
 * @label: what is done, for the menu: "Rename Step"
 * @item: the item that is written in
 * @member: which of its titles or texts
 * @text: how it reads now
 * @error: return location for why it did not happen
 *
 * Takes a text as it is typed, with every keystroke, so that nothing typed is ever only in an entry. What is typed
 * into one item without a pause is one undoable step. Nothing happens if the text is the old one.
 *
 * Returns: whether it happened
 */
gboolean
mutual_session_type (MutualSession  *self,
                     const char     *label,
                     MutualItem     *item,
                     MutualMember    member,
                     const char     *text,
                     GError        **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  g_return_val_if_fail (MUTUAL_IS_ITEM (item) && text != NULL, FALSE);

  if (g_strcmp0 (mutual_item_get_text (item, member), text) == 0)
    return TRUE;
  g_ptr_array_add (edits, mutual_edit_new_set_text (item, member, text));
  return mutual_session_type_all (self, label, mutual_item_get_id (item), edits, error);
}

/**
 * mutual_session_type_all:
 * @self: a session
 * @label: what is done, for the menu: "Add Step"
 * @id: the id of the item that is being written
 * @edits: (transfer none) (element-type MutualEdit): the edits, for instance the insertion of the item
 * @error: return location for why it did not happen
 *
 * As mutual_session_edit_all(), but what is typed next into the item @id joins it.
 *
 * Returns: whether all happened
 */
gboolean
mutual_session_type_all (MutualSession  *self,
                         const char     *label,
                         const char     *id,
                         GPtrArray      *edits,
                         GError        **error)
{
  gint64 now = g_get_monotonic_time ();

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (label != NULL && id != NULL && edits != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  if (now - self->typed_at > TYPING_PAUSE)
    mutual_history_end_typing (self->history);
  self->typed_at = now;
  mutual_history_begin_typing (self->history, label, id);
  return apply_all (self, edits, error);
}

/**
 * mutual_session_resume_typing:
 * @self: a session
 *
 * What comes next belongs to what was typed last, however long the pause was: what is taken out of a title when it is
 * kept is one action with the typing.
 */
void
mutual_session_resume_typing (MutualSession *self)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  self->typed_at = g_get_monotonic_time ();
}

/**
 * mutual_session_end_typing:
 * @self: a session
 *
 * To be called when the focus leaves what was typed in: what is typed from now on is another undoable step.
 */
void
mutual_session_end_typing (MutualSession *self)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  mutual_history_end_typing (self->history);
}

/**
 * mutual_session_withdraw:
 * @self: a session
 * @id: the id of an item
 *
 * Takes back the making of an item that was left empty, as if it had never been.
 *
 * Returns: whether the item was just made
 */
gboolean
mutual_session_withdraw (MutualSession *self,
                         const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self) && id != NULL, FALSE);

  return mutual_history_withdraw (self->history, id);
}

/* What an edit left behind, to be shown: its item, or where that was. */
static MutualItem *
find_trace (MutualSession *self,
            MutualEdit    *edit)
{
  MutualItem *item = mutual_plan_find (self->plan, mutual_edit_get_item_id (edit));
  MutualItem *parent;
  guint n_children;

  if (item != NULL)
    return item;
  parent = mutual_edit_get_parent_id (edit) != NULL ? mutual_plan_find (self->plan, mutual_edit_get_parent_id (edit))
                                                     : NULL;
  if (parent == NULL)
    return NULL;
  n_children = mutual_item_get_n_children (parent, mutual_edit_get_member (edit));
  if (n_children == 0)
    return parent;
  return mutual_item_get_child (parent, mutual_edit_get_member (edit),
                                MIN (mutual_edit_get_position (edit), n_children - 1));
}

static MutualMember
find_member (MutualEdit *edit)
{
  gboolean is_about_member = mutual_edit_get_parent_id (edit) == NULL && mutual_edit_get_member (edit) != MUTUAL_N_MEMBERS;

  return is_about_member ? mutual_edit_get_member (edit) : MUTUAL_MEMBER_ID;
}

/* Others move along, but the user looks at what was moved. */
static void
show_subject (MutualSession *self,
              GPtrArray     *edits,
              const char    *subject)
{
  MutualMember member = MUTUAL_MEMBER_ID;

  for (guint i = 0; i < edits->len && member == MUTUAL_MEMBER_ID; i++)
    if (g_str_equal (mutual_edit_get_item_id (g_ptr_array_index (edits, i)), subject))
      member = find_member (g_ptr_array_index (edits, i));
  mutual_session_flush (self);
  mutual_session_set_selected (self, subject);
  mutual_session_reveal (self, subject, member);
}

/* Selection, expansion and focus go to where something changed: to what came, went or moved, and else to what was set. */
static void
show_changes (MutualSession *self,
              GPtrArray     *edits,
              guint          n_edits)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  MutualItem *first = NULL;
  MutualMember member = MUTUAL_MEMBER_ID;
  gboolean structural = FALSE;

  for (guint i = 0; i < n_edits && !structural; i++)
    structural = mutual_edit_get_parent_id (g_ptr_array_index (edits, i)) != NULL;

  for (guint i = 0; i < n_edits; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);
      MutualItem *item;

      if (structural && mutual_edit_get_parent_id (edit) == NULL)
        continue;
      item = find_trace (self, edit);
      if (item == NULL)
        continue;
      if (first == NULL && !structural)
        member = find_member (edit);
      if (first == NULL)
        first = item;
      if (mutual_item_has (item, MUTUAL_MEMBER_TITLE) && G_OBJECT_TYPE (item) == G_OBJECT_TYPE (first))
        g_strv_builder_add (builder, mutual_item_get_id (item));
      if (MUTUAL_IS_STEP (item))
        mutual_session_set_expanded (self, mutual_item_get_id (mutual_item_get_parent (item)), TRUE);
    }
  if (first == NULL)
    return;

  mutual_session_flush (self);
  ids = g_strv_builder_end (builder);
  if (MUTUAL_IS_MILESTONE (first) || MUTUAL_IS_STEP (first) || MUTUAL_IS_EVENT (first))
    mutual_session_select (self, (const char *const *) ids, mutual_item_get_id (first));
  mutual_session_reveal (self, mutual_item_get_id (first), member);
}

static void
show_done (MutualSession *self,
           GPtrArray     *edits,
           const char    *subject,
           guint          n_own)
{
  if (edits == NULL)
    return;
  if (subject != NULL && mutual_plan_find (self->plan, subject) != NULL)
    show_subject (self, edits, subject);
  else
    show_changes (self, edits, n_own);
}

/**
 * mutual_session_undo:
 * @self: a session
 *
 * Takes back the last action and shows where it was; without one, nothing happens.
 */
void
mutual_session_undo (MutualSession *self)
{
  g_autofree char *subject = NULL;
  guint n_own;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  subject = g_strdup (mutual_history_get_undo_subject (self->history, &n_own));
  show_done (self, mutual_history_undo (self->history), subject, n_own);
}

/**
 * mutual_session_redo:
 * @self: a session
 *
 * Does again what was last undone and shows where it was; without that, nothing happens.
 */
void
mutual_session_redo (MutualSession *self)
{
  g_autofree char *subject = NULL;
  guint n_own;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  subject = g_strdup (mutual_history_get_redo_subject (self->history, &n_own));
  show_done (self, mutual_history_redo (self->history), subject, n_own);
}
