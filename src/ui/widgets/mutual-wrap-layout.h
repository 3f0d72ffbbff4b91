/* A layout that fills lines like words of a text, in the reading direction.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_WRAP_LAYOUT (mutual_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MutualWrapLayout, mutual_wrap_layout, MUTUAL, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *mutual_wrap_layout_new (int spacing);

G_END_DECLS
