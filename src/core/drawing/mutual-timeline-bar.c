/* What stands on a row of a timeline: the bar with its agreed date and its date, and where it can be taken hold of.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-private.h"

#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>

/* Of the arrow that points to what is not in the picture, in letters' heights. */
#define ARROW 0.32

/* The words beside a bar. */
typedef struct
{
  PangoLayout *date;
  PangoLayout *late; /* or NULL */
  double       date_width;
  double       width;
} Due;

static double
get_width (PangoLayout *layout)
{
  double width = 0;

  if (layout != NULL)
    mutual_text_get_size (layout, &width, NULL);

  return width;
}

static double
get_late_gap (MutualTimelineBuild *build)
{
  return build->metrics->gap * 0.85;
}

static PangoLayout *
create_late_layout (MutualTimelineBuild  *build,
                    const MutualProgress *progress,
                    double                size,
                    PangoWeight           weight)
{
  g_autofree char *text = NULL;

  if (progress->state != MUTUAL_STATE_LATE)
    return NULL;

  /* Translators: days that a milestone is late, short, beside its date on the timeline. */
  text = g_strdup_printf (ngettext ("+%d d late", "+%d d late", (gulong) progress->days_late), progress->days_late);
  return mutual_text_lay_out (build->request->context, text, size, weight);
}

static void
init_due (Due                  *due,
          MutualTimelineBuild  *build,
          MutualItem           *item,
          const MutualProgress *progress,
          double                size,
          PangoWeight           weight)
{
  g_autofree char *text = mutual_timeline_layout_format (build, mutual_progress_get_end (item));

  due->date = mutual_text_lay_out (build->request->context, text, size, weight);
  due->late = create_late_layout (build, progress, size, weight);
  due->date_width = due->width = get_width (due->date);
  if (due->late != NULL)
    due->width += get_late_gap (build) + get_width (due->late);
}

static void
drop_late (Due *due)
{
  g_clear_object (&due->late);
  due->width = due->date_width;
}

static void
add_diamond (MutualTimelineLane *lane,
             double              x)
{
  const MutualMetrics *m = lane->build->metrics;
  double size = lane->is_step ? m->diamond * m->step / m->lane : m->diamond;

  mutual_scene_add_icon (lane->build->scene, MUTUAL_ICON_DIAMOND, x - size / 2, lane->y + (lane->height - size) / 2, size,
                         size, MUTUAL_INK_TEXT, MUTUAL_INK_SURFACE);
  if (x > lane->bar_end)
    lane->diamond = x - size / 2;
  lane->start = MIN (lane->start, x - size / 2);
  lane->end = MAX (lane->end, x + size / 2 - m->gap / 2);
}

/* The part after the agreed date. */
static void
add_slip (MutualTimelineLane *lane,
          double              from,
          double              to,
          double              y)
{
  const MutualMetrics *m = lane->build->metrics;
  MutualScene *scene = lane->build->scene;
  MutualFigure *figure;

  mutual_scene_add_rect (scene, from, y, to - from, lane->bar, lane->bar / 4, MUTUAL_INK_SURFACE);
  mutual_scene_add_hatch (scene, from, y, to - from, lane->bar, m->slip_hatch, m->slip_hatch * 0.47, MUTUAL_INK_LATE);
  figure = mutual_scene_add_rect (scene, from, y, to - from, lane->bar, lane->bar / 4, MUTUAL_INK_NONE);
  figure->stroke = MUTUAL_INK_LATE;
  figure->line_width = lane->bar / 10;
}

static gboolean
is_clipped (MutualTimelineLane *lane)
{
  return lane->is_step || lane->build->zoomed;
}

static double
keep_inside (MutualTimelineLane *lane,
             double              x)
{
  return is_clipped (lane) ? x : mutual_timeline_layout_keep_inside (lane->build, x);
}

