/* A plain table on paper: columns of fixed widths, a row of texts for each item, each with what stands small below it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-table.h"

#include "plan/mutual-date.h"
#include "plan/mutual-member-words.h"

#define PADDING 8.0

static void
put_head (MutualFlow *flow,
          gboolean    again,
          gpointer    user_data)
{
  MutualTable *table = user_data;

  if (again)
    mutual_flow_put_again (flow, flow->heading);
  mutual_flow_put_columns (flow, table->columns, table->n_columns);
}

/* Begins a table under the name of the list that it shows. */
void
mutual_table_begin (MutualTable             *table,
                    MutualFlow              *flow,
                    MutualMember             list,
                    const char              *target,
                    const MutualTableColumn *columns,
                    guint                    n_columns)
{
  double x = MUTUAL_SHEET_START;

  mutual_flow_put_heading (flow, mutual_member_describe (list), target);
  *table = (MutualTable) { flow, n_columns };
  for (guint i = 0; i < n_columns; i++)
    {
      double width = i + 1 < n_columns ? columns[i].width : mutual_flow_get_end (flow) - x;

      table->columns[i] = (MutualColumn) { columns[i].member, x, width };
      x += width + MUTUAL_FLOW_GAP;
    }
  mutual_flow_begin_table (flow, put_head, table);
}

/* Puts a row, a cell for each column; the first one is strong. */
void
mutual_table_put_row (MutualTable           *table,
                      const MutualTableCell *cells)
{
  MutualCell laid[2 * MUTUAL_TABLE_MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < table->n_columns; i++)
    {
      MutualCell *cell = &laid[2 * i];

      cell[0] = cell[1] = (MutualCell) { .x = table->columns[i].x, .width = table->columns[i].width };
      cell[0].text = cells[i].text;
      cell[0].size = MUTUAL_SHEET_MEDIUM;
      cell[0].weight = i == 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
      cell[1].text = cells[i].below;
      cell[1].size = MUTUAL_SHEET_SMALL;
      cell[1].ink = MUTUAL_INK_DIM;
      cell[1].below = TRUE;
    }
  mutual_flow_put_row (table->flow, laid, 2 * table->n_columns, PADDING);
  mutual_flow_put_rule (table->flow);
}

/* Ends it. */
void
mutual_table_end (MutualTable *table)
{
  mutual_flow_end_table (table->flow);
}

/* A date as tables say it, or NULL. */
char *
mutual_table_format_date (MutualItem   *item,
                          MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);

  return date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : NULL;
}
