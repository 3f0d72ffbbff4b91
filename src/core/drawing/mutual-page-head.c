/* The head of the executive page: who, why, how long, and how it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page-private.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define TITLE_CENTER 79.0
#define TOP 118.0
#define BOX_WIDTH 216.0
#define BOX_HEIGHT 152.0
#define BOX_GAP 38.0
#define VALUE_SIZE 31.0
#define VALUE_LINES 4
#define CHIP_HEIGHT 30.0
#define CHIP_GAP 12.0
#define CHIPS_ABOVE 28.0
#define CHIPS_BELOW 22.0

static MutualItem *
get_anchor (MutualPage *page)
{
  MutualItem *anchor = mutual_item_resolve (page->sheet->plan, MUTUAL_MEMBER_ANCHOR);

  return anchor != NULL && mutual_progress_get_end (anchor) != NULL ? anchor : NULL;
}

static double
get_value_width (MutualPage *page)
{
  double width = MUTUAL_SHEET_END - MUTUAL_SHEET_START;

  return get_anchor (page) != NULL ? width - BOX_WIDTH - BOX_GAP : width;
}

static PangoLayout *
create_value_layout (MutualPage *page)
{
  PangoLayout *layout;

  layout = mutual_text_lay_out (page->sheet->context,
                                mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_VALUE_PROPOSITION), VALUE_SIZE,
                                PANGO_WEIGHT_BOLD);
  pango_layout_set_line_spacing (layout, 1.07f);
  mutual_text_wrap (layout, get_value_width (page), VALUE_LINES);

  return layout;
}

static double
get_value_bottom (MutualPage *page)
{
  g_autoptr (PangoLayout) layout = create_value_layout (page);
  const char *value = mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_VALUE_PROPOSITION);
  const char *priority = mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_PRIORITY);
  double height = 0;

  if (value != NULL && *value != '\0')
    mutual_text_get_size (layout, NULL, &height);
  if (priority != NULL && *priority != '\0')
    height += 36;

  return TOP + height;
}

static double
get_chips_top (MutualPage *page)
{
  double bottom = get_value_bottom (page);

  return (get_anchor (page) != NULL ? MAX (bottom, TOP + BOX_HEIGHT) : bottom) + CHIPS_ABOVE;
}

static void
draw_title (MutualPage *page)
{
  g_autofree char *day = mutual_wording_day (&page->sheet->today);
  /* Translators: the head of the printed page; the date of the day it was printed. */
  g_autofree char *text = g_strdup_printf (_("Mutual action plan, %s"), day);
  double end;
  double room;
  double x = MUTUAL_SHEET_START;

  end = mutual_sheet_put_end (page->sheet, MUTUAL_SHEET_END, TITLE_CENTER, text, MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, 400);
  room = (end - x - 120) / 2;

  mutual_sheet_put_side (page->sheet, MUTUAL_SIDE_SELLER, x + 7.5, TITLE_CENTER, 13);
  x = mutual_sheet_put (page->sheet, x + 27, TITLE_CENTER,
                        mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_SELLER), 21, PANGO_WEIGHT_BOLD,
                        MUTUAL_INK_TEXT, room);
  mutual_scene_add_icon (page->sheet->scene, MUTUAL_ICON_EXCHANGE, x + 14, TITLE_CENTER - 9, 18, 18, MUTUAL_INK_DIM,
                         MUTUAL_INK_NONE);
  mutual_sheet_put_side (page->sheet, MUTUAL_SIDE_BUYER, x + 52.5, TITLE_CENTER, 14);
  mutual_sheet_put (page->sheet, x + 72, TITLE_CENTER, mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_BUYER),
                    21, PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, room);
}

