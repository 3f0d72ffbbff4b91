/* A plain table on paper: columns of fixed widths, a row of texts for each item, each with what stands small below it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-flow.h"

G_BEGIN_DECLS

#define MUTUAL_TABLE_MAX_COLUMNS 5

/* What is in a column, and how wide it is. The last one takes what is left. */
typedef struct
{
  MutualMember member;
  double       width;
} MutualTableColumn;

typedef struct
{
  MutualFlow   *flow;
  guint         n_columns;
  MutualColumn  columns[MUTUAL_TABLE_MAX_COLUMNS];
} MutualTable;

typedef struct
{
  const char *text;
  const char *below;
} MutualTableCell;

void  mutual_table_begin       (MutualTable             *table,
                                MutualFlow              *flow,
                                MutualMember             list,
                                const char              *target,
                                const MutualTableColumn *columns,
                                guint                    n_columns);
void  mutual_table_put_row     (MutualTable             *table,
                                const MutualTableCell   *cells);
void  mutual_table_end         (MutualTable             *table);
char *mutual_table_format_date (MutualItem              *item,
                                MutualMember             member);

G_END_DECLS
