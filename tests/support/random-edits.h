/* Actions at random, each of which leaves a plan whole: what a person might do to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"

G_BEGIN_DECLS

gboolean random_edits_act (GRand         *rand,
                           MutualHistory *history,
                           MutualPlan    *source);

G_END_DECLS
