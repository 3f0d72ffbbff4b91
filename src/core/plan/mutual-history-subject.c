/* What an action in the history of a plan was about, as against what only followed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-history-private.h"

static const char *
describe (MutualHistory *self,
          guint          position,
          guint         *n_own)
{
  MutualHistoryGroup *group = position < self->groups->len ? g_ptr_array_index (self->groups, position) : NULL;

  if (n_own != NULL)
    *n_own = group != NULL ? MIN (group->n_own, group->edits->len) : 0;
  return group != NULL ? group->subject : NULL;
}

/**
 * mutual_history_set_subject:
 * @self: a history, after mutual_history_begin()
 * @id: (nullable): the id of the item that the action is about; %NULL if it is about all that its own edits touch
 *
 * Says where the user looks when the action is undone or redone.
 */
void
mutual_history_set_subject (MutualHistory *self,
                            const char    *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (MUTUAL_IS_HISTORY (self) && self->open != NULL);

  g_free (self->open->subject);
  self->open->subject = g_steal_pointer (&copy);
}

/**
 * mutual_history_get_undo_subject:
 * @self: a history
 * @n_own: (out) (optional): how many of the action's edits, from the first on, are its own; the others followed
 *
 * Returns: (transfer none) (nullable): the id of the item that the action which undo takes back is about
 */
const char *
mutual_history_get_undo_subject (MutualHistory *self,
                                 guint         *n_own)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), NULL);

  return describe (self, self->position - 1, n_own);
}

/**
 * mutual_history_get_redo_subject:
 * @self: a history
 * @n_own: (out) (optional): how many of the action's edits, from the first on, are its own; the others followed
 *
 * Returns: (transfer none) (nullable): the id of the item that the action which redo does again is about
 */
const char *
mutual_history_get_redo_subject (MutualHistory *self,
                                 guint         *n_own)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), NULL);

  return describe (self, self->position, n_own);
}
