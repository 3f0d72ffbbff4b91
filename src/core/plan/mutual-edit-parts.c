/* What an edit says: all that it takes to write it down and to make it again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-edit.h"

#include "plan/mutual-edit-private.h"

/**
 * mutual_edit_get_value:
 * @self: an edit of %MUTUAL_EDIT_SET or %MUTUAL_EDIT_SET_EXTRA
 *
 * Returns: (transfer none): the value that the member gets; a #JsonNode or %NULL for an unknown member
 */
const GValue *
mutual_edit_get_value (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->kind == MUTUAL_EDIT_SET || self->kind == MUTUAL_EDIT_SET_EXTRA, NULL);

  return &self->after;
}

/**
 * mutual_edit_get_old_value:
 * @self: an edit of %MUTUAL_EDIT_SET or %MUTUAL_EDIT_SET_EXTRA
 *
 * Returns: (transfer none): the value that the member had when the edit was made
 */
const GValue *
mutual_edit_get_old_value (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->kind == MUTUAL_EDIT_SET || self->kind == MUTUAL_EDIT_SET_EXTRA, NULL);

  return &self->before;
}

/**
 * mutual_edit_get_extra_name:
 * @self: an edit of %MUTUAL_EDIT_SET_EXTRA
 *
 * Returns: (transfer none): the name of the unknown member
 */
const char *
mutual_edit_get_extra_name (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL && self->kind == MUTUAL_EDIT_SET_EXTRA, NULL);

  return self->name;
}

/**
 * mutual_edit_get_extra_position:
 * @self: an edit of %MUTUAL_EDIT_SET_EXTRA
 *
 * Returns: where the unknown member stands among its like, or comes to stand when it is not there yet
 */
guint
mutual_edit_get_extra_position (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL && self->kind == MUTUAL_EDIT_SET_EXTRA, 0);

  return self->extra_position;
}

/**
 * mutual_edit_set_extra_position:
 * @self: an edit of %MUTUAL_EDIT_SET_EXTRA that was just made and not applied yet
 * @position: where the unknown member shall come to stand among its like when it is not there yet
 */
void
mutual_edit_set_extra_position (MutualEdit *self,
                                guint       position)
{
  g_return_if_fail (self != NULL && self->kind == MUTUAL_EDIT_SET_EXTRA);

  self->extra_position = position;
}

/**
 * mutual_edit_get_item:
 * @self: an edit of %MUTUAL_EDIT_INSERT or %MUTUAL_EDIT_REMOVE
 *
 * Returns: (transfer none): the edit's own copy of the item
 */
MutualItem *
mutual_edit_get_item (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->kind == MUTUAL_EDIT_INSERT || self->kind == MUTUAL_EDIT_REMOVE, NULL);

  return self->item;
}

/**
 * mutual_edit_get_target_id:
 * @self: an edit of %MUTUAL_EDIT_INSERT or %MUTUAL_EDIT_MOVE
 *
 * Returns: (transfer none): the id of the item in whose list the item comes to stand
 */
const char *
mutual_edit_get_target_id (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->kind == MUTUAL_EDIT_INSERT || self->kind == MUTUAL_EDIT_MOVE, NULL);

  return self->to.parent_id;
}

/**
 * mutual_edit_get_target_position:
 * @self: an edit of %MUTUAL_EDIT_INSERT or %MUTUAL_EDIT_MOVE
 *
 * Returns: its place in that list, counted without the item itself
 */
guint
mutual_edit_get_target_position (MutualEdit *self)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->kind == MUTUAL_EDIT_INSERT || self->kind == MUTUAL_EDIT_MOVE, 0);

  return self->to.position;
}
