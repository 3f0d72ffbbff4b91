/* What flows over as many pages as it needs: headings that stay with what follows, rows that are never split, heads of
 * tables that are said again, and prose that breaks between its lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-pages-private.h"

G_BEGIN_DECLS

/* Between the columns of a row. */
#define MUTUAL_FLOW_GAP 18.0
/* No table has more, counting what stands below. */
#define MUTUAL_FLOW_MAX_CELLS 12

typedef struct _MutualFlow MutualFlow;

/* Draws the head of a table at its start, and on each page that it goes on to; or says there what goes on. */
typedef void (*MutualFlowHead) (MutualFlow *flow,
                                gboolean    again,
                                gpointer    user_data);

struct _MutualFlow
{
  MutualPagesBuild *build;
  MutualSheet      *sheet;
  double            y;        /* where the next thing goes */
  gboolean          landscape;
  gboolean          fresh;    /* nothing is on the page yet that could be followed by a break */
  const char       *heading;  /* of the section, for pages that it goes on to */
  gboolean          in_table;
  MutualFlowHead    head;
  gpointer          head_data;
};

/* A text in a row. */
typedef struct
{
  double       x;
  double       width;
  const char  *text;
  double       size;
  PangoWeight  weight;    /* 0: normal */
  MutualInk    ink;       /* NONE: that of text */
  int          max_lines; /* 0: as many as it takes */
  gboolean     at_end;    /* against the end of its box */
  gboolean     below;     /* the cell before it */
  MutualSide   side;      /* whose sign stands before it */
  const char  *link;      /* where it leads */
} MutualCell;

/* A column of a table, named after what is in it. */
typedef struct
{
  MutualMember member;
  double       x;
  double       width;
  gboolean     at_end; /* of the page, against its end; then x does not matter */
} MutualColumn;

void   mutual_flow_begin        (MutualFlow       *flow,
                                 MutualPagesBuild *build);
void   mutual_flow_begin_page   (MutualFlow       *flow,
                                 gboolean          landscape);
double mutual_flow_get_end      (MutualFlow       *flow);
double mutual_flow_get_room     (MutualFlow       *flow);
void   mutual_flow_reserve      (MutualFlow       *flow,
                                 double            height);
void   mutual_flow_put_heading  (MutualFlow       *flow,
                                 const char       *text,
                                 const char       *target);
void   mutual_flow_put_again    (MutualFlow       *flow,
                                 const char       *text);
void   mutual_flow_set_head     (MutualFlow       *flow,
                                 MutualFlowHead    head,
                                 gpointer          user_data);
void   mutual_flow_begin_table  (MutualFlow       *flow,
                                 MutualFlowHead    head,
                                 gpointer          user_data);
void   mutual_flow_end_table    (MutualFlow       *flow);
double mutual_flow_put_row      (MutualFlow       *flow,
                                 const MutualCell *cells,
                                 guint             n_cells,
                                 double            padding);
void   mutual_flow_put_rule     (MutualFlow       *flow);
void   mutual_flow_put_columns  (MutualFlow         *flow,
                                 const MutualColumn *columns,
                                 guint               n_columns);
void   mutual_flow_put_fact     (MutualFlow       *flow,
                                 const char       *label,
                                 const char       *text,
                                 const char       *link);

G_END_DECLS
