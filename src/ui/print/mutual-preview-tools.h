/* What is below a preview: which page it is and to others, larger and smaller, and whether there will be new ones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PREVIEW_TOOLS (mutual_preview_tools_get_type ())
G_DECLARE_FINAL_TYPE (MutualPreviewTools, mutual_preview_tools, MUTUAL, PREVIEW_TOOLS, AdwBin)

GtkWidget *mutual_preview_tools_new          (void);
void       mutual_preview_tools_set_position (MutualPreviewTools *self,
                                              guint               page,
                                              guint               n_pages);
void       mutual_preview_tools_set_busy     (MutualPreviewTools *self,
                                              gboolean            busy);

G_END_DECLS
