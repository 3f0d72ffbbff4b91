/* What it takes to change the roles of a milestone or step: their order, who goes, and who answers then.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

GPtrArray *mutual_role_edits_list   (MutualItem   *item);
GPtrArray *mutual_role_edits_owner  (MutualItem   *item,
                                     MutualSide    side,
                                     const char   *id);
GPtrArray *mutual_role_edits_remove (MutualItem   *item,
                                     const char   *id);
GPtrArray *mutual_role_edits_move   (MutualItem   *item,
                                     const char   *id,
                                     int           by);

G_END_DECLS
