/* What is different about the dates of a plan before and after a change: row by row, with what to know about each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-preview-private.h"

#include "mutual-schedule-private.h"
#include "plan/mutual-milestone.h"

/* An event that does not bind an item is worth a word if it is as near as this, in working days. */
#define NEAR 1

/* The plan before and after the change. */
typedef struct
{
  MutualPreview *preview;
  MutualSchedule *before;
  MutualSchedule *after;
} Comparison;

static void
set_day (GDate   *date,
         guint32  day)
{
  g_date_clear (date, 1);
  if (day != MUTUAL_SCHEDULE_NEVER)
    g_date_set_julian (date, day);
}

/* The item of the plan itself, if it has it. */
static MutualItem *
find_own (Comparison *comparison,
          MutualItem *item)
{
  MutualItem *own = mutual_plan_find (comparison->preview->plan, mutual_item_get_id (item));

  return own != NULL ? own : item;
}

static const MutualScheduleNode *
get_after (Comparison *comparison,
           MutualItem *item)
{
  return mutual_schedule_node (comparison->after, mutual_schedule_find (comparison->after, item));
}

/* The same item before; %NULL if the change brings it. */
static const MutualScheduleNode *
get_before (Comparison *comparison,
            MutualItem *item)
{
  MutualItem *own = mutual_plan_find (comparison->preview->plan, mutual_item_get_id (item));
  int number = own != NULL ? mutual_schedule_find (comparison->before, own) : MUTUAL_SCHEDULE_NONE;

  return number != MUTUAL_SCHEDULE_NONE ? mutual_schedule_node (comparison->before, number) : NULL;
}

static gboolean
has_conflict (GPtrArray     *findings,
              MutualFinding *sought)
{
  for (guint i = 0; i < findings->len; i++)
    {
      MutualFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == sought->kind && (finding->obstacle == NULL || sought->obstacle == NULL ||
                                            g_strcmp0 (mutual_item_get_id (finding->obstacle),
                                                       mutual_item_get_id (sought->obstacle)) == 0))
        return TRUE;
    }
  return FALSE;
}

static MutualPreviewRow *
add_row (Comparison        *comparison,
         MutualItem        *item,
         MutualPreviewPart  part)
{
  const MutualScheduleNode *before = get_before (comparison, item);
  const MutualScheduleNode *after = get_after (comparison, item);
  MutualPreviewRow *row = g_new0 (MutualPreviewRow, 1);
  MutualItem *milestone = after->is_event || MUTUAL_IS_MILESTONE (item) ? item : mutual_item_get_parent (item);

  row->item = find_own (comparison, item);
  row->part = part;
  row->number = after->is_event ? 0 : mutual_item_get_position (milestone) + 1;
  row->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_finding_unref);
  if (before != NULL)
    set_day (&row->from, part == MUTUAL_PREVIEW_START ? before->said_start : before->said_due);
  set_day (&row->to, part == MUTUAL_PREVIEW_START ? after->said_start : after->said_due);
  g_ptr_array_add (comparison->preview->rows, row);
  return row;
}

static void
add_finding (MutualPreviewRow *row,
             MutualFinding    *finding)
{
  g_ptr_array_add (row->findings, finding);
  if (mutual_finding_is_conflict (finding))
    {
      row->n_conflicts++;
      row->is_main = TRUE;
    }
}

/* Events that bind nobody advise: which it comes to lie at, or behind. */
static void
add_advice (Comparison               *comparison,
            MutualPreviewRow         *row,
            const MutualScheduleNode *before,
            const MutualScheduleNode *after)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_schedule_get_plan (comparison->after));
  MutualItem *nearest = NULL;
  int distance = G_MAXINT;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      guint32 first = date != NULL ? g_date_get_julian (date) : MUTUAL_SCHEDULE_NEVER;
      guint32 last = end != NULL ? MAX (first, g_date_get_julian (end)) : first;
      int n = 0;

      if (date == NULL || (after->target != MUTUAL_SCHEDULE_NONE &&
                           mutual_schedule_node (comparison->after, after->target)->item == event))
        continue;
      if (after->said_due > last)
        n = mutual_calendar_count_from_day (comparison->after->calendar, after->side, last, after->said_due);
      else if (after->said_due < first)
        n = mutual_calendar_count_from_day (comparison->after->calendar, after->side, first, after->said_due);
      if (ABS (n) <= NEAR && ABS (n) < ABS (distance))
        {
          nearest = event;
          distance = n;
        }
      else if (before != NULL && before->said_due != MUTUAL_SCHEDULE_NEVER && before->said_due <= last &&
               after->said_due > last)
        add_finding (row, mutual_finding_new (MUTUAL_FINDING_PASSES_EVENT, row->item, find_own (comparison, event), n));
    }
  if (nearest != NULL)
    add_finding (row,
                 mutual_finding_new (MUTUAL_FINDING_NEAR_EVENT, row->item, find_own (comparison, nearest), distance));
}

