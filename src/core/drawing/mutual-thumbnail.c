/* A plan as a small picture for file managers: the shape of its timeline, simplified rather than shrunk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-thumbnail.h"

#include "drawing/mutual-axis.h"
#include "drawing/mutual-canvas.h"
#include "drawing/mutual-scene-draw.h"
#include "drawing/mutual-text.h"
#include "schedule/mutual-progress.h"

#include <math.h>

/* The lengths below are those of a picture this wide, and grow with it. */
#define BASE 128.0
#define HEIGHT 96
#define PAD 8
#define CORNER 4
#define HEAD 11
#define FLAG 9
#define STAR 11
#define LEAST_PITCH 6.5
#define MOST_PITCH 14
#define THICKEST_BAR 7.5
#define TITLE 7
#define NAME 4.2
#define GUTTER 0.3

/* Pixels that a letter needs at least: words only where they can be read, the title first. */
#define TITLE_FROM 224
#define NAMES_FROM 448

typedef struct
{
  MutualPlan   *plan;
  const GDate  *today;
  PangoContext *context;
  MutualScene  *scene;
  GPtrArray    *milestones; /* those that are drawn */
  MutualAxis    axis;
  double        unit;
  double        pen;        /* lines need not grow as fast to be seen */
  double        head;       /* where the flags and the star stand */
  double        top;        /* of the first lane */
  double        bottom;
  double        gutter;     /* 0: no names */
} Thumbnail;

static void
collect_milestones (Thumbnail *self)
{
  MutualItem *plan = MUTUAL_ITEM (self->plan);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      if (mutual_progress_get_end (milestone) != NULL && !mutual_progress_is_dropped (milestone))
        g_ptr_array_add (self->milestones, milestone);
    }
}

static void
add_sheet (Thumbnail *self)
{
  double line = MAX (round (self->pen), 1);
  MutualFigure *sheet = mutual_scene_add_rect (self->scene, line / 2, line / 2,
                                               mutual_scene_get_width (self->scene) - line,
                                               mutual_scene_get_height (self->scene) - line, CORNER * self->unit,
                                               MUTUAL_INK_SURFACE);

  sheet->stroke = MUTUAL_INK_REMAINDER;
  sheet->line_width = line;
}

static void
add_title (Thumbnail *self)
{
  const char *title = mutual_item_get_text (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_TITLE);
  PangoLayout *layout;
  double height;

  if (mutual_scene_get_width (self->scene) < TITLE_FROM || *title == '\0')
    return;

  layout = mutual_text_lay_out (self->context, title, TITLE * self->unit, PANGO_WEIGHT_BOLD);
  mutual_text_ellipsize (layout, mutual_scene_get_width (self->scene) - 2 * PAD * self->unit);
  mutual_text_get_size (layout, NULL, &height);
  mutual_scene_add_text (self->scene, PAD * self->unit, (PAD - 2) * self->unit, layout, MUTUAL_INK_TEXT);
  self->head += height;
  self->top += height;
}

/* What shades the lanes. */
static void
add_range (Thumbnail   *self,
           const GDate *date,
           const GDate *end)
{
  double x = mutual_axis_get_x (&self->axis, date);
  double width = MAX (mutual_axis_get_end_x (&self->axis, end) - x, self->unit);

  mutual_scene_add_rect (self->scene, x, self->top, width, self->bottom - self->top, 0, MUTUAL_INK_EVENT_TINT);
  mutual_scene_add_hatch (self->scene, x, self->top, width, self->bottom - self->top, 6 * self->unit,
                          1.5 * self->pen, MUTUAL_INK_EVENT_HATCH);
}

static void
add_line (Thumbnail *self,
          double     x,
          double     width,
          MutualInk  ink)
{
  double line = MAX (round (width * self->pen), 1);

  /* On whole pixels, as it would be two grey ones. */
  x = floor (x) + fmod (line, 2) / 2;
  mutual_scene_add_line (self->scene, x, self->head, x, self->bottom, line, ink);
}

