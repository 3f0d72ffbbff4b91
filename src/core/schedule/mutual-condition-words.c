/* How a step, a milestone or a plan stands, and why, in words.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-condition.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

static char *
describe_done (const MutualCondition *self)
{
  const GDate *done_on = mutual_item_has (self->item, MUTUAL_MEMBER_DONE_ON)
                             ? mutual_item_get_date (self->item, MUTUAL_MEMBER_DONE_ON)
                             : NULL;
  guint n = self->progress.n_steps;

  if (done_on != NULL)
    {
      g_autofree char *date = mutual_date_format (done_on, MUTUAL_DATE_WEEKDAY);

      /* Translators: why something is done; %s is a date. */
      return g_strdup_printf (_("Done on %s"), date);
    }
  if (mutual_item_has (self->item, MUTUAL_MEMBER_MILESTONES))
    /* Translators: why a plan is finished. */
    return g_strdup_printf (ngettext ("Its milestone is done", "All %u milestones are done", n), n);
  if (n > 0 && self->progress.n_done == n)
    /* Translators: why a milestone is done. */
    return g_strdup_printf (ngettext ("Its step is done", "All %u steps are done", n), n);
  return g_strdup (_("Marked as done"));
}

static char *
describe_dates (const MutualCondition *self)
{
  const GDate *start = mutual_item_has (self->item, MUTUAL_MEMBER_START)
                           ? mutual_item_get_date (self->item, MUTUAL_MEMBER_START)
                           : NULL;
  const GDate *due = mutual_item_has (self->item, MUTUAL_MEMBER_DUE)
                         ? mutual_item_get_date (self->item, MUTUAL_MEMBER_DUE)
                         : NULL;
  g_autofree char *date = NULL;

  if (start == NULL && due == NULL)
    return g_strdup (_("No dates yet"));
  date = mutual_date_format (start != NULL ? start : due, MUTUAL_DATE_WEEKDAY);
  if (start == NULL)
    /* Translators: why something is not started; %s is a date. */
    return g_strdup_printf (_("Due on %s"), date);
  if (g_date_compare (start, &self->today) > 0)
    /* Translators: why something is not started; %s is a date. */
    return g_strdup_printf (_("Starts on %s"), date);
  /* Translators: why something is under way; %s is a date. */
  return g_strdup_printf (_("Began on %s"), date);
}

static char *
describe_progress (const MutualCondition *self)
{
  MutualStatus status = mutual_item_has (self->item, MUTUAL_MEMBER_STATUS)
                            ? (MutualStatus) mutual_item_get_number (self->item, MUTUAL_MEMBER_STATUS)
                            : MUTUAL_STATUS_UNSET;

  if (mutual_item_has (self->item, MUTUAL_MEMBER_MILESTONES))
    return g_strdup_printf (ngettext ("%u of %u milestone done", "%u of %u milestones done", self->progress.n_steps),
                            self->progress.n_done, self->progress.n_steps);
  if (self->progress.n_done > 0)
    return mutual_phrase_steps_done (&self->progress);
  if (status == MUTUAL_STATUS_IN_PROGRESS)
    return g_strdup (mutual_status_describe ((int) status));
  return describe_dates (self);
}

static char *
describe_overdue (const MutualCondition *self)
{
  const GDate *due = mutual_item_get_date (self->item, MUTUAL_MEMBER_DUE);
  g_autofree char *date = mutual_date_format (due, MUTUAL_DATE_WEEKDAY);
  g_autofree char *distance = mutual_phrase_distance (due, &self->today);

  /* Translators: why something is overdue: "Was due on Thu 3 Dec, 2 days ago". */
  return g_strdup_printf (_("Was due on %s, %s"), date, distance);
}

static char *
describe_late (const MutualCondition *self)
{
  g_autofree char *date = mutual_date_format (mutual_item_get_date (self->item, MUTUAL_MEMBER_AGREED_DUE),
                                              MUTUAL_DATE_WEEKDAY);

  return g_strdup_printf (
      /* Translators: why something is late: by how much, and the date that was agreed. */
      ngettext ("%d day after the agreed date, %s", "%d days after the agreed date, %s", (gulong) self->days), self->days,
      date);
}

/* What the part says of itself. */
static char *
describe_part (const MutualCondition *self)
{
  MutualCondition part = { .kind = self->because_kind, .item = self->because, .finding = self->finding,
                           .today = self->today };
  g_autofree char *reason = NULL;

  part.days = self->days;
  if (mutual_item_has (self->because, MUTUAL_MEMBER_DUE))
    mutual_progress_get (self->because, &self->today, &part.progress);
  if (part.days == 0)
    part.days = MAX (part.progress.slip, 0);
  reason = mutual_condition_dup_reason (&part);
  /* Translators: a step or milestone, and what is the matter with it. */
  return g_strdup_printf (_("“%s”: %s"), mutual_phrase_title (self->because), reason);
}

