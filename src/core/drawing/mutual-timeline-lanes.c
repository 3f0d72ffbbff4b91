/* The lanes of a timeline: a milestone each, with its name, its bar and its date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-private.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"

#include <math.h>

/* How far a halo reaches. */
#define HALO 2

/* How far the steps of a milestone stand in from it, in letters' heights. */
#define INDENT 0.9

static void
get_visible (MutualTimelineBuild *build,
             guint               *first,
             guint               *end)
{
  double offset = MAX (build->request->offset, 0);
  double height = build->lanes_bottom - build->lanes_top + build->metrics->bottom;

  *first = mutual_timeline_rows_find (build->rows, offset);
  *end = MIN (mutual_timeline_rows_find (build->rows, offset + height) + 1,
              MIN (build->n_lanes, mutual_timeline_rows_get_n (build->rows)));
}

static double
get_lane_y (MutualTimelineBuild *build,
            guint                i)
{
  return build->lanes_top + mutual_timeline_rows_get_top (build->rows, i) - build->request->offset;
}

static gboolean
is_in_sight (MutualTimelineBuild *build,
             double               y,
             double               height)
{
  return y + height > build->lanes_top && y < build->lanes_bottom + build->metrics->bottom;
}

static void
add_status_icon (MutualTimelineLane *lane,
                 double              center,
                 double              size)
{
  double x = center - size / 2;
  double y = lane->y + (lane->height - size) / 2;
  MutualIcon icon = MUTUAL_ICON_OPEN;
  MutualInk ink = MUTUAL_INK_OUTLINE;
  MutualInk paper = MUTUAL_INK_NONE;

  switch (lane->progress.state)
    {
    case MUTUAL_STATE_DONE:
      icon = MUTUAL_ICON_DONE;
      ink = MUTUAL_INK_DONE;
      paper = MUTUAL_INK_ON_DONE;
      break;

    case MUTUAL_STATE_LATE:
      icon = MUTUAL_ICON_LATE;
      ink = MUTUAL_INK_LATE;
      paper = MUTUAL_INK_ON_LATE;
      break;

    case MUTUAL_STATE_UNDER_WAY:
      icon = MUTUAL_ICON_UNDER_WAY;
      ink = MUTUAL_INK_PROGRESS;
      break;

    case MUTUAL_STATE_NOT_STARTED:
    default:
      if (lane->dropped)
        icon = MUTUAL_ICON_DROPPED;
      break;
    }

  mutual_scene_add_icon (lane->build->scene, icon, x, y, size, size, ink, paper);
}

static double
get_width (PangoLayout *layout)
{
  double width;

  mutual_text_get_size (layout, &width, NULL);
  return width;
}

static void
add_name (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  g_autofree char *number = g_strdup_printf ("%u", lane->number);
  const char *value = m->value_size > 0 ? mutual_item_get_text (lane->item, MUTUAL_MEMBER_BUYER_VALUE) : NULL;
  gboolean two_lines = value != NULL && *value != '\0';
  double above = two_lines ? -m->value_size * 0.55 : 0;
  PangoLayout *layout;
  double end = m->number + build->number_width;

  layout = mutual_text_lay_out (build->request->context, number, m->name_size, PANGO_WEIGHT_NORMAL);
  mutual_timeline_lane_add_text (lane, end - get_width (layout), above, layout, MUTUAL_INK_DIM);

  layout = mutual_text_lay_out (build->request->context, mutual_item_get_text (lane->item, MUTUAL_MEMBER_TITLE),
                                m->name_size, m->bold_names ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - end - 2 * m->name_gap);
  mutual_timeline_lane_add_text (lane, end + m->name_gap, above, layout,
                                 lane->dropped ? MUTUAL_INK_DIM : MUTUAL_INK_TEXT);
  if (!two_lines)
    return;

  layout = mutual_text_lay_out (build->request->context, value, m->value_size, PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - end - 2 * m->name_gap);
  mutual_timeline_lane_add_text (lane, end + m->name_gap, m->value_size * 0.8, layout, MUTUAL_INK_DIM);
}

static void
add_step_name (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  gboolean over = lane->dropped || lane->progress.state == MUTUAL_STATE_DONE;
  double icon = m->icon * 0.75;
  double x = m->number + build->number_width + m->name_gap;
  PangoLayout *layout;

  add_status_icon (lane, x + icon / 2, icon);
  x += icon + m->step_size * INDENT / 2;
  layout = mutual_text_lay_out (build->request->context, mutual_item_get_text (lane->item, MUTUAL_MEMBER_TITLE),
                                m->step_size, PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - x - m->name_gap);
  mutual_timeline_lane_add_text (lane, x, 0, layout, over ? MUTUAL_INK_DIM : MUTUAL_INK_TEXT);
}

static void
init_lane (MutualTimelineLane  *lane,
           MutualTimelineBuild *build,
           MutualItem          *item)
{
  const GDate *start;

  *lane = (MutualTimelineLane) { build };
  lane->item = mutual_timeline_layout_get_shown (build, item);
  lane->dropped = mutual_progress_is_dropped (lane->item);
  mutual_timeline_layout_get_progress (build, lane->item, &lane->progress);
  start = mutual_item_get_date (lane->item, MUTUAL_MEMBER_START);
  lane->begun = lane->progress.state == MUTUAL_STATE_UNDER_WAY || lane->progress.n_done > 0 ||
                (lane->progress.state == MUTUAL_STATE_LATE && start != NULL &&
                 g_date_compare (start, &build->request->today) <= 0);
}

