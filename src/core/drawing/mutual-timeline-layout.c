/* Lays a plan out on time: from a plan, a day and a size to a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-layout.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-timeline-private.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"

#include <math.h>

/* Beyond them, dates have to say their years. */
#define DAYS_WITHOUT_YEAR 380

static double
get_number_width (MutualTimelineBuild *build)
{
  g_autofree char *digits = g_strdup_printf ("%u", MAX (build->n_lanes, 1));
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  /* Digits of one number are of one width. */
  for (char *p = digits; *p != '\0'; p++)
    *p = '0';
  layout = mutual_text_lay_out (build->request->context, digits, build->metrics->name_size, PANGO_WEIGHT_NORMAL);
  mutual_text_get_size (layout, &width, NULL);

  return width;
}

/* The last milestone needs room for its date after its bar; no other one needs more. */
static double
get_end_margin (MutualTimelineBuild *build)
{
  MutualItem *last = build->axis.last_milestone;

  if (last == NULL)
    return build->metrics->pad;

  return mutual_timeline_layout_measure_due (build, last) + build->metrics->gap + build->metrics->pad;
}

/* All of the plan, unless fewer days are asked for. */
static void
place_axis (MutualTimelineBuild *build,
            double               per_day)
{
  const MutualTimelineRequest *request = build->request;
  double n_days;
  double start;

  mutual_axis_place (&build->axis, build->gutter, request->width - build->end_margin);
  build->fit = build->axis.per_day;
  build->zoomed = per_day > build->fit;
  if (!build->zoomed)
    return;

  /* What is cut off is cut off between two pixels. */
  build->gutter = floor (build->gutter);
  n_days = mutual_date_days_between (&build->axis.first, &build->axis.last) + 1;
  start = build->gutter - request->scroll;
  mutual_axis_place (&build->axis, start, start + n_days * per_day);
}

static void
prepare (MutualTimelineBuild         *build,
         const MutualTimelineRequest *request,
         double                       per_day)
{
  const MutualMetrics *m = request->metrics;

  build->request = request;
  build->metrics = m;
  build->plan = MUTUAL_ITEM (request->plan);
  build->n_lanes = mutual_item_get_n_children (build->plan, MUTUAL_MEMBER_MILESTONES);
  build->number_width = get_number_width (build);
  build->gutter = MIN (m->gutter, request->width * m->gutter_share);
  build->events = g_array_new (FALSE, TRUE, sizeof (MutualEventLabel));
  build->crossings = g_array_new (FALSE, FALSE, sizeof (MutualSpan));
  g_array_set_clear_func (build->events, (GDestroyNotify) mutual_event_label_clear);
  build->rows = request->rows;
  if (build->rows == NULL)
    build->rows = build->own_rows = mutual_timeline_rows_new (request->plan, NULL, m->lane, m->step);

  if (request->range != NULL)
    build->axis = *request->range;
  else
    mutual_axis_init (&build->axis, request->plan, &request->today);
  build->end_margin = get_end_margin (build);
  place_axis (build, per_day);
  mutual_timeline_layout_place_events (build);

  build->lanes_top = m->months + (build->tall ? m->events_tall : m->events);
  build->lanes_bottom = build->lanes_top + mutual_timeline_rows_get_height (build->rows);
  if (request->height > 0)
    build->lanes_bottom = CLAMP (request->height - m->bottom, build->lanes_top, build->lanes_bottom);
}

static void
clear (MutualTimelineBuild *build)
{
  g_clear_pointer (&build->events, g_array_unref);
  g_clear_pointer (&build->crossings, g_array_unref);
  g_clear_pointer (&build->own_rows, mutual_timeline_rows_free);
}

static void
draw (MutualTimelineBuild *build)
{
  MutualTimelineHead head;

  mutual_timeline_head_place (&head, build);
  mutual_scene_set_clip (build->scene, build->lanes_top, mutual_timeline_layout_get_bottom (build));
  /* The axis is that of the milestones: steps may leave it. */
  if (build->zoomed || mutual_timeline_rows_has_steps (build->rows))
    mutual_scene_set_sides (build->scene, build->gutter, build->request->width);
  mutual_timeline_layout_draw_stripes (build);
  mutual_timeline_head_draw_columns (&head);
  mutual_timeline_layout_draw_bands (build);
  mutual_timeline_head_draw_days (&head);
  mutual_timeline_layout_draw_lanes (build);
  mutual_timeline_layout_draw_events (build);
  mutual_timeline_head_draw_pills (&head);
  mutual_timeline_head_clear (&head);
}

/* What is shown of an item: itself, or what stands for it while it is dragged. */
MutualItem *
mutual_timeline_layout_get_shown (MutualTimelineBuild *build,
                                  MutualItem          *item)
{
  GHashTable *moved = build->request->moved;
  MutualItem *shown = moved != NULL ? g_hash_table_lookup (moved, mutual_item_get_id (item)) : NULL;

  return shown != NULL ? shown : item;
}

