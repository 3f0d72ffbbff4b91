/* What it takes to change what the details show, where that is more than to set a member.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

#define DECLARE_EDITS(name) \
  GPtrArray *mutual_detail_edits_##name (MutualInput *input, MutualItem *item, const GValue *value, gpointer user_data, \
                                         GError **error)

DECLARE_EDITS (due);
DECLARE_EDITS (start);
DECLARE_EDITS (duration);
DECLARE_EDITS (side);
DECLARE_EDITS (follows);
DECLARE_EDITS (offset);
DECLARE_EDITS (status);
DECLARE_EDITS (done_on);
DECLARE_EDITS (owner); /* user_data is the side */
DECLARE_EDITS (event_date);
DECLARE_EDITS (event_end);
DECLARE_EDITS (day_off);
DECLARE_EDITS (weekend);

#undef DECLARE_EDITS

G_END_DECLS
