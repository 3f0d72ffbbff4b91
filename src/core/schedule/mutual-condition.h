/* How a step, a milestone or a plan stands: told from its dates and steps, not typed; and why, in words.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "schedule/mutual-finding.h"
#include "schedule/mutual-progress.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

/* The worse, the more. */
typedef enum
{
  MUTUAL_CONDITION_DROPPED,     /* both sides do without it */
  MUTUAL_CONDITION_DONE,
  MUTUAL_CONDITION_NOT_STARTED,
  MUTUAL_CONDITION_UNDER_WAY,
  MUTUAL_CONDITION_WAITING,     /* on one of the sides, or blocked */
  MUTUAL_CONDITION_AT_RISK,     /* its dates do not fit, or a part of it is late, overdue or at risk */
  MUTUAL_CONDITION_LATE,        /* due after the agreed date */
  MUTUAL_CONDITION_OVERDUE,     /* not done, and due before today */
} MutualConditionKind;

/**
 * MutualCondition:
 * @kind: how it stands
 * @item: (transfer none): the step, milestone or plan
 * @days: how many calendar days late or overdue, 0 otherwise
 * @because: (transfer none) (nullable): the step or milestone that it comes of, if not of @item itself
 * @because_kind: how @because stands
 * @finding: (nullable): what does not fit, of @because or, without it, of @item
 * @progress: how far it is; of a plan how many milestones, as if they were steps
 */
typedef struct
{
  MutualConditionKind kind;
  MutualItem         *item;
  int                 days;
  MutualItem         *because;
  MutualConditionKind because_kind;
  MutualFinding      *finding;
  MutualProgress      progress;

  /*< private >*/
  GDate               today;
} MutualCondition;

void        mutual_condition_get           (MutualSchedule        *schedule,
                                            MutualItem            *item,
                                            const GDate           *today,
                                            gboolean               shared_only,
                                            MutualCondition       *condition);
void        mutual_condition_clear         (MutualCondition       *self);
const char *mutual_condition_kind_describe (MutualConditionKind    kind);
char       *mutual_condition_dup_reason    (const MutualCondition *self);
char       *mutual_condition_dup_sentence  (const MutualCondition *self);
char       *mutual_condition_dup_alarm     (const MutualCondition *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualCondition, mutual_condition_clear)

G_END_DECLS
