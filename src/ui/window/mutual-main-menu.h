/* The main menu of the window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenu *mutual_main_menu_new       (GMenu      *undo_section,
                                   gboolean    narrow);
void   mutual_main_menu_name_undo (GMenu      *undo_section,
                                   const char *undo,
                                   const char *redo);

G_END_DECLS
