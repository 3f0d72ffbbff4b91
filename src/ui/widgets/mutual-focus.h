/* How Tab goes through what gives the focus on to something in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean mutual_focus_children (GtkWidget        *widget,
                                GtkDirectionType  direction);

G_END_DECLS
