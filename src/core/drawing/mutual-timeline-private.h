/* What the parts of the timeline's layout share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-axis.h"
#include "drawing/mutual-timeline-layout.h"
#include "drawing/mutual-timeline-rows.h"
#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

/* Pixels beside an end that a pointer can take hold of it. */
#define MUTUAL_GRIP_WIDTH 8
/* Between the name of an event and its date in one row, in letters' heights. */
#define MUTUAL_EVENT_DATE_GAP 0.29

typedef enum
{
  MUTUAL_PLACE_FLAG,   /* no room for words */
  MUTUAL_PLACE_INSIDE, /* of the band of a range */
  MUTUAL_PLACE_AFTER,
  MUTUAL_PLACE_BEFORE,
} MutualPlace;

/* A customer event and its label. */
typedef struct
{
  MutualItem  *item;
  gboolean     range;
  double       x;           /* of its line, or of the start of its band */
  double       end;         /* of its band */
  PangoLayout *name;
  PangoLayout *date;
  double       name_width;
  double       date_width;
  MutualPlace  place;
  gboolean     dated;       /* the label shows the date as well */
  gboolean     flag_before; /* without words, the flag stands before the line */
  double       label_start; /* what the label and the flag take up */
  double       label_end;
} MutualEventLabel;

/* A stretch along the axis. */
typedef struct
{
  double start;
  double end;
} MutualSpan;

typedef struct
{
  const MutualTimelineRequest *request;
  const MutualMetrics         *metrics;
  MutualItem                  *plan;
  MutualScene                 *scene;
  const MutualTimelineRows    *rows;
  MutualTimelineRows          *own_rows; /* those, if they are not the request's, or NULL */
  MutualAxis                   axis;
  gboolean                     zoomed;   /* the axis is wider than the picture */
  double                       fit;      /* pixels a day, where it is not */
  double                       end_margin;
  double                       gutter;
  double                       number_width;
  GArray                      *events; /* of MutualEventLabel, by date */
  GArray                      *crossings; /* of MutualSpan: lines and bands behind the lanes */
  gboolean                     tall;   /* dates of events stand below their names */
  guint                        n_lanes;
  double                       lanes_top;
  double                       lanes_bottom;
} MutualTimelineBuild;

/* Today and the day that all is counted from: their lines, and their pills above the lanes. */
typedef struct
{
  MutualTimelineBuild *build;
  MutualItem          *anchor;
  PangoLayout         *today_layout;  /* NULL where the day cannot be seen */
  PangoLayout         *anchor_layout;
  MutualSpan           today;         /* {0, 0} without a pill */
  MutualSpan           anchor_span;
  double               today_x;
  double               anchor_x;
} MutualTimelineHead;

/* One row on its way into the scene: a milestone's, or the thinner one of a step. */
typedef struct
{
  MutualTimelineBuild *build;
  MutualItem          *item;
  gboolean             is_step;
  guint                number;
  MutualProgress       progress;
  gboolean             dropped;
  gboolean             begun;
  double               y;
  double               height;
  double               bar;         /* how high it is */
  double               size;        /* of the type of its date */
  double               start;       /* of the bar and of what stands before it */
  double               end;         /* of the bar and of what stands after it */
  double               bar_start;
  double               bar_end;
  double               diamond;     /* where the agreed date after the bar starts, or 0 */
  double               label_start;
  double               label_end;
} MutualTimelineLane;

MutualItem *mutual_timeline_layout_get_shown (MutualTimelineBuild *build,
                                              MutualItem          *item);
double   mutual_timeline_layout_keep_inside  (MutualTimelineBuild *build,
                                              double               x);
gboolean mutual_timeline_layout_sees         (MutualTimelineBuild *build,
                                              double               start,
                                              double               end);
double   mutual_timeline_layout_get_bottom   (MutualTimelineBuild *build);
char    *mutual_timeline_layout_format       (MutualTimelineBuild *build,
                                              const GDate         *date);
void     mutual_timeline_layout_add_crossing (MutualTimelineBuild *build,
                                              double               start,
                                              double               end);
gboolean mutual_timeline_layout_is_crossed   (MutualTimelineBuild *build,
                                              double               start,
                                              double               end);

void     mutual_timeline_head_place          (MutualTimelineHead  *self,
                                              MutualTimelineBuild *build);
void     mutual_timeline_head_draw_columns   (MutualTimelineHead  *self);
void     mutual_timeline_head_draw_days      (MutualTimelineHead  *self);
void     mutual_timeline_head_draw_pills     (MutualTimelineHead  *self);
void     mutual_timeline_head_clear          (MutualTimelineHead  *self);

void     mutual_timeline_layout_get_progress (MutualTimelineBuild *build,
                                              MutualItem          *milestone,
                                              MutualProgress      *progress);
void     mutual_timeline_layout_draw_stripes (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_lanes   (MutualTimelineBuild *build);

double   mutual_timeline_layout_measure_due  (MutualTimelineBuild *build,
                                              MutualItem          *milestone);
double   mutual_timeline_lane_add_text       (MutualTimelineLane  *lane,
                                              double               x,
                                              double               below,
                                              PangoLayout         *layout,
                                              MutualInk            ink);
void     mutual_timeline_lane_draw_bar       (MutualTimelineLane  *lane);
void     mutual_timeline_lane_add_mark       (MutualTimelineLane  *lane,
                                              char                *label);

void     mutual_timeline_layout_place_events (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_bands   (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_events  (MutualTimelineBuild *build);
void     mutual_event_label_clear            (MutualEventLabel    *label);

G_END_DECLS
