/* Small pictures that many widgets show: painted once, and kept as long as they look the same.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Paints into a square of @size units, in @color and, for what lies behind, @track. */
typedef void (*MutualStampFunc) (cairo_t       *cr,
                                 double         size,
                                 const GdkRGBA *color,
                                 const GdkRGBA *track,
                                 gpointer       user_data);

void mutual_stamp_snapshot (GtkWidget       *widget,
                            GtkSnapshot     *snapshot,
                            const char      *name,
                            MutualStampFunc  func,
                            gpointer         user_data);

G_END_DECLS
