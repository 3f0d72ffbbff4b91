/* The menu of the selected rows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

G_BEGIN_DECLS

GMenuModel *mutual_outline_menu_new (MutualSession *session,
                                     gboolean       narrow);

G_END_DECLS
