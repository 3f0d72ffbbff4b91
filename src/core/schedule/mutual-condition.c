/* How a step, a milestone or a plan stands: told from its dates and steps, not typed; and why, in words.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-condition.h"

#include "mutual-feasibility-private.h"

/* A step or milestone without a look at its steps. */
static MutualConditionKind
judge_alone (MutualItem           *item,
             const MutualProgress *progress,
             int                  *days)
{
  *days = 0;
  if (progress->state == MUTUAL_STATE_DONE)
    return MUTUAL_CONDITION_DONE;
  if (mutual_progress_is_dropped (item))
    return MUTUAL_CONDITION_DROPPED;
  if (progress->days_overdue > 0)
    {
      *days = progress->days_overdue;
      return MUTUAL_CONDITION_OVERDUE;
    }
  if (progress->slip > 0)
    {
      *days = progress->slip;
      return MUTUAL_CONDITION_LATE;
    }

  switch ((MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS))
    {
    case MUTUAL_STATUS_WAITING_ON_BUYER:
    case MUTUAL_STATUS_WAITING_ON_SELLER:
    case MUTUAL_STATUS_BLOCKED:
      return MUTUAL_CONDITION_WAITING;
    case MUTUAL_STATUS_UNSET:
    case MUTUAL_STATUS_NOT_STARTED:
    case MUTUAL_STATUS_IN_PROGRESS:
    case MUTUAL_STATUS_DONE:
    case MUTUAL_STATUS_DROPPED:
    default:
      return progress->state == MUTUAL_STATE_UNDER_WAY ? MUTUAL_CONDITION_UNDER_WAY : MUTUAL_CONDITION_NOT_STARTED;
    }
}

/* What is not done, and whose dates do not fit, is at risk. */
static void
look_ahead (MutualSchedule  *schedule,
            MutualCondition *self)
{
  guint32 today = g_date_get_julian (&self->today);
  const MutualScheduleNode *node;
  guint at = 0;
  MutualHit hit;
  int number;

  if (self->kind < MUTUAL_CONDITION_NOT_STARTED || self->kind >= MUTUAL_CONDITION_AT_RISK)
    return;
  number = mutual_schedule_find (schedule, self->item);
  if (number == MUTUAL_SCHEDULE_NONE)
    return;
  node = mutual_schedule_node (schedule, number);
  if (!mutual_feasibility_find_hit (schedule, node, node->due, today, &at, &hit))
    return;
  self->kind = MUTUAL_CONDITION_AT_RISK;
  self->finding = mutual_feasibility_create_finding (schedule, node, &hit, today);
}

/* What a part in that condition makes of the whole. */
static MutualConditionKind
get_effect (MutualConditionKind part)
{
  switch (part)
    {
    case MUTUAL_CONDITION_WAITING:
      return MUTUAL_CONDITION_WAITING;
    case MUTUAL_CONDITION_AT_RISK:
    case MUTUAL_CONDITION_LATE:
    case MUTUAL_CONDITION_OVERDUE:
      return MUTUAL_CONDITION_AT_RISK;
    case MUTUAL_CONDITION_DROPPED:
    case MUTUAL_CONDITION_DONE:
    case MUTUAL_CONDITION_NOT_STARTED:
    case MUTUAL_CONDITION_UNDER_WAY:
    default:
      return MUTUAL_CONDITION_NOT_STARTED;
    }
}

static void
take_reason (MutualCondition *self,
             MutualCondition *part)
{
  /* The step that a milestone is at risk for says more than the milestone. */
  self->because = part->because != NULL ? part->because : part->item;
  self->because_kind = part->because != NULL ? part->because_kind : part->kind;
  g_clear_pointer (&self->finding, mutual_finding_unref);
  self->finding = g_steal_pointer (&part->finding);
}

static gboolean
is_worse (const MutualCondition *part,
          MutualConditionKind    kind,
          int                    days)
{
  return part->kind > kind || (part->kind == kind && part->days > days);
}

