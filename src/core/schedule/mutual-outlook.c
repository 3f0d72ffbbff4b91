/* What a plan comes to at a glance, for lists of plans: how many milestones are done, what is next, how it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-outlook.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

/* What is still to come goes before what is overdue, the near before the far. Of one day, the first that is looked at:
 * milestones, then events, then steps. */
static void
consider (MutualOutlook *outlook,
          MutualItem    *item,
          const GDate   *date,
          const GDate   *today)
{
  gboolean to_come = date != NULL && g_date_compare (date, today) >= 0;
  gboolean had_to_come = outlook->next != NULL && g_date_compare (&outlook->date, today) >= 0;

  if (date == NULL || (outlook->next != NULL && (had_to_come && !to_come)))
    return;
  if (outlook->next != NULL && had_to_come == to_come && g_date_compare (date, &outlook->date) >= 0)
    return;

  outlook->next = item;
  outlook->date = *date;
}

static gboolean
is_left (MutualItem  *item,
         const GDate *today)
{
  MutualProgress progress;

  mutual_progress_get (item, today, &progress);
  return progress.state != MUTUAL_STATE_DONE && !mutual_progress_is_dropped (item);
}

static void
consider_steps (MutualOutlook *outlook,
                MutualItem    *milestone,
                const GDate   *today)
{
  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);

      /* A list of plans shows on a screen that is shared. */
      if (is_left (step, today) && !mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        consider (outlook, step, mutual_item_get_date (step, MUTUAL_MEMBER_DUE), today);
    }
}

static void
consider_last (MutualOutlook *outlook,
               MutualItem    *milestone)
{
  const GDate *end = mutual_progress_is_dropped (milestone) ? NULL : mutual_progress_get_end (milestone);

  if (end == NULL || (outlook->next != NULL && g_date_compare (end, &outlook->date) < 0))
    return;

  outlook->next = milestone;
  outlook->date = *end;
}

/* The titles of roles that are needed, and have no name. */
static GPtrArray *
list_vacant (MutualItem *plan)
{
  GPtrArray *titles = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_team_is_vacant (role) && mutual_team_get_first_needed (role) != NULL)
        g_ptr_array_add (titles, (gpointer) mutual_phrase_title (role));
    }

  return titles;
}

static MutualStanding
find_standing (const MutualOutlook   *outlook,
               const MutualCondition *condition,
               gboolean               dated)
{
  switch (condition->kind)
    {
    case MUTUAL_CONDITION_OVERDUE:
    case MUTUAL_CONDITION_LATE:
      return MUTUAL_STANDING_LATE;
    case MUTUAL_CONDITION_AT_RISK:
      return MUTUAL_STANDING_AT_RISK;
    case MUTUAL_CONDITION_WAITING:
      return dated ? MUTUAL_STANDING_WAITING : MUTUAL_STANDING_UNDATED;
    case MUTUAL_CONDITION_DROPPED:
    case MUTUAL_CONDITION_DONE:
    case MUTUAL_CONDITION_NOT_STARTED:
    case MUTUAL_CONDITION_UNDER_WAY:
    default:
      if (!dated)
        return MUTUAL_STANDING_UNDATED;
      return outlook->n_vacant > 0 ? MUTUAL_STANDING_NAMES_NEEDED : MUTUAL_STANDING_ON_TRACK;
    }
}

/* Nothing private is told on a screen that is shared. */
static void
tell_standing (MutualOutlook *outlook,
               MutualPlan    *plan,
               const GDate   *today,
               gboolean       dated)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  g_autoptr (GPtrArray) vacant = list_vacant (MUTUAL_ITEM (plan));
  g_auto (MutualCondition) condition = { 0 };

  mutual_condition_get (schedule, MUTUAL_ITEM (plan), today, TRUE, &condition);
  outlook->n_vacant = vacant->len;
  if (outlook->n_milestones == 0 || outlook->n_done < outlook->n_milestones)
    outlook->standing = find_standing (outlook, &condition, dated);
  outlook->alarm = mutual_condition_dup_alarm (&condition);
  if (outlook->standing == MUTUAL_STANDING_NAMES_NEEDED)
    outlook->reason = mutual_phrase_list (vacant);
  else if (outlook->standing == MUTUAL_STANDING_UNDATED)
    outlook->reason = g_strdup (_("No milestone that is left has a date"));
  else
    outlook->reason = mutual_condition_dup_reason (&condition);
}

/**
 * mutual_outlook_get:
 * @plan: a plan
 * @today: the day it is
 * @outlook: (out caller-allocates): what the plan comes to; to be cleared with mutual_outlook_clear()
 *
 * Looks the plan over. Nothing private is told.
 */
