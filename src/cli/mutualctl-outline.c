/* The milestones, steps and events of a plan as rows of text, and its metrics.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-outline.h"

#include "mutualctl-people.h"
#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n.h>

/* Where the text of a milestone and of a step begins. */
#define MILESTONE_INDENT 6
#define STEP_INDENT 8

/* Dates further away than this carry their year. */
#define DAYS_WITHOUT_YEAR 300

typedef struct
{
  MutualctlPage *page;
  MutualSchedule *schedule;
  const GDate *today;
  gboolean with_private;
} Outline;

static char *
format_date (const Outline *outline,
             const GDate   *date)
{
  int days = mutual_date_days_between (outline->today, date);

  return mutual_date_format (date, ABS (days) > DAYS_WITHOUT_YEAR ? MUTUAL_DATE_FULL : MUTUAL_DATE_WEEKDAY);
}

static const char *
get_mark (const MutualCondition *condition)
{
  switch (condition->kind)
    {
    case MUTUAL_CONDITION_DROPPED:
      return "–";
    case MUTUAL_CONDITION_DONE:
      return "✓";
    case MUTUAL_CONDITION_LATE:
    case MUTUAL_CONDITION_OVERDUE:
      return "▲";
    case MUTUAL_CONDITION_AT_RISK:
      return "△";
    case MUTUAL_CONDITION_UNDER_WAY:
    case MUTUAL_CONDITION_WAITING:
      return "◐";
    case MUTUAL_CONDITION_NOT_STARTED:
    default:
      return "○";
    }
}

static gboolean
is_late (const MutualCondition *condition)
{
  return condition->kind >= MUTUAL_CONDITION_LATE;
}

static MutualctlStyle
get_mark_style (const MutualCondition *condition)
{
  if (condition->kind == MUTUAL_CONDITION_DONE)
    return MUTUALCTL_GOOD;
  return condition->kind >= MUTUAL_CONDITION_AT_RISK ? MUTUALCTL_BAD : MUTUALCTL_PLAIN;
}

static void
get_condition (const Outline   *outline,
               MutualItem      *item,
               MutualCondition *condition)
{
  mutual_condition_get (outline->schedule, item, outline->today, !outline->with_private, condition);
}

/* Why it waits or is in danger; what is late tells that by its dates. */
static void
add_reason (const Outline         *outline,
            const MutualCondition *condition,
            guint                  indent)
{
  g_autofree char *sentence = NULL;

  if (condition->kind != MUTUAL_CONDITION_AT_RISK && condition->kind != MUTUAL_CONDITION_WAITING)
    return;
  sentence = mutual_condition_dup_sentence (condition);
  mutualctl_page_paragraph (outline->page, indent,
                            condition->kind == MUTUAL_CONDITION_AT_RISK ? MUTUALCTL_BAD : MUTUALCTL_DIM, sentence);
}

/* "Thu 3 Dec, 6 days late" */
static char *
describe_due (const Outline         *outline,
              const MutualCondition *condition)
{
  const GDate *due = mutual_progress_get_end (condition->item);
  g_autofree char *date = due != NULL ? format_date (outline, due) : NULL;
  g_autofree char *state = NULL;

  if (condition->kind == MUTUAL_CONDITION_DROPPED)
    state = g_strdup (_("dropped"));
  else if (condition->kind == MUTUAL_CONDITION_DONE)
    state = g_strdup (_("done"));
  else if (is_late (condition))
    state = mutual_condition_dup_alarm (condition);
  else if (due != NULL)
    state = mutual_phrase_distance (due, outline->today);

  if (date == NULL)
    return state != NULL ? g_steal_pointer (&state) : g_strdup (_("no date"));
  /* Translators: a date, and how far away it is or what came of it. */
  return g_strdup_printf (C_ ("date and state", "%s, %s"), date, state);
}

