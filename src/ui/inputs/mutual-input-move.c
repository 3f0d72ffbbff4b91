/* How an input changes what has a say in dates: what else would move is shown first.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-input-private.h"

#include "plan/mutual-dated.h"
#include "session/mutual-move.h"

/* What of an item a date is. */
static MutualMovingPart
get_part (MutualItem   *item,
          MutualMember  member)
{
  if (member == MUTUAL_MEMBER_START)
    return MUTUAL_MOVING_START;
  return member == MUTUAL_MEMBER_END ? MUTUAL_MOVING_END : MUTUAL_MOVING_WHOLE;
}

/* A date can be chosen again where it is shown what moves; other changes are as they are. */
static MutualMove *
create_move (MutualInput  *self,
             const GValue *value,
             GPtrArray    *edits)
{
  MutualInputPrivate *priv = mutual_input_get_private (self);
  MutualItem *item = mutual_input_get_item (self);
  MutualMovingPart part = get_part (item, priv->member);
  const char *label = mutual_input_get_label (self);

  if (G_VALUE_HOLDS (value, G_TYPE_DATE) && g_value_get_boxed (value) != NULL &&
      mutual_moving_is_possible (item, part))
    return mutual_move_new_to_date (priv->session, label, item, part, g_value_get_boxed (value));
  return mutual_move_new_edits (priv->session, label, MUTUAL_IS_DATED (item) ? item : NULL, edits);
}

/* As mutual_input_commit(), for one item whose dates others may follow. */
gboolean
mutual_input_commit_move (MutualInput  *self,
                          const GValue *value)
{
  MutualInputPrivate *priv = mutual_input_get_private (self);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (MutualMove) move = NULL;
  g_autoptr (GError) error = NULL;

  edits = priv->edits (self, mutual_input_get_item (self), value, priv->edits_data, &error);
  if (edits != NULL)
    {
      move = create_move (self, value, edits);
      if (mutual_move_do (move, NULL, &error))
        {
          mutual_input_set_message (self, NULL);
          return TRUE;
        }
    }
  mutual_input_set_message (self, error != NULL ? error->message : NULL);
  return FALSE;
}
