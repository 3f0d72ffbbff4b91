/* What a drawing says of items in words: names of months, labels for screen readers, tooltips.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-wording.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

static const char *
get_state_word (MutualState state)
{
  switch (state)
    {
    case MUTUAL_STATE_UNDER_WAY:
      return _("under way");

    case MUTUAL_STATE_LATE:
      return _("late");

    case MUTUAL_STATE_DONE:
      return _("done");

    case MUTUAL_STATE_NOT_STARTED:
    default:
      return _("not started");
    }
}

static char *
describe_dates (const GDate *start,
                const GDate *due)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (due == NULL)
    return g_strdup (_("no date yet"));

  last = mutual_date_format (due, MUTUAL_DATE_SHORT);
  if (start == NULL)
    /* Translators: a screen reader says when a milestone is due, as in "due 3 Dec". */
    return g_strdup_printf (_("due %s"), last);

  first = mutual_date_format (start, MUTUAL_DATE_SHORT);
  /* Translators: a screen reader says from when to when a milestone or an event lasts, as in "5 Nov to 3 Dec". */
  return g_strdup_printf (_("%s to %s"), first, last);
}

/* Appends a line of a tooltip, taking it. */
static void
append_line (GString *text,
             char    *line)
{
  if (line != NULL)
    g_string_append_printf (text, "\n%s", line);
  g_free (line);
}

static char *
format_full (MutualItem   *item,
             MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);

  return date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : NULL;
}

static void
append_owner_line (GString    *text,
                   MutualItem *item,
                   MutualSide  side)
{
  MutualItem *role = mutual_team_get_owner (item, side);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (role == NULL)
    return;

  title = mutual_text_tame (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
  name = person != NULL ? mutual_text_tame (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)) : NULL;
  g_string_append_c (text, '\n');
  if (name != NULL)
    /* Translators: a person and their role, as in "Ines Duarte, Champion". */
    g_string_append_printf (text, _("%s, %s"), name, title);
  else
    /* Translators: a role that nobody fills yet. */
    g_string_append_printf (text, _("%s, name needed"), title);
}

/* The person who answers for it on a side, or else the role. */
static char *
get_owner_name (MutualItem *item,
                MutualSide  side)
{
  MutualItem *role = mutual_team_get_owner (item, side);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;
  g_autofree char *title = NULL;

  if (person != NULL)
    return mutual_text_tame (mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
  if (role == NULL)
    return NULL;

  title = mutual_text_tame (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
  return g_strdup_printf (_("%s, name needed"), title);
}

static void
add_owners (GPtrArray  *phrases,
            MutualItem *item)
{
  g_autofree char *buyer = get_owner_name (item, MUTUAL_SIDE_BUYER);
  g_autofree char *seller = get_owner_name (item, MUTUAL_SIDE_SELLER);

  if (buyer != NULL && seller != NULL)
    /* Translators: a screen reader says who answers for a milestone on either side. */
    g_ptr_array_add (phrases, g_strdup_printf (_("owners %s and %s"), buyer, seller));
  else if (buyer != NULL || seller != NULL)
    /* Translators: a screen reader says who answers for a milestone or a step. */
    g_ptr_array_add (phrases, g_strdup_printf (_("owner %s"), buyer != NULL ? buyer : seller));
  else
    g_ptr_array_add (phrases, g_strdup (_("no owner")));
}

/* The state in words: late by how much, dropped, done. */
static void
add_state (GPtrArray            *phrases,
           MutualItem           *item,
           const MutualProgress *progress)
{
  char *lateness = mutual_progress_is_dropped (item) ? NULL : mutual_phrase_lateness (progress);

  if (lateness == NULL)
    lateness = g_strdup (mutual_progress_is_dropped (item) ? _("dropped") : get_state_word (progress->state));
  g_ptr_array_add (phrases, lateness);
}

static void
add_agreed (GPtrArray            *phrases,
            MutualItem           *item,
            const MutualProgress *progress)
{
  const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);
  g_autofree char *day = NULL;

  if (mutual_progress_get_end (item) == NULL || agreed == NULL || progress->slip == 0)
    return;

  day = mutual_date_format (agreed, MUTUAL_DATE_SHORT);
  /* Translators: the day that both sides had agreed on, as in "agreed 27 Nov". */
  g_ptr_array_add (phrases, g_strdup_printf (_("agreed %s"), day));
}

/**
 * mutual_wording_month:
 * @date: the first day of a column of the time axis
 * @step: how many months the column has
 * @with_year: whether it is the first of its year, or of all
 *
 * Returns: (transfer full): "Nov", "Jan 2027" or "2027"
 */
char *
mutual_wording_month (const GDate *date,
                      guint        step,
                      gboolean     with_year)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), 1, 0, 0, 0);
  if (step >= 12)
    return g_date_time_format (time, "%Y");
  if (with_year)
    /* Translators: a month of the timeline that begins a year, as in "Jan 2027"; see g_date_time_format(). */
    return g_date_time_format (time, C_ ("month", "%b %Y"));
  /* Translators: a month of the timeline, as in "Nov"; see the manual of g_date_time_format(). */
  return g_date_time_format (time, C_ ("month", "%b"));
}

