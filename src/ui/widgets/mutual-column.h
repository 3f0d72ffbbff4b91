/* A heading above a body that scrolls: on a small screen the heading slides away before the body begins to scroll.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_COLUMN (mutual_column_get_type ())
G_DECLARE_FINAL_TYPE (MutualColumn, mutual_column, MUTUAL, COLUMN, GtkWidget)

/* Children in a template: of the type "heading", and the body without a type. */
GtkWidget *mutual_column_new         (void);
void       mutual_column_set_heading (MutualColumn *self,
                                      GtkWidget    *heading);
void       mutual_column_set_body    (MutualColumn *self,
                                      GtkWidget    *body);
void       mutual_column_set_sliding (MutualColumn *self,
                                      gboolean      sliding);
int        mutual_column_get_offset  (MutualColumn *self);
void       mutual_column_slide       (MutualColumn *self,
                                      int           offset);

G_END_DECLS
