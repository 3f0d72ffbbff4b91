/* What this program tried to save and was told that it could not: it may be in the file all the same.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     mutual_attempts_remember (GFile  *file,
                                   GBytes *bytes);
gboolean mutual_attempts_contain  (GFile  *file,
                                   GBytes *bytes);

G_END_DECLS
