/* Writing goes on where it was when rows come from elsewhere and the list takes the one that is written apart.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

struct _MutualOutlineHold
{
  MutualItem *item;
  MutualMember member;
  char *before;
  char *text;
  gboolean is_new;
  guint cursor;
};

/**
 * mutual_outline_hold:
 * @self: an outline whose rows are about to change
 *
 * Returns: (transfer full) (nullable): what is being written, to be given to mutual_outline_release()
 */
MutualOutlineHold *
mutual_outline_hold (MutualOutline *self)
{
  MutualOutlineHold *hold;

  if (self->written == NULL)
    return NULL;

  hold = g_new (MutualOutlineHold, 1);
  hold->item = g_object_ref (self->written_item);
  hold->member = self->written_member;
  hold->before = g_strdup (self->written_before);
  hold->text = g_strdup (mutual_row_text_get_written (self->written));
  hold->is_new = self->written_new;
  hold->cursor = mutual_row_text_get_cursor (self->written);
  return hold;
}

/**
 * mutual_outline_release:
 * @self: an outline whose rows have changed
 * @hold: (transfer full) (nullable): what was being written before
 *
 * Lets it be written on, with the cursor where it was, unless its item is gone.
 */
void
mutual_outline_release (MutualOutline     *self,
                        MutualOutlineHold *hold)
{
  MutualPlan *plan;

  if (hold == NULL)
    return;

  plan = mutual_session_get_plan (mutual_outline_get_session (self));
  if (self->written == NULL && mutual_plan_find (plan, mutual_item_get_id (hold->item)) == hold->item
      && mutual_outline_write (self, hold->item, hold->member))
    {
      g_free (self->written_before);
      self->written_before = g_steal_pointer (&hold->before);
      self->written_new = hold->is_new;
      mutual_row_text_replace_written (self->written, hold->text, hold->cursor);
    }
  g_object_unref (hold->item);
  g_free (hold->before);
  g_free (hold->text);
  g_free (hold);
}