static void
draw_milestone (MutualTimelineBuild *build,
                MutualItem          *milestone,
                double               y)
{
  const MutualMetrics *m = build->metrics;
  MutualTimelineLane lane;

  init_lane (&lane, build, milestone);
  lane.number = mutual_item_get_position (milestone) + 1;
  lane.y = y;
  lane.height = m->lane;
  lane.bar = m->bar;
  lane.size = m->due_size;

  mutual_scene_set_item (build->scene, mutual_item_get_id (milestone));
  add_status_icon (&lane, m->icon_center, m->icon);
  add_name (&lane);
  mutual_timeline_lane_draw_bar (&lane);
  mutual_scene_set_item (build->scene, NULL);
  mutual_timeline_lane_add_mark (&lane, mutual_wording_milestone (milestone, &lane.progress));
}

static void
draw_step (MutualTimelineBuild *build,
           MutualItem          *step,
           double               y)
{
  const MutualMetrics *m = build->metrics;
  MutualTimelineLane lane;

  init_lane (&lane, build, step);
  lane.is_step = TRUE;
  lane.y = y;
  lane.height = m->step;
  lane.bar = m->step_bar;
  lane.size = m->step_size;

  mutual_scene_set_item (build->scene, mutual_item_get_id (step));
  add_step_name (&lane);
  mutual_timeline_lane_draw_bar (&lane);
  mutual_scene_set_item (build->scene, NULL);
  mutual_timeline_lane_add_mark (&lane, mutual_wording_step (step, &lane.progress));
}

static gboolean
is_highlighted (MutualTimelineBuild *build,
                guint                i)
{
  const GArray *numbers = build->request->highlighted;

  for (guint n = 0; numbers != NULL && n < numbers->len; n++)
    if (g_array_index (numbers, guint, n) == i + 1)
      return TRUE;

  return FALSE;
}

/* How far a milestone is, as this picture may show it. */
void
mutual_timeline_layout_get_progress (MutualTimelineBuild *build,
                                     MutualItem          *milestone,
                                     MutualProgress      *progress)
{
  if (build->request->shared_only)
    mutual_progress_get_shared (milestone, &build->request->today, progress);
  else
    mutual_progress_get (milestone, &build->request->today, progress);
}

/* Adds a text that stands so far below the middle of its lane, and returns where it ends. */
double
mutual_timeline_lane_add_text (MutualTimelineLane *lane,
                               double              x,
                               double              below,
                               PangoLayout        *layout,
                               MutualInk           ink)
{
  MutualTimelineBuild *build = lane->build;
  MutualFigure *figure;
  double width;
  double height;

  mutual_text_get_size (layout, &width, &height);
  figure = mutual_scene_add_text (build->scene, x, lane->y + (lane->height - height) / 2 + below, layout, ink);
  if (mutual_timeline_layout_is_crossed (build, x - HALO, x + width + HALO) ||
      (x < lane->end && x + width > lane->start))
    figure->stroke = MUTUAL_INK_SURFACE;

  return x + width;
}

/* The grounds of the visible lanes: every other one shaded, the selected and the highlighted ones tinted. */
void
mutual_timeline_layout_draw_stripes (MutualTimelineBuild *build)
{
  const double width = build->request->width;
  const char *selected = build->request->selected;
  const double lane = build->metrics->lane;
  guint first;
  guint end;

  get_visible (build, &first, &end);
  mutual_scene_set_scrolled (build->scene, TRUE);
  for (guint i = first; i < end; i++)
    {
      double y = get_lane_y (build, i);
      guint n_steps = mutual_timeline_rows_count_steps (build->rows, i);
      MutualItem *milestone = mutual_item_get_child (build->plan, MUTUAL_MEMBER_MILESTONES, i);

      if (i % 2 == 0)
        mutual_scene_add_rect (build->scene, 0, y, width, lane + n_steps * build->metrics->step, 0, MUTUAL_INK_STRIPE);
      if (g_strcmp0 (selected, mutual_item_get_id (milestone)) == 0)
        mutual_scene_add_rect (build->scene, 0, y, width, lane, 0, MUTUAL_INK_SELECTION);
      else if (is_highlighted (build, i))
        mutual_scene_add_rect (build->scene, 0, y, width, lane, 0, MUTUAL_INK_HIGHLIGHT);

      y += lane;
      for (guint k = 0; selected != NULL && k < n_steps; k++, y += build->metrics->step)
        if (g_str_equal (selected, mutual_item_get_id (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k))))
          mutual_scene_add_rect (build->scene, 0, y, width, build->metrics->step, 0, MUTUAL_INK_SELECTION);
    }
  mutual_scene_set_scrolled (build->scene, FALSE);
}

/* What stands on the visible lanes. */
void
mutual_timeline_layout_draw_lanes (MutualTimelineBuild *build)
{
  guint first;
  guint end;

  get_visible (build, &first, &end);
  mutual_scene_set_scrolled (build->scene, TRUE);
  for (guint i = first; i < end; i++)
    {
      MutualItem *milestone = mutual_item_get_child (build->plan, MUTUAL_MEMBER_MILESTONES, i);
      guint n_steps = mutual_timeline_rows_count_steps (build->rows, i);
      double y = get_lane_y (build, i);

      if (is_in_sight (build, y, build->metrics->lane))
        draw_milestone (build, milestone, y);
      y += build->metrics->lane;
      for (guint k = 0; k < n_steps; k++, y += build->metrics->step)
        if (is_in_sight (build, y, build->metrics->step))
          draw_step (build, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k), y);
    }
  mutual_scene_set_scrolled (build->scene, FALSE);
}
