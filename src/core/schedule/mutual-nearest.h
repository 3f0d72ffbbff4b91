/* The nearest change of dates like one that does not fit: found by trying, not guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-moving.h"

G_BEGIN_DECLS

/**
 * MutualNearest:
 * @date: where the item comes to lie then: the date that moves, else when it is due
 * @n: by how many working days all shift, for mutual_nearest_find_shift()
 * @edits: (element-type MutualEdit): the change
 */
typedef struct
{
  GDate      date;
  int        n;
  GPtrArray *edits;
} MutualNearest;

MutualNearest *mutual_nearest_find_date  (MutualPlan       *plan,
                                          MutualItem       *item,
                                          MutualMovingPart  part,
                                          const GDate      *date,
                                          const GDate      *today);
MutualNearest *mutual_nearest_find_shift (MutualPlan       *plan,
                                          MutualItem       *item,
                                          int               n,
                                          const GDate      *today);
MutualNearest *mutual_nearest_find_rule  (MutualPlan       *plan,
                                          MutualItem       *item,
                                          GPtrArray        *edits,
                                          const GDate      *today);
void           mutual_nearest_free       (MutualNearest    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualNearest, mutual_nearest_free)

G_END_DECLS
