/* The popover that moves go-live: a date in words, what it means, and what moves along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_GO_LIVE_POPOVER (mutual_go_live_popover_get_type ())
G_DECLARE_FINAL_TYPE (MutualGoLivePopover, mutual_go_live_popover, MUTUAL, GO_LIVE_POPOVER, GtkPopover)

GtkWidget *mutual_go_live_popover_new  (void);
void       mutual_go_live_popover_bind (MutualGoLivePopover *self,
                                        MutualSession       *session);

G_END_DECLS
