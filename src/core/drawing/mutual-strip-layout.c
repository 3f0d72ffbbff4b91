/* Lays a plan out on a strip of numbers, for windows too narrow for lanes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-strip-layout.h"

#include "drawing/mutual-axis.h"
#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels at text scale 1. */
#define HEIGHT 68
#define MIDDLE 33
#define RADIUS 9
#define SPACING 19.6
#define TEXT_SIZE 11.5

/* A milestone on the strip; x moves aside where several are due at about the same time. */
typedef struct
{
  MutualItem *milestone;
  double      x;
} Bead;

/* Beads that touch, and share the way aside. */
typedef struct
{
  guint  first;
  guint  n;
  double sum;  /* of where each would put the first of them */
} Cluster;

typedef struct
{
  const MutualTimelineRequest *request;
  MutualItem                  *plan;
  MutualScene                 *scene;
  MutualAxis                   axis;
  double                       scale;
  double                       middle;
  GArray                      *beads;
} Strip;

static int
compare_beads (gconstpointer a,
               gconstpointer b)
{
  const Bead *first = a;
  const Bead *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return (int) mutual_item_get_position (first->milestone) - (int) mutual_item_get_position (second->milestone);
}

static double
get_cluster_x (const Cluster *cluster,
               double         spacing,
               double         low,
               double         high)
{
  return CLAMP (cluster->sum / cluster->n, low, MAX (high - (cluster->n - 1) * spacing, low));
}

/* Moves beads as little as possible, so that no two are nearer than they are wide: clusters that touch become one. */
static void
spread (Strip  *strip,
        double  spacing,
        double  low,
        double  high)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  for (guint i = 0; i < strip->beads->len; i++)
    {
      Cluster cluster = { i, 1, g_array_index (strip->beads, Bead, i).x };

      while (clusters->len > 0)
        {
          const Cluster *before = &g_array_index (clusters, Cluster, clusters->len - 1);
          double end = get_cluster_x (before, spacing, low, high) + before->n * spacing;

          if (end <= get_cluster_x (&cluster, spacing, low, high))
            break;

          cluster.sum += before->sum - cluster.n * before->n * spacing;
          cluster.first = before->first;
          cluster.n += before->n;
          g_array_set_size (clusters, clusters->len - 1);
        }
      g_array_append_val (clusters, cluster);
    }

  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      double x = get_cluster_x (cluster, spacing, low, high);

      for (guint n = 0; n < cluster->n; n++)
        g_array_index (strip->beads, Bead, cluster->first + n).x = x + n * spacing;
    }
}

static void
collect_beads (Strip *strip)
{
  guint n = mutual_item_get_n_children (strip->plan, MUTUAL_MEMBER_MILESTONES);

  strip->beads = g_array_new (FALSE, FALSE, sizeof (Bead));
  for (guint i = 0; i < n; i++)
    {
      Bead bead = { mutual_item_get_child (strip->plan, MUTUAL_MEMBER_MILESTONES, i) };
      const GDate *end = mutual_progress_get_end (bead.milestone);

      if (end == NULL || mutual_progress_is_dropped (bead.milestone))
        continue;

      bead.x = mutual_axis_get_end_x (&strip->axis, end);
      g_array_append_val (strip->beads, bead);
    }
  g_array_sort (strip->beads, compare_beads);
}

