/* From the bytes of a file to a plan, strictly.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-problem.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Items of a plan, not counting the plan itself. */
#define MUTUAL_ITEMS_LIMIT 200000

MutualPlan *mutual_reader_read       (GBytes     *bytes,
                                      GError    **error);
MutualPlan *mutual_reader_read_all   (GBytes     *bytes,
                                      GPtrArray  *problems);

G_END_DECLS