static void
add_bar (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  const GDate *start = mutual_item_get_date (lane->item, MUTUAL_MEMBER_START);
  const GDate *end = mutual_progress_get_end (lane->item);
  const GDate *agreed = mutual_item_get_date (lane->item, MUTUAL_MEMBER_AGREED_DUE);
  gboolean slipped = agreed != NULL && lane->progress.slip > 0 && lane->progress.state != MUTUAL_STATE_DONE;
  double y = lane->y + (lane->height - lane->bar) / 2;
  double x = mutual_axis_get_end_x (&build->axis, end);
  double radius = lane->bar / 4;
  MutualFigure *figure;

  /* A milestone that is a day, or of which only the end is known, is still something to point at. */
  lane->start = start != NULL && g_date_compare (start, end) <= 0 ? mutual_axis_get_x (&build->axis, start)
                                                                   : x - build->axis.per_day;
  lane->end = lane->bar_end = x = keep_inside (lane, x);
  lane->start = MIN (keep_inside (lane, lane->start), x - m->bar / 2);
  lane->bar_start = x = lane->start;

  if (lane->progress.state == MUTUAL_STATE_DONE)
    {
      mutual_scene_add_rect (build->scene, x, y, lane->end - x, lane->bar, radius, MUTUAL_INK_DONE);
    }
  else if (lane->begun)
    {
      mutual_scene_add_rect (build->scene, x, y, lane->end - x, lane->bar, radius, MUTUAL_INK_REMAINDER);
      if (lane->progress.n_done > 0)
        mutual_scene_add_rect (build->scene, x, y,
                               (lane->end - x) * lane->progress.n_done / lane->progress.n_steps, lane->bar, radius,
                               MUTUAL_INK_PROGRESS)->corners = MUTUAL_CORNERS_START;
    }
  else
    {
      figure = mutual_scene_add_rect (build->scene, x, y, lane->end - x, lane->bar, radius * 1.3, MUTUAL_INK_SURFACE);
      figure->stroke = MUTUAL_INK_OUTLINE;
      figure->line_width = m->outline;
      figure->dashed = lane->dropped;
    }

  if (slipped)
    add_slip (lane, MAX (x, mutual_axis_get_end_x (&build->axis, agreed)), lane->end, y);
  if (agreed != NULL && g_date_compare (agreed, end) != 0 && !lane->dropped)
    add_diamond (lane, mutual_axis_get_end_x (&build->axis, agreed));
}

/* An arrow towards what is beyond the edge of the picture. */
static double
add_arrow (MutualTimelineLane *lane,
           double              x,
           gboolean            back)
{
  MutualScene *scene = lane->build->scene;
  double size = lane->size * ARROW;
  double y = lane->y + lane->height / 2;
  double tip = back ? x : x + size;
  double open = back ? x + size : x;

  mutual_scene_add_line (scene, open, y - size, tip, y, 1.5, MUTUAL_INK_DIM);
  mutual_scene_add_line (scene, tip, y, open, y + size, 1.5, MUTUAL_INK_DIM);

  return size;
}

/* Where a bar is beyond the edge, its date and an arrow say so at that edge. */
static double
place_beyond (MutualTimelineLane *lane,
              const Due          *due,
              gboolean            back)
{
  MutualTimelineBuild *build = lane->build;
  double gap = build->metrics->gap;
  double arrow = lane->size * ARROW + gap * 0.7;

  if (back)
    {
      add_arrow (lane, build->gutter + gap / 2, TRUE);
      return build->gutter + gap / 2 + arrow;
    }
  add_arrow (lane, build->request->width - gap - lane->size * ARROW, FALSE);
  return MAX (build->request->width - gap - arrow - due->width, build->gutter);
}

/* The date stands after the bar; before it or on it where there is no room. */
static double
place_beside (MutualTimelineLane *lane,
              const Due          *due)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  double room_end = build->request->width - m->gap / 2;
  double room_start = build->gutter;

  if (lane->diamond > 0 && lane->bar_end + m->gap + due->width <= lane->diamond && lane->bar_end + m->gap >= room_start &&
      lane->diamond <= room_end)
    return lane->bar_end + m->gap;
  if (lane->end + m->gap + due->width <= room_end)
    return MAX (lane->end + m->gap, room_start);
  if (lane->start - m->gap - due->width >= room_start)
    return lane->start - m->gap - due->width;
  return MAX (MIN (lane->end, is_clipped (lane) ? room_end : lane->end) - m->gap - due->width, room_start);
}

/* Says how late, too, if it can. */
static void
add_due (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  double room_end = build->request->width - m->gap / 2;
  Due due;
  double x;

  init_due (&due, build, lane->item, &lane->progress, lane->size,
            lane->is_step ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);
  if ((lane->end + m->gap + due.width > room_end && lane->start - m->gap - due.width < build->gutter) ||
      due.width > room_end - build->gutter - 2 * m->gap)
    drop_late (&due);

  if (mutual_timeline_layout_sees (build, lane->start, lane->end))
    x = place_beside (lane, &due);
  else
    x = place_beyond (lane, &due, lane->end <= build->gutter);

  lane->label_start = x;
  lane->label_end = x + due.width;
  x = mutual_timeline_lane_add_text (lane, x, 0, due.date, lane->dropped ? MUTUAL_INK_DIM : MUTUAL_INK_TEXT);
  if (due.late != NULL)
    mutual_timeline_lane_add_text (lane, x + get_late_gap (build), 0, due.late, MUTUAL_INK_LATE);
}

