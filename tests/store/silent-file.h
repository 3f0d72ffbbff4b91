/* A file on a server that gives no answer before it is let go.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *silent_file_new    (void);
void   silent_file_let_go (GFile *file);

G_END_DECLS
