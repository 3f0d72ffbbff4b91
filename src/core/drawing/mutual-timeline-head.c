/* The row above the lanes of a timeline: its columns, and the pills of today and of what all is counted from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-private.h"

#include "drawing/mutual-columns.h"
#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between a column's line and its name. */
#define MONTH_GAP 5
/* From the start of a pill's star to its words, in stars. */
#define STAR_ADVANCE 1.6
/* A week is this much wider than its name, at least: weeks that touch are not calm. */
#define WEEK_EASE 1.5

/* A name of a column on its way into the scene. */
typedef struct
{
  MutualTimelineHead *head;
  MutualColumns       columns;
  gboolean            with_weekdays;
  gboolean            first; /* nothing was said yet */
  double              taken; /* where the last name ends */
} Naming;

/* The line of a day that everything is counted from, and its pill in the row of months. */
static void
draw_day (MutualTimelineBuild *build,
          double               x,
          MutualInk            ink)
{
  const MutualMetrics *m = build->metrics;

  x = round (x);
  mutual_timeline_layout_add_crossing (build, x - m->line, x + m->line);
  mutual_scene_add_line (build->scene, x, m->months - 2, x, mutual_timeline_layout_get_bottom (build), m->line, ink);
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

static double
measure (MutualTimelineBuild *build,
         const char          *text)
{
  g_autoptr (PangoLayout) layout = mutual_text_lay_out (build->request->context, text, build->metrics->month_size,
                                                        PANGO_WEIGHT_NORMAL);
  double width;

  mutual_text_get_size (layout, &width, NULL);
  return width;
}

static void
init_columns (Naming *naming)
{
  MutualTimelineBuild *build = naming->head->build;
  MutualColumns days = { MUTUAL_COLUMNS_DAYS, 1, G_DATE_MONDAY };
  g_autofree char *day = NULL;
  g_autofree char *week = NULL;
  g_autofree char *weekday = NULL;
  GDate wide;

  g_date_clear (&wide, 1);
  g_date_set_dmy (&wide, 30, G_DATE_NOVEMBER, 2026);
  day = mutual_columns_format (&days, &wide, MUTUAL_HEADING_BRIEF, FALSE);
  week = mutual_columns_format (&days, &wide, MUTUAL_HEADING_FULL, FALSE);
  weekday = mutual_columns_format (&days, &wide, MUTUAL_HEADING_BRIEF, TRUE);
  mutual_columns_init (&naming->columns, &build->axis,
                       &(MutualColumnWidths) {
                         measure (build, day) + 2.5 * MONTH_GAP,
                         measure (build, week) * WEEK_EASE + 2 * MONTH_GAP,
                         measure (build, "2000") * 1.35 + MONTH_GAP,
                       });
  naming->with_weekdays = naming->columns.unit == MUTUAL_COLUMNS_DAYS &&
                          build->axis.per_day >= measure (build, weekday) + 3 * MONTH_GAP;
}

/* A month begins, or the picture: what the days after it are understood from. */
static gboolean
is_leading (Naming      *naming,
            const GDate *date)
{
  return naming->first || (naming->columns.unit == MUTUAL_COLUMNS_DAYS && g_date_get_day (date) == 1);
}

static gboolean
try_name (Naming        *naming,
          const GDate   *date,
          MutualHeading  heading,
          double         start,
          double         end)
{
  MutualTimelineHead *head = naming->head;
  MutualTimelineBuild *build = head->build;
  g_autofree char *name = mutual_columns_format (&naming->columns, date, heading, naming->with_weekdays);
  g_autoptr (PangoLayout) layout = NULL;
  MutualSpan span;
  double width;
  double height;

  layout = mutual_text_lay_out (build->request->context, name, build->metrics->month_size, PANGO_WEIGHT_NORMAL);
  mutual_text_get_size (layout, &width, &height);
  span = (MutualSpan) { start + MONTH_GAP, start + MONTH_GAP + width };
  step_aside (&span, &head->today);
  step_aside (&span, &head->anchor_span);
  if (span.end > MIN (end, build->request->width) - 2)
    return FALSE;

  /* Where a pill is, it says as much. */
  naming->first = FALSE;
  if (spans_overlap (&span, &head->today) || spans_overlap (&span, &head->anchor_span))
    return TRUE;

  naming->taken = span.end;
  mutual_scene_add_text (build->scene, span.start, (build->metrics->months - height) / 2, g_steal_pointer (&layout),
                         MUTUAL_INK_DIM);
  return TRUE;
}

/* Whether the first name can say its year in a column that is all there: then one that is cut off need not say anything. */
static gboolean
has_room_for_year (Naming      *naming,
                   const GDate *date)
{
  MutualTimelineBuild *build = naming->head->build;
  g_autofree char *name = mutual_columns_format (&naming->columns, date, MUTUAL_HEADING_YEAR, naming->with_weekdays);
  GDate next = *date;

  return mutual_columns_go_on (&naming->columns, &next) &&
         mutual_axis_get_x (&build->axis, &next) - mutual_axis_get_x (&build->axis, date) >
           measure (build, name) + 2 * MONTH_GAP;
}

/* As much of a name as there is room for. A day that others are understood from may take theirs. */
static void
name_column (Naming      *naming,
             const GDate *date,
             double       start,
             double       end)
{
  double per_day = naming->head->build->axis.per_day;
  gboolean is_day = naming->columns.unit == MUTUAL_COLUMNS_DAYS;
  gboolean leading = is_leading (naming, date);

  if (naming->taken > start)
    return;
  if (naming->first &&
      (try_name (naming, date, MUTUAL_HEADING_YEAR, start, is_day ? end + 2 * per_day : end) ||
       (!is_day && has_room_for_year (naming, date))))
    return;
  if ((!is_day || leading) && try_name (naming, date, MUTUAL_HEADING_FULL, start, is_day ? end + per_day : end))
    return;
  if (!is_day || !leading)
    try_name (naming, date, MUTUAL_HEADING_BRIEF, start, end);
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

/* Finds what of today and the anchor can be seen, and where. */
void
mutual_timeline_head_place (MutualTimelineHead  *self,
                            MutualTimelineBuild *build)
{
  const MutualTimelineRequest *request = build->request;
  MutualItem *anchor = mutual_item_resolve (build->plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due;

  *self = (MutualTimelineHead) { build };
  self->anchor = anchor != NULL ? mutual_timeline_layout_get_shown (build, anchor) : NULL;
  due = self->anchor != NULL ? mutual_progress_get_end (self->anchor) : NULL;

  if (mutual_axis_contains (&build->axis, &request->today))
    self->today_x = mutual_axis_get_x (&build->axis, &request->today) + build->axis.per_day / 2;
  if (self->today_x > 0 && mutual_timeline_layout_sees (build, self->today_x, self->today_x))
    {
      self->today_layout = mutual_text_lay_out (request->context, _("Today"), build->metrics->month_size,
                                                PANGO_WEIGHT_BOLD);
      self->today = place_today (build, self->today_x, get_pill_width (build, self->today_layout, FALSE));
    }

  if (due != NULL)
    self->anchor_x = mutual_timeline_layout_keep_inside (build, mutual_axis_get_end_x (&build->axis, due));
  /* With its title if there is room, or its date alone, or nothing but its line. */
  for (int titled = 1; due != NULL && titled >= 0 && self->anchor_span.end <= 0 &&
                       mutual_timeline_layout_sees (build, self->anchor_x, self->anchor_x); titled--)
    {
      g_clear_object (&self->anchor_layout);
      self->anchor_layout = create_anchor_layout (build, self->anchor, titled);
      place_anchor (build, self->anchor_x, get_pill_width (build, self->anchor_layout, TRUE), &self->today,
                    &self->anchor_span);
    }
}

/* The columns that can be seen, with their names and their lines. */
void
mutual_timeline_head_draw_columns (MutualTimelineHead *self)
{
  MutualTimelineBuild *build = self->build;
  const MutualMetrics *m = build->metrics;
  const double bottom = mutual_timeline_layout_get_bottom (build);
  Naming naming = { .head = self, .first = TRUE };
  gboolean more = TRUE;
  GDate from;
  GDate date;

  init_columns (&naming);
  mutual_axis_get_date (&build->axis, build->gutter, &from);
  mutual_columns_get_first (&naming.columns, &from, &date);
  for (double x = mutual_axis_get_x (&build->axis, &date); more && x < build->request->width;)
    {
      GDate next = date;
      double end;

      if (x >= build->gutter)
        {
          mutual_timeline_layout_add_crossing (build, x - 1, x + 2);
          mutual_scene_add_line (build->scene, floor (x) + 0.5, m->months * 0.2, floor (x) + 0.5, bottom, m->hair,
                                 MUTUAL_INK_GRID);
        }

      more = mutual_columns_go_on (&naming.columns, &next);
      end = more ? mutual_axis_get_x (&build->axis, &next) : build->request->width;
      if (more)
        name_column (&naming, &date, MAX (x, build->gutter), end);
      date = next;
      x = end;
    }

  mutual_scene_add_line (build->scene, 0, floor (m->months) + 0.5, build->request->width, floor (m->months) + 0.5,
                         m->hair, MUTUAL_INK_RULE);
}

/* The lines through all lanes. */
void
mutual_timeline_head_draw_days (MutualTimelineHead *self)
{
  MutualTimelineBuild *build = self->build;

  mutual_scene_set_axial (build->scene, build->zoomed);
  if (self->today_layout != NULL)
    draw_day (build, self->today_x, MUTUAL_INK_ACCENT);
  if (self->anchor_layout != NULL)
    {
      mutual_scene_set_item (build->scene, mutual_item_get_id (self->anchor));
      draw_day (build, self->anchor_x, MUTUAL_INK_ANCHOR);
      mutual_scene_set_item (build->scene, NULL);
    }
  mutual_scene_set_axial (build->scene, FALSE);
}

/* What stands over everything else. */
void
mutual_timeline_head_draw_pills (MutualTimelineHead *self)
{
  MutualTimelineBuild *build = self->build;

  if (self->today_layout != NULL)
    draw_pill (build, &self->today, self->today_layout, MUTUAL_INK_ACCENT, MUTUAL_INK_ON_ACCENT, FALSE);
  if (self->anchor_span.end <= 0)
    return;

  mutual_scene_set_item (build->scene, mutual_item_get_id (self->anchor));
  draw_pill (build, &self->anchor_span, self->anchor_layout, MUTUAL_INK_ANCHOR, MUTUAL_INK_ON_ANCHOR, TRUE);
  mutual_scene_set_item (build->scene, NULL);
  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_ANCHOR, mutual_item_get_id (self->anchor), self->anchor_span.start, 0,
                         self->anchor_span.end - self->anchor_span.start, build->metrics->months);
}

/* Lets go of what was placed. */
void
mutual_timeline_head_clear (MutualTimelineHead *self)
{
  g_clear_object (&self->today_layout);
  g_clear_object (&self->anchor_layout);
}
