/* The colours of a scene on screen, from the named colours of the style.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_style_palette_init (MutualPalette *palette,
                                GtkWidget     *widget,
                                gboolean       on_card);

G_END_DECLS
