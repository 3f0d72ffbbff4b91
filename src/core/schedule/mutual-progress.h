/* How far an item is, told from its dates and steps rather than typed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_STATE_NOT_STARTED,
  MUTUAL_STATE_UNDER_WAY,
  MUTUAL_STATE_LATE, /* not done and due after the agreed date, or due before today */
  MUTUAL_STATE_DONE,
} MutualState;

typedef struct
{
  MutualState state;
  guint       n_steps;   /* without dropped ones */
  guint       n_done;
  int         slip;      /* calendar days from the agreed date to the current one; 0 unless both are set */
  int         days_late; /* calendar days past the agreed date, or past its own; 0 unless LATE */
  int         days_overdue; /* calendar days since it was due; 0 unless LATE, and where that is still to come */
} MutualProgress;

void         mutual_progress_get              (MutualItem     *item,
                                               const GDate    *today,
                                               MutualProgress *progress);
void         mutual_progress_get_shared       (MutualItem     *item,
                                               const GDate    *today,
                                               MutualProgress *progress);
gboolean     mutual_progress_is_dropped       (MutualItem     *item);
const GDate *mutual_progress_get_end          (MutualItem     *item);
guint        mutual_progress_count_done       (MutualPlan     *plan,
                                               const GDate    *today);
guint        mutual_progress_count_milestones (MutualPlan     *plan);

G_END_DECLS
