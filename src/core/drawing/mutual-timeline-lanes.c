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

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far a halo reaches. */
#define HALO 2

/* One lane on its way into the scene. */
typedef struct
{
  MutualTimelineBuild *build;
  MutualItem          *milestone;
  guint                number;
  MutualProgress       progress;
  gboolean             dropped;
  gboolean             begun;
  double               y;
  double               start;  /* of the bar and of what stands before it */
  double               end;    /* of the bar and of what stands after it */
  double               bar_start;
  double               bar_end;
  double               diamond;     /* where the agreed date after the bar starts, or 0 */
  double               label_start;
  double               label_end;
} Lane;

static void
get_visible (MutualTimelineBuild *build,
             guint               *first,
             guint               *end)
{
  const double lane = build->metrics->lane;
  double offset = MAX (build->request->offset, 0);
  double height = build->lanes_bottom - build->lanes_top + build->metrics->bottom;

  *first = (guint) MIN (floor (offset / lane), build->n_lanes);
  *end = (guint) MIN (ceil ((offset + height) / lane), build->n_lanes);
}

static double
get_lane_y (MutualTimelineBuild *build,
            guint                i)
{
  return build->lanes_top + i * build->metrics->lane - build->request->offset;
}

static PangoLayout *
create_date_layout (MutualTimelineBuild *build,
                    const GDate         *date)
{
  g_autofree char *text = mutual_timeline_layout_format (build, date);

  return mutual_text_lay_out (build->request->context, text, build->metrics->due_size, PANGO_WEIGHT_BOLD);
}

static PangoLayout *
create_late_layout (MutualTimelineBuild  *build,
                    const MutualProgress *progress)
{
  g_autofree char *text = NULL;

  if (progress->state != MUTUAL_STATE_LATE)
    return NULL;

  /* Translators: days that a milestone is late, short, beside its date on the timeline. */
  text = g_strdup_printf (ngettext ("+%d d late", "+%d d late", (gulong) progress->days_late), progress->days_late);
  return mutual_text_lay_out (build->request->context, text, build->metrics->due_size, PANGO_WEIGHT_BOLD);
}

static double
get_width (PangoLayout *layout)
{
  double width = 0;

  if (layout != NULL)
    mutual_text_get_size (layout, &width, NULL);

  return width;
}

/* Adds a text that stands so far below the middle of its lane, and returns where it ends. */
static double
add_text_below (Lane        *lane,
                double       x,
                double       below,
                PangoLayout *layout,
                MutualInk    ink)
{
  MutualTimelineBuild *build = lane->build;
  MutualFigure *figure;
  double width;
  double height;

  mutual_text_get_size (layout, &width, &height);
  figure = mutual_scene_add_text (build->scene, x, lane->y + (build->metrics->lane - height) / 2 + below,
                                  layout, ink);
  if (mutual_timeline_layout_is_crossed (build, x - HALO, x + width + HALO) ||
      (x < lane->end && x + width > lane->start))
    figure->stroke = MUTUAL_INK_SURFACE;

  return x + width;
}

/* Adds a text that stands in the middle of its lane, and returns where it ends. */
static double
add_text (Lane        *lane,
          double       x,
          PangoLayout *layout,
          MutualInk    ink)
{
  return add_text_below (lane, x, 0, layout, ink);
}

static void
add_status_icon (Lane *lane)
{
  const MutualMetrics *m = lane->build->metrics;
  double x = m->icon_center - m->icon / 2;
  double y = lane->y + (m->lane - m->icon) / 2;
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

  mutual_scene_add_icon (lane->build->scene, icon, x, y, m->icon, m->icon, ink, paper);
}

