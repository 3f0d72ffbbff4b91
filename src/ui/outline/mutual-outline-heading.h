/* The head of the outline: its name, and a button that opens or closes all milestones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "toggled". */
#define MUTUAL_TYPE_OUTLINE_HEADING (mutual_outline_heading_get_type ())
G_DECLARE_FINAL_TYPE (MutualOutlineHeading, mutual_outline_heading, MUTUAL, OUTLINE_HEADING, GtkWidget)

GtkWidget *mutual_outline_heading_new    (void);
void       mutual_outline_heading_update (MutualOutlineHeading *self,
                                          gboolean              anything,
                                          gboolean              collapse,
                                          gboolean              writable);

G_END_DECLS
