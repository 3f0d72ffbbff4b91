/* mutualctl schedule: the dates of a plan, what of them does not fit, and the earliest that would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-dates.h"
#include "mutualctl-io.h"
#include "mutualctl-people.h"
#include "mutualctl-text.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-feasibility.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n.h>

#define MILESTONE_INDENT 6
#define STEP_INDENT 8

typedef struct
{
  MutualctlPage *page;
  MutualSchedule *schedule;
  const GDate *today;
  gboolean with_private;
  guint n_conflicts;
  guint n_dated;
} Table;

static char *
describe_dates (Table      *table,
                MutualItem *item)
{
  GDate start, due;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!mutual_schedule_get_due (table->schedule, item, &due))
    return g_strdup (_("no date"));
  table->n_dated++;
  last = mutualctl_dates_format (&due, table->today);
  if (!mutual_schedule_get_start (table->schedule, item, &start) || g_date_compare (&start, &due) == 0)
    return g_steal_pointer (&last);
  first = mutualctl_dates_format (&start, table->today);
  /* Translators: a range of dates: first and last day. */
  return g_strdup_printf (C_ ("date range", "%s – %s"), first, last);
}

/* What does not fit, and whom it hits. */
static void
add_findings (Table      *table,
              MutualItem *item,
              guint       indent)
{
  g_autoptr (GPtrArray) findings = mutual_feasibility_check_item (table->schedule, item, table->today);
  MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);
  g_autofree char *who = owner != NULL ? mutualctl_people_name_role (owner) : g_strdup ("");

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = mutual_finding_dup_sentence (g_ptr_array_index (findings, i));
      g_autofree char *line = NULL;

      if (*who != '\0')
        /* Translators: what does not fit, and who answers for it. */
        line = g_strdup_printf (C_ ("what and who", "▲ %s (%s)"), sentence, who);
      else
        line = g_strdup_printf ("▲ %s", sentence);
      mutualctl_page_paragraph (table->page, indent, MUTUALCTL_BAD, line);
      table->n_conflicts++;
    }
}

/* A file that another program wrote may say another date than its own rules. */
static void
add_disagreement (Table      *table,
                  MutualItem *item,
                  guint       indent)
{
  const GDate *said = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  GDate due;

  if (said == NULL || !mutual_schedule_get_due (table->schedule, item, &due) || g_date_compare (said, &due) == 0)
    return;
  date = mutualctl_dates_format (said, table->today);
  /* Translators: the file has another date than the one that comes of what the item follows; %s is a date. */
  line = g_strdup_printf (_("The file says %s"), date);
  mutualctl_page_paragraph (table->page, indent, MUTUALCTL_DIM, line);
}

static void
add_item (Table      *table,
          MutualItem *item,
          const char *number,
          guint       indent)
{
  g_auto (MutualCondition) condition = { 0 };
  g_autofree char *dates = describe_dates (table, item);
  g_autofree char *lead = g_strdup_printf ("%*s", (int) indent, number);
  gboolean over;

  mutual_condition_get (table->schedule, item, table->today, !table->with_private, &condition);
  over = condition.kind == MUTUAL_CONDITION_DONE || condition.kind == MUTUAL_CONDITION_DROPPED;
  mutualctl_page_row (table->page, lead, MUTUALCTL_PLAIN, mutual_item_get_text (item, MUTUAL_MEMBER_TITLE),
                      over ? MUTUALCTL_DIM : MUTUALCTL_PLAIN, dates, over ? MUTUALCTL_DIM : MUTUALCTL_PLAIN);
  add_disagreement (table, item, indent);
  add_findings (table, item, indent);
}

static void
add_milestone (Table      *table,
               MutualItem *milestone,
               guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u ", number);

  add_item (table, milestone, text, MILESTONE_INDENT - 1);
  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);

      if (table->with_private || !mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
        add_item (table, step, "", STEP_INDENT - 1);
    }
}

