/* The popover about the priority that a plan serves: what it is, and whose.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PRIORITY_POPOVER (mutual_priority_popover_get_type ())
G_DECLARE_FINAL_TYPE (MutualPriorityPopover, mutual_priority_popover, MUTUAL, PRIORITY_POPOVER, GtkPopover)

GtkWidget *mutual_priority_popover_new  (void);
void       mutual_priority_popover_bind (MutualPriorityPopover *self,
                                         MutualSession         *session);

G_END_DECLS
