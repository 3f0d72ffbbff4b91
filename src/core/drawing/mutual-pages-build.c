/* Paper, page by page: where the sheet lies on it, how an internal page is marked, and where readers can jump to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages-private.h"

#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>

/* The mark of a page that shows what is private, and what is left free for it. */
#define BAND_HEIGHT 34.0
#define BAND_ROOM 56.0

/* How much of the paper is left white, in points, and how large a pixel is: the design's margins grow with the paper,
 * and to what the printer cannot reach. */
static void
place_page (const MutualPagesOptions *options,
            gboolean                  landscape,
            MutualPagesPage          *page,
            double                   *scene_width,
            double                   *scene_height)
{
  double paper_width = options->paper_width > 0 ? options->paper_width : MUTUAL_PAGES_A4_WIDTH;
  double paper_height = options->paper_height > 0 ? options->paper_height : MUTUAL_PAGES_A4_HEIGHT;
  double short_side = MIN (paper_width, paper_height);
  double design = short_side / MUTUAL_SHEET_WIDTH;
  /* A landscape page is the sheet turned by a quarter, its top at the left. */
  double top = landscape ? options->margin_left : options->margin_top;
  double right = landscape ? options->margin_top : options->margin_right;
  double bottom = landscape ? options->margin_right : options->margin_bottom;
  double left = landscape ? options->margin_bottom : options->margin_left;
  double width;

  page->width = landscape ? MAX (paper_width, paper_height) : short_side;
  page->height = landscape ? short_side : MAX (paper_width, paper_height);
  left = MAX (left, MUTUAL_SHEET_MARGIN * design);
  right = MAX (right, MUTUAL_SHEET_MARGIN * design);
  top = MAX (top, MUTUAL_SHEET_ABOVE * design);
  bottom = MAX (bottom, MUTUAL_SHEET_BELOW * design);

  /* The scene is as wide as the design says, and its pixels are as large as that allows. */
  width = landscape ? MUTUAL_SHEET_WIDTH * page->width / short_side : MUTUAL_SHEET_WIDTH;
  page->scale = MAX (page->width - left - right, 1) / (width - 2 * MUTUAL_SHEET_MARGIN);
  page->x = left - MUTUAL_SHEET_MARGIN * page->scale;
  page->y = top - MUTUAL_SHEET_ABOVE * page->scale;
  *scene_width = width;
  *scene_height = MUTUAL_SHEET_ABOVE + MAX (page->height - top - bottom, 1) / page->scale + MUTUAL_SHEET_BELOW;
}

static void
put_internal_mark (MutualSheet *sheet)
{
  const char *buyer = mutual_item_get_text (sheet->plan, MUTUAL_MEMBER_BUYER);
  g_autofree char *name = mutual_text_tame (buyer);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double room = sheet->width - 2 * MUTUAL_SHEET_MARGIN;
  double width;

  if (*name != '\0')
    /* Translators: stands on each page that shows private notes; %s is the buyer's company. */
    text = g_strdup_printf (_("Internal, not for %s"), name);
  else
    text = g_strdup (_("Internal, not for the buyer"));

  layout = mutual_text_lay_out (sheet->context, text, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD);
  mutual_text_ellipsize (layout, room - 40);
  mutual_text_get_size (layout, &width, NULL);
  mutual_scene_add_rect (sheet->scene, MUTUAL_SHEET_START, MUTUAL_SHEET_ABOVE, room, BAND_HEIGHT, 6,
                         MUTUAL_INK_ANCHOR);
  mutual_sheet_put (sheet, (sheet->width - width) / 2, MUTUAL_SHEET_ABOVE + BAND_HEIGHT / 2, text,
                    MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD, MUTUAL_INK_ON_ANCHOR, width + 1);
}

/* Adds a page, which the sheet is from now on. */
void
mutual_pages_begin_page (MutualPagesBuild *build,
                         gboolean          landscape)
{
  MutualSheet *sheet = &build->sheet;
  MutualPagesPage page = { 0 };

  place_page (build->options, landscape, &page, &sheet->width, &sheet->height);
  page.scene = mutual_scene_new (sheet->width, sheet->height, build->mirrored);
  g_array_append_val (build->pages->pages, page);

  sheet->scene = page.scene;
  if (sheet->internal)
    {
      put_internal_mark (sheet);
      mutual_scene_translate (sheet->scene, 0, BAND_ROOM);
      sheet->height -= BAND_ROOM;
    }
}

/* Adds a place of the page to the outline, and makes it one that links lead to. */
void
mutual_pages_add_place (MutualPagesBuild *build,
                        const char       *title,
                        const char       *target,
                        guint             level,
                        double            y)
{
  MutualPagesPlace place = { mutual_text_tame (title), g_strdup (target), level };

  g_array_append_val (build->pages->places, place);
  mutual_scene_add_tag (build->sheet.scene, MUTUAL_FIGURE_TARGET, target, MUTUAL_SHEET_START, y, 0, 0);
}

/* Puts the last line of each page: which one of how many it is, is known only when all are there. */
void
mutual_pages_put_feet (MutualPagesBuild *build)
{
  GArray *pages = build->pages->pages;

  for (guint i = 0; i < pages->len; i++)
    {
      MutualPagesPage *page = &g_array_index (pages, MutualPagesPage, i);

      build->sheet.scene = page->scene;
      build->sheet.width = mutual_scene_get_width (page->scene);
      build->sheet.height = mutual_scene_get_height (page->scene) - (build->sheet.internal ? BAND_ROOM : 0);
      mutual_sheet_put_foot (&build->sheet, build->author, i + 1, pages->len);
    }
}
