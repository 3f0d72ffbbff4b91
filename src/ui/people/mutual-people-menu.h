/* The menus of the pane of people.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *mutual_people_menu_new_button (MutualSide  side);
GMenuModel *mutual_people_menu_new        (MutualItem *person_or_role);
GMenuModel *mutual_people_menu_new_for_card (MutualItem *person_or_role);

G_END_DECLS
