/* Labels as the panes use them: one line that shortens itself, or a paragraph that wraps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mutual_label_new           (const char *css_class,
                                       float       xalign);
GtkWidget *mutual_label_new_line      (const char *css_class);
GtkWidget *mutual_label_new_paragraph (const char *css_class);
void       mutual_label_set_or_hide   (GtkWidget  *label,
                                       const char *text);

G_END_DECLS
