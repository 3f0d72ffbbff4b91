/* What both sides agreed on: freezing the dates, and keeping each later move with its reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

gboolean   mutual_baseline_is_agreed        (MutualPlan   *plan);
GPtrArray *mutual_baseline_edits_to_agree   (MutualPlan   *plan,
                                             const GDate  *on);
GPtrArray *mutual_baseline_find_moves       (MutualPlan   *plan,
                                             GPtrArray    *edits);
GPtrArray *mutual_baseline_edits_to_record  (MutualPlan   *plan,
                                             GPtrArray    *edits,
                                             const GDate  *on,
                                             const char   *by,
                                             MutualReason  reason,
                                             const char   *notes);

G_END_DECLS
