/* Rows of preferences and dialogs: a choice among a few words, a switch.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *mutual_rows_new_choice (const char    *title,
                                   GtkStringList *names,
                                   guint          selected);
GtkWidget *mutual_rows_new_switch (GtkWidget     *button,
                                   const char    *title,
                                   const char    *subtitle);

G_END_DECLS
