/* What says where a move goes: a date, or a number of working days.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-move.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MOVE_INPUT (mutual_move_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualMoveInput, mutual_move_input, MUTUAL, MOVE_INPUT, GtkWidget)

/* Signals:
 * "changed": the move goes elsewhere now;
 * "settled": Enter, where nothing changed since the last one. */
GtkWidget *mutual_move_input_new      (MutualMove      *move);
void       mutual_move_input_set_date (MutualMoveInput *self,
                                       const GDate     *date);
void       mutual_move_input_set_days (MutualMoveInput *self,
                                       int              n);
gboolean   mutual_move_input_accept   (MutualMoveInput *self);

G_END_DECLS
