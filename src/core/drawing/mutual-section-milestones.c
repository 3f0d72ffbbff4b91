/* The milestones of a plan on paper: what each brings, who answers for it, what shows that it is done, and its steps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-uri.h"
#include "plan/mutual-date.h"
#include "plan/mutual-member-words.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define NUMBER_END 95.0
#define ICON_CENTER 124.0
#define TITLE_START 148.0
#define DATE_WIDTH 220.0
/* A milestone starts where this much of it fits. */
#define TOGETHER 220.0

static void
put_title (MutualFlow           *flow,
           MutualItem           *milestone,
           const MutualProgress *progress)
{
  const double end = mutual_flow_get_end (flow);
  const GDate *due = mutual_progress_get_end (milestone);
  g_autofree char *number = g_strdup_printf ("%u", mutual_item_get_position (milestone) + 1);
  g_autofree char *date = due != NULL ? mutual_date_format (due, MUTUAL_DATE_FULL) : g_strdup (_("no date yet"));
  g_autofree char *lateness = mutual_phrase_lateness (progress);
  const char *title = mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE);
  const char *value = mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE);
  const MutualCell cells[] = {
    { .x = TITLE_START, .width = end - DATE_WIDTH - MUTUAL_FLOW_GAP - TITLE_START, .size = 21,
      .text = title != NULL && *title != '\0' ? title : _("Milestone without a title"),
      .weight = PANGO_WEIGHT_BOLD },
    { .x = TITLE_START, .width = end - DATE_WIDTH - MUTUAL_FLOW_GAP - TITLE_START, .size = MUTUAL_SHEET_MEDIUM,
      .text = value != NULL ? value : "", .ink = MUTUAL_INK_DIM, .below = TRUE },
    { .x = MUTUAL_SHEET_START, .width = NUMBER_END - MUTUAL_SHEET_START, .size = MUTUAL_SHEET_BODY, .text = number,
      .ink = MUTUAL_INK_DIM, .max_lines = 1 },
    { .x = end - DATE_WIDTH, .width = DATE_WIDTH, .size = MUTUAL_SHEET_BODY, .text = date,
      .weight = due != NULL ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
      .ink = due != NULL ? MUTUAL_INK_TEXT : MUTUAL_INK_DIM, .at_end = TRUE, .max_lines = 1 },
    { .x = end - DATE_WIDTH, .width = DATE_WIDTH, .size = MUTUAL_SHEET_SMALL,
      .text = lateness != NULL ? lateness : "", .weight = PANGO_WEIGHT_BOLD, .ink = MUTUAL_INK_LATE,
      .at_end = TRUE, .max_lines = 1, .below = TRUE },
  };
  double center;

  mutual_flow_put_rule (flow);
  center = mutual_flow_put_row (flow, cells, G_N_ELEMENTS (cells), 14);
  mutual_sheet_put_state (flow->sheet, progress->state, ICON_CENTER, center,
                          progress->state == MUTUAL_STATE_LATE ? 20 : 18);
}

static char *
describe_dates (MutualItem *milestone)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const GDate *start = mutual_item_get_date (milestone, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE);
  const GDate *agreed = mutual_item_get_date (milestone, MUTUAL_MEMBER_AGREED_DUE);
  const GDate *done = mutual_item_get_date (milestone, MUTUAL_MEMBER_DONE_ON);
  const GDate *confirmed = mutual_item_get_date (milestone, MUTUAL_MEMBER_CONFIRMED_ON);
  MutualItem *person = mutual_item_resolve (milestone, MUTUAL_MEMBER_CONFIRMED_BY);

  if (start != NULL && due != NULL && g_date_compare (start, due) <= 0)
    g_ptr_array_add (facts, mutual_date_format_range (start, due));
  if (agreed != NULL)
    {
      g_autofree char *day = mutual_date_format (agreed, MUTUAL_DATE_SHORT);

      g_ptr_array_add (facts, g_strdup_printf (_("agreed %s"), day));
    }
  if (person != NULL)
    {
      g_autofree char *name = mutual_text_tame (mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
      g_autofree char *day = confirmed != NULL ? mutual_date_format (confirmed, MUTUAL_DATE_SHORT) : NULL;

      if (day != NULL)
        /* Translators: who confirmed a date, and when, as in "confirmed by Ines Duarte on 19 Nov". */
        g_ptr_array_add (facts, g_strdup_printf (_("confirmed by %s on %s"), name, day));
      else
        /* Translators: who confirmed a date, as in "confirmed by Ines Duarte". */
        g_ptr_array_add (facts, g_strdup_printf (_("confirmed by %s"), name));
    }
  if (done != NULL)
    {
      g_autofree char *day = mutual_date_format (done, MUTUAL_DATE_SHORT);

      /* Translators: the day that a milestone was done, as in "done on 9 Oct". */
      g_ptr_array_add (facts, g_strdup_printf (_("done on %s"), day));
    }

  return mutual_phrase_line (facts);
}

/* The people of one side, the one who answers first. */
static char *
describe_team (MutualItem *milestone,
               MutualSide  side)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);
      MutualItem *person = mutual_team_get_person (role);
      g_autofree char *title = mutual_text_tame (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
      g_autofree char *name = NULL;

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) != (int) side)
        continue;

      if (person != NULL)
        name = mutual_text_tame (mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
      if (name != NULL)
        g_ptr_array_add (facts, g_strdup_printf (_("%s, %s"), name, title));
      else
        g_ptr_array_add (facts, g_strdup_printf (_("%s, name needed"), title));
    }

  return mutual_phrase_line (facts);
}

