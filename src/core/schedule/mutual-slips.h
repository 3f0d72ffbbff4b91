/* The slip story of a plan: each move of a date that was kept, whose it was, and what they come to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Of whatever side, for whatever reason. */
#define MUTUAL_SLIPS_ANY (-1)

/**
 * MutualSlipsFilter:
 * @item: (nullable): of which milestone, step or event; %NULL for all
 * @side: whose moves, as a #MutualSide: %MUTUAL_SIDE_UNSET is nobody's; or %MUTUAL_SLIPS_ANY
 * @reason: why, as a #MutualReason: %MUTUAL_REASON_UNSET is what nobody gave a reason for; or %MUTUAL_SLIPS_ANY
 * @shared_only: whether moves of private steps are left out
 *
 * Which moves somebody wants to see. All of it must be so at once.
 */
typedef struct
{
  MutualItem *item;
  int         side;
  int         reason;
  gboolean    shared_only;
} MutualSlipsFilter;

#define MUTUAL_SLIPS_FILTER_ALL ((MutualSlipsFilter) { .side = MUTUAL_SLIPS_ANY, .reason = MUTUAL_SLIPS_ANY })

/**
 * MutualSlip:
 * @change: (transfer none): the entry of “changes”
 * @item: (transfer none) (nullable): what moved, if the plan still has it
 * @on: when it was moved; not valid if that is not said
 * @days: by how many calendar days, negative for earlier; 0 if the entry does not tell
 * @reason: why
 * @side: whose move it was
 * @is_old: whether it was before the dates were last agreed, so that it is no slip of today's baseline
 * @is_private: whether the other side knows nothing of what moved
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
  gboolean      is_private;
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

MutualSlips *mutual_slips_new         (MutualPlan              *plan,
                                       const MutualSlipsFilter *filter);
void         mutual_slips_free        (MutualSlips             *self);
char        *mutual_slips_dup_summary (const MutualSlips       *self);
char        *mutual_slips_dup_note    (const MutualSlips       *self);
char        *mutual_slips_dup_text    (const MutualSlips       *self);
void         mutual_slip_get          (MutualItem              *change,
                                       MutualSlip              *slip);
const char  *mutual_slip_get_title    (const MutualSlip        *slip);
char        *mutual_slip_dup_dates    (const MutualSlip        *slip);
char        *mutual_slip_dup_distance (const MutualSlip        *slip);
char        *mutual_slip_dup_line     (const MutualSlip        *slip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualSlips, mutual_slips_free)

G_END_DECLS