/* Flags that would hide one another are one, and one that would hide the star is left to its line. */
static void
add_events (Thumbnail *self)
{
  MutualItem *plan = MUTUAL_ITEM (self->plan);
  MutualItem *anchor = mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  double star = due != NULL ? mutual_axis_get_end_x (&self->axis, due) : -BASE * self->unit;
  double flag = FLAG * self->unit;
  g_autoptr (GArray) flags = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      gboolean free = TRUE;
      double x;

      if (date == NULL)
        continue;

      x = mutual_axis_get_x (&self->axis, date);
      if (end != NULL && g_date_compare (date, end) < 0)
        {
          add_range (self, date, end);
          continue;
        }

      for (guint k = 0; free && k < flags->len; k++)
        free = fabs (g_array_index (flags, double, k) - x) >= flag;
      if (!free)
        continue;

      add_line (self, x, 0.8, MUTUAL_INK_EVENT_LINE);
      if (x + flag > star - STAR * self->unit / 2 && x < star + STAR * self->unit / 2)
        continue;

      mutual_scene_add_icon (self->scene, MUTUAL_ICON_FLAG, floor (x), self->head, flag, flag, MUTUAL_INK_EVENT,
                             MUTUAL_INK_NONE);
      g_array_append_val (flags, x);
    }
}

static void
add_days (Thumbnail *self)
{
  MutualItem *anchor = mutual_item_resolve (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  double star = STAR * self->unit;

  if (mutual_axis_contains (&self->axis, self->today))
    add_line (self, mutual_axis_get_x (&self->axis, self->today), 2, MUTUAL_INK_ACCENT);
  if (due == NULL)
    return;

  add_line (self, mutual_axis_get_end_x (&self->axis, due), 1.2, MUTUAL_INK_ANCHOR);
  mutual_scene_add_rect (self->scene, mutual_axis_get_end_x (&self->axis, due) - star * 0.6, self->head - star * 0.1,
                         star * 1.2, star * 1.1, 0, MUTUAL_INK_SURFACE);
  mutual_scene_add_icon (self->scene, MUTUAL_ICON_STAR, mutual_axis_get_end_x (&self->axis, due) - star / 2,
                         self->head - star * 0.1, star, star, MUTUAL_INK_ANCHOR, MUTUAL_INK_NONE);
}

static void
add_name (Thumbnail  *self,
          MutualItem *milestone,
          double      middle)
{
  PangoLayout *layout;
  double height;

  layout = mutual_text_lay_out (self->context, mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE),
                                NAME * self->unit, PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, self->gutter - 2 * self->unit);
  mutual_text_get_size (layout, NULL, &height);
  mutual_scene_add_text (self->scene, PAD * self->unit, middle - height / 2, layout, MUTUAL_INK_TEXT);
}

static void
add_bar (Thumbnail  *self,
         MutualItem *milestone,
         double      y,
         double      thickness)
{
  const GDate *start = mutual_item_get_date (milestone, MUTUAL_MEMBER_START);
  const GDate *end = mutual_progress_get_end (milestone);
  const GDate *agreed = mutual_item_get_date (milestone, MUTUAL_MEMBER_AGREED_DUE);
  double to = mutual_axis_get_end_x (&self->axis, end);
  double from = start != NULL && g_date_compare (start, end) <= 0 ? mutual_axis_get_x (&self->axis, start) : to;
  double radius = thickness / 4;
  MutualProgress progress;
  MutualFigure *figure;

  mutual_progress_get_shared (milestone, self->today, &progress);
  /* A day of a plan of years is still a bar. */
  from = MAX (MIN (from, to - thickness * 1.2), self->axis.start);
  to = MAX (to, from + thickness * 1.2);

  if (progress.state == MUTUAL_STATE_DONE)
    {
      mutual_scene_add_rect (self->scene, from, y, to - from, thickness, radius, MUTUAL_INK_DONE);
      return;
    }

  if (progress.state == MUTUAL_STATE_UNDER_WAY || progress.n_done > 0)
    {
      mutual_scene_add_rect (self->scene, from, y, to - from, thickness, radius, MUTUAL_INK_REMAINDER);
      if (progress.n_done > 0)
        mutual_scene_add_rect (self->scene, from, y, (to - from) * progress.n_done / progress.n_steps, thickness,
                               radius, MUTUAL_INK_PROGRESS)->corners = MUTUAL_CORNERS_START;
    }
  else
    {
      double line = MAX (round (1.2 * self->pen), 1);

      figure = mutual_scene_add_rect (self->scene, from + line / 2, y + line / 2, to - from - line, thickness - line,
                                      radius, MUTUAL_INK_SURFACE);
      figure->stroke = progress.state == MUTUAL_STATE_LATE ? MUTUAL_INK_LATE : MUTUAL_INK_OUTLINE;
      figure->line_width = line;
    }

  if (agreed != NULL && progress.slip > 0)
    {
      double late = CLAMP (mutual_axis_get_end_x (&self->axis, agreed), from, to - thickness / 2);

      mutual_scene_add_rect (self->scene, late, y, to - late, thickness, radius, MUTUAL_INK_LATE)->corners =
        MUTUAL_CORNERS_END;
    }
}

