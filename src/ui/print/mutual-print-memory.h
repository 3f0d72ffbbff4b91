/* How was printed last: printer and paper, kept for the next time.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintSettings *mutual_print_memory_load_settings   (GSettings        *settings);
GtkPageSetup     *mutual_print_memory_load_page_setup (GSettings        *settings);
void              mutual_print_memory_save            (GSettings        *settings,
                                                       GtkPrintSettings *print_settings,
                                                       GtkPageSetup     *page_setup);

G_END_DECLS
