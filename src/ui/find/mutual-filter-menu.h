/* The menu that chooses whose work shows, and in what state, and the words for what is chosen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_FILTER_MENU (mutual_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (MutualFilterMenu, mutual_filter_menu, MUTUAL, FILTER_MENU, GObject)

MutualFilterMenu *mutual_filter_menu_new         (void);
void              mutual_filter_menu_set_session (MutualFilterMenu *self,
                                                  MutualSession    *session);
GActionGroup     *mutual_filter_menu_get_actions (MutualFilterMenu *self);
GMenuModel       *mutual_filter_menu_get_model   (MutualFilterMenu *self);
void              mutual_filter_menu_refresh     (MutualFilterMenu *self);
char             *mutual_filter_menu_describe    (MutualSession    *session);

G_END_DECLS
