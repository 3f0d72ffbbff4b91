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

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between a month's line and its name. */
#define MONTH_GAP 5
/* From the start of a pill's star to its words, in stars. */
#define STAR_ADVANCE 1.6
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

static void
prepare (MutualTimelineBuild         *build,
         const MutualTimelineRequest *request)
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

  if (request->range != NULL)
    build->axis = *request->range;
  else
    mutual_axis_init (&build->axis, request->plan, &request->today);
  mutual_axis_place (&build->axis, build->gutter, request->width - get_end_margin (build));
  mutual_timeline_layout_place_events (build);

  build->lanes_top = m->months + (build->tall ? m->events_tall : m->events);
  build->lanes_bottom = build->lanes_top + build->n_lanes * m->lane;
  if (request->height > 0)
    build->lanes_bottom = CLAMP (request->height - m->bottom, build->lanes_top, build->lanes_bottom);
}

static void
clear (MutualTimelineBuild *build)
{
  g_clear_pointer (&build->events, g_array_unref);
  g_clear_pointer (&build->crossings, g_array_unref);
}

static double
get_lines_bottom (MutualTimelineBuild *build)
{
  return build->lanes_bottom + build->metrics->bottom * 2 / 3;
}

/* The line of a day that everything is counted from, and its pill in the row of months. */
static void
draw_day (MutualTimelineBuild *build,
          double               x,
          MutualInk            ink)
{
  const MutualMetrics *m = build->metrics;

  x = round (x);
  mutual_timeline_layout_add_crossing (build, x - m->line, x + m->line);
  mutual_scene_add_line (build->scene, x, m->months - 2, x, get_lines_bottom (build), m->line, ink);
}

static void
draw_pill (MutualTimelineBuild *build,
           const MutualSpan    *span,
           PangoLayout         *layout,
           MutualInk            fill,
           MutualInk            ink,
           gboolean             starred)
{
  const MutualMetrics *m = build->metrics;
  double y = (m->months - m->pill) / 2;
  double padding = m->pill * 0.47;
  double star = m->month_size * 0.75;
  double x = span->start + padding;
  double height;

  mutual_text_get_size (layout, NULL, &height);
  mutual_scene_add_rect (build->scene, span->start, y, span->end - span->start, m->pill, m->pill / 2, fill);
  if (starred)
    {
      mutual_scene_add_icon (build->scene, MUTUAL_ICON_STAR, x, (m->months - star) / 2, star, star, ink,
                             MUTUAL_INK_NONE);
      x += star * STAR_ADVANCE;
    }
  mutual_scene_add_text (build->scene, x, (m->months - height) / 2, g_object_ref (layout), ink);
}

static double
get_pill_width (MutualTimelineBuild *build,
                PangoLayout         *layout,
                gboolean             starred)
{
  double width;

  mutual_text_get_size (layout, &width, NULL);
  return width + 2 * build->metrics->pill * 0.47 + (starred ? build->metrics->month_size * 0.75 * STAR_ADVANCE : 0);
}

static gboolean
spans_overlap (const MutualSpan *a,
               const MutualSpan *b)
{
  return a->start < b->end && b->start < a->end;
}

static MutualSpan
place_today (MutualTimelineBuild *build,
             double               x,
             double               width)
{
  const double margin = build->metrics->gap / 2;
  double start = CLAMP (x - width / 2, margin, MAX (build->request->width - width - margin, margin));

  return (MutualSpan) { start, start + width };
}

/* The anchor's pill hangs before its line, so that the month it starts stays readable; where today's is in the way,
 * after it, or beside today's. */
static void
place_anchor (MutualTimelineBuild *build,
              double               x,
              double               width,
              const MutualSpan    *today,
              MutualSpan          *span)
{
  const double margin = build->metrics->gap / 2;
  const double places[] = { x + 1 - width, x - 1, today->end + margin, today->start - margin - width };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double start = i == 0 ? MAX (places[i], margin) : places[i];

      *span = (MutualSpan) { start, start + width };
      if (start >= margin && span->end <= build->request->width - margin &&
          (today->end <= 0 || !spans_overlap (span, today)))
        return;
    }

  *span = (MutualSpan) { 0, 0 };
}