/* Working days from the start to the due date, both included; 0 where that is not said. */
static int
get_length (MutualSchedule           *schedule,
            const MutualScheduleNode *node)
{
  if (node->said_start == MUTUAL_SCHEDULE_NEVER || node->said_due < node->said_start)
    return 0;
  return mutual_calendar_count_from_day (schedule->calendar, node->side, node->said_start, node->said_due) +
         (mutual_calendar_is_working_day (schedule->calendar, node->side, node->said_start) ? 1 : 0);
}

/* Nothing is squeezed silently: neither what lies between an item and what it follows, nor the item itself. */
static void
add_squeeze (Comparison               *comparison,
             MutualPreviewRow         *row,
             const MutualScheduleNode *before,
             const MutualScheduleNode *after)
{
  int length = before != NULL ? get_length (comparison->before, before) : 0;
  int left = get_length (comparison->after, after);

  if (before != NULL && before->target != MUTUAL_SCHEDULE_NONE && after->target != MUTUAL_SCHEDULE_NONE)
    {
      MutualItem *target = mutual_schedule_node (comparison->before, before->target)->item;

      if (before->offset > 0 && after->offset < before->offset &&
          find_own (comparison, mutual_schedule_node (comparison->after, after->target)->item) == target)
        add_finding (row, mutual_finding_new (MUTUAL_FINDING_CLOSER, row->item, target, before->offset - after->offset));
    }
  if (left > 0 && left < length)
    add_finding (row, mutual_finding_new (MUTUAL_FINDING_SHORTER, row->item, NULL, length - left));
}

/* Whether a finding tells of the start rather than of the due date. */
static gboolean
is_of_start (const MutualFinding *finding)
{
  return finding->kind == MUTUAL_FINDING_STARTS_IN_PAST;
}

/* What has moved since, what has not but follows an event, and what has a conflict that it did not have. */
static void
compare_item (Comparison *comparison,
              MutualItem *item)
{
  const MutualScheduleNode *before = get_before (comparison, item);
  const MutualScheduleNode *after = get_after (comparison, item);
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean moves = before == NULL || before->said_due != after->said_due;
  gboolean start_moves = before == NULL || before->said_start != after->said_start;
  gboolean is_milestone = MUTUAL_IS_MILESTONE (item);
  MutualPreviewRow *start = NULL;
  MutualPreviewRow *due = NULL;

  findings = mutual_feasibility_check_item (comparison->after, item, &comparison->preview->today);
  old = before != NULL ? mutual_feasibility_check_item (comparison->before, before->item, &comparison->preview->today)
                       : g_ptr_array_new ();
  if (start_moves && !moves && before != NULL)
    {
      start = add_row (comparison, item, MUTUAL_PREVIEW_START);
      start->is_main = is_milestone;
    }
  for (guint i = 0; i < findings->len; i++)
    {
      MutualFinding *finding = g_ptr_array_index (findings, i);

      if (!is_of_start (finding) || (!start_moves && has_conflict (old, finding)))
        continue;
      if (start == NULL)
        start = add_row (comparison, item, MUTUAL_PREVIEW_START);
      start->stays = !start_moves;
      add_finding (start, mutual_finding_ref (finding));
    }

  if (moves && (after->said_due != MUTUAL_SCHEDULE_NEVER || before != NULL))
    {
      due = add_row (comparison, item, MUTUAL_PREVIEW_DUE);
      due->is_main = is_milestone;
    }
  for (guint i = 0; i < findings->len; i++)
    {
      MutualFinding *finding = g_ptr_array_index (findings, i);

      if (is_of_start (finding) || (!moves && !start_moves && has_conflict (old, finding)))
        continue;
      if (due == NULL)
        due = add_row (comparison, item, MUTUAL_PREVIEW_DUE);
      due->stays = !moves;
      add_finding (due, mutual_finding_ref (finding));
    }
  if ((due != NULL || start != NULL) && after->is_left && after->said_due != MUTUAL_SCHEDULE_NEVER)
    {
      add_squeeze (comparison, due != NULL ? due : start, before, after);
      if (due != NULL && is_milestone && due->n_conflicts == 0 && moves)
        add_advice (comparison, due, before, after);
    }

  if (due == NULL && start == NULL && after->is_left && after->said_due != MUTUAL_SCHEDULE_NEVER)
    {
      MutualItem *target = after->target != MUTUAL_SCHEDULE_NONE
                               ? mutual_schedule_node (comparison->after, after->target)->item
                               : NULL;
      gboolean by_event = target != NULL && !mutual_item_has (target, MUTUAL_MEMBER_DUE);

      if (!is_milestone && !by_event)
        return;
      due = add_row (comparison, item, MUTUAL_PREVIEW_DUE);
      due->stays = TRUE;
      due->is_main = is_milestone && by_event;
      due->pinned_to = target != NULL ? find_own (comparison, target) : NULL;
    }
}