static void
judge_steps (MutualSchedule  *schedule,
             MutualCondition *self,
             gboolean         shared_only)
{
  int days = 0;

  for (guint i = 0; i < mutual_item_get_n_children (self->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (self->item, MUTUAL_MEMBER_STEPS, i);
      g_auto (MutualCondition) part = { 0 };

      if (shared_only && mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        continue;
      mutual_condition_get (schedule, step, &self->today, shared_only, &part);
      if (get_effect (part.kind) < self->kind || get_effect (part.kind) < MUTUAL_CONDITION_WAITING ||
          (self->because != NULL ? !is_worse (&part, self->because_kind, days) : get_effect (part.kind) == self->kind))
        continue;
      self->kind = get_effect (part.kind);
      days = part.days;
      take_reason (self, &part);
    }
}

/* A plan is as its worst milestone, of several the one with most days. */
static void
judge_plan (MutualSchedule  *schedule,
            MutualCondition *self,
            gboolean         shared_only)
{
  self->kind = MUTUAL_CONDITION_NOT_STARTED;
  for (guint i = 0; i < mutual_item_get_n_children (self->item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      g_auto (MutualCondition) part = { 0 };

      mutual_condition_get (schedule, mutual_item_get_child (self->item, MUTUAL_MEMBER_MILESTONES, i), &self->today,
                            shared_only, &part);
      if (part.kind == MUTUAL_CONDITION_DROPPED)
        continue;
      self->progress.n_steps++;
      self->progress.n_done += part.kind == MUTUAL_CONDITION_DONE;
      if (part.kind < MUTUAL_CONDITION_UNDER_WAY || !is_worse (&part, self->kind, self->days))
        continue;
      self->kind = part.kind;
      self->days = part.days;
      take_reason (self, &part);
    }

  if (self->kind == MUTUAL_CONDITION_NOT_STARTED && self->progress.n_done > 0)
    self->kind = self->progress.n_done == self->progress.n_steps ? MUTUAL_CONDITION_DONE : MUTUAL_CONDITION_UNDER_WAY;
}

/**
 * mutual_condition_get:
 * @schedule: the dates of a plan
 * @item: a step, a milestone, or the plan itself
 * @today: the day it is
 * @shared_only: whether to be blind to private steps: what the other side may see
 * @condition: (out caller-allocates): how it stands; to be cleared with mutual_condition_clear()
 *
 * Tells how @item stands. Of what is true, the first counts: done, dropped, overdue, late, at risk, waiting, under way,
 * not started. A milestone without trouble of its own is at risk if a step is late, overdue or at risk, and waits if a
 * step does. A plan stands as its worst milestone does.
 */
void
mutual_condition_get (MutualSchedule  *schedule,
                      MutualItem      *item,
                      const GDate     *today,
                      gboolean         shared_only,
                      MutualCondition *condition)
{
  g_return_if_fail (schedule != NULL && MUTUAL_IS_ITEM (item) && condition != NULL);
  g_return_if_fail (today != NULL && g_date_valid (today));

  *condition = (MutualCondition){ .item = item, .today = *today };
  if (mutual_item_has (item, MUTUAL_MEMBER_MILESTONES))
    {
      judge_plan (schedule, condition, shared_only);
      return;
    }

  if (shared_only)
    mutual_progress_get_shared (item, today, &condition->progress);
  else
    mutual_progress_get (item, today, &condition->progress);
  condition->kind = judge_alone (item, &condition->progress, &condition->days);
  look_ahead (schedule, condition);
  if (mutual_item_has (item, MUTUAL_MEMBER_STEPS) && condition->kind >= MUTUAL_CONDITION_NOT_STARTED &&
      condition->kind < MUTUAL_CONDITION_LATE)
    judge_steps (schedule, condition, shared_only);
}

/**
 * mutual_condition_clear:
 * @self: how something stands
 */
void
mutual_condition_clear (MutualCondition *self)
{
  g_clear_pointer (&self->finding, mutual_finding_unref);
}
