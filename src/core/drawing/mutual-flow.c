/* What flows over as many pages as it needs: headings that stay with what follows, rows that are never split, heads of
 * tables that are said again, and prose that breaks between its lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-flow.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-member-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The running head, and where what flows starts and has to end. */
#define RUNNING_CENTER 79.0
#define TOP 118.0
#define BELOW 78.0
/* So much of a section has to fit below its heading. */
#define WITH_HEADING 190.0
/* Between the sign of a side and what it stands before. */
#define SIGN 17.0

static double
get_bottom (MutualFlow *flow)
{
  return flow->sheet->height - BELOW;
}

static void
put_running_head (MutualFlow *flow)
{
  MutualSheet *sheet = flow->sheet;
  g_autofree char *day = mutual_wording_day (&sheet->today);
  g_autofree char *text = g_strdup_printf (_("Mutual action plan, %s"), day);
  double end = mutual_flow_get_end (flow);

  end = mutual_sheet_put_end (sheet, end, RUNNING_CENTER, text, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, 400);
  mutual_sheet_put (sheet, MUTUAL_SHEET_START, RUNNING_CENTER, flow->build->pages->title, MUTUAL_SHEET_MEDIUM,
                    PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, end - MUTUAL_SHEET_START - 30);
}

static gboolean
is_empty (const MutualCell *cell)
{
  return cell->text == NULL || *cell->text == '\0';
}

static PangoLayout *
lay_out_cell (MutualFlow       *flow,
              const MutualCell *cell)
{
  PangoLayout *layout = mutual_text_lay_out (flow->sheet->context, cell->text, cell->size,
                                             cell->weight != 0 ? cell->weight : PANGO_WEIGHT_NORMAL);
  double width = cell->width - (cell->side != MUTUAL_SIDE_UNSET ? SIGN : 0);

  if (cell->max_lines == 1)
    mutual_text_ellipsize (layout, width);
  else
    mutual_text_wrap (layout, width, cell->max_lines);

  return layout;
}

