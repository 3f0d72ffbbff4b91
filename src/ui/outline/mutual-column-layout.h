/* The columns of a milestone's row: all have their width but the title, and the chips give way to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_COLUMN_LAYOUT (mutual_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (MutualColumnLayout, mutual_column_layout, MUTUAL, COLUMN_LAYOUT, GtkLayoutManager)

void              mutual_column_layout_set_columns (MutualColumnLayout *self,
                                                    GtkWidget          *title,
                                                    GtkWidget          *chips);

G_END_DECLS
