/* What the parts of the executive page share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-page.h"
#include "drawing/mutual-sheet.h"
#include "drawing/mutual-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  MutualSheet  *sheet;

  MutualTimelineExtents timeline;
  GPtrArray    *needs;      /* steps of the buyer, the next ones first */
  GPtrArray    *dates;      /* events to come, the next ones first */
  GPtrArray    *buyers;     /* people, then roles that nobody fills */
  GPtrArray    *sellers;

  double        squeeze;    /* of the rows; 1 is comfortable */
  guint         first;      /* milestone shown */
  guint         n_milestones;
  guint         n_dates;
  guint         n_people;   /* rows a side */
} MutualPage;

double mutual_page_head_get_height (MutualPage   *page);
void   mutual_page_head_draw       (MutualPage   *page);

double mutual_page_table_get_height (MutualPage  *page);
void   mutual_page_table_draw      (MutualPage   *page,
                                    double        y);

double mutual_page_next_get_height (MutualPage   *page);
void   mutual_page_next_collect    (MutualPage   *page);
void   mutual_page_next_draw       (MutualPage   *page,
                                    double        y);

double mutual_page_teams_get_height (MutualPage  *page);
void   mutual_page_teams_collect   (MutualPage   *page);
char  *mutual_page_teams_get_author (MutualPage  *page);
void   mutual_page_teams_draw      (MutualPage   *page,
                                    double        y);

G_END_DECLS