static void
draw_value (MutualPage *page)
{
  const char *value = mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_VALUE_PROPOSITION);
  const char *priority = mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_PRIORITY);
  g_autofree char *text = NULL;

  if (value != NULL && *value != '\0')
    {
      mutual_sheet_begin (page->sheet, "H1");
      mutual_scene_add_text (page->sheet->scene, MUTUAL_SHEET_START, TOP, create_value_layout (page), MUTUAL_INK_TEXT);
      mutual_sheet_end (page->sheet, "H1");
    }
  if (priority == NULL || *priority == '\0')
    return;

  /* Translators: the buyer's priority that the plan serves, as in "Serves COO priority 2027: …". */
  text = g_strdup_printf (_("Serves %s"), priority);
  mutual_sheet_put (page->sheet, MUTUAL_SHEET_START, get_value_bottom (page) - 12, text, MUTUAL_SHEET_BODY,
                    PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, get_value_width (page));
}

static void
put_centered (MutualPage  *page,
              double       center_x,
              double       center_y,
              const char  *text,
              double       size,
              PangoWeight  weight,
              MutualInk    ink)
{
  g_autoptr (PangoLayout) layout = mutual_text_lay_out (page->sheet->context, text, size, weight);
  double width;

  mutual_text_ellipsize (layout, BOX_WIDTH - 16);
  mutual_text_get_size (layout, &width, NULL);
  mutual_sheet_put (page->sheet, center_x - width / 2, center_y, text, size, weight, ink, width);
}

