/* Moving dates of many items at once, each shown before it is done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands.h"

#include "schedule/mutual-following.h"
#include "schedule/mutual-replan.h"
#include "session/mutual-move.h"

#include <glib/gi18n.h>

/* A week is what most delays are told in. */
#define FIRST_SHIFT 5

static MutualItem *
get_anchor (MutualSession *session)
{
  return mutual_item_resolve (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_ANCHOR);
}

/**
 * mutual_commands_can_move_go_live:
 * @session: a session
 *
 * Returns: whether the plan has an anchor
 */
gboolean
mutual_commands_can_move_go_live (MutualSession *session)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), FALSE);

  return !mutual_session_get_read_only (session) && get_anchor (session) != NULL;
}

/**
 * mutual_commands_move_go_live:
 * @session: a session
 *
 * Lets the user choose another date for the anchor.
 */
void
mutual_commands_move_go_live (MutualSession *session)
{
  g_autoptr (MutualMove) move = NULL;
  MutualItem *anchor;

  g_return_if_fail (MUTUAL_IS_SESSION (session));

  if (!mutual_commands_can_move_go_live (session))
    return;
  anchor = get_anchor (session);
  move = mutual_move_new_to_date (session, _("Move Go-live"), anchor, MUTUAL_MOVING_WHOLE,
                                  mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE));
  mutual_session_show_move (session, G_OBJECT (move));
}

/**
 * mutual_commands_can_shift_after:
 * @session: a session
 * @items: (element-type MutualItem): items
 *
 * Returns: whether it is one milestone or step that has a date, and is not done
 */
gboolean
mutual_commands_can_shift_after (MutualSession *session,
                                 GPtrArray     *items)
{
  MutualItem *item;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && items != NULL, FALSE);

  if (mutual_session_get_read_only (session) || items->len != 1)
    return FALSE;
  item = g_ptr_array_index (items, 0);
  return mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) && mutual_following_get_date (item) != NULL &&
         !mutual_following_is_fixed (item);
}

/**
 * mutual_commands_shift_after:
 * @session: a session
 * @items: (element-type MutualItem): a milestone or step
 *
 * Lets the user choose by how many working days it and all that comes after it goes.
 */
void
mutual_commands_shift_after (MutualSession *session,
                             GPtrArray     *items)
{
  g_autoptr (MutualMove) move = NULL;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (!mutual_commands_can_shift_after (session, items))
    return;
  move = mutual_move_new_shift (session, g_ptr_array_index (items, 0), FIRST_SHIFT);
  mutual_session_show_move (session, G_OBJECT (move));
}

/**
 * mutual_commands_work_back:
 * @session: a session
 *
 * Shows what would follow the anchor from now on, or says why there is nothing to do.
 */
void
mutual_commands_work_back (MutualSession *session)
{
  g_autoptr (MutualMove) move = NULL;

  g_return_if_fail (MUTUAL_IS_SESSION (session));

  if (mutual_session_get_read_only (session))
    return;
  if (get_anchor (session) == NULL)
    {
      mutual_session_tell (session, _("Choose the milestone to work back from in its details first"), FALSE);
      return;
    }
  if (!mutual_replan_can_work_back (mutual_session_get_plan (session)))
    {
      mutual_session_tell (session, _("All that is left to do follows something already"), FALSE);
      return;
    }
  move = mutual_move_new_work_back (session);
  mutual_session_show_move (session, G_OBJECT (move));
}