/* A month whose name a pill only touches keeps it, a little later. */
static void
step_aside (MutualSpan       *name,
            const MutualSpan *pill)
{
  double width = name->end - name->start;

  if (pill->start < name->start && pill->end > name->start - MONTH_GAP && pill->end < name->start + width / 2)
    *name = (MutualSpan) { pill->end + MONTH_GAP, pill->end + MONTH_GAP + width };
}

static void
draw_months (MutualTimelineBuild *build,
             const MutualSpan    *today,
             const MutualSpan    *anchor)
{
  const MutualMetrics *m = build->metrics;
  g_autoptr (PangoLayout) widest = NULL;
  gboolean first = TRUE;
  double min_width;
  guint step;
  GDate date;

  widest = mutual_text_lay_out (build->request->context, "2000", m->month_size, PANGO_WEIGHT_NORMAL);
  mutual_text_get_size (widest, &min_width, NULL);
  step = mutual_axis_get_step (&build->axis, min_width * 1.35 + MONTH_GAP);

  mutual_axis_get_column (&build->axis, step, &date);
  while (mutual_axis_get_x (&build->axis, &date) < build->request->width)
    {
      g_autoptr (PangoLayout) layout = NULL;
      g_autofree char *name = NULL;
      double x = mutual_axis_get_x (&build->axis, &date);
      double start = MAX (x, build->gutter);
      double next;
      double width;
      double height;
      MutualSpan span;
      gboolean with_year = first || g_date_get_month (&date) == G_DATE_JANUARY;

      if (x >= build->gutter)
        {
          mutual_timeline_layout_add_crossing (build, x - 1, x + 2);
          mutual_scene_add_line (build->scene, floor (x) + 0.5, m->months * 0.2, floor (x) + 0.5,
                                 get_lines_bottom (build), m->hair, MUTUAL_INK_GRID);
        }

      name = mutual_wording_month (&date, step, with_year);
      layout = mutual_text_lay_out (build->request->context, name, m->month_size, PANGO_WEIGHT_NORMAL);
      mutual_text_get_size (layout, &width, &height);

      if (g_date_get_year (&date) * 12u + (guint) g_date_get_month (&date) + step > (MUTUAL_YEAR_MAX + 2) * 12u)
        break;
      g_date_add_months (&date, step);
      next = mutual_axis_get_x (&build->axis, &date);

      span = (MutualSpan) { start + MONTH_GAP, start + MONTH_GAP + width };
      step_aside (&span, today);
      step_aside (&span, anchor);
      if (span.end > MIN (next, build->request->width) - 2)
        continue;

      first = FALSE;
      if (spans_overlap (&span, today) || spans_overlap (&span, anchor))
        continue;

      mutual_scene_add_text (build->scene, span.start, (m->months - height) / 2, g_steal_pointer (&layout),
                             MUTUAL_INK_DIM);
    }

  mutual_scene_add_line (build->scene, 0, floor (m->months) + 0.5, build->request->width, floor (m->months) + 0.5,
                         m->hair, MUTUAL_INK_RULE);
}

