/* The milestones on the executive page, with who answers for each on either side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define TITLE_CENTER 37.0
#define FIRST_RULE 59.5
#define ROW 54.0
#define MORE 30.0

#define NUMBER_END 95.0
#define ICON_CENTER 124.0
#define TITLE_START 148.0
#define BUYER 651.0
#define SELLER 851.0
#define DATE_START 1020.0

static double
get_row (MutualPage *page)
{
  return ROW * page->squeeze;
}

static guint
get_n_hidden (MutualPage *page)
{
  return mutual_item_get_n_children (page->sheet->plan, MUTUAL_MEMBER_MILESTONES) - page->n_milestones;
}

/* The person who answers for a milestone on one side, or the role that nobody fills yet. */
static void
draw_owner (MutualPage *page,
            MutualItem *milestone,
            MutualSide  side,
            double      x,
            double      center,
            double      end)
{
  MutualItem *role = mutual_team_get_owner (milestone, side);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;

  if (role == NULL)
    return;

  if (person != NULL)
    {
      mutual_sheet_put_side (page->sheet, side, x, center, 10);
      mutual_sheet_put (page->sheet, x + 14, center, mutual_item_get_text (person, MUTUAL_MEMBER_NAME),
                        MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_TEXT, end - x - 14);
    }
  else
    {
      mutual_scene_add_icon (page->sheet->scene, MUTUAL_ICON_VACANT, x - 6, center - 6, 12, 12,
                             side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER, MUTUAL_INK_NONE);
      mutual_sheet_put (page->sheet, x + 14, center, mutual_item_get_text (role, MUTUAL_MEMBER_TITLE),
                        MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, end - x - 14);
    }
}

static char *
describe_distance (MutualPage           *page,
                   MutualItem           *milestone,
                   const MutualProgress *progress)
{
  const GDate *due = mutual_progress_get_end (milestone);

  if (progress->state == MUTUAL_STATE_DONE)
    return g_strdup (_("done"));
  if (mutual_progress_is_dropped (milestone))
    return g_strdup (_("dropped"));

  return due != NULL ? mutual_phrase_distance (due, &page->sheet->today) : NULL;
}

/* The title, what the buyer gets, and how late it is; on paper that goes on, the row leads to all the rest. */
static void
draw_what (MutualPage           *page,
           MutualItem           *milestone,
           const MutualProgress *progress,
           double                y)
{
  const char *title = mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE);
  const char *value = mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE);
  const double room = BUYER - TITLE_START - 24;
  g_autofree char *lateness = mutual_phrase_lateness (progress);
  gboolean valued = value != NULL && *value != '\0';
  double center = y + get_row (page) / 2;
  double upper;
  double lower;
  double scale;
  double x;

  mutual_sheet_fit_pair (page->sheet, title, value, get_row (page), &scale, &upper, &lower);
  upper = valued ? center + upper : center;
  lower += center;

  if (page->sheet->linked)
    {
      g_autofree char *target = mutual_sheet_get_target (milestone);
      g_autofree char *link = g_strconcat ("#", target, NULL);

      mutual_scene_add_tag (page->sheet->scene, MUTUAL_FIGURE_LINK, link, MUTUAL_SHEET_START, y,
                            MUTUAL_SHEET_END - MUTUAL_SHEET_START, get_row (page));
    }
  x = mutual_sheet_put (page->sheet, TITLE_START, upper, title, MUTUAL_SHEET_BODY * scale, PANGO_WEIGHT_BOLD,
                        MUTUAL_INK_TEXT, lateness != NULL ? room - 130 : room);
  if (page->sheet->linked)
    mutual_sheet_end (page->sheet, MUTUAL_TAG_LINK);
  if (lateness != NULL)
    mutual_sheet_put (page->sheet, x + 10, upper, lateness, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD, MUTUAL_INK_LATE,
                      TITLE_START + room - x - 10);
  if (valued)
    mutual_sheet_put (page->sheet, TITLE_START, lower, value, MUTUAL_SHEET_SMALL * scale, PANGO_WEIGHT_NORMAL,
                      MUTUAL_INK_DIM, room);
}