static void
draw_line (Strip *strip)
{
  const double scale = strip->scale;
  double width = strip->request->width;
  double start = width;

  for (guint i = 0; i < mutual_item_get_n_children (strip->plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (strip->plan, MUTUAL_MEMBER_MILESTONES, i);
      const GDate *date = mutual_item_get_date (milestone, MUTUAL_MEMBER_START);

      if (date == NULL)
        date = mutual_progress_get_end (milestone);
      if (date != NULL)
        start = MIN (start, mutual_axis_get_x (&strip->axis, date));
    }

  mutual_scene_add_line (strip->scene, 0, strip->middle, width, strip->middle, 3 * scale, MUTUAL_INK_REMAINDER);
  if (mutual_axis_get_x (&strip->axis, &strip->request->today) > start)
    mutual_scene_add_line (strip->scene, start, strip->middle,
                           MIN (mutual_axis_get_x (&strip->axis, &strip->request->today), width), strip->middle,
                           3 * scale, MUTUAL_INK_PROGRESS);
}

static void
draw_events (Strip *strip)
{
  const double scale = strip->scale;
  guint n = mutual_item_get_n_children (strip->plan, MUTUAL_MEMBER_EVENTS);

  for (guint i = 0; i < n; i++)
    {
      MutualItem *event = mutual_item_get_child (strip->plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      const char *id = mutual_item_get_id (event);
      double x;

      if (date == NULL)
        continue;

      x = floor (mutual_axis_get_x (&strip->axis, date)) + 0.5;
      mutual_scene_set_item (strip->scene, id);
      if (end != NULL && g_date_compare (date, end) < 0)
        {
          double width = mutual_axis_get_end_x (&strip->axis, end) - x;
          double y = strip->middle - 17 * scale;
          double height = 33 * scale;
          MutualFigure *figure;

          mutual_scene_add_rect (strip->scene, x, y, width, height, 0, MUTUAL_INK_EVENT_TINT);
          mutual_scene_add_hatch (strip->scene, x, y, width, height, 8 * scale, 1.6, MUTUAL_INK_EVENT_HATCH);
          figure = mutual_scene_add_rect (strip->scene, x - 0.5, y, width + 1, height, 0, MUTUAL_INK_NONE);
          figure->stroke = MUTUAL_INK_EVENT_EDGE;
          figure->line_width = 1;
          mutual_scene_add_mark (strip->scene, MUTUAL_MARK_EVENT, id, x, y, width, height,
                                 mutual_wording_event (event));
        }
      else
        {
          double y = strip->middle - 30 * scale;

          mutual_scene_add_line (strip->scene, x, y, x, strip->middle + 12 * scale, 1, MUTUAL_INK_EVENT_LINE);
          mutual_scene_add_icon (strip->scene, MUTUAL_ICON_FLAG, x - 0.7 * scale, y, 11 * scale, 11 * scale,
                                 MUTUAL_INK_EVENT, MUTUAL_INK_NONE);
          mutual_scene_add_mark (strip->scene, MUTUAL_MARK_EVENT, id, x - 3 * scale, y - 2, 14 * scale, 14 * scale,
                                 mutual_wording_event (event));
        }
    }
  mutual_scene_set_item (strip->scene, NULL);
}

static void
draw_bead (Strip      *strip,
           const Bead *bead,
           double      radius)
{
  const char *id = mutual_item_get_id (bead->milestone);
  g_autofree char *number = g_strdup_printf ("%u", mutual_item_get_position (bead->milestone) + 1);
  MutualInk ink = MUTUAL_INK_TEXT;
  MutualProgress progress;
  MutualFigure *figure;
  double y = strip->middle;

  if (strip->request->shared_only)
    mutual_progress_get_shared (bead->milestone, &strip->request->today, &progress);
  else
    mutual_progress_get (bead->milestone, &strip->request->today, &progress);

  mutual_scene_set_item (strip->scene, id);
  if (g_strcmp0 (strip->request->selected, id) == 0)
    mutual_scene_add_rect (strip->scene, bead->x - radius * 1.4, y - radius * 1.4, radius * 2.8, radius * 2.8,
                           radius * 1.4, MUTUAL_INK_SELECTION);

  if (progress.state == MUTUAL_STATE_LATE)
    {
      ink = MUTUAL_INK_ON_LATE;
      mutual_scene_add_icon (strip->scene, MUTUAL_ICON_TRIANGLE, bead->x - radius * 1.22, y - radius * 1.3,
                             radius * 2.44, radius * 2.2, MUTUAL_INK_LATE, MUTUAL_INK_NONE);
    }
  else if (progress.state == MUTUAL_STATE_DONE)
    {
      ink = MUTUAL_INK_ON_DONE;
      mutual_scene_add_rect (strip->scene, bead->x - radius, y - radius, 2 * radius, 2 * radius, radius,
                             MUTUAL_INK_DONE);
    }
  else
    {
      figure = mutual_scene_add_rect (strip->scene, bead->x - radius, y - radius, 2 * radius, 2 * radius, radius,
                                      MUTUAL_INK_SURFACE);
      figure->stroke = progress.state == MUTUAL_STATE_UNDER_WAY ? MUTUAL_INK_PROGRESS : MUTUAL_INK_OUTLINE;
      figure->line_width = radius / 6;
    }

  if (radius >= RADIUS * strip->scale * 0.99)
    {
      PangoLayout *layout;
      double width;
      double height;

      layout = mutual_text_lay_out (strip->request->context, number, TEXT_SIZE * strip->scale, PANGO_WEIGHT_BOLD);
      mutual_text_get_size (layout, &width, &height);
      if (width > radius * 1.7)
        {
          g_object_unref (layout);
          layout = mutual_text_lay_out (strip->request->context, number,
                                        TEXT_SIZE * strip->scale * radius * 1.7 / width, PANGO_WEIGHT_BOLD);
          mutual_text_get_size (layout, &width, &height);
        }
      mutual_scene_add_text (strip->scene, bead->x - width / 2,
                             y - height / 2 + (progress.state == MUTUAL_STATE_LATE ? radius * 0.12 : 0), layout, ink);
    }

  mutual_scene_set_item (strip->scene, NULL);
  mutual_scene_add_mark (strip->scene, MUTUAL_MARK_MILESTONE, id, bead->x - radius - 1, y - radius - 1,
                         2 * radius + 2, 2 * radius + 2, mutual_wording_milestone (bead->milestone, &progress));
}

/* The two days below the strip. Where they would collide, the anchor's moves aside, or goes: it is told above. */
static void
draw_days (Strip *strip)
{
  const double scale = strip->scale;
  const double width = strip->request->width;
  MutualItem *anchor = mutual_item_resolve (strip->plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  PangoLayout *layout;
  double today_start = 0;
  double today_end = 0;
  double w;
  double h;

  if (mutual_axis_contains (&strip->axis, &strip->request->today))
    {
      double x = round (mutual_axis_get_x (&strip->axis, &strip->request->today) + strip->axis.per_day / 2);

      mutual_scene_add_line (strip->scene, x, strip->middle - 18 * scale, x, strip->middle + 18 * scale, 2,
                             MUTUAL_INK_ACCENT);
      layout = mutual_text_lay_out (strip->request->context, _("Today"), TEXT_SIZE * scale, PANGO_WEIGHT_BOLD);
      mutual_text_get_size (layout, &w, &h);
      today_start = x - w >= 0 ? x - w + 1 : MIN (x, width - w);
      today_end = today_start + w;
      mutual_scene_add_text (strip->scene, today_start, strip->middle + 25.5 * scale - h / 2, layout,
                             MUTUAL_INK_ACCENT_TEXT);
    }

  if (due != NULL)
    {
      g_autofree char *title = mutual_text_shorten (mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
      g_autofree char *date = mutual_date_format (due, MUTUAL_DATE_SHORT);
      g_autofree char *text = g_strdup_printf (C_ ("anchor", "%s %s"), title, date);
      double star = TEXT_SIZE * 0.8 * scale;
      double y = strip->middle + 25.5 * scale;
      double x;

      layout = mutual_text_lay_out (strip->request->context, text, TEXT_SIZE * scale, PANGO_WEIGHT_BOLD);
      mutual_text_ellipsize (layout, width / 2);
      mutual_text_get_size (layout, &w, &h);
      w += star * 1.4;
      x = CLAMP (mutual_axis_get_end_x (&strip->axis, due) - w / 2, 0, MAX (width - w, 0));
      if (today_end > 0 && x < today_end + 6 && x + w > today_start - 6)
        x = today_end + 8 + w <= width ? today_end + 8 : today_start - 8 - w;
      if (x < 0)
        {
          g_object_unref (layout);
          return;
        }

      mutual_scene_set_item (strip->scene, mutual_item_get_id (anchor));
      mutual_scene_add_icon (strip->scene, MUTUAL_ICON_STAR, x, y - star / 2, star, star, MUTUAL_INK_TEXT,
                             MUTUAL_INK_NONE);
      mutual_scene_add_text (strip->scene, x + star * 1.4, y - h / 2, layout, MUTUAL_INK_TEXT);
      mutual_scene_set_item (strip->scene, NULL);
    }
}

/**
 * mutual_strip_layout_get_height:
 * @context: whose font scale counts
 *
 * Returns: the height of a strip in pixels
 */
double
mutual_strip_layout_get_height (PangoContext *context)
{
  return ceil (HEIGHT * mutual_metrics_get_scale (context));
}

/**
 * mutual_strip_layout_new_scene:
 * @request: what to lay out; the metrics, the height and the offset do not matter
 *
 * Lays the milestones out by their due dates, each a number in the shape of its state. Where they are too many for
 * their numbers they are dots, and where they are too many for dots they overlap.
 *
 * Returns: (transfer full): the scene
 */
MutualScene *
mutual_strip_layout_new_scene (const MutualTimelineRequest *request)
{
  Strip strip = { request };
  double radius;
  double spacing;
  double low;
  double high;

  g_return_val_if_fail (request != NULL && MUTUAL_IS_PLAN (request->plan), NULL);
  g_return_val_if_fail (g_date_valid (&request->today), NULL);

  strip.plan = MUTUAL_ITEM (request->plan);
  strip.scale = mutual_metrics_get_scale (request->context);
  strip.middle = MIDDLE * strip.scale;
  radius = RADIUS * strip.scale;
  spacing = SPACING * strip.scale;
  strip.scene = mutual_scene_new (request->width, mutual_strip_layout_get_height (request->context), request->mirrored);
  mutual_axis_init (&strip.axis, request->plan, &request->today);
  mutual_axis_place (&strip.axis, radius * 0.8, request->width - 2.1 * radius);
  collect_beads (&strip);

  low = radius * 1.3;
  high = request->width - radius * 1.3;
  if (strip.beads->len > 1 && (strip.beads->len - 1) * spacing > high - low)
    {
      spacing = MAX ((high - low) / (strip.beads->len - 1), 0);
      radius = CLAMP (spacing / 2.2, 2, radius);
    }
  spread (&strip, spacing, low, high);

  draw_line (&strip);
  draw_events (&strip);
  draw_days (&strip);
  for (guint i = 0; i < strip.beads->len; i++)
    draw_bead (&strip, &g_array_index (strip.beads, Bead, i), radius);

  g_array_unref (strip.beads);
  return strip.scene;
}
