/* Ending the program: all plans with changes are asked about at once, then the windows close.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_QUITTING (mutual_quitting_get_type ())
G_DECLARE_FINAL_TYPE (MutualQuitting, mutual_quitting, MUTUAL, QUITTING, GObject)

/* Signal: "ended" (): a window stays after all. */

MutualQuitting *mutual_quitting_new     (GtkApplication *application);
void            mutual_quitting_start   (MutualQuitting *self);
void            mutual_quitting_present (MutualQuitting *self);

G_END_DECLS
