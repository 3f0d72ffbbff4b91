/* Comparing two plans: the edits that lead from one to the other.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GPtrArray *mutual_compare (MutualPlan *from,
                           MutualPlan *to);

G_END_DECLS
