/* Typing in the history of a plan: one action, however many keys it takes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-history-private.h"

static MutualHistoryGroup *
get_last (MutualHistory *self)
{
  return self->position > 0 ? g_ptr_array_index (self->groups, self->position - 1) : NULL;
}

/* A keystroke after others in the same place: typing is one action, however many keys it takes. What is in the file
 * stays a position of its own. */
static gboolean
may_join (MutualHistory      *self,
          MutualHistoryGroup *group)
{
  MutualHistoryGroup *last = get_last (self);

  return group->typing != NULL && last != NULL && g_strcmp0 (last->typing, group->typing) == 0 &&
         self->position == self->groups->len && self->saved != (int) self->position;
}

/**
 * mutual_history_begin_typing:
 * @self: a history
 * @label: the name of the user's action, as menus show it: "Rename Step"
 * @id: the id of the item that is being written
 *
 * Begins one action that joins the last one if that was typing in the same item, so that undo takes back a text and not
 * a letter. A new item and the typing of its title are one action if the new item is made by this, too.
 */
void
mutual_history_begin_typing (MutualHistory *self,
                             const char    *label,
                             const char    *id)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && label != NULL && id != NULL);

  mutual_history_begin (self, label);
  if (self->depth == 1)
    self->open->typing = g_strdup (id);
}

/**
 * mutual_history_end_typing:
 * @self: a history
 *
 * What is typed from now on is another action: the focus went elsewhere, a pause was made, or a save began.
 */
void
mutual_history_end_typing (MutualHistory *self)
{
  MutualHistoryGroup *last;

  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  last = get_last (self);
  if (last != NULL)
    g_clear_pointer (&last->typing, g_free);
}

/**
 * mutual_history_can_withdraw:
 * @self: a history
 * @id: the id of an item
 *
 * Returns: whether the last action was to make this item and write in it, and nothing was done since
 */
gboolean
mutual_history_can_withdraw (MutualHistory *self,
                             const char    *id)
{
  MutualHistoryGroup *last;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && id != NULL, FALSE);

  last = get_last (self);
  return self->depth == 0 && last != NULL && g_strcmp0 (last->typing, id) == 0 &&
         self->saved != (int) self->position &&
         mutual_edit_get_kind (g_ptr_array_index (last->edits, 0)) == MUTUAL_EDIT_INSERT;
}

/**
 * mutual_history_withdraw:
 * @self: a history
 * @id: the id of an item
 *
 * Takes back the last action and forgets it, if that was to make this item and write in it: a new row that was left
 * empty was never meant.
 *
 * Returns: whether it did
 */
gboolean
mutual_history_withdraw (MutualHistory *self,
                         const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0 && id != NULL, FALSE);

  if (!mutual_history_can_withdraw (self, id))
    return FALSE;
  mutual_history_run_back (self, get_last (self));
  self->position--;
  g_ptr_array_set_size (self->groups, (int) self->position);
  mutual_history_tell (self);
  return TRUE;
}

/* For the files of the history alone. */

/* Returns: where @last makes the item that @edit removes, if nothing else came or went in that list; else its length */
static guint
find_making (MutualHistoryGroup *last,
             MutualEdit         *edit)
{
  const char *id = mutual_edit_get_item_id (edit);
  guint found = last->edits->len;

  if (mutual_edit_get_kind (edit) != MUTUAL_EDIT_REMOVE)
    return found;
  for (guint i = 0; i < last->edits->len; i++)
    {
      MutualEdit *other = g_ptr_array_index (last->edits, i);
      const char *parent_id = mutual_edit_get_parent_id (other);

      if (g_strcmp0 (parent_id, id) == 0)
        return last->edits->len;
      if (parent_id == NULL || mutual_edit_get_member (other) != mutual_edit_get_member (edit))
        continue;
      if (found < last->edits->len || mutual_edit_get_kind (other) != MUTUAL_EDIT_INSERT ||
          g_strcmp0 (mutual_edit_get_item_id (other), id) != 0)
        return last->edits->len;
      found = i;
    }
  return found;
}

/* What was made and removed again has never been, with all that was written in it.
 *
 * Returns: whether it was made by @last */
static gboolean
forget_making (MutualHistoryGroup *last,
               MutualEdit         *edit)
{
  guint making = find_making (last, edit);

  if (making == last->edits->len)
    return FALSE;
  for (guint i = last->edits->len; i > making; i--)
    if (g_strcmp0 (mutual_edit_get_item_id (g_ptr_array_index (last->edits, i - 1)), mutual_edit_get_item_id (edit)) == 0)
      g_ptr_array_remove_index (last->edits, i - 1);
  return TRUE;
}

/* Makes an action that just ended a part of the last one, if both are typing in the same place.
 *
 * Returns: whether it did */
gboolean
mutual_history_join (MutualHistory      *self,
                     MutualHistoryGroup *group)
{
  MutualHistoryGroup *last = get_last (self);
  gboolean idle = TRUE;

  if (!may_join (self, group))
    return FALSE;

  for (guint i = 0; i < group->edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (group->edits, i);
      MutualEdit *merged = NULL;

      if (forget_making (last, edit))
        continue;
      /* Only with the last one that touches the same member: order matters to all others. */
      for (guint j = last->edits->len; j > 0 && merged == NULL; j--)
        {
          merged = mutual_edit_merge (g_ptr_array_index (last->edits, j - 1), edit);
          if (merged != NULL)
            {
              mutual_edit_unref (g_ptr_array_index (last->edits, j - 1));
              g_ptr_array_index (last->edits, j - 1) = merged;
            }
        }
      if (merged == NULL)
        g_ptr_array_add (last->edits, mutual_edit_ref (edit));
    }

  /* Typed back to what it was: nothing happened. */
  for (guint i = 0; i < last->edits->len && idle; i++)
    idle = mutual_edit_is_idle (g_ptr_array_index (last->edits, i));
  if (idle)
    {
      self->position--;
      g_ptr_array_set_size (self->groups, (int) self->position);
    }
  return TRUE;
}
