/* A line across the window that says what is the matter and offers what to do about it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_BAR (mutual_bar_get_type ())
G_DECLARE_FINAL_TYPE (MutualBar, mutual_bar, MUTUAL, BAR, GtkWidget)

GtkWidget  *mutual_bar_new        (void);
void        mutual_bar_clear      (MutualBar  *self);
void        mutual_bar_add_button (MutualBar  *self,
                                   const char *label,
                                   const char *action);
void        mutual_bar_present    (MutualBar  *self,
                                   const char *text);
void        mutual_bar_set_narrow (MutualBar  *self,
                                   gboolean    narrow);

G_END_DECLS
