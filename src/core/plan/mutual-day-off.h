/* A day or range on which a side does not work.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DAY_OFF (mutual_day_off_get_type ())
G_DECLARE_FINAL_TYPE (MutualDayOff, mutual_day_off, MUTUAL, DAY_OFF, MutualItem)

G_END_DECLS
