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
 * @n: by how many working days all shift, where that is what was searched for
 * @edits: (element-type MutualEdit): the change
 */
typedef struct
{
  GDate      date;
  int        n;
  GPtrArray *edits;
} MutualNearest;

/* The search for it, which may take longer than a frame. */
typedef struct _MutualNearestSearch MutualNearestSearch;

MutualNearestSearch *mutual_nearest_search_new_date  (MutualPlan          *plan,
                                                      MutualItem          *item,
                                                      MutualMovingPart     part,
                                                      const GDate         *date,
                                                      const GDate         *today);
MutualNearestSearch *mutual_nearest_search_new_shift (MutualPlan          *plan,
                                                      MutualItem          *item,
                                                      int                  n,
                                                      const GDate         *today);
MutualNearestSearch *mutual_nearest_search_new_edits (MutualPlan          *plan,
                                                      MutualItem          *item,
                                                      GPtrArray           *edits,
                                                      const GDate         *today);
gboolean             mutual_nearest_search_run       (MutualNearestSearch *self,
                                                      gint64               microseconds);
MutualNearest       *mutual_nearest_search_take      (MutualNearestSearch *self);
void                 mutual_nearest_search_free      (MutualNearestSearch *self);

void                 mutual_nearest_free             (MutualNearest       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualNearestSearch, mutual_nearest_search_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualNearest, mutual_nearest_free)

G_END_DECLS
