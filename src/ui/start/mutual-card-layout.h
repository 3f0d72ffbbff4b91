/* Cards of one size side by side, as many as there is room for.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CARD_LAYOUT (mutual_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (MutualCardLayout, mutual_card_layout, MUTUAL, CARD_LAYOUT, GtkLayoutManager)


G_END_DECLS