/**
 * mutual_condition_kind_describe:
 * @kind: how something stands
 *
 * Returns: (transfer none): a word or two
 */
const char *
mutual_condition_kind_describe (MutualConditionKind kind)
{
  switch (kind)
    {
    case MUTUAL_CONDITION_DROPPED:
      return _("Dropped");
    case MUTUAL_CONDITION_DONE:
      return _("Done");
    case MUTUAL_CONDITION_NOT_STARTED:
      return _("Not started");
    case MUTUAL_CONDITION_UNDER_WAY:
      return _("Under way");
    case MUTUAL_CONDITION_WAITING:
      /* Translators: how a step or milestone stands: somebody has to do something first. */
      return _("Waiting");
    case MUTUAL_CONDITION_AT_RISK:
      /* Translators: how a step or milestone stands: its date is in danger. */
      return _("At risk");
    case MUTUAL_CONDITION_LATE:
      /* Translators: how a step or milestone stands: it is due after the agreed date. */
      return _("Late");
    case MUTUAL_CONDITION_OVERDUE:
      /* Translators: how a step or milestone stands: it is not done, though it was due. */
      return _("Overdue");
    default:
      g_assert_not_reached ();
    }
}

/**
 * mutual_condition_dup_reason:
 * @self: how something stands
 *
 * Returns: (transfer full): why: "6 days after the agreed date, Fri 27 Nov"
 */
char *
mutual_condition_dup_reason (const MutualCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->because != NULL)
    return describe_part (self);
  switch (self->kind)
    {
    case MUTUAL_CONDITION_DROPPED:
      /* Translators: why something is not looked at any more. */
      return g_strdup (_("Both sides agreed to do without it"));
    case MUTUAL_CONDITION_DONE:
      return describe_done (self);
    case MUTUAL_CONDITION_OVERDUE:
      return describe_overdue (self);
    case MUTUAL_CONDITION_LATE:
      return describe_late (self);
    case MUTUAL_CONDITION_AT_RISK:
      return self->finding != NULL ? mutual_finding_dup_sentence (self->finding) : g_strdup (_("At risk"));
    case MUTUAL_CONDITION_WAITING:
      return g_strdup (mutual_status_describe (mutual_item_get_number (self->item, MUTUAL_MEMBER_STATUS)));
    case MUTUAL_CONDITION_UNDER_WAY:
      return describe_progress (self);
    case MUTUAL_CONDITION_NOT_STARTED:
    default:
      return describe_dates (self);
    }
}

/**
 * mutual_condition_dup_sentence:
 * @self: how something stands
 *
 * Returns: (transfer full): how, and why: "At risk: would have had to start 9 working days ago"
 */
char *
mutual_condition_dup_sentence (const MutualCondition *self)
{
  const char *kind;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  kind = mutual_condition_kind_describe (self->kind);
  reason = mutual_condition_dup_reason (self);
  if (g_str_has_prefix (reason, kind))
    return g_steal_pointer (&reason);
  /* Translators: how something stands, and why: "Late: 6 days after the agreed date, Fri 27 Nov". */
  return g_strdup_printf (C_ ("condition", "%s: %s"), kind, reason);
}

/**
 * mutual_condition_dup_alarm:
 * @self: how something stands
 *
 * Returns: (transfer full) (nullable): what has to be seen at once of it: "6 days late", "2 days overdue", "at risk";
 *   %NULL if there is nothing
 */
char *
mutual_condition_dup_alarm (const MutualCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case MUTUAL_CONDITION_OVERDUE:
      /* Translators: since when something that is not done was due. */
      return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) self->days), self->days);
    case MUTUAL_CONDITION_LATE:
      /* Translators: how much later than agreed something is due. */
      return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) self->days), self->days);
    case MUTUAL_CONDITION_AT_RISK:
      /* Translators: how a milestone or step stands: its date is in danger. */
      return g_strdup (_("at risk"));
    case MUTUAL_CONDITION_DROPPED:
    case MUTUAL_CONDITION_DONE:
    case MUTUAL_CONDITION_NOT_STARTED:
    case MUTUAL_CONDITION_UNDER_WAY:
    case MUTUAL_CONDITION_WAITING:
    default:
      return NULL;
    }
}
