/* What comes next, on the executive page: what is asked of the buyer, and the buyer's own dates.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-next.h"

#include <glib/gi18n-lib.h>

#define ABOVE 26.0
#define MAX_NEEDS 3u

#define NEEDS_END 668.0
#define NEEDS_HEAD 45.0
#define NEEDS_ROW 55.0
#define NEEDS_BOTTOM 9.0

#define DATES_START 713.0
#define DATES_HEAD 48.5
#define DATES_ROW 43.0

/* Undated things come last. */
static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const GDate *first = mutual_item_get_date (*(MutualItem * const *) a, MUTUAL_MEMBER_DATE);
  const GDate *second = mutual_item_get_date (*(MutualItem * const *) b, MUTUAL_MEMBER_DATE);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);

  return g_date_compare (first, second);
}

/* The rows of needs: the last one may be the count of those that are not shown. */
static double
get_needs_height (MutualPage *page)
{
  return NEEDS_HEAD + MAX (MIN (page->needs->len, MAX_NEEDS), 1) * NEEDS_ROW * page->squeeze + NEEDS_BOTTOM;
}

static double
get_dates_height (MutualPage *page)
{
  guint n = page->n_dates + (page->n_dates < page->dates->len ? 1 : 0);

  return DATES_HEAD + MAX (n, 1) * DATES_ROW * page->squeeze;
}

static void
draw_need (MutualPage *page,
           MutualItem *step,
           double      y)
{
  MutualItem *role = mutual_item_resolve (step, MUTUAL_MEMBER_OWNER);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;
  const GDate *due = mutual_item_get_date (step, MUTUAL_MEMBER_DUE);
  double center = y + NEEDS_ROW * page->squeeze / 2;
  const char *title = mutual_item_get_text (step, MUTUAL_MEMBER_TITLE);
  const char *who = NULL;
  double end = NEEDS_END - 23;
  double upper;
  double lower;
  double scale;

  if (person != NULL)
    who = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
  else if (role != NULL)
    who = mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);

  mutual_sheet_begin (page->sheet, "P");
  mutual_scene_set_item (page->sheet->scene, mutual_item_get_id (step));
  mutual_scene_add_icon (page->sheet->scene, MUTUAL_ICON_CHECKBOX, 107, center - 11, 22, 22, MUTUAL_INK_BUYER,
                         MUTUAL_INK_NONE);
  if (due != NULL)
    {
      g_autofree char *date = mutual_date_format (due, MUTUAL_DATE_WEEKDAY);

      end = mutual_sheet_put_end (page->sheet, end, center, date, MUTUAL_SHEET_BODY, PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT,
                                  160);
    }
  mutual_sheet_fit_pair (page->sheet, title, who, NEEDS_ROW * page->squeeze, &scale, &upper, &lower);
  mutual_sheet_put (page->sheet, 142, who != NULL ? center + upper : center, title, MUTUAL_SHEET_BODY * scale,
                    PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, end - 142 - 16);
  if (who != NULL)
    mutual_sheet_put (page->sheet, 142, center + lower, who, MUTUAL_SHEET_SMALL * scale, PANGO_WEIGHT_NORMAL,
                      MUTUAL_INK_DIM, end - 142 - 16);
  mutual_scene_set_item (page->sheet->scene, NULL);
  mutual_sheet_end (page->sheet, "P");
}

static void
draw_needs (MutualPage *page,
            double      y)
{
  MutualFigure *figure;
  guint n = MIN (page->needs->len, MAX_NEEDS);
  double x;

  figure = mutual_scene_add_rect (page->sheet->scene, MUTUAL_SHEET_START, y, NEEDS_END - MUTUAL_SHEET_START,
                                  get_needs_height (page), 16, MUTUAL_INK_BUYER_TINT);
  figure->stroke = MUTUAL_INK_BUYER;
  figure->line_width = 2;

  mutual_sheet_put_side (page->sheet, MUTUAL_SIDE_BUYER, 114.5, y + 29, 12);
  mutual_sheet_begin (page->sheet, "H2");
  x = mutual_sheet_put (page->sheet, 131, y + 29, _("What we need from you next"), MUTUAL_SHEET_BODY,
                        PANGO_WEIGHT_ULTRABOLD, MUTUAL_INK_TEXT, 380);
  mutual_sheet_end (page->sheet, "H2");
  if (page->needs->len > n)
    {
      guint n_more = page->needs->len - n;
      g_autofree char *text = NULL;

      /* Translators: open steps that the page has no room for. */
      text = g_strdup_printf (ngettext ("%u more later", "%u more later", n_more), n_more);
      if (x + 130 < NEEDS_END)
        mutual_sheet_put_end (page->sheet, NEEDS_END - 23, y + 29, text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, NEEDS_END - 33 - x);
    }

  y += NEEDS_HEAD;
  if (n == 0)
    mutual_sheet_put (page->sheet, 131, y + NEEDS_ROW * page->squeeze / 2, _("Nothing is open on your side."),
                      MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, 500);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        mutual_sheet_put_rule (page->sheet, 108, NEEDS_END - 23, y, MUTUAL_INK_BUYER_RULE);
      draw_need (page, g_ptr_array_index (page->needs, i), y);
      y += NEEDS_ROW * page->squeeze;
    }
}

