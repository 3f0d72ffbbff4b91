/* The menu beside the New button: open, what was open of late, templates and samples.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_NEW_MENU (mutual_new_menu_get_type ())
G_DECLARE_FINAL_TYPE (MutualNewMenu, mutual_new_menu, MUTUAL, NEW_MENU, GObject)

MutualNewMenu *mutual_new_menu_new       (void);
GMenuModel    *mutual_new_menu_get_model (MutualNewMenu *self);
void           mutual_new_menu_refresh   (MutualNewMenu *self);

G_END_DECLS
