/* What a window shows before there is a plan in it: open one, look at a sample, begin from a template.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_START_PAGE (mutual_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualStartPage, mutual_start_page, MUTUAL, START_PAGE, GtkWidget)

GtkWidget *mutual_start_page_new (void);

G_END_DECLS
