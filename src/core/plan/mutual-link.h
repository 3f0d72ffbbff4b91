/* A link of a milestone or step: a title and where it leads.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_LINK (mutual_link_get_type ())
G_DECLARE_FINAL_TYPE (MutualLink, mutual_link, MUTUAL, LINK, MutualItem)

G_END_DECLS
