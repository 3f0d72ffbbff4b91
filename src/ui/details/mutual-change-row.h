/* One recorded move of a date: what was moved, from when to when, by whom and why, which can be said there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHANGE_ROW (mutual_change_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualChangeRow, mutual_change_row, MUTUAL, CHANGE_ROW, GtkWidget)

GtkWidget  *mutual_change_row_new    (MutualSession   *session,
                                      const char      *id);
const char *mutual_change_row_get_id (MutualChangeRow *self);
void        mutual_change_row_update (MutualChangeRow *self);

G_END_DECLS