void
mutual_outlook_get (MutualPlan    *plan,
                    const GDate   *today,
                    MutualOutlook *outlook)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  gboolean dated = FALSE;

  g_return_if_fail (MUTUAL_IS_PLAN (plan));
  g_return_if_fail (today != NULL && g_date_valid (today));
  g_return_if_fail (outlook != NULL);

  *outlook = (MutualOutlook) { .standing = MUTUAL_STANDING_FINISHED };
  g_date_clear (&outlook->date, 1);
  outlook->n_done = mutual_progress_count_done (plan, today);
  outlook->n_milestones = mutual_progress_count_milestones (plan);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);

      if (!is_left (milestone, today))
        continue;
      dated |= mutual_item_is_set (milestone, MUTUAL_MEMBER_DUE);
      consider (outlook, milestone, mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE), today);
    }

  tell_standing (outlook, plan, today, dated);
  if (outlook->standing == MUTUAL_STANDING_FINISHED)
    {
      for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
        consider_last (outlook, mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i));
      return;
    }

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (item, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);

      /* What is over needs nobody any more. */
      if (date != NULL && g_date_compare (date, today) >= 0)
        consider (outlook, event, date, today);
    }
  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);

      if (is_left (milestone, today))
        consider_steps (outlook, milestone, today);
    }
}

/**
 * mutual_outlook_clear:
 * @outlook: what a plan comes to
 */
void
mutual_outlook_clear (MutualOutlook *outlook)
{
  g_clear_pointer (&outlook->alarm, g_free);
  g_clear_pointer (&outlook->reason, g_free);
}

/**
 * mutual_outlook_dup_standing:
 * @outlook: what a plan comes to
 *
 * Returns: (transfer full): "6 days late", "2 names needed", "On track", in a word or two
 */
char *
mutual_outlook_dup_standing (const MutualOutlook *outlook)
{
  g_return_val_if_fail (outlook != NULL, NULL);

  switch (outlook->standing)
    {
    case MUTUAL_STANDING_FINISHED:
      /* Translators: how a plan stands: all milestones are done. */
      return g_strdup (_("Finished"));

    case MUTUAL_STANDING_LATE:
      return g_strdup (outlook->alarm);

    case MUTUAL_STANDING_AT_RISK:
      return g_strdup (mutual_condition_kind_describe (MUTUAL_CONDITION_AT_RISK));

    case MUTUAL_STANDING_WAITING:
      return g_strdup (mutual_condition_kind_describe (MUTUAL_CONDITION_WAITING));

    case MUTUAL_STANDING_UNDATED:
      /* Translators: how a plan stands: no milestone has a date. */
      return g_strdup (_("No dates yet"));

    case MUTUAL_STANDING_NAMES_NEEDED:
      /* Translators: how a plan stands: so many roles need a person. */
      return g_strdup_printf (ngettext ("%u name needed", "%u names needed", outlook->n_vacant), outlook->n_vacant);

    case MUTUAL_STANDING_ON_TRACK:
    default:
      /* Translators: how a plan stands. */
      return g_strdup (_("On track"));
    }
}

/**
 * mutual_outlook_dup_date:
 * @outlook: what a plan comes to
 *
 * Returns: (transfer full) (nullable): the next date, "Wed 25 Nov", or "Finished 13 Nov"; %NULL without any
 */
char *
mutual_outlook_dup_date (const MutualOutlook *outlook)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (outlook != NULL, NULL);

  if (outlook->next == NULL)
    return NULL;
  if (outlook->standing != MUTUAL_STANDING_FINISHED)
    return mutual_date_format (&outlook->date, MUTUAL_DATE_WEEKDAY);

  date = mutual_date_format (&outlook->date, MUTUAL_DATE_SHORT);
  /* Translators: %s is the day on which the last milestone of a plan was done. */
  return g_strdup_printf (_("Finished %s"), date);
}

/**
 * mutual_outlook_dup_progress:
 * @outlook: what a plan comes to
 *
 * Returns: (transfer full) (nullable): how many milestones are done, "2 of 8"; %NULL if there are none
 */
char *
mutual_outlook_dup_progress (const MutualOutlook *outlook)
{
  g_return_val_if_fail (outlook != NULL, NULL);

  if (outlook->n_milestones == 0)
    return NULL;
  /* Translators: so many milestones of a plan are done, of so many. */
  return g_strdup_printf (_("%u of %u"), outlook->n_done, outlook->n_milestones);
}
