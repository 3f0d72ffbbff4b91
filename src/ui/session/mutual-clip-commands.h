/* Pasting into the plan of a session.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

G_BEGIN_DECLS

void     mutual_clip_commands_paste       (MutualSession *session,
                                           GBytes        *bytes);
gboolean mutual_clip_commands_paste_lines (MutualSession *session,
                                           const char    *text,
                                           MutualItem    *below);

G_END_DECLS
