/* What hangs on the pointer while something is dragged: its name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_drag_label_show (GdkDrag    *drag,
                             const char *text);

G_END_DECLS
