/* Tooltips of widgets that change often.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        mutual_tooltip_set (GtkWidget  *widget,
                                const char *text);
const char *mutual_tooltip_get (GtkWidget  *widget);

G_END_DECLS
