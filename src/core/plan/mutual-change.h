/* A change: one recorded move of a date, with its reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHANGE (mutual_change_get_type ())
G_DECLARE_FINAL_TYPE (MutualChange, mutual_change, MUTUAL, CHANGE, MutualItem)

G_END_DECLS
