/* What a plan comes to at a glance, for lists of plans: how many milestones are done, what is next, how it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* The first that is true. */
typedef enum
{
  MUTUAL_STANDING_FINISHED,     /* all milestones are done */
  MUTUAL_STANDING_LATE,         /* one is due later than agreed, or is overdue */
  MUTUAL_STANDING_AT_RISK,      /* the dates of one do not fit, or those of its steps */
  MUTUAL_STANDING_UNDATED,      /* no milestone that is left has a date */
  MUTUAL_STANDING_WAITING,      /* one waits for a side, or is blocked */
  MUTUAL_STANDING_NAMES_NEEDED, /* a role of one that is left has no name */
  MUTUAL_STANDING_ON_TRACK,
} MutualStanding;

/**
 * MutualOutlook:
 * @standing: how the plan stands
 * @n_done: how many milestones are done
 * @n_milestones: of how many, without dropped ones
 * @alarm: (nullable): what has to be seen at once of how it stands: "6 days late"
 * @reason: why it stands like that, in words
 * @n_vacant: how many roles that are needed yet have no name
 * @next: (nullable): what is next: a milestone, a shared step or an event that is left; of a finished plan what came
 *   last
 * @date: when that is or was; not valid without @next
 *
 * What a plan comes to, told from its condition (see mutual-condition.h). @next belongs to the plan.
 */
typedef struct
{
  MutualStanding standing;
  guint          n_done;
  guint          n_milestones;
  char          *alarm;
  char          *reason;
  guint          n_vacant;
  MutualItem    *next;
  GDate          date;
} MutualOutlook;

void  mutual_outlook_get          (MutualPlan          *plan,
                                   const GDate         *today,
                                   MutualOutlook       *outlook);
void  mutual_outlook_clear        (MutualOutlook       *outlook);
char *mutual_outlook_dup_standing (const MutualOutlook *outlook);
char *mutual_outlook_dup_date     (const MutualOutlook *outlook);
char *mutual_outlook_dup_progress (const MutualOutlook *outlook);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualOutlook, mutual_outlook_clear)

G_END_DECLS
