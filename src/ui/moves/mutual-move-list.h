/* All dates that a change moves or that stay: those that matter, and the others if one wants to see them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MOVE_LIST (mutual_move_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualMoveList, mutual_move_list, MUTUAL, MOVE_LIST, GtkWidget)

GtkWidget *mutual_move_list_new         (void);
void       mutual_move_list_show        (MutualMoveList      *self,
                                         const MutualPreview *preview,
                                         gboolean             of_rules);
gboolean   mutual_move_list_is_empty    (MutualMoveList      *self);
guint      mutual_move_list_count_rules (MutualMoveList      *self);
void       mutual_move_list_set_narrow  (MutualMoveList      *self,
                                         gboolean             narrow);

G_END_DECLS
