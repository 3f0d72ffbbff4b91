/* Templates to begin from, as cards side by side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEMPLATE_SHELF (mutual_template_shelf_get_type ())
G_DECLARE_FINAL_TYPE (MutualTemplateShelf, mutual_template_shelf, MUTUAL, TEMPLATE_SHELF, GtkWidget)

/* Property: "own", whether these are the user's own templates, which can be changed (construct only). Signal: "changed",
 * when the files are others by now. */
GtkWidget *mutual_template_shelf_new        (gboolean             own,
                                             const char          *label);
void       mutual_template_shelf_fill       (MutualTemplateShelf *self,
                                             GPtrArray           *entries);
guint      mutual_template_shelf_filter     (MutualTemplateShelf *self,
                                             const char *const   *words);
gboolean   mutual_template_shelf_open_first (MutualTemplateShelf *self);

G_END_DECLS
