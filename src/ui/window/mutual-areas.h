/* Going from one area of a window to the next with a single key.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean mutual_areas_focus_next (GtkWidget *const *areas,
                                  guint             n_areas,
                                  int               step);

G_END_DECLS