static void
add_step (const Outline *outline,
          MutualItem    *step)
{
  const GDate *due = mutual_progress_get_end (step);
  g_autofree char *date = due != NULL ? format_date (outline, due) : g_strdup ("");
  MutualItem *owner = mutual_item_resolve (step, MUTUAL_MEMBER_OWNER);
  g_autofree char *who = owner != NULL ? mutualctl_people_name_role (owner) : g_strdup ("");
  g_auto (MutualCondition) condition = { 0 };
  g_autofree char *lead = NULL;
  g_autofree char *title = NULL;
  g_autofree char *end = NULL;

  get_condition (outline, step, &condition);
  lead = g_strdup_printf ("%*s%s ", STEP_INDENT - 2, "", get_mark (&condition));
  if (mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
    /* Translators: %s is the title of a step that the other side does not see. */
    title = g_strdup_printf (_("%s (private)"), mutual_item_get_text (step, MUTUAL_MEMBER_TITLE));
  end = *who != '\0' && *date != '\0' ? g_strdup_printf (C_ ("who and when", "%s, %s"), who, date)
                                      : g_strdup (*who != '\0' ? who : date);
  mutualctl_page_row (outline->page, lead, get_mark_style (&condition),
                      title != NULL ? title : mutual_item_get_text (step, MUTUAL_MEMBER_TITLE), MUTUALCTL_PLAIN, end,
                      MUTUALCTL_DIM);
  add_reason (outline, &condition, STEP_INDENT);
}

/* Who answers for a milestone on either side. */
static void
add_owners (const Outline *outline,
            MutualItem    *milestone)
{
  const MutualSide sides[] = { MUTUAL_SIDE_BUYER, MUTUAL_SIDE_SELLER };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      MutualItem *role = mutual_team_get_owner (milestone, sides[i]);
      g_autofree char *text = role != NULL ? mutualctl_people_describe_role (role) : NULL;

      if (text != NULL)
        g_string_append_printf (line, line->len > 0 ? "  %s" : "%s", text);
    }
  if (line->len > 0)
    mutualctl_page_paragraph (outline->page, MILESTONE_INDENT, MUTUALCTL_PLAIN, line->str);
}

static void
add_milestone (const Outline *outline,
               MutualItem    *milestone,
               guint          number)
{
  const GDate *agreed = mutual_item_get_date (milestone, MUTUAL_MEMBER_AGREED_DUE);
  g_auto (MutualCondition) condition = { 0 };
  g_autofree char *lead = NULL;
  g_autofree char *due = NULL;

  get_condition (outline, milestone, &condition);
  due = describe_due (outline, &condition);
  lead = g_strdup_printf ("%3u %s ", number, get_mark (&condition));
  mutualctl_page_row (outline->page, lead, get_mark_style (&condition),
                      mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE), MUTUALCTL_BOLD, due,
                      is_late (&condition) ? MUTUALCTL_BAD : MUTUALCTL_PLAIN);

  if (mutual_item_is_set (milestone, MUTUAL_MEMBER_BUYER_VALUE))
    mutualctl_page_paragraph (outline->page, MILESTONE_INDENT, MUTUALCTL_DIM,
                              mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE));
  if (agreed != NULL && condition.progress.slip != 0 && condition.kind != MUTUAL_CONDITION_DONE)
    {
      g_autofree char *date = format_date (outline, agreed);
      /* Translators: %s is the date that both sides had agreed on. */
      g_autofree char *text = g_strdup_printf (_("Agreed for %s"), date);

      mutualctl_page_paragraph (outline->page, MILESTONE_INDENT, MUTUALCTL_BAD, text);
    }
  add_reason (outline, &condition, MILESTONE_INDENT);
  add_owners (outline, milestone);

  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);

      if (outline->with_private || !mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        add_step (outline, step);
    }
}

static void
add_event (const Outline *outline,
           MutualItem    *event)
{
  const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
  g_autofree char *when = NULL;

  if (date == NULL)
    when = g_strdup (_("no date"));
  else if (end == NULL)
    when = format_date (outline, date);
  else
    when = mutual_date_format_range (date, end);
  mutualctl_page_row (outline->page, "    ⚑ ", MUTUALCTL_EVENT, mutual_item_get_text (event, MUTUAL_MEMBER_TITLE),
                      MUTUALCTL_EVENT, when, MUTUALCTL_EVENT);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const GDate *first = mutual_item_get_date (*(MutualItem *const *) a, MUTUAL_MEMBER_DATE);
  const GDate *second = mutual_item_get_date (*(MutualItem *const *) b, MUTUAL_MEMBER_DATE);

  /* Those without a date are to be dated: first. */
  if (first == NULL || second == NULL)
    return (first != NULL) - (second != NULL);
  return g_date_compare (first, second);
}

