/* Handing a file to another program that the user chooses.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_open_with (GtkWindow *parent,
                       GFile     *file);

G_END_DECLS
