/* The timeline on paper: with its lanes on as many pages as they take, or all of it on one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "drawing/mutual-timeline-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A timeline that has a page to itself grows into it, and one of many lanes shrinks as far as it can be read. */
#define MOST 1.4
#define LEAST 0.45
#define STEP 0.97
/* The line that counts the lanes there is no room for. */
#define MORE 30.0

typedef struct
{
  MutualFlow            *flow;
  MutualMetrics          metrics;
  MutualTimelineRequest  request;
  MutualTimelineExtents  extents;
  guint                  n_lanes;
} Timeline;

static void
measure (Timeline   *timeline,
         MutualFlow *flow,
         double      scale)
{
  MutualSheet *sheet = flow->sheet;

  timeline->flow = flow;
  timeline->n_lanes = mutual_item_get_n_children (sheet->plan, MUTUAL_MEMBER_MILESTONES);
  mutual_metrics_init_page (&timeline->metrics, scale);
  timeline->request = (MutualTimelineRequest) {
    .plan = MUTUAL_PLAN (sheet->plan),
    .today = sheet->today,
    .context = sheet->context,
    .metrics = &timeline->metrics,
    .width = mutual_flow_get_end (flow) - MUTUAL_SHEET_START,
    .shared_only = !sheet->internal,
  };
  mutual_timeline_layout_measure (&timeline->request, &timeline->extents);
}

/* How many lanes a height has room for. */
static guint
count_lanes (Timeline *timeline,
             double    height)
{
  double others = timeline->extents.height - timeline->n_lanes * timeline->extents.lane;

  return (guint) CLAMP (floor ((height - others) / timeline->extents.lane), 1, timeline->n_lanes);
}

static void
put_lanes (Timeline *timeline,
           guint     first,
           guint     n)
{
  MutualFlow *flow = timeline->flow;
  MutualScene *scene = flow->sheet->scene;

  timeline->request.height = timeline->extents.height - (timeline->n_lanes - n) * timeline->extents.lane;
  timeline->request.offset = first * timeline->extents.lane;

  mutual_scene_add_tag (scene, MUTUAL_FIGURE_BEGIN, "Figure", 0, 0, 0, 0);
  mutual_scene_translate (scene, MUTUAL_SHEET_START, flow->y);
  mutual_timeline_layout_add_to (&timeline->request, scene);
  mutual_scene_translate (scene, -MUTUAL_SHEET_START, -flow->y);
  mutual_scene_add_tag (scene, MUTUAL_FIGURE_END, "Figure", 0, 0, 0, 0);
  flow->y += timeline->request.height;
  flow->fresh = FALSE;
}

static void
put_more (MutualFlow *flow,
          guint       n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more milestone", "and %u more milestones", n), n);

  mutual_sheet_put (flow->sheet, MUTUAL_SHEET_START + 20, flow->y + MORE / 2, text, MUTUAL_SHEET_SMALL,
                    PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, 600);
  flow->y += MORE;
}

/* Puts the timeline as large as one page allows; what is too much to be read is counted. */
static void
put_fitted (MutualFlow *flow)
{
  double room = mutual_flow_get_room (flow);
  Timeline timeline;
  guint n;

  for (double scale = MOST; scale >= LEAST; scale *= STEP)
    {
      measure (&timeline, flow, scale);
      if (timeline.extents.height <= room)
        break;
    }

  n = timeline.n_lanes;
  if (timeline.extents.height > room)
    n = count_lanes (&timeline, room - MORE);
  put_lanes (&timeline, 0, n);
  if (n < timeline.n_lanes)
    put_more (flow, timeline.n_lanes - n);
}

/* Puts the timeline in its usual size, its lanes on as many pages as they take. */
static void
put_tiled (MutualFlow *flow,
           gboolean    landscape)
{
  Timeline timeline;
  guint first = 0;

  measure (&timeline, flow, 1);
  while (first < timeline.n_lanes && !g_cancellable_is_cancelled (flow->build->cancellable))
    {
      guint n = MIN (count_lanes (&timeline, mutual_flow_get_room (flow)), timeline.n_lanes - first);

      put_lanes (&timeline, first, n);
      first += n;
      if (first < timeline.n_lanes)
        mutual_flow_begin_page (flow, landscape);
    }
}

/* Puts the timeline onto pages of its own. */
void
mutual_section_put_timeline (MutualFlow *flow,
                             gboolean    landscape)
{
  mutual_flow_begin_page (flow, landscape);
  mutual_flow_put_heading (flow, _("Timeline"), "timeline");
  put_tiled (flow, landscape);
}

/* Fills pages with nothing but the timeline. */
void
mutual_pages_add_timeline (MutualPagesBuild *build)
{
  gboolean landscape = build->options->landscape_timeline;
  MutualFlow flow;

  mutual_flow_begin (&flow, build);
  mutual_flow_begin_page (&flow, landscape);
  if (build->options->tiled)
    put_tiled (&flow, landscape);
  else
    put_fitted (&flow);
}
