/* The ids of items: UUIDs in lower case.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mutual_id_is_valid (const char    *text,
                             gsize          length);
guint    mutual_id_hash     (gconstpointer  id);

G_END_DECLS
