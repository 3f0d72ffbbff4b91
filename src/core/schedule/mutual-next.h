/* What is due next: the open work and the events of a plan, one after the other by date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-filter.h"

G_BEGIN_DECLS

MutualItem *mutual_next_find (MutualPlan         *plan,
                              const GDate        *today,
                              const MutualFilter *filter,
                              const char         *after);

GPtrArray  *mutual_next_list (MutualPlan         *plan,
                              const GDate        *today,
                              MutualSide          side,
                              gboolean            shared_only);

G_END_DECLS