/* Where there are more milestones than lanes that can be told apart, some stand for all, the last among them. */
static void
add_lanes (Thumbnail *self)
{
  double room = self->bottom - self->top;
  guint most = (guint) MAX (floor (room / (LEAST_PITCH * self->unit)), 2);
  guint n_lanes = MIN (self->milestones->len, most);
  double pitch = floor (MIN (room / MAX (n_lanes, 1), MOST_PITCH * self->unit));
  double thickness = round (MIN (pitch * 0.64, THICKEST_BAR * self->unit));

  for (guint i = 0; i < n_lanes; i++)
    {
      guint index = n_lanes == self->milestones->len ? i : i * (self->milestones->len - 1) / (n_lanes - 1);
      MutualItem *milestone = g_ptr_array_index (self->milestones, index);
      double middle = self->top + (i + 0.5) * pitch;

      add_bar (self, milestone, round (middle - thickness / 2), MAX (thickness, 1));
      if (self->gutter > 0)
        add_name (self, milestone, middle);
    }
}

/**
 * mutual_thumbnail_new_scene:
 * @plan: a plan
 * @today: the day that is counted from
 * @size: pixels of the longer side
 * @context: for its words
 * @mirrored: whether it is read from right to left
 *
 * Lays the plan out as bars, flags, today and the anchor on a sheet of paper; with its title, and the names of the
 * milestones, where there are pixels enough for letters. Nothing private shows.
 *
 * Returns: (transfer full): the scene
 */
MutualScene *
mutual_thumbnail_new_scene (MutualPlan   *plan,
                            const GDate  *today,
                            guint         size,
                            PangoContext *context,
                            gboolean      mirrored)
{
  Thumbnail self = { plan, today, context };
  double unit = size / BASE;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);
  g_return_val_if_fail (size >= MUTUAL_THUMBNAIL_MIN && size <= MUTUAL_THUMBNAIL_MAX, NULL);

  self.unit = unit;
  self.pen = sqrt (unit);
  self.scene = mutual_scene_new (size, round (HEIGHT * unit), mirrored);
  self.milestones = g_ptr_array_new ();
  self.head = PAD * unit;
  self.top = round ((PAD + HEAD) * unit);
  self.bottom = mutual_scene_get_height (self.scene) - PAD * unit;
  self.gutter = size >= NAMES_FROM ? GUTTER * size : 0;
  collect_milestones (&self);
  mutual_axis_init (&self.axis, plan, today);
  mutual_axis_place (&self.axis, PAD * unit + self.gutter, size - (PAD + FLAG / 2.0) * unit);

  add_sheet (&self);
  add_title (&self);
  add_events (&self);
  add_days (&self);
  add_lanes (&self);

  g_ptr_array_unref (self.milestones);
  return self.scene;
}

/**
 * mutual_thumbnail_write_png:
 * @plan: a plan
 * @today: the day that is counted from
 * @size: pixels of the longer side
 * @error: an error of %MUTUAL_EXPORT_ERROR
 *
 * Draws a thumbnail; needs no display.
 *
 * Returns: (transfer full): a PNG file, or %NULL
 */
GBytes *
mutual_thumbnail_write_png (MutualPlan   *plan,
                            const GDate  *today,
                            guint         size,
                            GError      **error)
{
  g_autoptr (MutualScene) scene = NULL;
  PangoContext *context = mutual_canvas_create_context (NULL);
  cairo_surface_t *surface;
  cairo_t *cr;

  scene = mutual_thumbnail_new_scene (plan, today, size, context, mutual_canvas_is_mirrored (context));
  g_object_unref (context);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) mutual_scene_get_width (scene),
                                        (int) mutual_scene_get_height (scene));
  cr = cairo_create (surface);
  mutual_scene_draw (scene, cr, mutual_palette_get_light ());

  return mutual_canvas_finish_png (surface, cr, error);
}
