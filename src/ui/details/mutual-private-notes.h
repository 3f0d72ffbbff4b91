/* The notes that stay on one side, in a frame that says so.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mutual_private_notes_new (GtkWidget **input);

G_END_DECLS
