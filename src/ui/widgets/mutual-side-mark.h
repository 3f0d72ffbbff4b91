/* The mark of a side: a disc for the buyer, a square for the seller, so that colour is never alone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SIDE_MARK (mutual_side_mark_get_type ())
G_DECLARE_FINAL_TYPE (MutualSideMark, mutual_side_mark, MUTUAL, SIDE_MARK, GtkWidget)

GtkWidget  *mutual_side_mark_new           (void);
void        mutual_side_mark_set_side      (MutualSideMark *self,
                                            MutualSide      side);
void        mutual_side_mark_set_side_class (GtkWidget     *widget,
                                            MutualSide      side);

G_END_DECLS