/* The milestone that all dates are worked back from, and when it could be at the earliest. */
static void
add_anchor (Table      *table,
            MutualPlan *plan)
{
  MutualItem *anchor = mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
  const char *title = anchor != NULL ? mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE) : NULL;
  MutualEarliest earliest;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (anchor == NULL || mutual_following_is_fixed (anchor))
    return;
  if (!mutual_feasibility_find_earliest (table->schedule, anchor, table->today, NULL, &earliest))
    /* Translators: %s is the milestone that everything is planned for. */
    line = g_strdup_printf (_("★ No date works for %s as things stand"), title);
  else
    {
      date = mutual_date_format (&earliest.date, MUTUAL_DATE_FULL);
      /* Translators: the milestone that everything is planned for, and a date. */
      line = g_strdup_printf (_("★ The earliest date for %s is %s"), title, date);
    }
  mutualctl_page_paragraph (table->page, 0, MUTUALCTL_BOLD, line);
}

static void
add_verdict (Table *table)
{
  g_autofree char *line = NULL;

  if (table->n_dated == 0)
    {
      mutualctl_page_paragraph (table->page, 0, MUTUALCTL_PLAIN, _("No dates yet"));
      return;
    }
  if (table->n_conflicts == 0)
    {
      /* Translators: all dates of a plan can hold. */
      mutualctl_page_paragraph (table->page, 0, MUTUALCTL_GOOD, _("All dates fit"));
      return;
    }
  /* Translators: so much of a plan cannot be done on its date. */
  line = g_strdup_printf (ngettext ("%u conflict", "%u conflicts", table->n_conflicts), table->n_conflicts);
  mutualctl_page_paragraph (table->page, 0, MUTUALCTL_BAD, line);
}

static void
add_plan (Table      *table,
          MutualPlan *plan)
{
  mutualctl_page_paragraph (table->page, 0, MUTUALCTL_BOLD,
                            mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE));
  mutualctl_page_blank (table->page);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    add_milestone (table, mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i), i + 1);
  mutualctl_page_blank (table->page);
  add_verdict (table);
  add_anchor (table, plan);
}

/**
 * mutualctl_schedule:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_schedule (int    argc,
                    char **argv)
{
  gboolean with_private = FALSE;
  g_autofree char *today_text = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (MutualctlPage) page = { 0 };
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (MutualSchedule) schedule = NULL;
  Table table = { .page = &page };
  int status = MUTUALCTL_OK;
  GDate today;
  const GOptionEntry entries[] = {
    { "today", 't', 0, G_OPTION_ARG_STRING, &today_text, N_("The day to look from, instead of today"),
      N_("YYYY-MM-DD") },
    { "private", 'p', 0, G_OPTION_ARG_NONE, &with_private, N_("Show steps that are private, too"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE"),
                        _("Prints when everything in a plan starts and is due, what of that cannot be done from today "
                          "on, and the earliest date that works for the milestone that all dates are worked back from. "
                          "“-” is standard input.\n\nExit status: 0 all fits, 1 something does not, or it is not a valid "
                          "plan, 2 it could not be read.")))
    return MUTUALCTL_TROUBLE;
  if (names == NULL || names[1] != NULL)
    {
      mutualctl_complain (NULL, _("Say which one file to look at."));
      return MUTUALCTL_TROUBLE;
    }
  if (!mutualctl_dates_read_today (today_text, &today))
    return MUTUALCTL_TROUBLE;

  plan = mutualctl_open_plan (names[0], &today, &status);
  if (plan == NULL)
    return status;

  mutualctl_page_init (&page);
  schedule = mutual_schedule_new (plan);
  table.schedule = schedule;
  table.today = &today;
  table.with_private = with_private;
  add_plan (&table, plan);
  if (!mutualctl_write_text (page.text->str))
    return MUTUALCTL_TROUBLE;
  return table.n_conflicts > 0 ? MUTUALCTL_CONFLICT : MUTUALCTL_OK;
}
