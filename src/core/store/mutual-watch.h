/* Hints that a file may have changed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_WATCH (mutual_watch_get_type ())
G_DECLARE_FINAL_TYPE (MutualWatch, mutual_watch, MUTUAL, WATCH, GObject)

/* Signal: "hint" (): the file may have changed; what it holds decides. */

MutualWatch *mutual_watch_new (GFile *file);

G_END_DECLS