static void
put_member (MutualFlow   *flow,
            MutualItem   *item,
            MutualMember  member)
{
  mutual_flow_put_fact (flow, mutual_member_describe (member), mutual_item_get_text (item, member), NULL);
}

static void
put_team (MutualFlow *flow,
          MutualItem *milestone,
          MutualSide  side)
{
  const char *company = mutual_item_get_text (flow->sheet->plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER
                                                                                            : MUTUAL_MEMBER_SELLER);
  g_autofree char *team = describe_team (milestone, side);

  if (company == NULL || *company == '\0')
    company = mutual_member_describe (side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  mutual_flow_put_fact (flow, company, team, NULL);
}

/* Whether a milestone is opened, as it is on screen if the options say how that is. */
static gboolean
is_expanded (MutualFlow *flow,
             MutualItem *milestone)
{
  const char * const *expanded = flow->build->options->expanded;

  return expanded == NULL || g_strv_contains (expanded, mutual_item_get_id (milestone));
}

static char *
name_milestone (MutualItem *milestone)
{
  g_autofree char *title = mutual_text_tame (mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));

  /* Translators: the number of a milestone and its title, as in "3 Proof of concept". */
  return g_strdup_printf (C_ ("milestone", "%u %s"), mutual_item_get_position (milestone) + 1, title);
}

static void
put_milestone (MutualFlow *flow,
               MutualItem *milestone)
{
  g_autofree char *dates = describe_dates (milestone);
  g_autofree char *name = name_milestone (milestone);
  g_autofree char *target = mutual_sheet_get_target (milestone);
  MutualProgress progress;

  mutual_sheet_get_progress (flow->sheet, milestone, &progress);
  mutual_flow_reserve (flow, TOGETHER);
  mutual_scene_set_item (flow->sheet->scene, mutual_item_get_id (milestone));
  mutual_pages_add_place (flow->build, name, target, 1, flow->y);

  put_title (flow, milestone, &progress);
  mutual_flow_set_head (flow, mutual_section_put_again, milestone);
  mutual_flow_put_fact (flow, _("Dates"), dates, NULL);
  put_member (flow, milestone, MUTUAL_MEMBER_OUTCOME);
  put_member (flow, milestone, MUTUAL_MEMBER_EVIDENCE);
  put_team (flow, milestone, MUTUAL_SIDE_BUYER);
  put_team (flow, milestone, MUTUAL_SIDE_SELLER);
  mutual_section_put_links (flow, milestone);
  put_member (flow, milestone, MUTUAL_MEMBER_NOTES);
  if (flow->sheet->internal)
    put_member (flow, milestone, MUTUAL_MEMBER_PRIVATE_NOTES);

  if (is_expanded (flow, milestone))
    {
      mutual_section_put_steps (flow, milestone);
    }
  else if (progress.n_steps > 0)
    {
      g_autofree char *steps = mutual_phrase_steps_done (&progress);

      mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_STEPS), steps, NULL);
    }
  mutual_flow_set_head (flow, NULL, NULL);
  mutual_scene_set_item (flow->sheet->scene, NULL);
  flow->y += 14;
}

/* Who is behind a role: a name, or the role if nobody fills it. */
const char *
mutual_section_get_name (MutualItem *role)
{
  MutualItem *person = mutual_team_get_person (role);
  const char *name = person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME)
                                    : mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);

  return name != NULL ? name : "";
}

/* Says again which milestone it is, where one goes on to another page. */
void
mutual_section_put_again (MutualFlow *flow,
                          gboolean    again,
                          gpointer    user_data)
{
  g_autofree char *name = name_milestone (user_data);

  mutual_flow_put_again (flow, name);
}

/* Puts the links of an item; those that lead to the web or to a mail can be followed. */
void
mutual_section_put_links (MutualFlow *flow,
                          MutualItem *item)
{
  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_LINKS); i++)
    {
      MutualItem *link = mutual_item_get_child (item, MUTUAL_MEMBER_LINKS, i);
      const char *title = mutual_item_get_text (link, MUTUAL_MEMBER_TITLE);
      const char *uri = mutual_item_get_text (link, MUTUAL_MEMBER_URI);
      g_autofree char *address = mutual_uri_check (uri, NULL);
      g_autofree char *text = NULL;

      /* On paper an address can be read and not followed. */
      if (title != NULL && *title != '\0' && uri != NULL && *uri != '\0')
        text = g_strdup_printf ("%s\n%s", title, uri);
      else
        text = g_strdup (title != NULL && *title != '\0' ? title : uri);
      mutual_flow_put_fact (flow, i == 0 ? mutual_member_describe (MUTUAL_MEMBER_LINKS) : NULL, text, address);
    }
}

/* Puts all milestones, a block each. */
void
mutual_section_put_milestones (MutualFlow *flow)
{
  guint n = mutual_item_get_n_children (flow->sheet->plan, MUTUAL_MEMBER_MILESTONES);

  if (n == 0)
    return;

  mutual_flow_put_heading (flow, mutual_member_describe (MUTUAL_MEMBER_MILESTONES), "milestones");
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (flow->build->cancellable); i++)
    put_milestone (flow, mutual_item_get_child (flow->sheet->plan, MUTUAL_MEMBER_MILESTONES, i));
}
