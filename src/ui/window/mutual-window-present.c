/* Presenting from the window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "present/mutual-present-window.h"

/**
 * mutual_window_present_plan:
 * @self: a window with a plan
 *
 * Shows the plan to the room, in a window of its own; there is one of them at most.
 */
void
mutual_window_present_plan (MutualWindow *self)
{
  MutualSession *session;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  session = self->document != NULL ? mutual_document_get_session (self->document) : NULL;
  if (session == NULL)
    return;

  if (self->presentation == NULL)
    g_set_weak_pointer (&self->presentation, mutual_present_window_new (GTK_WINDOW (self), session));
  gtk_window_present (self->presentation);
}