static void
draw_dates (MutualPage *page,
            double      y)
{
  const double row = DATES_ROW * page->squeeze;

  mutual_sheet_begin (page->sheet, "H2");
  mutual_sheet_put (page->sheet, DATES_START, y + 27, _("Your dates"), MUTUAL_SHEET_BODY, PANGO_WEIGHT_ULTRABOLD,
                    MUTUAL_INK_TEXT, 300);
  mutual_sheet_end (page->sheet, "H2");
  y += DATES_HEAD;
  mutual_sheet_put_rule (page->sheet, DATES_START, MUTUAL_SHEET_END, y, MUTUAL_INK_RULE);

  if (page->dates->len == 0)
    mutual_sheet_put (page->sheet, DATES_START, y + row / 2, _("None to come."), MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL,
                      MUTUAL_INK_DIM, 300);
  for (guint i = 0; i < page->n_dates; i++)
    {
      MutualItem *event = g_ptr_array_index (page->dates, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      g_autofree char *text = NULL;
      double end;

      text = date != NULL ? mutual_date_format_range (date, mutual_item_get_date (event, MUTUAL_MEMBER_END))
                          : g_strdup (_("no date yet"));
      if (i > 0)
        mutual_sheet_put_rule (page->sheet, DATES_START, MUTUAL_SHEET_END, y, MUTUAL_INK_RULE);
      mutual_sheet_begin (page->sheet, "P");
      mutual_scene_set_item (page->sheet->scene, mutual_item_get_id (event));
      mutual_scene_add_icon (page->sheet->scene, MUTUAL_ICON_FLAG, 715, y + row / 2 - 8, 14, 16, MUTUAL_INK_EVENT,
                             MUTUAL_INK_NONE);
      end = mutual_sheet_put_end (page->sheet, MUTUAL_SHEET_END, y + row / 2, text, MUTUAL_SHEET_BODY,
                                  PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, 220);
      mutual_sheet_put (page->sheet, 742, y + row / 2, mutual_item_get_text (event, MUTUAL_MEMBER_TITLE),
                        MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_TEXT, end - 742 - 14);
      mutual_scene_set_item (page->sheet->scene, NULL);
      mutual_sheet_end (page->sheet, "P");
      y += row;
    }

  if (page->n_dates < page->dates->len)
    {
      guint n = page->dates->len - page->n_dates;
      /* Translators: dates of the buyer that the page has no room for. */
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more date", "and %u more dates", n), n);

      mutual_sheet_put (page->sheet, 742, y + row / 2, text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM,
                        300);
    }
}

/* Finds what is asked of the buyer next and which of the buyer's dates are to come. */
void
mutual_page_next_collect (MutualPage *page)
{
  MutualSheet *sheet = page->sheet;
  guint n = mutual_item_get_n_children (sheet->plan, MUTUAL_MEMBER_EVENTS);

  page->needs = mutual_next_list (MUTUAL_PLAN (sheet->plan), &sheet->today, MUTUAL_SIDE_BUYER, !sheet->internal);
  page->dates = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      MutualItem *event = mutual_item_get_child (sheet->plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *last = mutual_item_get_date (event, MUTUAL_MEMBER_END);

      if (last == NULL)
        last = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      if (last == NULL || g_date_compare (last, &sheet->today) >= 0)
        g_ptr_array_add (page->dates, event);
    }
  g_ptr_array_sort (page->dates, compare_dates);
}

/* How high the two boxes are, from the end of the table. */
double
mutual_page_next_get_height (MutualPage *page)
{
  return ABOVE + MAX (get_needs_height (page), get_dates_height (page));
}

/* Draws them. */
void
mutual_page_next_draw (MutualPage *page,
                       double      y)
{
  draw_needs (page, y + ABOVE);
  draw_dates (page, y + ABOVE);
}
