/* Connecting anew to a server: before the helper that speaks with it has used up its connections, or when it ended.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-watchdog.h"

G_BEGIN_DECLS

void     mutual_reconnect_count_move (GFile           *file);
gboolean mutual_reconnect_if_due     (GFile           *file,
                                      MutualWatchdog  *watchdog,
                                      GError         **error);
void     mutual_reconnect_follow     (GFile           *file);

G_END_DECLS
