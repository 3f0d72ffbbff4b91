/* Actions of widgets that move to another place in the window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_actions_reconnect (GtkWidget *widget);

G_END_DECLS
