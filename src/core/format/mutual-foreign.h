/* Files that are not Mutual plans, and what they are instead.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    mutual_foreign_has_magic (const char *data,
                                      gsize       length);
const char *mutual_foreign_describe  (const char *data,
                                      gsize       length);

G_END_DECLS