static void
compare_events (Comparison *comparison,
                MutualItem *plan)
{
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);
      const MutualScheduleNode *before = get_before (comparison, event);

      if (before != NULL && before->said_due != get_after (comparison, event)->said_due)
        add_row (comparison, event, MUTUAL_PREVIEW_DUE)->is_main = TRUE;
    }
}

static int
compare_steps (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint32 first = get_after (user_data, *(MutualItem *const *) a)->said_due;
  guint32 second = get_after (user_data, *(MutualItem *const *) b)->said_due;

  return (first > second) - (first < second);
}

/* The start of a milestone, what is done in it by date, and then its own date. */
static void
compare_milestone (Comparison *comparison,
                   MutualItem *milestone)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  GPtrArray *rows = comparison->preview->rows;
  guint n_before = rows->len;
  MutualPreviewRow *due = NULL;

  compare_item (comparison, milestone);
  if (rows->len > n_before &&
      ((MutualPreviewRow *) g_ptr_array_index (rows, rows->len - 1))->part == MUTUAL_PREVIEW_DUE)
    due = g_ptr_array_steal_index (rows, rows->len - 1);

  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    g_ptr_array_add (steps, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i));
  g_ptr_array_sort_with_data (steps, compare_steps, comparison);
  for (guint i = 0; i < steps->len; i++)
    compare_item (comparison, g_ptr_array_index (steps, i));

  if (due != NULL)
    g_ptr_array_add (rows, due);
}

static void
count_rows (MutualPreview *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MutualPreviewRow *row = g_ptr_array_index (self->rows, i);

      self->n_conflicts += row->n_conflicts;
      if (row->is_main)
        *(row->stays ? &self->n_stays : &self->n_moves) += 1;
      else if (!row->stays)
        self->n_others++;
    }
}

/* The items of the plan itself instead of the copy. */
static void
own_earliest (Comparison     *comparison,
              MutualEarliest *earliest)
{
  if (earliest->critical != NULL)
    earliest->critical = find_own (comparison, earliest->critical);
  if (earliest->obstacle != NULL)
    earliest->obstacle = find_own (comparison, earliest->obstacle);
}

/**
 * mutual_preview_find_offers:
 * @self: what would happen to an item
 *
 * Finds out which date would do. An item keeps at least the distance from what it follows that it had.
 */
void
mutual_preview_find_offers (MutualPreview *self)
{
  g_autoptr (MutualSchedule) schedule_before = mutual_schedule_new (self->plan);
  g_autoptr (MutualSchedule) schedule_after = mutual_schedule_new (self->copy);
  Comparison comparison = { self, schedule_before, schedule_after };
  MutualItem *item = mutual_plan_find (self->copy, mutual_item_get_id (self->item));
  int number = item != NULL ? mutual_schedule_find (schedule_after, item) : MUTUAL_SCHEDULE_NONE;
  const MutualScheduleNode *before;
  MutualScheduleNode *after;

  if (number == MUTUAL_SCHEDULE_NONE)
    return;
  before = get_before (&comparison, item);
  after = mutual_schedule_node (schedule_after, number);
  if (before != NULL && before->offset > 0 && before->target != MUTUAL_SCHEDULE_NONE)
    after->offset = MAX (after->offset, before->offset);

  self->has_earliest = mutual_feasibility_find_earliest (schedule_after, item, &self->today, NULL, &self->earliest);
  own_earliest (&comparison, &self->earliest);
  if (g_date_valid (&self->to))
    self->has_next = mutual_feasibility_find_earliest (schedule_after, item, &self->today, &self->to, &self->next);
  own_earliest (&comparison, &self->next);
}

/**
 * mutual_preview_compare:
 * @self: what would happen, with the plan before and after
 *
 * Finds out what is different.
 */
void
mutual_preview_compare (MutualPreview *self)
{
  g_autoptr (MutualSchedule) before = mutual_schedule_new (self->plan);
  g_autoptr (MutualSchedule) after = mutual_schedule_new (self->copy);
  Comparison comparison = { self, before, after };
  MutualItem *plan = MUTUAL_ITEM (self->copy);

  if (self->item != NULL)
    {
      const MutualScheduleNode *node = mutual_schedule_node (before, mutual_schedule_find (before, self->item));
      MutualItem *item = mutual_plan_find (self->copy, mutual_item_get_id (self->item));

      set_day (&self->from, node->said_due);
      if (item != NULL)
        set_day (&self->to, get_after (&comparison, item)->said_due);
    }
  compare_events (&comparison, plan);
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    compare_milestone (&comparison, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i));
  count_rows (self);
}
