/* mutualctl show: a plan as text, for reading in a terminal.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-io.h"
#include "mutualctl-outline.h"
#include "mutualctl-people.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-next.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n.h>

/* So many steps of a side are told as its next ones. */
#define N_NEXT 3

static void
add_text (MutualctlPage  *page,
          MutualItem     *plan,
          MutualMember    member,
          MutualctlStyle  style)
{
  if (mutual_item_is_set (plan, member))
    mutualctl_page_paragraph (page, 0, style, mutual_item_get_text (plan, member));
}

static void
add_companies (MutualctlPage *page,
               MutualItem    *plan)
{
  const char *seller = mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER);
  const char *buyer = mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER);
  g_autofree char *line = NULL;

  if (*seller != '\0' && *buyer != '\0')
    /* Translators: the marks and names of the selling and the buying company. */
    line = g_strdup_printf (_("■ %s (seller)  ⇄  ● %s (buyer)"), seller, buyer);
  else if (*seller != '\0')
    line = g_strdup_printf (_("■ %s (seller)"), seller);
  else if (*buyer != '\0')
    line = g_strdup_printf (_("● %s (buyer)"), buyer);

  if (line != NULL)
    mutualctl_page_paragraph (page, 0, MUTUALCTL_PLAIN, line);
}

static void
add_priority (MutualctlPage *page,
              MutualItem    *plan)
{
  const char *priority = mutual_item_get_text (plan, MUTUAL_MEMBER_PRIORITY);
  g_autofree char *line = NULL;

  if (*priority == '\0')
    return;
  /* Translators: %s is the priority that the buyer has named. */
  line = g_strdup_printf (_("Serves %s"), priority);
  mutualctl_page_paragraph (page, 0, MUTUALCTL_DIM, line);
}

/* How long it is to the milestone that the dates are worked back from. */
static void
add_countdown (MutualctlPage *page,
               MutualItem    *plan,
               const GDate   *today)
{
  MutualItem *anchor = mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  const char *title;
  int days;

  if (due == NULL)
    return;

  date = mutual_date_format (due, MUTUAL_DATE_FULL);
  title = mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE);
  days = mutual_date_days_between (today, due);
  if (days > 0)
    /* Translators: the countdown: days, the milestone that everything is planned for, its date. */
    line = g_strdup_printf (ngettext ("★ %d day to %s, %s", "★ %d days to %s, %s", (gulong) days), days, title, date);
  else if (days == 0)
    /* Translators: the countdown on the day: the milestone and its date. */
    line = g_strdup_printf (_("★ Today is %s, %s"), title, date);
  else
    /* Translators: the countdown afterwards: days, the milestone that everything was planned for, its date. */
    line = g_strdup_printf (ngettext ("★ %d day since %s, %s", "★ %d days since %s, %s", (gulong) -days), -days, title,
                            date);
  mutualctl_page_paragraph (page, 0, MUTUALCTL_BOLD, line);
}

static void
add_standing (MutualctlPage *page,
              MutualPlan    *plan,
              const GDate   *today,
              gboolean       with_private)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  g_auto (MutualCondition) condition = { 0 };
  const GDate *review = mutual_item_get_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_NEXT_REVIEW);
  guint n = mutual_progress_count_milestones (plan);

  if (n > 0)
    {
      g_autofree char *done = g_strdup_printf (ngettext ("%u of %u milestone done", "%u of %u milestones done", n),
                                               mutual_progress_count_done (plan, today), n);

      mutualctl_page_paragraph (page, 0, MUTUALCTL_PLAIN, done);
    }
  mutual_condition_get (schedule, MUTUAL_ITEM (plan), today, !with_private, &condition);
  if (condition.kind >= MUTUAL_CONDITION_WAITING)
    {
      g_autofree char *sentence = mutual_condition_dup_sentence (&condition);

      mutualctl_page_paragraph (page, 0, condition.kind == MUTUAL_CONDITION_WAITING ? MUTUALCTL_PLAIN : MUTUALCTL_BAD,
                                sentence);
    }
  if (review != NULL)
    {
      g_autofree char *date = mutual_date_format (review, MUTUAL_DATE_FULL);
      g_autofree char *line = g_strdup_printf (_("Next review %s"), date);

      mutualctl_page_paragraph (page, 0, MUTUALCTL_PLAIN, line);
    }
}

