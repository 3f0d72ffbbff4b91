/* Leaving for later what the first frame of a window can do without.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*MutualFirstFrameFunc) (GtkWidget *widget);

void mutual_first_frame_call (GtkWidget            *widget,
                              MutualFirstFrameFunc  func);

G_END_DECLS