static void
add_name (Lane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  g_autofree char *number = g_strdup_printf ("%u", lane->number);
  const char *value = m->value_size > 0 ? mutual_item_get_text (lane->milestone, MUTUAL_MEMBER_BUYER_VALUE) : NULL;
  gboolean two_lines = value != NULL && *value != '\0';
  double above = two_lines ? -m->value_size * 0.55 : 0;
  PangoLayout *layout;
  double end = m->number + build->number_width;

  layout = mutual_text_lay_out (build->request->context, number, m->name_size, PANGO_WEIGHT_NORMAL);
  add_text_below (lane, end - get_width (layout), above, layout, MUTUAL_INK_DIM);

  layout = mutual_text_lay_out (build->request->context,
                                mutual_item_get_text (lane->milestone, MUTUAL_MEMBER_TITLE), m->name_size,
                                m->bold_names ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - end - 2 * m->name_gap);
  add_text_below (lane, end + m->name_gap, above, layout, lane->dropped ? MUTUAL_INK_DIM : MUTUAL_INK_TEXT);
  if (!two_lines)
    return;

  layout = mutual_text_lay_out (build->request->context, value, m->value_size, PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - end - 2 * m->name_gap);
  add_text_below (lane, end + m->name_gap, m->value_size * 0.8, layout, MUTUAL_INK_DIM);
}

static void
add_diamond (Lane   *lane,
             double  x)
{
  const MutualMetrics *m = lane->build->metrics;
  double size = m->diamond;

  mutual_scene_add_icon (lane->build->scene, MUTUAL_ICON_DIAMOND, x - size / 2, lane->y + (m->lane - size) / 2, size,
                         size, MUTUAL_INK_TEXT, MUTUAL_INK_SURFACE);
  if (x > lane->bar_end)
    lane->diamond = x - size / 2;
  lane->start = MIN (lane->start, x - size / 2);
  lane->end = MAX (lane->end, x + size / 2 - m->gap / 2);
}

/* The part after the agreed date. */
static void
add_slip (Lane   *lane,
          double  from,
          double  to,
          double  y)
{
  const MutualMetrics *m = lane->build->metrics;
  MutualScene *scene = lane->build->scene;
  MutualFigure *figure;

  mutual_scene_add_rect (scene, from, y, to - from, m->bar, m->bar / 4, MUTUAL_INK_SURFACE);
  mutual_scene_add_hatch (scene, from, y, to - from, m->bar, m->slip_hatch, m->slip_hatch * 0.47, MUTUAL_INK_LATE);
  figure = mutual_scene_add_rect (scene, from, y, to - from, m->bar, m->bar / 4, MUTUAL_INK_NONE);
  figure->stroke = MUTUAL_INK_LATE;
  figure->line_width = m->bar / 10;
}

static void
add_bar (Lane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  const GDate *start = mutual_item_get_date (lane->milestone, MUTUAL_MEMBER_START);
  const GDate *end = mutual_progress_get_end (lane->milestone);
  const GDate *agreed = mutual_item_get_date (lane->milestone, MUTUAL_MEMBER_AGREED_DUE);
  gboolean slipped = agreed != NULL && lane->progress.slip > 0 && lane->progress.state != MUTUAL_STATE_DONE;
  double y = lane->y + (m->lane - m->bar) / 2;
  double x = mutual_axis_get_end_x (&build->axis, end);
  double radius = m->bar / 4;
  MutualFigure *figure;

  /* A milestone that is a day, or of which only the end is known, is still something to point at. */
  lane->end = lane->bar_end = x;
  lane->start = start != NULL && g_date_compare (start, end) <= 0 ? mutual_axis_get_x (&build->axis, start)
                                                                   : x - build->axis.per_day;
  lane->end = lane->bar_end = x = mutual_timeline_layout_keep_inside (build, x);
  lane->start = MIN (mutual_timeline_layout_keep_inside (build, lane->start), x - m->bar / 2);
  lane->bar_start = x = lane->start;

  if (lane->progress.state == MUTUAL_STATE_DONE)
    {
      mutual_scene_add_rect (build->scene, x, y, lane->end - x, m->bar, radius, MUTUAL_INK_DONE);
    }
  else if (lane->begun)
    {
      mutual_scene_add_rect (build->scene, x, y, lane->end - x, m->bar, radius, MUTUAL_INK_REMAINDER);
      if (lane->progress.n_done > 0)
        mutual_scene_add_rect (build->scene, x, y,
                               (lane->end - x) * lane->progress.n_done / lane->progress.n_steps, m->bar, radius,
                               MUTUAL_INK_PROGRESS)->corners = MUTUAL_CORNERS_START;
    }
  else
    {
      figure = mutual_scene_add_rect (build->scene, x, y, lane->end - x, m->bar, radius * 1.3, MUTUAL_INK_SURFACE);
      figure->stroke = MUTUAL_INK_OUTLINE;
      figure->line_width = m->outline;
      figure->dashed = lane->dropped;
    }

  if (slipped)
    add_slip (lane, MAX (x, mutual_axis_get_end_x (&build->axis, agreed)), lane->end, y);
  if (agreed != NULL && g_date_compare (agreed, end) != 0 && !lane->dropped)
    add_diamond (lane, mutual_axis_get_end_x (&build->axis, agreed));
}

