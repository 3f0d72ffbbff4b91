/* The row in which somebody new is written: not in the plan before there is a name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_DRAFT_ROW (mutual_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualDraftRow, mutual_draft_row, MUTUAL, DRAFT_ROW, GtkListBoxRow)

/* Signal: "written" (const char *text): a name, or several lines of names; "left": the writing is over. */
GtkWidget *mutual_draft_row_new   (void);
void       mutual_draft_row_begin (MutualDraftRow *self,
                                   const char     *label);
void       mutual_draft_row_end   (MutualDraftRow *self);

G_END_DECLS