static double
get_baseline (PangoLayout *layout)
{
  return (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
}

/* The layouts of a row, where each starts below the row's top, and how high they are together. */
static double
lay_out_row (MutualFlow        *flow,
             const MutualCell  *cells,
             guint              n_cells,
             PangoLayout      **layouts,
             double            *tops,
             double            *baseline)
{
  double bottom = 0;
  double height;

  *baseline = 0;
  for (guint i = 0; i < n_cells; i++)
    {
      layouts[i] = lay_out_cell (flow, &cells[i]);
      if (!cells[i].below)
        *baseline = MAX (*baseline, get_baseline (layouts[i]));
    }

  for (guint i = 0; i < n_cells; i++)
    {
      if (cells[i].below && i > 0)
        {
          mutual_text_get_size (layouts[i - 1], NULL, &height);
          tops[i] = tops[i - 1] + (is_empty (&cells[i - 1]) ? 0 : height);
        }
      else
        {
          tops[i] = *baseline - get_baseline (layouts[i]);
        }
      mutual_text_get_size (layouts[i], NULL, &height);
      if (!is_empty (&cells[i]))
        bottom = MAX (bottom, tops[i] + height);
    }

  return bottom;
}

/* Adds the text of a cell, taking it. */
static void
put_cell (MutualFlow       *flow,
          const MutualCell *cell,
          PangoLayout      *layout,
          double            y)
{
  MutualScene *scene = flow->sheet->scene;
  double x = cell->x;
  double width;
  double height;
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  width = (double) logical.width / PANGO_SCALE;
  height = (double) logical.height / PANGO_SCALE;

  if (cell->side != MUTUAL_SIDE_UNSET)
    {
      mutual_sheet_put_side (flow->sheet, cell->side, x + 5, y + get_baseline (layout) - cell->size * 0.34, 9.5);
      x += SIGN;
    }
  if (cell->at_end && pango_layout_get_width (layout) < 0)
    x += cell->width - width;
  if (cell->link != NULL)
    mutual_scene_add_tag (scene, MUTUAL_FIGURE_LINK, cell->link, x, y, width, height);
  mutual_scene_add_text (scene, x, y, layout, cell->ink != MUTUAL_INK_NONE ? cell->ink : MUTUAL_INK_TEXT);
  if (cell->link != NULL)
    mutual_sheet_end (flow->sheet, MUTUAL_TAG_LINK);
}

static void
put_cells (MutualFlow        *flow,
           const MutualCell  *cells,
           guint              n_cells,
           PangoLayout      **layouts,
           const double      *tops,
           double             y,
           const char        *tag)
{
  mutual_sheet_begin (flow->sheet, "TR");
  for (guint i = 0; i < n_cells; i++)
    {
      if (!cells[i].below)
        mutual_sheet_begin (flow->sheet, tag);
      if (!is_empty (&cells[i]))
        put_cell (flow, &cells[i], layouts[i], y + tops[i]);
      else
        g_object_unref (layouts[i]);
      if (i + 1 == n_cells || !cells[i + 1].below)
        mutual_sheet_end (flow->sheet, tag);
    }
  mutual_sheet_end (flow->sheet, "TR");
}

/**
 * mutual_flow_begin:
 * @flow: (out caller-allocates): a flow
 * @build: the pages that it goes to; it starts with a page of its own
 */
void
mutual_flow_begin (MutualFlow       *flow,
                   MutualPagesBuild *build)
{
  *flow = (MutualFlow) { .build = build, .sheet = &build->sheet };
}

/**
 * mutual_flow_begin_page:
 * @flow: a flow
 * @landscape: whether the page is wider than high
 *
 * Goes on to a page with a head that says whose it is.
 */
void
mutual_flow_begin_page (MutualFlow *flow,
                        gboolean    landscape)
{
  mutual_pages_begin_page (flow->build, landscape);
  put_running_head (flow);
  flow->landscape = landscape;
  flow->y = TOP;
  flow->fresh = TRUE;
}

/**
 * mutual_flow_get_end:
 * @flow: a flow
 *
 * Returns: where its lines end, in pixels from the start
 */
double
mutual_flow_get_end (MutualFlow *flow)
{
  return flow->sheet->width - MUTUAL_SHEET_MARGIN;
}

/**
 * mutual_flow_get_room:
 * @flow: a flow
 *
 * Returns: how high what fits on the page still is
 */
double
mutual_flow_get_room (MutualFlow *flow)
{
  return get_bottom (flow) - flow->y;
}

/**
 * mutual_flow_reserve:
 * @flow: a flow
 * @height: pixels
 *
 * Goes on to the next page if so much is not left on this one, and says the head of the table there again.
 */
void
mutual_flow_reserve (MutualFlow *flow,
                     double      height)
{
  if (flow->fresh || flow->y + height <= get_bottom (flow))
    return;

  if (flow->in_table)
    mutual_sheet_end (flow->sheet, "Table");
  mutual_flow_begin_page (flow, FALSE);
  if (flow->in_table)
    mutual_sheet_begin (flow->sheet, "Table");
  if (flow->head != NULL)
    flow->head (flow, TRUE, flow->head_data);
}

/**
 * mutual_flow_put_heading:
 * @flow: a flow
 * @text: what follows
 * @target: (nullable): the name that links know it by
 *
 * Begins a section, with room for some of it on the same page.
 */
void
mutual_flow_put_heading (MutualFlow *flow,
                         const char *text,
                         const char *target)
{
  mutual_flow_reserve (flow, WITH_HEADING);
  if (!flow->fresh)
    flow->y += 30;
  if (target != NULL)
    mutual_pages_add_place (flow->build, text, target, 0, flow->y);

  mutual_sheet_begin (flow->sheet, "H2");
  mutual_sheet_put (flow->sheet, MUTUAL_SHEET_START, flow->y + 18, text, 26, PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT,
                    mutual_flow_get_end (flow) - MUTUAL_SHEET_START);
  mutual_sheet_end (flow->sheet, "H2");
  flow->y += 48;
}

/**
 * mutual_flow_set_head:
 * @flow: a flow
 * @head: (nullable): says again what goes on to another page, or %NULL when it ends
 * @user_data: for @head
 */
void
mutual_flow_set_head (MutualFlow     *flow,
                      MutualFlowHead  head,
                      gpointer        user_data)
{
  flow->head = head;
  flow->head_data = user_data;
}

/**
 * mutual_flow_begin_table:
 * @flow: a flow
 * @head: draws the head, now and on each page that the table goes on to
 * @user_data: for @head
 */
void
mutual_flow_begin_table (MutualFlow     *flow,
                         MutualFlowHead  head,
                         gpointer        user_data)
{
  mutual_sheet_begin (flow->sheet, "Table");
  head (flow, FALSE, user_data);
  mutual_flow_set_head (flow, head, user_data);
  flow->in_table = TRUE;
}

/**
 * mutual_flow_end_table:
 * @flow: a flow
 */
void
mutual_flow_end_table (MutualFlow *flow)
{
  mutual_flow_set_head (flow, NULL, NULL);
  flow->in_table = FALSE;
  mutual_sheet_end (flow->sheet, "Table");
}

/**
 * mutual_flow_put_row:
 * @flow: a flow
 * @cells: its texts; empty ones take no room
 * @n_cells: how many, at most %MUTUAL_FLOW_MAX_CELLS
 * @padding: above and below them
 *
 * Puts a row, all of it on one page.
 *
 * Returns: the middle of its first line, for signs beside it
 */
double
mutual_flow_put_row (MutualFlow       *flow,
                     const MutualCell *cells,
                     guint             n_cells,
                     double            padding)
{
  PangoLayout *layouts[MUTUAL_FLOW_MAX_CELLS];
  double tops[MUTUAL_FLOW_MAX_CELLS];
  double baseline;
  double height;
  double y;

  g_return_val_if_fail (n_cells > 0 && n_cells <= MUTUAL_FLOW_MAX_CELLS, 0);

  height = lay_out_row (flow, cells, n_cells, layouts, tops, &baseline);
  mutual_flow_reserve (flow, height + 2 * padding);
  y = flow->y + padding;
  put_cells (flow, cells, n_cells, layouts, tops, y, "TD");
  flow->y += ceil (height + 2 * padding);
  flow->fresh = FALSE;

  return y + baseline - cells[0].size * 0.34;
}

/**
 * mutual_flow_put_rule:
 * @flow: a flow
 *
 * Puts a line across the page.
 */
void
mutual_flow_put_rule (MutualFlow *flow)
{
  mutual_sheet_put_rule (flow->sheet, MUTUAL_SHEET_START, mutual_flow_get_end (flow), flow->y, MUTUAL_INK_RULE);
}

/**
 * mutual_flow_put_columns:
 * @flow: a flow
 * @columns: what is in the columns
 * @n_columns: how many
 *
 * Puts the names of a table's columns, from within its head.
 */
void
mutual_flow_put_columns (MutualFlow         *flow,
                         const MutualColumn *columns,
                         guint               n_columns)
{
  MutualCell cells[MUTUAL_FLOW_MAX_CELLS] = { 0 };
  PangoLayout *layouts[MUTUAL_FLOW_MAX_CELLS];
  double tops[MUTUAL_FLOW_MAX_CELLS];
  double baseline;
  double height;

  g_return_if_fail (n_columns > 0 && n_columns <= MUTUAL_FLOW_MAX_CELLS);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = (MutualCell) {
      .x = columns[i].at_end ? mutual_flow_get_end (flow) - columns[i].width : columns[i].x,
      .width = columns[i].width,
      .text = mutual_member_describe (columns[i].member),
      .size = MUTUAL_SHEET_SMALL,
      .ink = MUTUAL_INK_DIM,
      .max_lines = 1,
      .at_end = columns[i].at_end,
    };
  height = lay_out_row (flow, cells, n_columns, layouts, tops, &baseline);
  put_cells (flow, cells, n_columns, layouts, tops, flow->y + 4, "TH");
  flow->y += ceil (height + 10);
  mutual_flow_put_rule (flow);
}
