/* Writing over a file in place, for files that cannot be replaced, with a safe copy kept meanwhile.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

gboolean mutual_overwrite (int                 folder,
                           const char         *name,
                           const struct stat  *expected,
                           GBytes             *bytes,
                           GCancellable       *cancellable,
                           GError            **error);

G_END_DECLS
