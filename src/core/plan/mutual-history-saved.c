/* Which position in the history of a plan is the one in its file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-history-private.h"

/**
 * mutual_history_get_modified:
 * @self: a history
 *
 * Returns: whether the plan differs from what was saved
 */
gboolean
mutual_history_get_modified (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), FALSE);

  return self->saved != (int) self->position;
}

/**
 * mutual_history_get_position:
 * @self: a history
 *
 * Returns: how many actions are done; for mutual_history_mark_saved()
 */
guint
mutual_history_get_position (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * mutual_history_mark_saved:
 * @self: a history
 * @position: the position whose bytes are now in the file, or %MUTUAL_HISTORY_NEVER if no file holds any of them
 *
 * For what is so at once; a save takes its time, and has mutual_history_begin_save().
 */
void
mutual_history_mark_saved (MutualHistory *self,
                           guint          position)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  self->saved = position == MUTUAL_HISTORY_NEVER ? -1 : (int) position;
  g_object_notify (G_OBJECT (self), "modified");
}

/**
 * mutual_history_begin_save:
 * @self: a history
 *
 * The state as it is now is being saved. Meanwhile editing goes on: it may be undone, and something else be done in its
 * place.
 */
void
mutual_history_begin_save (MutualHistory *self)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  mutual_history_end_typing (self);
  self->saving = (int) self->position;
}

/**
 * mutual_history_end_save:
 * @self: a history, after mutual_history_begin_save()
 * @saved: whether that state is in the file now
 */
void
mutual_history_end_save (MutualHistory *self,
                         gboolean       saved)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  if (saved)
    self->saved = self->saving;
  self->saving = -1;
  g_object_notify (G_OBJECT (self), "modified");
}

/* For the files of the history alone. */

/* What was undone can no longer be redone; if the file holds one of those states, no position is saved. */
void
mutual_history_forget_saves (MutualHistory *self)
{
  if (self->saved > (int) self->position)
    self->saved = -1;
  if (self->saving > (int) self->position)
    self->saving = -1;
}
