/* The rules of the review that a plan does without.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "review/mutual-rule.h"

G_BEGIN_DECLS

gboolean    mutual_review_off_has         (MutualPlan       *plan,
                                           const MutualRule *rule);
MutualEdit *mutual_review_off_create_edit (MutualPlan       *plan,
                                           const MutualRule *rule,
                                           gboolean          off);

G_END_DECLS