static void
draw_when (MutualPage           *page,
           MutualItem           *milestone,
           const MutualProgress *progress,
           double                center)
{
  const GDate *end = mutual_progress_get_end (milestone);
  g_autofree char *distance = describe_distance (page, milestone, progress);
  g_autofree char *date = end != NULL ? mutual_date_format (end, MUTUAL_DATE_WEEKDAY) : g_strdup (_("no date yet"));

  mutual_sheet_put_end (page->sheet, MUTUAL_SHEET_END, distance != NULL ? center - 8.5 : center, date,
                        MUTUAL_SHEET_BODY, end != NULL ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                        end != NULL ? MUTUAL_INK_TEXT : MUTUAL_INK_DIM, MUTUAL_SHEET_END - DATE_START);
  if (distance != NULL)
    mutual_sheet_put_end (page->sheet, MUTUAL_SHEET_END, center + 11.5, distance, MUTUAL_SHEET_SMALL,
                          PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, MUTUAL_SHEET_END - DATE_START);
}

static void
draw_row (MutualPage *page,
          MutualItem *milestone,
          double      y)
{
  MutualSheet *sheet = page->sheet;
  double center = y + get_row (page) / 2;
  g_autofree char *number = g_strdup_printf ("%u", mutual_item_get_position (milestone) + 1);
  MutualProgress progress;

  mutual_sheet_get_progress (sheet, milestone, &progress);
  mutual_scene_set_item (sheet->scene, mutual_item_get_id (milestone));
  mutual_sheet_begin (sheet, "TR");
  mutual_sheet_begin (sheet, "TD");
  mutual_sheet_put_end (sheet, NUMBER_END, center, number, MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM,
                        NUMBER_END);
  mutual_sheet_put_state (sheet, progress.state, ICON_CENTER, center, progress.state == MUTUAL_STATE_LATE ? 20 : 18);
  mutual_sheet_end (sheet, "TD");
  mutual_sheet_begin (sheet, "TD");
  draw_what (page, milestone, &progress, y);
  mutual_sheet_end (sheet, "TD");
  mutual_sheet_begin (sheet, "TD");
  draw_owner (page, milestone, MUTUAL_SIDE_BUYER, BUYER, center, SELLER - 20);
  mutual_sheet_end (sheet, "TD");
  mutual_sheet_begin (sheet, "TD");
  draw_owner (page, milestone, MUTUAL_SIDE_SELLER, SELLER, center, DATE_START);
  mutual_sheet_end (sheet, "TD");
  mutual_sheet_begin (sheet, "TD");
  draw_when (page, milestone, &progress, center);
  mutual_sheet_end (sheet, "TD");
  mutual_sheet_end (sheet, "TR");
  mutual_scene_set_item (sheet->scene, NULL);
}

/* How high the table is, from the end of the timeline. */
double
mutual_page_table_get_height (MutualPage *page)
{
  return FIRST_RULE + page->n_milestones * get_row (page) + (get_n_hidden (page) > 0 ? MORE : 0);
}

/* Draws the table. */
void
mutual_page_table_draw (MutualPage *page,
                        double      y)
{
  guint n_hidden = get_n_hidden (page);

  mutual_sheet_begin (page->sheet, "H2");
  mutual_sheet_put (page->sheet, MUTUAL_SHEET_START, y + TITLE_CENTER, _("Milestones"), MUTUAL_SHEET_BODY,
                    PANGO_WEIGHT_ULTRABOLD, MUTUAL_INK_TEXT, 400);
  mutual_sheet_end (page->sheet, "H2");
  y += FIRST_RULE;
  mutual_sheet_put_rule (page->sheet, MUTUAL_SHEET_START, MUTUAL_SHEET_END, y, MUTUAL_INK_RULE);

  mutual_sheet_begin (page->sheet, "Table");
  for (guint i = 0; i < page->n_milestones; i++)
    {
      draw_row (page, mutual_item_get_child (page->sheet->plan, MUTUAL_MEMBER_MILESTONES, page->first + i), y);
      y += get_row (page);
      mutual_sheet_put_rule (page->sheet, MUTUAL_SHEET_START, MUTUAL_SHEET_END, y, MUTUAL_INK_RULE);
    }
  mutual_sheet_end (page->sheet, "Table");

  if (n_hidden > 0)
    {
      g_autofree char *text = NULL;

      /* Translators: milestones that the page has no room for. */
      text = g_strdup_printf (ngettext ("and %u more milestone", "and %u more milestones", n_hidden), n_hidden);
      mutual_sheet_put (page->sheet, TITLE_START, y + MORE / 2, text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                        MUTUAL_INK_DIM, 600);
    }
}
