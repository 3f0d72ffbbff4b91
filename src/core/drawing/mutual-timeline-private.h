/* What the parts of the timeline's layout share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-axis.h"
#include "drawing/mutual-timeline-layout.h"
#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

/* Pixels beside an end that a pointer can take hold of it. */
#define MUTUAL_GRIP_WIDTH 8

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
  MutualAxis                   axis;
  double                       gutter;
  double                       number_width;
  GArray                      *events; /* of MutualEventLabel, by date */
  GArray                      *crossings; /* of MutualSpan: lines and bands behind the lanes */
  gboolean                     tall;   /* dates of events stand below their names */
  guint                        n_lanes;
  double                       lanes_top;
  double                       lanes_bottom;
} MutualTimelineBuild;

MutualItem *mutual_timeline_layout_get_shown (MutualTimelineBuild *build,
                                              MutualItem          *item);
double   mutual_timeline_layout_keep_inside  (MutualTimelineBuild *build,
                                              double               x);
char    *mutual_timeline_layout_format       (MutualTimelineBuild *build,
                                              const GDate         *date);
void     mutual_timeline_layout_add_crossing (MutualTimelineBuild *build,
                                              double               start,
                                              double               end);
gboolean mutual_timeline_layout_is_crossed   (MutualTimelineBuild *build,
                                              double               start,
                                              double               end);

void     mutual_timeline_layout_get_progress (MutualTimelineBuild *build,
                                              MutualItem          *milestone,
                                              MutualProgress      *progress);
double   mutual_timeline_layout_measure_due  (MutualTimelineBuild *build,
                                              MutualItem          *milestone);
void     mutual_timeline_layout_draw_stripes (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_lanes   (MutualTimelineBuild *build);

void     mutual_timeline_layout_place_events (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_bands   (MutualTimelineBuild *build);
void     mutual_timeline_layout_draw_events  (MutualTimelineBuild *build);
void     mutual_event_label_clear            (MutualEventLabel    *label);

G_END_DECLS