/**
 * mutual_wording_day:
 * @date: a valid date
 *
 * Returns: (transfer full): the date with its year, as in "23 Nov 2026"
 */
char *
mutual_wording_day (const GDate *date)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  /* Translators: a date with its year, as in "23 Nov 2026"; see the manual of g_date_time_format(). */
  return g_date_time_format (time, C_ ("date", "%-e %b %Y"));
}

/**
 * mutual_wording_countdown:
 * @title: the short title of the anchor
 * @days: from today to its date
 *
 * Returns: (transfer full): what stands below the number of days, as in "days to Go-live"
 */
char *
mutual_wording_countdown (const char *title,
                          int         days)
{
  g_return_val_if_fail (title != NULL, NULL);

  if (days >= 0)
    {
      /* The usual anchor reads as a word of the sentence; any other is somebody's title and stays as it is. */
      if (g_ascii_strcasecmp (title, "Go-live") == 0 || g_strcmp0 (title, C_ ("milestone", "Go-live")) == 0)
        /* Translators: stands below the number of days. */
        return g_strdup (ngettext ("day to go-live", "days to go-live", (gulong) days));
      /* Translators: stands below the number of days; %s is the title of a milestone. */
      return g_strdup_printf (ngettext ("day to %s", "days to %s", (gulong) days), title);
    }

  /* Translators: stands below the number of days; %s is the title of a milestone. */
  return g_strdup_printf (ngettext ("day since %s", "days since %s", (gulong) -days), title);
}

/**
 * mutual_wording_milestone:
 * @milestone: a milestone
 * @progress: how far it is
 *
 * Returns: (transfer full): the words of a screen reader: number, title, dates, state, owners
 */
char *
mutual_wording_milestone (MutualItem           *milestone,
                          const MutualProgress *progress)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (MUTUAL_IS_ITEM (milestone), NULL);
  g_return_val_if_fail (progress != NULL, NULL);

  /* Translators: the number of a milestone, as in "Milestone 3". */
  g_ptr_array_add (phrases, g_strdup_printf (_("Milestone %u"), mutual_item_get_position (milestone) + 1));
  g_ptr_array_add (phrases, mutual_text_tame (mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE)));
  g_ptr_array_add (phrases, describe_dates (mutual_item_get_date (milestone, MUTUAL_MEMBER_START),
                                            mutual_progress_get_end (milestone)));
  add_agreed (phrases, milestone, progress);
  add_state (phrases, milestone, progress);
  if (progress->n_steps > 0)
    g_ptr_array_add (phrases, mutual_phrase_steps_done (progress));
  add_owners (phrases, milestone);

  return mutual_phrase_list (phrases);
}

/**
 * mutual_wording_step:
 * @step: a step
 * @progress: how far it is
 *
 * Returns: (transfer full): the words of a screen reader: title, dates, state, owner
 */
char *
mutual_wording_step (MutualItem           *step,
                     const MutualProgress *progress)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (MUTUAL_IS_ITEM (step), NULL);
  g_return_val_if_fail (progress != NULL, NULL);

  g_ptr_array_add (phrases, g_strdup (_("Step")));
  g_ptr_array_add (phrases, mutual_text_tame (mutual_item_get_text (step, MUTUAL_MEMBER_TITLE)));
  g_ptr_array_add (phrases, describe_dates (mutual_item_get_date (step, MUTUAL_MEMBER_START),
                                            mutual_progress_get_end (step)));
  add_agreed (phrases, step, progress);
  add_state (phrases, step, progress);
  add_owners (phrases, step);

  return mutual_phrase_list (phrases);
}

