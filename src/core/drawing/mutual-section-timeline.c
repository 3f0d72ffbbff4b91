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
/* Of the usual size: a month is about a finger wide. Pages that are laid side by side share some days, so that no word
 * is cut on both. */
#define PER_DAY 3.7
#define SHARED 140.0

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
         double      scale,
         double      per_day)
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
    .per_day = per_day,
    .shared_only = !sheet->internal,
  };
  mutual_timeline_layout_measure (&timeline->request, &timeline->extents);
  timeline->request.tall = timeline->extents.tall;
}

/* How many lanes a height has room for. */
static guint
count_lanes (Timeline *timeline,
             double    height)
{
  double others = timeline->extents.height - timeline->n_lanes * timeline->extents.lane;

  return (guint) CLAMP (floor ((height - others) / timeline->extents.lane), 1, MAX (timeline->n_lanes, 1));
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

  mutual_sheet_begin (flow->sheet, "Figure");
  mutual_scene_translate (scene, MUTUAL_SHEET_START, flow->y);
  mutual_timeline_layout_add_to (&timeline->request, scene);
  mutual_scene_translate (scene, -MUTUAL_SHEET_START, -flow->y);
  mutual_sheet_end (flow->sheet, "Figure");
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
      measure (&timeline, flow, scale, 0);
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

/* Puts the timeline with its lanes on as many pages as they take, and its days, too, if they have a width. */
static void
put_tiled (MutualFlow *flow,
           gboolean    landscape,
           double      per_day)
{
  Timeline timeline;
  double step;
  guint n;

  measure (&timeline, flow, 1, per_day);
  step = MAX (timeline.extents.axis_width - SHARED, timeline.extents.axis_width / 2);
  for (guint first = 0; first == 0 || first < timeline.n_lanes; first += n)
    {
      n = MIN (count_lanes (&timeline, mutual_flow_get_room (flow)), timeline.n_lanes - first);
      for (double scroll = 0;; scroll += step)
        {
          timeline.request.scroll = MIN (scroll, timeline.extents.axis_length - timeline.extents.axis_width);
          put_lanes (&timeline, first, n);
          if (scroll + timeline.extents.axis_width >= timeline.extents.axis_length ||
              g_cancellable_is_cancelled (flow->build->cancellable))
            break;
          mutual_flow_begin_page (flow, landscape);
        }
      if (n == 0 || first + n >= timeline.n_lanes || g_cancellable_is_cancelled (flow->build->cancellable))
        break;
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
  put_tiled (flow, landscape, 0);
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
    put_tiled (&flow, landscape, PER_DAY);
  else
    put_fitted (&flow);
}
