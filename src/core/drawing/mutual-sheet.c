/* A sheet of paper that texts, rules and signs are put on, in the same sizes on every page of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-sheet.h"

#include "drawing/mutual-put.h"
#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>

/* The middle of the last line, above the lower edge. */
#define FOOT 50.0

/* How far an item is, as those who get the sheet may know it. */
void
mutual_sheet_get_progress (MutualSheet    *sheet,
                           MutualItem     *item,
                           MutualProgress *progress)
{
  if (sheet->internal)
    mutual_progress_get (item, &sheet->today, progress);
  else
    mutual_progress_get_shared (item, &sheet->today, progress);
}

/* Whether those who get the sheet may know of a step: they know of all else. */
gboolean
mutual_sheet_may_show (MutualSheet *sheet,
                       MutualItem  *item)
{
  return sheet->internal || !mutual_item_has (item, MUTUAL_MEMBER_PRIVATE) ||
         !mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE);
}

/* The name of the place that says all of a milestone. Ids would make equal plans unequal files. */
char *
mutual_sheet_get_target (MutualItem *milestone)
{
  return g_strdup_printf ("milestone-%u", mutual_item_get_position (milestone) + 1);
}

/* Begins a part of the document, by its name in PDF: a heading, a paragraph, a table, the row of one. */
void
mutual_sheet_begin (MutualSheet *sheet,
                    const char  *part)
{
  mutual_scene_add_tag (sheet->scene, MUTUAL_FIGURE_BEGIN, part, 0, 0, 0, 0);
}

/* Ends the part that was begun last. */
void
mutual_sheet_end (MutualSheet *sheet,
                  const char  *part)
{
  mutual_scene_add_tag (sheet->scene, MUTUAL_FIGURE_END, part, 0, 0, 0, 0);
}

/* Puts a text around a middle line, cut to what there is room for, and returns where it ends. */
double
mutual_sheet_put (MutualSheet *sheet,
                  double       x,
                  double       center,
                  const char  *text,
                  double       size,
                  PangoWeight  weight,
                  MutualInk    ink,
                  double       max_width)
{
  const MutualPut put = { sheet->context, size, weight, ink, max_width };

  return mutual_put_text (sheet->scene, &put, x, center, text);
}

/* Finds where a title and a smaller line below it go in a row, from its middle, and how much smaller they have to be:
 * some scripts stand higher than others. */
void
mutual_sheet_fit_pair (MutualSheet *sheet,
                       const char  *upper,
                       const char  *lower,
                       double       height,
                       double      *scale,
                       double      *upper_center,
                       double      *lower_center)
{
  g_autoptr (PangoLayout) first = mutual_text_lay_out (sheet->context, upper, MUTUAL_SHEET_BODY, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) second = mutual_text_lay_out (sheet->context, lower, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL);
  double first_height;
  double second_height;
  double total;

  mutual_text_get_size (first, NULL, &first_height);
  mutual_text_get_size (second, NULL, &second_height);
  total = first_height + second_height;
  *scale = MIN (1, (height - 1) / total);
  *upper_center = -8.5;
  *lower_center = 11.5;
  if (total / 2 > *lower_center - *upper_center)
    {
      *upper_center = *scale * (first_height - total) / 2;
      *lower_center = *scale * (total - second_height) / 2;
    }
}

/* Puts a text before a place, and returns where it starts. */
double
mutual_sheet_put_end (MutualSheet *sheet,
                      double       end,
                      double       center,
                      const char  *text,
                      double       size,
                      PangoWeight  weight,
                      MutualInk    ink,
                      double       max_width)
{
  const MutualPut put = { sheet->context, size, weight, ink, max_width };

  return mutual_put_text_end (sheet->scene, &put, end, center, text);
}

/* Puts the disc of the buyer or the square of the seller. */
void
mutual_sheet_put_side (MutualSheet *sheet,
                       MutualSide   side,
                       double       center_x,
                       double       center_y,
                       double       size)
{
  mutual_put_side (sheet->scene, side, center_x, center_y, size);
}

/* Puts the icon of a state. */
void
mutual_sheet_put_state (MutualSheet *sheet,
                        MutualState  state,
                        double       center_x,
                        double       center_y,
                        double       size)
{
  static const struct
  {
    MutualIcon icon;
    MutualInk  ink;
    MutualInk  paper;
  } looks[] = {
    [MUTUAL_STATE_NOT_STARTED] = { MUTUAL_ICON_OPEN, MUTUAL_INK_OUTLINE, MUTUAL_INK_NONE },
    [MUTUAL_STATE_UNDER_WAY] = { MUTUAL_ICON_UNDER_WAY, MUTUAL_INK_PROGRESS, MUTUAL_INK_NONE },
    [MUTUAL_STATE_LATE] = { MUTUAL_ICON_LATE, MUTUAL_INK_LATE, MUTUAL_INK_ON_LATE },
    [MUTUAL_STATE_DONE] = { MUTUAL_ICON_DONE, MUTUAL_INK_DONE, MUTUAL_INK_ON_DONE },
  };

  mutual_scene_add_icon (sheet->scene, looks[state].icon, center_x - size / 2, center_y - size / 2, size, size,
                         looks[state].ink, looks[state].paper);
}

/* Puts a thin line across. */
void
mutual_sheet_put_rule (MutualSheet *sheet,
                       double       start,
                       double       end,
                       double       y,
                       MutualInk    ink)
{
  mutual_scene_add_line (sheet->scene, start, y, end, y, 1, ink);
}

/* Puts the last line: what the signs mean, who wrote the plan, and which page of how many it is. */
void
mutual_sheet_put_foot (MutualSheet *sheet,
                       const char  *author,
                       guint        page,
                       guint        n_pages)
{
  const struct
  {
    MutualState state;
    const char *text;
  } legend[] = {
    { MUTUAL_STATE_DONE, _("done") },
    { MUTUAL_STATE_UNDER_WAY, _("under way") },
    { MUTUAL_STATE_NOT_STARTED, _("not started") },
    { MUTUAL_STATE_LATE, _("late") },
  };
  /* Translators: which page of how many. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page, n_pages);
  double center = sheet->height - FOOT;
  double end = sheet->width - MUTUAL_SHEET_MARGIN;
  double x = MUTUAL_SHEET_START;
  double width;

  for (gsize i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      mutual_sheet_put_state (sheet, legend[i].state, x + 7, center, 13);
      x = 22 + mutual_sheet_put (sheet, x + 20, center, legend[i].text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                                 MUTUAL_INK_DIM, 200);
    }
  mutual_scene_add_icon (sheet->scene, MUTUAL_ICON_DIAMOND, x, center - 7, 14, 14, MUTUAL_INK_TEXT,
                         MUTUAL_INK_SURFACE);
  x = mutual_sheet_put (sheet, x + 20, center, _("agreed date"), MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                        MUTUAL_INK_DIM, 200);

  end = mutual_sheet_put_end (sheet, end, center, number, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM,
                              200) - 22;
  if (author != NULL)
    {
      g_autoptr (PangoLayout) layout = NULL;

      layout = mutual_text_lay_out (sheet->context, author, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL);
      mutual_text_ellipsize (layout, end - x - 22);
      mutual_text_get_size (layout, &width, NULL);
      mutual_sheet_put (sheet, end - width, center, author, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM,
                        width);
    }
}
