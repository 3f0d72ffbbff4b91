/* Moving items within their lists and from one to another.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands-private.h"

#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#include <glib/gi18n.h>

/* Where an item goes by one place; a step at the end of its milestone goes on to the next one. */
static gboolean
find_next_place (GPtrArray                *items,
                 MutualItem               *item,
                 MutualCommandsDirection   direction,
                 MutualItem              **parent,
                 guint                    *position)
{
  MutualMember list = mutual_item_get_list_member (item);
  guint place = mutual_item_get_position (item);
  MutualItem *next_parent;
  MutualItem *neighbour;

  *parent = mutual_item_get_parent (item);
  if (direction == MUTUAL_COMMANDS_UP ? place > 0 : place + 1 < mutual_item_get_n_children (*parent, list))
    {
      *position = direction == MUTUAL_COMMANDS_UP ? place - 1 : place + 1;
      neighbour = mutual_item_get_child (*parent, list, *position);
      /* One that goes along and is stuck at the end holds up the others. */
      return !g_ptr_array_find (items, neighbour, NULL);
    }
  if (!MUTUAL_IS_STEP (item))
    return FALSE;

  place = mutual_item_get_position (*parent);
  if (direction == MUTUAL_COMMANDS_UP && place == 0)
    return FALSE;
  next_parent = mutual_item_get_child (mutual_item_get_parent (*parent), MUTUAL_MEMBER_MILESTONES,
                                       direction == MUTUAL_COMMANDS_UP ? place - 1 : place + 1);
  if (next_parent == NULL)
    return FALSE;
  *parent = next_parent;
  *position = direction == MUTUAL_COMMANDS_UP ? mutual_item_get_n_children (next_parent, list) : 0;
  return TRUE;
}

/**
 * mutual_commands_can_move:
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @direction: up or down
 *
 * Returns: whether there is a place to go to
 */
gboolean
mutual_commands_can_move (GPtrArray               *items,
                          MutualCommandsDirection  direction)
{
  MutualItem *first;
  MutualItem *parent;
  guint position;

  g_return_val_if_fail (items != NULL, FALSE);

  if (items->len == 0)
    return FALSE;
  first = g_ptr_array_index (items, direction == MUTUAL_COMMANDS_UP ? 0 : items->len - 1);
  return mutual_commands_get_words (items)->get_type != mutual_item_get_type &&
         find_next_place (items, first, direction, &parent, &position);
}

/**
 * mutual_commands_move:
 * @session: a session
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @direction: up or down
 *
 * Moves items by one place. Steps go on into the milestone above or below.
 */
void
mutual_commands_move (MutualSession           *session,
                      GPtrArray               *items,
                      MutualCommandsDirection  direction)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (!mutual_commands_can_move (items, direction) ||
      !mutual_commands_begin (session, _(mutual_commands_get_words (items)->move)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, direction == MUTUAL_COMMANDS_UP ? i : items->len - 1 - i);
      MutualItem *parent;
      guint position;

      if (!find_next_place (items, item, direction, &parent, &position))
        continue;
      mutual_commands_apply (session, mutual_edit_new_move (item, parent, position));
      if (MUTUAL_IS_STEP (item))
        mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
    }
  mutual_commands_end (session);
  mutual_commands_select (session, items);
}

/**
 * mutual_commands_can_move_to:
 * @items: (element-type MutualItem): items
 * @parent: another item
 *
 * Returns: whether all items can stand in a list of @parent: steps in milestones, what is the plan's in the plan
 */
gboolean
mutual_commands_can_move_to (GPtrArray  *items,
                             MutualItem *parent)
{
  g_return_val_if_fail (items != NULL && MUTUAL_IS_ITEM (parent), FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      MutualMember list = mutual_item_get_list_member (item);

      if (!mutual_item_has (parent, list) || G_OBJECT_TYPE (mutual_item_get_parent (item)) != G_OBJECT_TYPE (parent))
        return FALSE;
    }
  return items->len > 0;
}

/**
 * mutual_commands_move_to:
 * @session: a session
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @parent: where they shall stand
 * @position: the gap in its list where they shall stand, from 0 to the length of the list as it is now
 *
 * Moves items elsewhere, as a drop does.
 */
void
mutual_commands_move_to (MutualSession *session,
                         GPtrArray     *items,
                         MutualItem    *parent,
                         guint          position)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL && MUTUAL_IS_ITEM (parent));

  if (!mutual_commands_can_move_to (items, parent) ||
      !mutual_commands_begin (session, _(mutual_commands_get_words (items)->move)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      gboolean from_above = mutual_item_get_parent (item) == parent && mutual_item_get_position (item) < position;
      guint place = from_above ? position - 1 : position;

      if (mutual_item_get_parent (item) != parent || mutual_item_get_position (item) != place)
        mutual_commands_apply (session, mutual_edit_new_move (item, parent, place));
      position = place + 1;
    }
  mutual_commands_end (session);
  if (MUTUAL_IS_MILESTONE (parent))
    mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
  mutual_commands_select (session, items);
}
