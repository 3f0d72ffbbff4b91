/* The bar above the outline that finds words in the plan, and says what of the plan shows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_FIND_BAR (mutual_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (MutualFindBar, mutual_find_bar, MUTUAL, FIND_BAR, MutualPane)

GtkWidget *mutual_find_bar_new         (void);
void       mutual_find_bar_open        (MutualFindBar *self);
void       mutual_find_bar_open_filter (MutualFindBar *self);
void       mutual_find_bar_close       (MutualFindBar *self);
gboolean   mutual_find_bar_is_open     (MutualFindBar *self);
void       mutual_find_bar_go          (MutualFindBar *self,
                                        int            direction);

G_END_DECLS
