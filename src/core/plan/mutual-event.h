/* A customer event: a date or a range in the buyer's own calendar.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_EVENT (mutual_event_get_type ())
G_DECLARE_FINAL_TYPE (MutualEvent, mutual_event, MUTUAL, EVENT, MutualItem)

G_END_DECLS
