/* What a change of dates would bring, before anything changes: what moves, what stays, what does not fit, what would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-move.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MOVE_DIALOG (mutual_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MutualMoveDialog, mutual_move_dialog, MUTUAL, MOVE_DIALOG, AdwWindow)

GtkWindow *mutual_move_dialog_new (GtkWindow  *parent,
                                   MutualMove *move);

G_END_DECLS
