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
#include "schedule/mutual-progress.h"

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

static guint
count_vacant (MutualItem  *plan,
              const GDate *today)
{
  guint n_vacant = 0;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_team_is_vacant (role) && mutual_team_get_first_needed (role) != NULL)
        n_vacant++;
    }

  return n_vacant;
}

/**
 * mutual_outlook_get:
 * @plan: a plan
 * @today: the day it is
 * @outlook: (out caller-allocates): what the plan comes to
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

  *outlook = (MutualOutlook) { .standing = MUTUAL_STANDING_ON_TRACK };
  g_date_clear (&outlook->date, 1);
  outlook->n_done = mutual_progress_count_done (plan, today);
  outlook->n_milestones = mutual_progress_count_milestones (plan);
  outlook->n_vacant = count_vacant (item, today);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);
      MutualProgress progress;

      mutual_progress_get (milestone, today, &progress);
      outlook->days_late = MAX (outlook->days_late, progress.days_late);
      if (!is_left (milestone, today))
        continue;
      dated |= mutual_item_is_set (milestone, MUTUAL_MEMBER_DUE);
      consider (outlook, milestone, mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE), today);
    }

  if (outlook->n_milestones > 0 && outlook->n_done >= outlook->n_milestones)
    {
      outlook->standing = MUTUAL_STANDING_FINISHED;
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

  if (outlook->days_late > 0)
    outlook->standing = MUTUAL_STANDING_LATE;
  else if (!dated)
    outlook->standing = MUTUAL_STANDING_UNDATED;
  else if (outlook->n_vacant > 0)
    outlook->standing = MUTUAL_STANDING_NAMES_NEEDED;
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
      /* Translators: how much later than agreed something is due. */
      return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) outlook->days_late),
                              outlook->days_late);

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
