/* Which rows the outline has, and in what order: milestones and events by date, steps below.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-step-fold.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

void mutual_outline_order_fill_top    (GListStore     *store,
                                       MutualSession  *session);
void mutual_outline_order_fill_steps  (GListStore     *store,
                                       MutualItem     *milestone,
                                       gboolean        folded,
                                       MutualSession  *session);
void mutual_outline_order_fill_folded (GListStore     *store,
                                       MutualStepFold *fold,
                                       MutualSession  *session);

G_END_DECLS
