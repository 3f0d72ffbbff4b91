/* What the parts of the executive page share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-page.h"
#include "drawing/mutual-timeline-layout.h"
#include "plan/mutual-enums.h"
#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

#define MUTUAL_PAGE_START 84.0
#define MUTUAL_PAGE_END (MUTUAL_PAGE_WIDTH - 84.0)

/* Type sizes. */
#define MUTUAL_PAGE_BODY 18.0
#define MUTUAL_PAGE_MEDIUM 16.0
#define MUTUAL_PAGE_SMALL 15.0

typedef struct
{
  MutualItem   *plan;
  GDate         today;
  PangoContext *context;
  MutualScene  *scene;

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

void   mutual_page_get_progress    (MutualPage   *page,
                                    MutualItem   *item,
                                    MutualProgress *progress);
double mutual_page_put             (MutualPage   *page,
                                    double        x,
                                    double        center,
                                    const char   *text,
                                    double        size,
                                    PangoWeight   weight,
                                    MutualInk     ink,
                                    double        max_width);
void   mutual_page_fit_pair        (MutualPage   *page,
                                    const char   *upper,
                                    const char   *lower,
                                    double        height,
                                    double       *scale,
                                    double       *upper_center,
                                    double       *lower_center);
double mutual_page_put_end         (MutualPage   *page,
                                    double        end,
                                    double        center,
                                    const char   *text,
                                    double        size,
                                    PangoWeight   weight,
                                    MutualInk     ink,
                                    double        max_width);
void   mutual_page_put_side        (MutualPage   *page,
                                    MutualSide    side,
                                    double        center_x,
                                    double        center_y,
                                    double        size);
void   mutual_page_put_state       (MutualPage   *page,
                                    MutualState   state,
                                    double        center_x,
                                    double        center_y,
                                    double        size);
void   mutual_page_put_rule        (MutualPage   *page,
                                    double        start,
                                    double        end,
                                    double        y,
                                    MutualInk     ink);

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
