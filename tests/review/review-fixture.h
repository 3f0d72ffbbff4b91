/* What the tests of the review share: a plan that is all good, and what is advised on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"
#include "review/mutual-review.h"

G_BEGIN_DECLS

MutualPlan   *fixture_load_good  (void);
void          fixture_init_today (GDate         *today);
MutualReview *fixture_review     (MutualPlan    *plan);
void          fixture_apply      (MutualHistory *history,
                                  MutualEdit    *edit);
void          fixture_apply_all  (MutualHistory *history,
                                  GPtrArray     *edits);
void          fixture_set_date   (MutualHistory *history,
                                  MutualItem    *item,
                                  MutualMember   member,
                                  const char    *date);
void          fixture_set_text   (MutualHistory *history,
                                  MutualItem    *item,
                                  MutualMember   member,
                                  const char    *text);
char         *fixture_list       (MutualReview  *review);
const MutualRule *fixture_find_rule (const char *name);

G_END_DECLS
