/* A role: a seat in the deal, first without, then with a person.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_ROLE (mutual_role_get_type ())
G_DECLARE_FINAL_TYPE (MutualRole, mutual_role, MUTUAL, ROLE, MutualItem)

G_END_DECLS
