/* The rows of what flows over pages: texts beside each other on one line of writing, never split.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-flow.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-member-words.h"

#include <math.h>

/* Between the sign of a side and what it stands before. */
#define SIGN 17.0

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
