/* Telling the desktop which plans were used of late.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void mutual_recent_add (GFile *file);

G_END_DECLS
