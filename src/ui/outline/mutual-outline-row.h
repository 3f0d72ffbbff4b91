/* A row of the outline: whatever kind of item it is bound to, with what can be done to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-row-text.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_OUTLINE_ROW (mutual_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualOutlineRow, mutual_outline_row, MUTUAL, OUTLINE_ROW, GtkWidget)

GtkWidget      *mutual_outline_row_new             (void);
void            mutual_outline_row_bind            (MutualOutlineRow *self,
                                                    MutualSession    *session,
                                                    GtkTreeListRow   *row,
                                                    gboolean          narrow,
                                                    gboolean          wait);
gboolean        mutual_outline_row_is_waiting      (MutualOutlineRow *self);
void            mutual_outline_row_appear          (MutualOutlineRow *self);
void            mutual_outline_row_unbind          (MutualOutlineRow *self);
void            mutual_outline_row_update          (MutualOutlineRow *self,
                                                    gboolean          narrow);
GtkTreeListRow *mutual_outline_row_get_row         (MutualOutlineRow *self);
gpointer        mutual_outline_row_get_item        (MutualOutlineRow *self);
gboolean        mutual_outline_row_get_expanded    (MutualOutlineRow *self);
gboolean        mutual_outline_row_set_expanded    (MutualOutlineRow *self,
                                                    gboolean          expanded);
gboolean        mutual_outline_row_toggle_done     (MutualOutlineRow *self);
MutualRowText  *mutual_outline_row_get_text        (MutualOutlineRow *self,
                                                    MutualMember      member);

G_END_DECLS
