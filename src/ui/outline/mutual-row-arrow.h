/* The arrow of a row: tells whether the rows below show, and shows or hides them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "row.toggle-expanded" where it stands. */
#define MUTUAL_TYPE_ROW_ARROW (mutual_row_arrow_get_type ())
G_DECLARE_FINAL_TYPE (MutualRowArrow, mutual_row_arrow, MUTUAL, ROW_ARROW, GtkWidget)

GtkWidget *mutual_row_arrow_new    (void);
void       mutual_row_arrow_update (MutualRowArrow *self,
                                    gboolean        expandable,
                                    gboolean        expanded);

G_END_DECLS