static void
add_undated (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const GDate *start = mutual_item_get_date (lane->item, MUTUAL_MEMBER_START);
  PangoLayout *layout;
  double x = build->gutter + build->metrics->gap;

  if (start != NULL)
    {
      g_autofree char *day = mutual_timeline_layout_format (build, start);
      /* Translators: a milestone that has a start but no end yet, on the timeline. */
      g_autofree char *text = g_strdup_printf (_("from %s, no end yet"), day);

      layout = mutual_text_lay_out (build->request->context, text, lane->size, PANGO_WEIGHT_NORMAL);
      x = mutual_axis_get_x (&build->axis, start);
      x = MAX (MIN (x, build->request->width - get_width (layout) - build->metrics->gap), build->gutter);
    }
  else
    {
      layout = mutual_text_lay_out (build->request->context, _("no date yet"), lane->size, PANGO_WEIGHT_NORMAL);
    }

  mutual_text_ellipsize (layout, build->request->width - x - build->metrics->gap / 2);
  lane->start = lane->label_start = x;
  lane->end = lane->label_end = x + get_width (layout);
  mutual_timeline_lane_add_text (lane, x, 0, layout, MUTUAL_INK_DIM);
}

/* A bar is held anywhere, and at an end also a little beyond it; one that is short, only there. */
static void
add_grips (MutualTimelineLane *lane)
{
  MutualScene *scene = lane->build->scene;
  const char *id = mutual_item_get_id (lane->item);
  const double bar_start = lane->bar_start;
  const double width = MUTUAL_GRIP_WIDTH;
  const double inside = lane->bar_end - bar_start < 2 * width ? 0 : width / 2;
  const double y = lane->y;
  const double height = lane->height;

  mutual_scene_add_grip (scene, MUTUAL_GRIP_WHOLE, id, bar_start, y, lane->bar_end - bar_start, height);
  if (mutual_item_is_set (lane->item, MUTUAL_MEMBER_START))
    mutual_scene_add_grip (scene, MUTUAL_GRIP_START, id, bar_start + inside - width, y, width, height);
  mutual_scene_add_grip (scene, MUTUAL_GRIP_END, id, lane->bar_end - inside, y, width, height);
}

/* How wide the date of a milestone that has one is, with the days that it is late. */
double
mutual_timeline_layout_measure_due (MutualTimelineBuild *build,
                                    MutualItem          *milestone)
{
  MutualProgress progress;
  Due due;

  mutual_timeline_layout_get_progress (build, milestone, &progress);
  init_due (&due, build, milestone, &progress, build->metrics->due_size, PANGO_WEIGHT_BOLD);
  g_clear_object (&due.date);
  g_clear_object (&due.late);

  return due.width;
}

/* What stands on the axis, or that nothing does yet. */
void
mutual_timeline_lane_draw_bar (MutualTimelineLane *lane)
{
  MutualTimelineBuild *build = lane->build;

  if (mutual_progress_get_end (lane->item) == NULL)
    {
      add_undated (lane);
      return;
    }

  mutual_scene_set_axial (build->scene, is_clipped (lane));
  add_bar (lane);
  add_grips (lane);
  mutual_scene_set_axial (build->scene, FALSE);
  add_due (lane);
}

/* The mark covers what of a bar and its words can be seen. */
void
mutual_timeline_lane_add_mark (MutualTimelineLane *lane,
                               char               *label)
{
  MutualTimelineBuild *build = lane->build;
  double from = MIN (lane->start, lane->label_start);
  double to = MAX (lane->end, lane->label_end);

  if (is_clipped (lane))
    {
      gboolean seen = mutual_timeline_layout_sees (build, lane->start, lane->end);

      from = seen ? MAX (from, build->gutter + 2) : lane->label_start;
      to = seen ? MIN (to, build->request->width - 2) : lane->label_end;
    }
  mutual_scene_add_mark (build->scene, lane->is_step ? MUTUAL_MARK_STEP : MUTUAL_MARK_MILESTONE,
                         mutual_item_get_id (lane->item), from - 2, lane->y + 1, to - from + 4, lane->height - 2, label);
}
