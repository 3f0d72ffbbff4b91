/* The slip story of a plan: each move of a date that was kept, whose it was, and what they come to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/**
 * MutualSlip:
 * @change: (transfer none): the entry of “changes”
 * @item: (transfer none) (nullable): what moved, if the plan still has it
 * @on: when it was moved; not valid if that is not said
 * @days: by how many calendar days, negative for earlier; 0 if the entry does not tell
 * @reason: why
 * @side: whose move it was
 * @is_old: whether it was before the dates were last agreed, so that it is no slip of today's baseline
 */
typedef struct
{
  MutualItem   *change;
  MutualItem   *item;
  GDate         on;
  int           days;
  MutualReason  reason;
  MutualSide    side;
  gboolean      is_old;
} MutualSlip;

/**
 * MutualSlips:
 * @list: (element-type MutualSlip): the moves, by date
 * @days: what they come to in calendar days
 * @n_buyer: how many were the buyer's
 * @n_seller: how many were the seller's
 * @n_old: how many were before the dates were last agreed
 *
 * Moves of both sides, and those of which nobody can say whose they were, count for neither.
 */
typedef struct
{
  GPtrArray *list;
  int        days;
  guint      n_buyer;
  guint      n_seller;
  guint      n_old;
} MutualSlips;

MutualSlips *mutual_slips_new         (MutualPlan        *plan,
                                       MutualItem        *item,
                                       MutualSide         side,
                                       MutualReason       reason);
void         mutual_slips_free        (MutualSlips       *self);
char        *mutual_slips_dup_summary (const MutualSlips *self);
char        *mutual_slip_dup_distance (const MutualSlip  *slip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualSlips, mutual_slips_free)

G_END_DECLS
