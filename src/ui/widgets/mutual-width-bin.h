/* A container that says whether it is narrow, so that what it holds can be laid out for a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Below this width (in pixels at the usual size of text, growing with it) a window is narrow. */
#define MUTUAL_NARROW_WIDTH 560

/* Nothing needs a window wider than this. */
#define MUTUAL_MINIMUM_WIDTH 360

/* Nor higher than a telephone held sideways. */
#define MUTUAL_MINIMUM_HEIGHT 294

#define MUTUAL_TYPE_WIDTH_BIN (mutual_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (MutualWidthBin, mutual_width_bin, MUTUAL, WIDTH_BIN, GtkWidget)

/* Properties: "child", "narrow" (read only). */
GtkWidget *mutual_width_bin_new          (void);
void       mutual_width_bin_set_child    (MutualWidthBin *self,
                                          GtkWidget      *child);
gboolean   mutual_width_bin_get_narrow   (MutualWidthBin *self);
void       mutual_width_bin_expect_width (MutualWidthBin *self,
                                          int             width);

G_END_DECLS
