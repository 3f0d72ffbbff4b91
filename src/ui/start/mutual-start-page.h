/* What a window shows before there is a plan in it: the plans of late, and templates to begin from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_START_PAGE (mutual_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualStartPage, mutual_start_page, MUTUAL, START_PAGE, GtkWidget)

/* Properties: "narrow", "search-mode". */
GtkWidget *mutual_start_page_new             (void);
void       mutual_start_page_set_narrow      (MutualStartPage *self,
                                              gboolean         narrow);
gboolean   mutual_start_page_get_search_mode (MutualStartPage *self);
void       mutual_start_page_set_search_mode (MutualStartPage *self,
                                              gboolean         search_mode);
void       mutual_start_page_add_first       (MutualStartPage *self,
                                              GtkWidget       *part);

G_END_DECLS