/* The date stands after the bar; before it or on it where there is no room. It says how late if it can. */
static void
add_due (Lane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const MutualMetrics *m = build->metrics;
  g_autoptr (PangoLayout) date = NULL;
  g_autoptr (PangoLayout) late = NULL;
  double gap = m->gap * 0.85;
  double date_width;
  double width;
  double room_end = build->request->width - m->gap / 2;
  double room_start = build->gutter;
  double x;

  date = create_date_layout (build, mutual_progress_get_end (lane->milestone));
  late = create_late_layout (build, &lane->progress);
  date_width = width = get_width (date);
  if (late != NULL)
    width += gap + get_width (late);

  if (lane->end + m->gap + width > room_end && lane->start - m->gap - width < room_start)
    {
      g_clear_object (&late);
      width = date_width;
    }

  if (lane->diamond > 0 && lane->bar_end + m->gap + width <= lane->diamond)
    x = lane->bar_end + m->gap;
  else if (lane->end + m->gap + width <= room_end)
    x = lane->end + m->gap;
  else if (lane->start - m->gap - width >= room_start)
    x = lane->start - m->gap - width;
  else
    x = MAX (lane->end - m->gap - width, room_start);

  lane->label_start = x;
  lane->label_end = x + width;
  x = add_text (lane, x, g_steal_pointer (&date), lane->dropped ? MUTUAL_INK_DIM : MUTUAL_INK_TEXT);
  if (late != NULL)
    add_text (lane, x + gap, g_steal_pointer (&late), MUTUAL_INK_LATE);
}

static void
add_undated (Lane *lane)
{
  MutualTimelineBuild *build = lane->build;
  const GDate *start = mutual_item_get_date (lane->milestone, MUTUAL_MEMBER_START);
  PangoLayout *layout;
  double x = build->gutter + build->metrics->gap;

  if (start != NULL)
    {
      g_autofree char *day = mutual_timeline_layout_format (build, start);
      /* Translators: a milestone that has a start but no end yet, on the timeline. */
      g_autofree char *text = g_strdup_printf (_("from %s, no end yet"), day);

      layout = mutual_text_lay_out (build->request->context, text, build->metrics->due_size, PANGO_WEIGHT_NORMAL);
      x = mutual_axis_get_x (&build->axis, start);
      x = MAX (MIN (x, build->request->width - get_width (layout) - build->metrics->gap), build->gutter);
    }
  else
    {
      layout = mutual_text_lay_out (build->request->context, _("no date yet"), build->metrics->due_size,
                                    PANGO_WEIGHT_NORMAL);
    }

  mutual_text_ellipsize (layout, build->request->width - x - build->metrics->gap / 2);
  lane->start = lane->label_start = x;
  lane->end = lane->label_end = x + get_width (layout);
  add_text (lane, x, layout, MUTUAL_INK_DIM);
}