/* The events in order of date, those without one first. */
static GPtrArray *
collect_events (MutualItem *plan)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    g_ptr_array_add (events, mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i));
  g_ptr_array_sort (events, compare_events);
  return events;
}

/* An event stands before the first milestone that is due on its day or later. */
static gboolean
is_before (MutualItem *event,
           MutualItem *milestone)
{
  const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *due = mutual_progress_get_end (milestone);

  return date == NULL || (due != NULL && g_date_compare (date, due) <= 0);
}

/**
 * mutualctl_outline_add:
 * @page: a page
 * @plan: a plan
 * @today: what day it is
 * @with_private: whether steps that are private are shown
 *
 * Adds the milestones in their order with their steps, and the customer events between them by date.
 */
void
mutualctl_outline_add (MutualctlPage *page,
                       MutualPlan    *plan,
                       const GDate   *today,
                       gboolean       with_private)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  const Outline outline = { page, schedule, today, with_private };
  MutualItem *item = MUTUAL_ITEM (plan);
  g_autoptr (GPtrArray) events = collect_events (item);
  guint n = mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES);
  guint next = 0;

  if (n == 0 && events->len == 0)
    return;

  mutualctl_page_blank (page);
  mutualctl_page_paragraph (page, 0, MUTUALCTL_BOLD, _("Milestones"));
  for (guint i = 0; i < n; i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);

      while (next < events->len && is_before (g_ptr_array_index (events, next), milestone))
        add_event (&outline, g_ptr_array_index (events, next++));
      add_milestone (&outline, milestone, i + 1);
    }
  while (next < events->len)
    add_event (&outline, g_ptr_array_index (events, next++));
}

/**
 * mutualctl_metrics_add:
 * @page: a page
 * @plan: a plan
 *
 * Adds the numbers that tell whether the buyer gets the value: from where, to where, by when.
 */
void
mutualctl_metrics_add (MutualctlPage *page,
                       MutualPlan    *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  guint n = mutual_item_get_n_children (item, MUTUAL_MEMBER_METRICS);

  if (n == 0)
    return;

  mutualctl_page_blank (page);
  mutualctl_page_paragraph (page, 0, MUTUALCTL_BOLD, _("Metrics"));
  for (guint i = 0; i < n; i++)
    {
      MutualItem *metric = mutual_item_get_child (item, MUTUAL_MEMBER_METRICS, i);
      const GDate *by = mutual_item_get_date (metric, MUTUAL_MEMBER_BY);
      g_autofree char *date = by != NULL ? mutual_date_format (by, MUTUAL_DATE_FULL) : NULL;
      g_autofree char *text = NULL;
      g_autofree char *end = NULL;

      text = g_strdup_printf (C_ ("metric", "%s: %s → %s"), mutual_item_get_text (metric, MUTUAL_MEMBER_NAME),
                              mutual_item_is_set (metric, MUTUAL_MEMBER_BASELINE)
                                ? mutual_item_get_text (metric, MUTUAL_MEMBER_BASELINE)
                                : "?",
                              mutual_item_is_set (metric, MUTUAL_MEMBER_TARGET)
                                ? mutual_item_get_text (metric, MUTUAL_MEMBER_TARGET)
                                : "?");
      if (mutual_item_is_set (metric, MUTUAL_MEMBER_ACTUAL))
        /* Translators: %s is what was measured. */
        end = g_strdup_printf (_("now %s"), mutual_item_get_text (metric, MUTUAL_MEMBER_ACTUAL));
      else if (date != NULL)
        /* Translators: %s is a date. */
        end = g_strdup_printf (_("by %s"), date);
      mutualctl_page_row (page, "  ", MUTUALCTL_PLAIN, text, MUTUALCTL_PLAIN, end != NULL ? end : "", MUTUALCTL_DIM);
    }
}