/* The axis shows all of a plan; only what is dragged can leave it, and is then cut off where the names begin. Where less
 * of it shows, the scene cuts off all that is beyond. */
double
mutual_timeline_layout_keep_inside (MutualTimelineBuild *build,
                                    double               x)
{
  return build->request->moved != NULL && !build->zoomed ? CLAMP (x, build->gutter,
                                                                  MAX (build->request->width, build->gutter))
                                                         : x;
}

/* Whether a part of the axis shows. */
gboolean
mutual_timeline_layout_sees (MutualTimelineBuild *build,
                             double               start,
                             double               end)
{
  return end > build->gutter && start < build->request->width;
}

/* Where the lines end that run through all lanes. */
double
mutual_timeline_layout_get_bottom (MutualTimelineBuild *build)
{
  return build->lanes_bottom + build->metrics->bottom * 2 / 3;
}

/* A short date, with its year where the plan is so long that the day and month could be several. */
char *
mutual_timeline_layout_format (MutualTimelineBuild *build,
                               const GDate         *date)
{
  if (mutual_date_days_between (&build->axis.first, &build->axis.last) > DAYS_WITHOUT_YEAR)
    return mutual_wording_day (date);

  return mutual_date_format (date, MUTUAL_DATE_SHORT);
}

/* Notes that there is a line or a band behind the lanes. */
void
mutual_timeline_layout_add_crossing (MutualTimelineBuild *build,
                                     double               start,
                                     double               end)
{
  MutualSpan span = { start, end };

  g_array_append_val (build->crossings, span);
}

/* Whether there is one behind a text, which is then lifted off it; halos are dear. */
gboolean
mutual_timeline_layout_is_crossed (MutualTimelineBuild *build,
                                   double               start,
                                   double               end)
{
  for (guint i = 0; i < build->crossings->len; i++)
    {
      const MutualSpan *span = &g_array_index (build->crossings, MutualSpan, i);

      if (start < span->end && span->start < end)
        return TRUE;
    }

  return FALSE;
}

/**
 * mutual_timeline_layout_measure:
 * @request: what to lay out; its height, offset and scroll do not matter
 * @extents: (out caller-allocates): where the parts are
 *
 * Finds how high a timeline of the width asked for is.
 */
void
mutual_timeline_layout_measure (const MutualTimelineRequest *request,
                                MutualTimelineExtents       *extents)
{
  MutualTimelineBuild build = { 0 };

  g_return_if_fail (request != NULL && MUTUAL_IS_PLAN (request->plan));
  g_return_if_fail (extents != NULL);

  /* How high the events are must not change while one scrolls along the axis: what has room at all has it zoomed, too. */
  prepare (&build, request, 0);
  extents->lanes_top = build.lanes_top;
  extents->lanes_height = mutual_timeline_rows_get_height (build.rows);
  extents->height = ceil (extents->lanes_top + extents->lanes_height + build.metrics->bottom);
  extents->lane = build.metrics->lane;
  extents->tall = build.tall;
  place_axis (&build, request->per_day);
  extents->fit = build.fit;
  extents->per_day = build.axis.per_day;
  extents->gutter = build.gutter;
  extents->axis_width = request->width - build.gutter;
  extents->axis_length = build.zoomed ? build.axis.end - build.axis.start + build.end_margin : extents->axis_width;
  extents->first = build.axis.first;
  extents->last = build.axis.last;
  clear (&build);
}

/**
 * mutual_timeline_layout_new_scene:
 * @request: what to lay out and how large
 *
 * Lays out the lanes that can be seen; the time that it takes does not grow with those that cannot.
 *
 * Returns: (transfer full): the scene
 */
MutualScene *
mutual_timeline_layout_new_scene (const MutualTimelineRequest *request)
{
  MutualTimelineBuild build = { 0 };

  g_return_val_if_fail (request != NULL && MUTUAL_IS_PLAN (request->plan), NULL);
  g_return_val_if_fail (g_date_valid (&request->today), NULL);
  g_return_val_if_fail (request->metrics != NULL, NULL);

  prepare (&build, request, request->per_day);
  build.scene = mutual_scene_new (request->width,
                                  request->height > 0 ? request->height
                                                      : ceil (build.lanes_bottom + build.metrics->bottom),
                                  request->mirrored);
  draw (&build);
  clear (&build);

  return build.scene;
}

/**
 * mutual_timeline_layout_add_to:
 * @request: what to lay out and how large
 * @scene: a scene that the timeline is a part of; its reading direction counts, and its origin
 *
 * Lays out a timeline within a larger picture.
 */
void
mutual_timeline_layout_add_to (const MutualTimelineRequest *request,
                               MutualScene                 *scene)
{
  MutualTimelineBuild build = { 0 };

  g_return_if_fail (request != NULL && MUTUAL_IS_PLAN (request->plan));
  g_return_if_fail (g_date_valid (&request->today));
  g_return_if_fail (MUTUAL_IS_SCENE (scene));

  prepare (&build, request, request->per_day);
  build.scene = scene;
  draw (&build);
  clear (&build);
}
