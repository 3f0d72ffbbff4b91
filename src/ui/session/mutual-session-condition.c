/* How an item of a session's plan stands today, from dates that are kept right anyway.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

/**
 * mutual_session_get_condition:
 * @self: a session
 * @item: a step, a milestone, or the plan itself
 * @condition: (out caller-allocates): how it stands; to be cleared with mutual_condition_clear()
 *
 * Tells how @item stands today, private steps included.
 */
void
mutual_session_get_condition (MutualSession   *self,
                              MutualItem      *item,
                              MutualCondition *condition)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self) && MUTUAL_IS_ITEM (item) && condition != NULL);

  mutual_condition_get (mutual_settling_get_schedule (self->settling), item, &self->today, FALSE, condition);
}