/**
 * mutual_wording_event:
 * @event: a customer event
 *
 * Returns: (transfer full): the words of a screen reader: title and dates
 */
char *
mutual_wording_event (MutualItem *event)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  const GDate *date;
  const GDate *end;

  g_return_val_if_fail (MUTUAL_IS_ITEM (event), NULL);

  date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  end = mutual_item_get_date (event, MUTUAL_MEMBER_END);

  g_ptr_array_add (phrases, g_strdup (_("Customer event")));
  g_ptr_array_add (phrases, mutual_text_tame (mutual_item_get_text (event, MUTUAL_MEMBER_TITLE)));
  if (date != NULL && (end == NULL || g_date_compare (date, end) == 0))
    g_ptr_array_add (phrases, mutual_date_format (date, MUTUAL_DATE_WEEKDAY));
  else
    g_ptr_array_add (phrases, describe_dates (date, date != NULL ? end : NULL));

  return mutual_phrase_list (phrases);
}

/* Why it waits or is in danger, which no date tells. */
static char *
describe_trouble (MutualItem  *item,
                  const GDate *today)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (MUTUAL_PLAN (mutual_item_get_root (item)));
  g_auto (MutualCondition) condition = { 0 };
  g_autofree char *sentence = NULL;

  mutual_condition_get (schedule, item, today, FALSE, &condition);
  if (condition.kind != MUTUAL_CONDITION_AT_RISK && condition.kind != MUTUAL_CONDITION_WAITING)
    return NULL;
  sentence = mutual_condition_dup_sentence (&condition);
  return mutual_text_tame (sentence);
}

/**
 * mutual_wording_tooltip:
 * @item: a milestone or a customer event
 * @today: the day it is
 *
 * Returns: (transfer full): title, dates and owners, a line each
 */
char *
mutual_wording_tooltip (MutualItem  *item,
                        const GDate *today)
{
  g_autofree char *title = NULL;
  g_autofree char *start = NULL;
  g_autofree char *due = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *done = NULL;
  MutualProgress progress;
  GString *text;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  title = mutual_text_tame (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  text = g_string_new (title);

  if (MUTUAL_IS_EVENT (item))
    {
      const GDate *date = mutual_item_get_date (item, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (item, MUTUAL_MEMBER_END);
      g_autofree char *days = date != NULL ? mutual_date_format_range (date, end) : g_strdup (_("no date yet"));

      g_string_append_printf (text, "\n%s", days);
      return g_string_free (text, FALSE);
    }

  mutual_progress_get (item, today, &progress);
  start = format_full (item, MUTUAL_MEMBER_START);
  due = format_full (item, MUTUAL_MEMBER_DUE);
  agreed = format_full (item, MUTUAL_MEMBER_AGREED_DUE);
  done = format_full (item, MUTUAL_MEMBER_DONE_ON);

  if (start != NULL)
    /* Translators: a line of a tooltip, as in "Start: Mon 2 Nov 2026". */
    append_line (text, g_strdup_printf (_("Start: %s"), start));
  if (due != NULL)
    /* Translators: a line of a tooltip, as in "Due: Thu 3 Dec 2026". */
    append_line (text, g_strdup_printf (_("Due: %s"), due));
  else
    append_line (text, g_strdup (_("no date yet")));
  if (agreed != NULL)
    /* Translators: a line of a tooltip, as in "Agreed: Fri 27 Nov 2026". */
    append_line (text, g_strdup_printf (_("Agreed: %s"), agreed));
  if (done != NULL)
    /* Translators: a line of a tooltip: when a milestone was done, as in "Done: Fri 9 Oct 2026". */
    append_line (text, g_strdup_printf (_("Done: %s"), done));
  append_line (text, mutual_phrase_lateness (&progress));
  append_line (text, describe_trouble (item, today));
  append_line (text, mutual_phrase_steps_done (&progress));
  append_owner_line (text, item, MUTUAL_SIDE_BUYER);
  append_owner_line (text, item, MUTUAL_SIDE_SELLER);

  return g_string_free (text, FALSE);
}
