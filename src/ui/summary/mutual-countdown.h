/* How long it is still to go-live, and when that is; a click is there to move it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_COUNTDOWN (mutual_countdown_get_type ())
G_DECLARE_FINAL_TYPE (MutualCountdown, mutual_countdown, MUTUAL, COUNTDOWN, GtkButton)

GtkWidget *mutual_countdown_new    (void);
void       mutual_countdown_update (MutualCountdown *self,
                                    MutualSession   *session,
                                    gboolean         narrow);

G_END_DECLS
