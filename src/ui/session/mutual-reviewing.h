/* The review of the plan of a session, and what is done about it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "review/mutual-advice.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_REVIEWING (mutual_reviewing_get_type ())
G_DECLARE_FINAL_TYPE (MutualReviewing, mutual_reviewing, MUTUAL, REVIEWING, GObject)

/* Why a rule is not asked. */
typedef enum
{
  MUTUAL_REVIEWING_ON,
  MUTUAL_REVIEWING_OFF_HERE,       /* the plan says so */
  MUTUAL_REVIEWING_OFF_EVERYWHERE, /* the preferences say so */
} MutualReviewingState;

/* Signals: "changed": the preferences did, so that there may be other advice. An edit of the plan is followed by the
 * session's own "changed". */
MutualReviewing     *mutual_reviewing_get_for_session (MutualSession        *session);
GPtrArray           *mutual_reviewing_get_advice      (MutualReviewing      *self);
GPtrArray           *mutual_reviewing_get_passed      (MutualReviewing      *self);
gboolean             mutual_reviewing_can_fix         (MutualReviewing      *self,
                                                       const MutualRule     *rule);
void                 mutual_reviewing_show            (MutualReviewing      *self,
                                                       const MutualAdvice   *advice);
void                 mutual_reviewing_fix             (MutualReviewing      *self,
                                                       const MutualAdvice   *advice);
MutualReviewingState mutual_reviewing_get_state       (MutualReviewing      *self,
                                                       const MutualRule     *rule);
void                 mutual_reviewing_set_state       (MutualReviewing      *self,
                                                       const MutualRule     *rule,
                                                       MutualReviewingState  state);

G_END_DECLS
