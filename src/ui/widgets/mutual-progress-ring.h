/* A ring that fills clockwise with what is done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PROGRESS_RING (mutual_progress_ring_get_type ())
G_DECLARE_FINAL_TYPE (MutualProgressRing, mutual_progress_ring, MUTUAL, PROGRESS_RING, GtkWidget)

GtkWidget *mutual_progress_ring_new (void);
void       mutual_progress_ring_set (MutualProgressRing *self,
                                     guint               n_done,
                                     guint               n_all);

G_END_DECLS
