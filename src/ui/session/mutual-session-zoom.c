/* How much of the plan the timeline of a session shows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

/**
 * mutual_session_get_zoom:
 * @self: a session
 *
 * Returns: how wide a day is on the timeline, in pixels, or 0 for as wide as all of the plan can be seen
 */
double
mutual_session_get_zoom (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), 0);

  return self->zoom;
}

/**
 * mutual_session_set_zoom:
 * @self: a session
 * @zoom: how wide a day is on the timeline, in pixels, or 0 for as wide as all of the plan can be seen
 */
void
mutual_session_set_zoom (MutualSession *self,
                         double         zoom)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));
  g_return_if_fail (zoom >= 0);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_object_notify (G_OBJECT (self), "zoom");
}

/**
 * mutual_session_ask_for_zoom:
 * @self: a session
 * @zoom: what the timeline shall do
 *
 * The timeline knows how wide it is and what is looked at, and sets the zoom.
 */
void
mutual_session_ask_for_zoom (MutualSession *self,
                             MutualZoom     zoom)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  g_signal_emit_by_name (self, "zoom", zoom);
}
