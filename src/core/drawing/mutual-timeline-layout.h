/* Lays a plan out on time: from a plan, a day and a size to a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-axis.h"
#include "drawing/mutual-metrics.h"
#include "drawing/mutual-scene.h"
#include "drawing/mutual-timeline-rows.h"

G_BEGIN_DECLS

typedef struct
{
  MutualPlan          *plan;
  GDate                today;
  const MutualAxis    *range;       /* of the plan, if it is known from another time; or NULL */
  PangoContext        *context;
  const MutualMetrics *metrics;
  double               width;
  double               height;      /* 0: as high as the plan needs */
  double               offset;      /* pixels that the lanes are scrolled by */
  double               per_day;     /* pixels, if that is more than what shows all of the plan */
  double               scroll;      /* pixels that the axis is scrolled by, where it is longer than there is room */
  const MutualTimelineRows *rows;   /* what is open, or NULL for milestones alone */
  gboolean             mirrored;
  gboolean             shared_only; /* without a trace of what is private */
  gboolean             says_undated; /* how many events have no date */
  const char          *selected;    /* id, or NULL */
  GArray              *highlighted; /* (element-type guint): numbers of milestones, from 1; or NULL */
  GHashTable          *moved;       /* (element-type utf8 MutualItem): by id, what stands for others while they are
                                     * dragged; or NULL */
  gboolean             tall;        /* with @moved or @per_day: whether events have two rows, so that nothing jumps */
} MutualTimelineRequest;

/* Where the parts of a timeline are, for one who scrolls or points. */
typedef struct
{
  double   lanes_top;
  double   lanes_height; /* all of them */
  double   height;       /* that shows all of them */
  double   lane;
  double   fit;          /* pixels a day that show all of the plan */
  double   per_day;      /* those that are */
  double   gutter;       /* where the axis begins to show */
  double   axis_width;   /* how much of it shows */
  double   axis_length;  /* how long it is, that much or more */
  GDate    first;        /* days of the axis */
  GDate    last;
  gboolean tall;         /* events have two rows */
} MutualTimelineExtents;

void         mutual_timeline_layout_measure (const MutualTimelineRequest *request,
                                      MutualTimelineExtents       *extents);
MutualScene *mutual_timeline_layout_new_scene (const MutualTimelineRequest *request);
void         mutual_timeline_layout_add_to  (const MutualTimelineRequest *request,
                                      MutualScene                 *scene);

G_END_DECLS
