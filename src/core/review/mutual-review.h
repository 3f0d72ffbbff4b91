/* The review: what the coach advises on a plan, kept right after each edit without asking again about all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "review/mutual-advice.h"

G_BEGIN_DECLS

typedef struct _MutualReview MutualReview;

MutualReview *mutual_review_new        (MutualPlan         *plan,
                                        const GDate        *today);
void          mutual_review_free       (MutualReview       *self);
void          mutual_review_set_off    (MutualReview       *self,
                                        const char * const *names);
void          mutual_review_note       (MutualReview       *self,
                                        MutualEdit         *edit);
GPtrArray    *mutual_review_get_advice (MutualReview       *self);
GPtrArray    *mutual_review_get_passed (MutualReview       *self);
GPtrArray    *mutual_review_create_fix (MutualReview       *self,
                                        const MutualRule   *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualReview, mutual_review_free)

G_END_DECLS
