/* What both sides agreed on: freezing the dates, and keeping each later move with its reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

/**
 * MutualBaselineMove:
 * @item: a milestone, step or event that was agreed
 * @member: which of its dates moves
 * @from: where it was
 * @to: where it goes; not valid if it has no date any more
 */
typedef struct
{
  MutualItem   *item;
  MutualMember  member;
  GDate         from;
  GDate         to;
} MutualBaselineMove;

gboolean   mutual_baseline_is_agreed        (MutualPlan         *plan);
GPtrArray *mutual_baseline_edits_to_agree   (MutualPlan         *plan,
                                             const GDate        *on);

/* mutual-baseline-moves.c */
GPtrArray *mutual_baseline_find_moves       (MutualPlan         *plan,
                                             GPtrArray          *edits);

/* mutual-baseline-record.c */
GPtrArray *mutual_baseline_edits_to_record  (MutualPlan         *plan,
                                             GPtrArray          *edits,
                                             const GDate        *on,
                                             const char         *by,
                                             MutualReason        reason,
                                             const char         *notes);
GPtrArray *mutual_baseline_edits_to_explain (MutualPlan         *plan,
                                             const char * const *ids,
                                             MutualReason        reason,
                                             const char         *notes);
char      *mutual_baseline_dup_mover        (MutualPlan         *plan,
                                             MutualSide          side,
                                             const char         *name);

G_END_DECLS
