/* What can be done on the timeline beside dragging: the menu of a bar, an event or an empty place, and its actions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        mutual_timeline_menu_install    (GtkWidgetClass *timeline_class);
GMenuModel *mutual_timeline_menu_new        (MutualSession  *session,
                                             MutualItem     *item,
                                             const GDate    *day,
                                             gboolean        narrow);
gboolean    mutual_timeline_menu_ask_for_date (GtkWidget      *timeline,
                                             MutualSession  *session,
                                             MutualItem     *item);

G_END_DECLS