static void
draw_countdown (MutualPage *page)
{
  MutualItem *anchor = get_anchor (page);
  const double x = MUTUAL_SHEET_END - BOX_WIDTH;
  const double center = x + BOX_WIDTH / 2;
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;
  int days;

  if (anchor == NULL)
    return;

  title = mutual_text_shorten (mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
  days = mutual_date_days_between (&page->sheet->today, mutual_progress_get_end (anchor));
  number = g_strdup_printf ("%d", ABS (days));
  text = mutual_wording_countdown (title, days);
  date = mutual_date_format (mutual_progress_get_end (anchor), MUTUAL_DATE_FULL);

  mutual_scene_set_item (page->sheet->scene, mutual_item_get_id (anchor));
  mutual_scene_add_rect (page->sheet->scene, x, TOP, BOX_WIDTH, BOX_HEIGHT, 16, MUTUAL_INK_ANCHOR);
  put_centered (page, center, TOP + 54, number, 72, PANGO_WEIGHT_ULTRABOLD, MUTUAL_INK_ON_ANCHOR);
  put_centered (page, center, TOP + 100, text, MUTUAL_SHEET_BODY, PANGO_WEIGHT_BOLD, MUTUAL_INK_ON_ANCHOR);
  put_centered (page, center, TOP + 127, date, MUTUAL_SHEET_BODY, PANGO_WEIGHT_NORMAL, MUTUAL_INK_ON_ANCHOR_DIM);
  mutual_scene_set_item (page->sheet->scene, NULL);
}

/* Adds a chip if there is room for it, and says whether there was. */
static gboolean
add_chip (MutualPage *page,
          double     *x,
          double      y,
          const char *text,
          gboolean    warning,
          MutualInk   ink,
          MutualInk   fill)
{
  PangoLayout *layout = mutual_text_lay_out (page->sheet->context, text, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD);
  double start = *x + 14 + (warning ? 20 : 0);
  double width;
  double height;

  mutual_text_ellipsize (layout, 420);
  mutual_text_get_size (layout, &width, &height);
  if (start + width + 14 > MUTUAL_SHEET_END)
    {
      g_object_unref (layout);
      return FALSE;
    }

  mutual_scene_add_rect (page->sheet->scene, *x, y, start + width + 14 - *x, CHIP_HEIGHT, CHIP_HEIGHT / 2, fill);
  if (warning)
    mutual_sheet_put_state (page->sheet, MUTUAL_STATE_LATE, *x + 22, y + CHIP_HEIGHT / 2, 16);
  mutual_scene_add_text (page->sheet->scene, start, y + (CHIP_HEIGHT - height) / 2, layout, ink);
  *x = start + width + 14 + CHIP_GAP;

  return TRUE;
}

static void
draw_late_chips (MutualPage *page,
                 double     *x,
                 double      y)
{
  guint n = mutual_item_get_n_children (page->sheet->plan, MUTUAL_MEMBER_MILESTONES);
  guint n_late = 0;
  guint n_shown = 0;

  for (guint i = 0; i < n; i++)
    {
      MutualItem *milestone = mutual_item_get_child (page->sheet->plan, MUTUAL_MEMBER_MILESTONES, i);
      g_autofree char *title = NULL;
      g_autofree char *lateness = NULL;
      g_autofree char *text = NULL;
      MutualProgress progress;

      mutual_sheet_get_progress (page->sheet, milestone, &progress);
      if (progress.state != MUTUAL_STATE_LATE)
        continue;

      n_late++;
      if (n_shown == 2 || n_shown + 1 < n_late)
        continue;

      title = mutual_text_shorten (mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
      lateness = mutual_phrase_lateness (&progress);
      /* Translators: a milestone and how late it is, as in "Proof of concept 6 days late". */
      text = g_strdup_printf (C_ ("late milestone", "%s %s"), title, lateness);
      if (add_chip (page, x, y, text, TRUE, MUTUAL_INK_LATE, MUTUAL_INK_LATE_TINT))
        n_shown++;
    }

  if (n_late > n_shown)
    {
      guint n_more = n_late - n_shown;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more late", "%u more late", n_more), n_more);

      add_chip (page, x, y, text, TRUE, MUTUAL_INK_LATE, MUTUAL_INK_LATE_TINT);
    }
}

static void
draw_chips (MutualPage *page)
{
  MutualItem *anchor = get_anchor (page);
  double y = get_chips_top (page);
  double x = MUTUAL_SHEET_START;
  guint n = mutual_progress_count_milestones (MUTUAL_PLAN (page->sheet->plan));
  guint n_done = 0;
  g_autofree char *done = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (page->sheet->plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualProgress progress;

      mutual_sheet_get_progress (page->sheet, mutual_item_get_child (page->sheet->plan, MUTUAL_MEMBER_MILESTONES, i),
                                 &progress);
      n_done += progress.state == MUTUAL_STATE_DONE ? 1 : 0;
    }

  /* Translators: how many milestones are done, of how many; the second number decides the plural. */
  done = g_strdup_printf (ngettext ("%u of %u milestone done", "%u of %u milestones done", n), n_done, n);
  add_chip (page, &x, y, done, FALSE, MUTUAL_INK_DONE_TEXT, MUTUAL_INK_DONE_TINT);
  draw_late_chips (page, &x, y);

  if (anchor != NULL && mutual_item_get_date (anchor, MUTUAL_MEMBER_AGREED_DUE) != NULL)
    {
      g_autofree char *title = mutual_text_shorten (mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
      g_autofree char *text = NULL;
      MutualProgress progress;

      mutual_sheet_get_progress (page->sheet, anchor, &progress);
      /* Translators: the date of the milestone that the plan is worked back from is as agreed, as in
       * "Go-live date holds". */
      text = g_strdup_printf (_("%s date holds"), title);
      if (progress.state != MUTUAL_STATE_LATE && progress.state != MUTUAL_STATE_DONE && progress.slip <= 0)
        add_chip (page, &x, y, text, FALSE, MUTUAL_INK_TEXT, MUTUAL_INK_CHIP);
    }
}

/* Where the head ends and the timeline begins. */
double
mutual_page_head_get_height (MutualPage *page)
{
  return get_chips_top (page) + CHIP_HEIGHT + CHIPS_BELOW;
}

/* Draws the head at the top of the page. */
void
mutual_page_head_draw (MutualPage *page)
{
  void (*const parts[]) (MutualPage *) = { draw_title, draw_value, draw_countdown, draw_chips };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = parts[i] == draw_value ? "Sect" : "P";

      mutual_sheet_begin (page->sheet, part);
      parts[i] (page);
      mutual_sheet_end (page->sheet, part);
    }
}
