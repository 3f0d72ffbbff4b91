/* The plans that were used of late, on the list that the desktop keeps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       mutual_recent_add    (GFile      *file);
GPtrArray *mutual_recent_list   (guint       n_max);
void       mutual_recent_remove (const char *uri);

G_END_DECLS