/* What each side does next, the soonest first. */
static void
add_next (MutualctlPage *page,
          MutualPlan    *plan,
          const GDate   *today,
          gboolean       with_private)
{
  static const MutualSide sides[] = { MUTUAL_SIDE_BUYER, MUTUAL_SIDE_SELLER };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GPtrArray) steps = mutual_next_list (plan, today, sides[i], !with_private);
      MutualMember member = sides[i] == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER;
      const char *company = mutual_item_get_text (MUTUAL_ITEM (plan), member);
      g_autofree char *heading = NULL;

      if (steps->len == 0)
        continue;
      mutualctl_page_blank (page);
      /* Translators: what comes next for a company. */
      heading = g_strdup_printf (_("Next for %s"), *company != '\0' ? company : mutual_side_describe ((int) sides[i]));
      mutualctl_page_paragraph (page, 0, MUTUALCTL_BOLD, heading);
      for (guint k = 0; k < MIN (steps->len, N_NEXT); k++)
        {
          MutualItem *step = g_ptr_array_index (steps, k);
          const GDate *due = mutual_item_get_date (step, MUTUAL_MEMBER_DUE);
          g_autofree char *date = due != NULL ? mutual_date_format (due, MUTUAL_DATE_WEEKDAY) : g_strdup ("");
          g_autofree char *distance = due != NULL ? mutual_phrase_distance (due, today) : NULL;
          g_autofree char *when = NULL;

          if (distance != NULL)
            when = g_strdup_printf (C_ ("date and state", "%s, %s"), date, distance);
          mutualctl_page_row (page, sides[i] == MUTUAL_SIDE_BUYER ? "  ● " : "  ■ ", MUTUALCTL_PLAIN,
                              mutual_item_get_text (step, MUTUAL_MEMBER_TITLE), MUTUALCTL_PLAIN,
                              when != NULL ? when : _("no date"), MUTUALCTL_DIM);
        }
    }
}

static void
add_summary (MutualctlPage *page,
             MutualPlan    *plan,
             const GDate   *today,
             gboolean       with_private)
{
  MutualItem *item = MUTUAL_ITEM (plan);

  add_text (page, item, MUTUAL_MEMBER_TITLE, MUTUALCTL_BOLD);
  add_companies (page, item);
  mutualctl_page_blank (page);
  add_text (page, item, MUTUAL_MEMBER_VALUE_PROPOSITION, MUTUALCTL_PLAIN);
  add_priority (page, item);
  mutualctl_page_blank (page);
  add_countdown (page, item, today);
  add_standing (page, plan, today, with_private);
  add_next (page, plan, today, with_private);
}

/**
 * mutualctl_show:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_show (int    argc,
                char **argv)
{
  gboolean with_private = FALSE;
  g_auto (GStrv) names = NULL;
  g_auto (MutualctlPage) page = { 0 };
  g_autoptr (MutualPlan) plan = NULL;
  int status = MUTUALCTL_OK;
  GDate today;
  const GOptionEntry entries[] = {
    { "private", 'p', 0, G_OPTION_ARG_NONE, &with_private, N_("Show steps that are private, too"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE"),
                        _("Prints a plan as text, as wide as the terminal or COLUMNS. “-” is standard input. Nothing "
                          "private is shown unless asked for.\n\nExit status: 0 done, 1 not a valid plan, 2 could not "
                          "be read.")))
    return MUTUALCTL_TROUBLE;
  if (names == NULL || names[1] != NULL)
    {
      mutualctl_complain (NULL, _("Say which one file to show."));
      return MUTUALCTL_TROUBLE;
    }

  mutual_date_get_today (&today);
  plan = mutualctl_open_plan (names[0], &today, &status);
  if (plan == NULL)
    return status;

  mutualctl_page_init (&page);
  add_summary (&page, plan, &today, with_private);
  mutualctl_outline_add (&page, plan, &today, with_private);
  mutualctl_metrics_add (&page, plan);
  mutualctl_people_add (&page, plan);

  return mutualctl_write_text (page.text->str) ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}