/* A bar is held anywhere, and at an end also a little beyond it; one that is short, only there. */
static void
add_grips (Lane       *lane,
           const char *id)
{
  MutualTimelineBuild *build = lane->build;
  const double bar_start = lane->bar_start;
  const double width = MUTUAL_GRIP_WIDTH;
  const double inside = lane->bar_end - bar_start < 2 * width ? 0 : width / 2;
  const double y = lane->y;
  const double height = build->metrics->lane;

  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_WHOLE, id, bar_start, y, lane->bar_end - bar_start, height);
  if (mutual_item_is_set (lane->milestone, MUTUAL_MEMBER_START))
    mutual_scene_add_grip (build->scene, MUTUAL_GRIP_START, id, bar_start + inside - width, y, width, height);
  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_END, id, lane->bar_end - inside, y, width, height);
}

static void
draw_lane (MutualTimelineBuild *build,
           guint                i)
{
  MutualItem *milestone = mutual_item_get_child (build->plan, MUTUAL_MEMBER_MILESTONES, i);
  Lane lane = { build };
  const GDate *start;
  const char *id;
  double from;

  lane.milestone = mutual_timeline_layout_get_shown (build, milestone);
  lane.number = i + 1;
  lane.y = get_lane_y (build, i);
  lane.dropped = mutual_progress_is_dropped (lane.milestone);
  mutual_timeline_layout_get_progress (build, lane.milestone, &lane.progress);
  start = mutual_item_get_date (lane.milestone, MUTUAL_MEMBER_START);
  lane.begun = lane.progress.state == MUTUAL_STATE_UNDER_WAY || lane.progress.n_done > 0 ||
               (lane.progress.state == MUTUAL_STATE_LATE && start != NULL &&
                g_date_compare (start, &build->request->today) <= 0);

  id = mutual_item_get_id (lane.milestone);
  mutual_scene_set_item (build->scene, id);
  add_status_icon (&lane);
  add_name (&lane);
  if (mutual_progress_get_end (lane.milestone) != NULL)
    {
      add_bar (&lane);
      add_grips (&lane, id);
      add_due (&lane);
    }
  else
    {
      add_undated (&lane);
    }
  mutual_scene_set_item (build->scene, NULL);

  from = MIN (lane.start, lane.label_start) - 2;
  mutual_scene_add_mark (build->scene, MUTUAL_MARK_MILESTONE, id, from, lane.y + 1,
                         MAX (lane.end, lane.label_end) + 2 - from, build->metrics->lane - 2,
                         mutual_wording_milestone (milestone, &lane.progress));
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

/* How wide the date of a milestone that has one is, with the days that it is late. */
double
mutual_timeline_layout_measure_due (MutualTimelineBuild *build,
                                    MutualItem          *milestone)
{
  g_autoptr (PangoLayout) date = NULL;
  g_autoptr (PangoLayout) late = NULL;
  MutualProgress progress;

  mutual_timeline_layout_get_progress (build, milestone, &progress);
  date = create_date_layout (build, mutual_progress_get_end (milestone));
  late = create_late_layout (build, &progress);

  return get_width (date) + (late != NULL ? build->metrics->gap * 0.85 + get_width (late) : 0);
}

/* The grounds of the visible lanes: every other one shaded, the selected and the highlighted ones tinted. */
void
mutual_timeline_layout_draw_stripes (MutualTimelineBuild *build)
{
  const double lane = build->metrics->lane;
  guint first;
  guint end;

  get_visible (build, &first, &end);
  mutual_scene_set_scrolled (build->scene, TRUE);
  for (guint i = first; i < end; i++)
    {
      double y = get_lane_y (build, i);
      MutualItem *milestone = mutual_item_get_child (build->plan, MUTUAL_MEMBER_MILESTONES, i);

      if (i % 2 == 0)
        mutual_scene_add_rect (build->scene, 0, y, build->request->width, lane, 0, MUTUAL_INK_STRIPE);
      if (g_strcmp0 (build->request->selected, mutual_item_get_id (milestone)) == 0)
        mutual_scene_add_rect (build->scene, 0, y, build->request->width, lane, 0, MUTUAL_INK_SELECTION);
      else if (is_highlighted (build, i))
        mutual_scene_add_rect (build->scene, 0, y, build->request->width, lane, 0, MUTUAL_INK_HIGHLIGHT);
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
    draw_lane (build, i);
  mutual_scene_set_scrolled (build->scene, FALSE);
}
