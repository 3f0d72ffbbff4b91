/* One date that moves or stays, in a list: of what, from when to when, and what is the matter with it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MOVE_ROW (mutual_move_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualMoveRow, mutual_move_row, MUTUAL, MOVE_ROW, GtkListBoxRow)

GtkWidget *mutual_move_row_new         (const MutualPreviewRow *row,
                                        const GDate            *today,
                                        const char             *rule);
void       mutual_move_row_align       (MutualMoveRow          *self,
                                        GtkSizeGroup           *from,
                                        GtkSizeGroup           *to);
void       mutual_move_row_set_narrow  (MutualMoveRow          *self,
                                        gboolean                narrow);

G_END_DECLS