static PangoLayout *
create_anchor_layout (MutualTimelineBuild *build,
                      MutualItem          *anchor,
                      gboolean             titled)
{
  g_autofree char *title = mutual_text_shorten (mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
  g_autofree char *date = mutual_timeline_layout_format (build, mutual_progress_get_end (anchor));
  /* Translators: the milestone that dates are worked back from, and its date, as in "Go-live 1 Mar". */
  g_autofree char *text = titled ? g_strdup_printf (C_ ("anchor", "%s %s"), title, date) : g_strdup (date);
  PangoLayout *layout;

  layout = mutual_text_lay_out (build->request->context, text, build->metrics->month_size, PANGO_WEIGHT_BOLD);
  mutual_text_ellipsize (layout, MIN (build->metrics->month_size * 16, build->request->width * 0.4));

  return layout;
}

static void
draw (MutualTimelineBuild *build)
{
  const MutualTimelineRequest *request = build->request;
  MutualItem *resolved = mutual_item_resolve (build->plan, MUTUAL_MEMBER_ANCHOR);
  MutualItem *anchor = resolved != NULL ? mutual_timeline_layout_get_shown (build, resolved) : NULL;
  const GDate *anchor_due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  g_autoptr (PangoLayout) today_layout = NULL;
  g_autoptr (PangoLayout) anchor_layout = NULL;
  MutualSpan today = { 0, 0 };
  MutualSpan anchor_span = { 0, 0 };
  double today_x = 0;
  double anchor_x = 0;

  if (mutual_axis_contains (&build->axis, &request->today))
    {
      today_x = mutual_axis_get_x (&build->axis, &request->today) + build->axis.per_day / 2;
      today_layout = mutual_text_lay_out (request->context, _("Today"), build->metrics->month_size, PANGO_WEIGHT_BOLD);
      today = place_today (build, today_x, get_pill_width (build, today_layout, FALSE));
    }
  if (anchor_due != NULL)
    {
      anchor_x = mutual_timeline_layout_keep_inside (build, mutual_axis_get_end_x (&build->axis, anchor_due));
      /* With its title if there is room, or its date alone, or nothing but its line. */
      for (int titled = 1; titled >= 0 && anchor_span.end <= 0; titled--)
        {
          g_clear_object (&anchor_layout);
          anchor_layout = create_anchor_layout (build, anchor, titled);
          place_anchor (build, anchor_x, get_pill_width (build, anchor_layout, TRUE), &today, &anchor_span);
        }
    }

  mutual_scene_set_clip (build->scene, build->lanes_top, get_lines_bottom (build));
  mutual_timeline_layout_draw_stripes (build);
  draw_months (build, &today, &anchor_span);
  mutual_timeline_layout_draw_bands (build);
  if (today_layout != NULL)
    draw_day (build, today_x, MUTUAL_INK_ACCENT);
  if (anchor_layout != NULL)
    {
      mutual_scene_set_item (build->scene, mutual_item_get_id (anchor));
      draw_day (build, anchor_x, MUTUAL_INK_ANCHOR);
      mutual_scene_set_item (build->scene, NULL);
    }
  mutual_timeline_layout_draw_lanes (build);
  mutual_timeline_layout_draw_events (build);

  if (today_layout != NULL)
    draw_pill (build, &today, today_layout, MUTUAL_INK_ACCENT, MUTUAL_INK_ON_ACCENT, FALSE);
  if (anchor_span.end > 0)
    {
      mutual_scene_set_item (build->scene, mutual_item_get_id (anchor));
      draw_pill (build, &anchor_span, anchor_layout, MUTUAL_INK_ANCHOR, MUTUAL_INK_ON_ANCHOR, TRUE);
      mutual_scene_set_item (build->scene, NULL);
      mutual_scene_add_grip (build->scene, MUTUAL_GRIP_ANCHOR, mutual_item_get_id (anchor), anchor_span.start, 0,
                             anchor_span.end - anchor_span.start, build->metrics->months);
    }
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

/* The axis shows all of a plan; only what is dragged can leave it, and is then cut off where the names begin. */
double
mutual_timeline_layout_keep_inside (MutualTimelineBuild *build,
                                    double               x)
{
  return build->request->moved != NULL ? CLAMP (x, build->gutter, MAX (build->request->width, build->gutter)) : x;
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
 * @request: what to lay out; its height and offset do not matter
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

  prepare (&build, request);
  extents->lanes_top = build.lanes_top;
  extents->lanes_height = build.n_lanes * build.metrics->lane;
  extents->height = ceil (extents->lanes_top + extents->lanes_height + build.metrics->bottom);
  extents->lane = build.metrics->lane;
  extents->per_day = build.axis.per_day;
  extents->tall = build.tall;
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

  prepare (&build, request);
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

  prepare (&build, request);
  build.scene = scene;
  draw (&build);
  clear (&build);
}
