/* The presentation of a plan: one picture for a room, with nothing private in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-present.h"

#include "drawing/mutual-present-private.h"
#include "drawing/mutual-put.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between the edges and the timeline, whose grounds reach a little further out than texts. */
#define MARGIN 42.0
#define INSET 10.0
#define BOTTOM 20.0
/* Two columns of the head need so much. */
#define WIDE 700.0
/* Names have to have some room beside their numbers, whatever size is asked for. */
#define LEAST_WIDTH 300.0
/* A small screen has smaller letters, but not so small that nobody can read them. */
#define LEAST_SCALE 0.72
/* How much smaller all may become before something is left out. */
#define SQUEEZE 0.8
#define STEP 0.96
/* For a window that nothing fits in. */
#define TINY_SCALE 0.1
/* Room that stays free before lanes grow, and how much they may. */
#define FREE 60.0
#define MAX_STRETCH 1.35
#define VALUE_LINES 8
#define FEW_VALUE_LINES 2
#define MORE 24.0
#define MORE_SIZE 13.5

static void
init_timeline (MutualPresent         *present,
               MutualMetrics         *metrics,
               MutualTimelineRequest *request)
{
  const MutualPresentRequest *outer = present->request;
  const double inset = INSET * present->scale;

  mutual_metrics_init_present (metrics, present->scale, present->with_values);
  metrics->lane *= present->stretch;
  *request = (MutualTimelineRequest) {
    .plan = outer->plan,
    .today = outer->today,
    .range = &present->range,
    .context = outer->context,
    .metrics = metrics,
    .width = present->end - present->start + 2 * inset,
    .offset = present->first * metrics->lane,
    .mirrored = outer->mirrored,
    .shared_only = TRUE,
    .selected = outer->highlighted,
  };
}

static guint
get_n_milestones (MutualPresent *present)
{
  return mutual_item_get_n_children (present->plan, MUTUAL_MEMBER_MILESTONES);
}

/* How high the lanes that show are, with what stands above them. */
static double
get_timeline_height (MutualPresent         *present,
                     MutualTimelineExtents *extents)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  init_timeline (present, &metrics, &request);
  mutual_timeline_layout_measure (&request, extents);

  return extents->height - (get_n_milestones (present) - present->n_shown) * extents->lane;
}

static double
get_more_height (MutualPresent *present)
{
  return get_n_milestones (present) == 0 || present->n_shown < get_n_milestones (present) ? MORE * present->scale : 0;
}

static void
set_scale (MutualPresent *present,
           double         scale)
{
  double margin = MIN (MARGIN * scale, present->request->width * 0.032) + INSET * scale;

  present->scale = scale;
  present->start = margin;
  present->end = present->request->width - margin;
  present->narrow = present->end - present->start < WIDE * scale;
}

static double
get_total (MutualPresent *present)
{
  MutualTimelineExtents extents;
  double y;

  y = mutual_present_head_lay_out (present);
  y += get_timeline_height (present, &extents) + get_more_height (present);

  return mutual_present_people_lay_out (present, y) + BOTTOM * present->scale;
}

/* Makes everything smaller until it fits, as far as that is allowed. */
static gboolean
fit_scale (MutualPresent *present,
           double         most,
           double         least)
{
  for (double scale = most; scale >= least; scale *= STEP)
    {
      set_scale (present, scale);
      if (get_total (present) <= present->request->height)
        return TRUE;
    }

  return FALSE;
}

/* The picture fills its window: first all becomes smaller, then people leave, then what each milestone is for, then
 * words of the value proposition, then milestones, which are counted; those around the highlighted one stay. */
static void
fit (MutualPresent *present)
{
  const MutualPresentRequest *request = present->request;
  double most = MIN (request->width / MUTUAL_PRESENT_WIDTH, request->height / MUTUAL_PRESENT_HEIGHT);
  double least;

  most = MAX (most, LEAST_SCALE * mutual_metrics_get_scale (request->context)) * request->size;
  most = MIN (most, request->width / LEAST_WIDTH);
  least = request->size > 1 ? most : most * SQUEEZE;

  present->stretch = 1;
  present->value_lines = VALUE_LINES;
  present->n_shown = get_n_milestones (present);
  present->with_people = TRUE;
  present->with_values = TRUE;
  if (fit_scale (present, most, least))
    return;
  present->with_people = FALSE;
  if (fit_scale (present, most, least))
    return;
  present->with_values = FALSE;
  if (fit_scale (present, most, least))
    return;
  present->value_lines = FEW_VALUE_LINES;
  if (fit_scale (present, most, least))
    return;

  set_scale (present, least);
  while (present->n_shown > 3 && get_total (present) > request->height)
    present->n_shown--;
  if (!fit_scale (present, least, least * SQUEEZE))
    {
      while (present->n_shown > 1 && get_total (present) > request->height)
        present->n_shown--;
      fit_scale (present, present->scale, TINY_SCALE);
    }
}

static gboolean
find_highlighted (MutualPresent *present,
                  guint         *position)
{
  const char *id = present->request->highlighted;
  MutualItem *item = id != NULL ? mutual_plan_find (present->request->plan, id) : NULL;

  if (item == NULL || mutual_item_get_list_member (item) != MUTUAL_MEMBER_MILESTONES)
    return FALSE;

  *position = mutual_item_get_position (item);
  return TRUE;
}

static void
find_first (MutualPresent *present)
{
  guint position;

  present->first = 0;
  if (find_highlighted (present, &position) && position > present->n_shown / 2)
    present->first = MIN (position - present->n_shown / 2, get_n_milestones (present) - present->n_shown);
}

/* A plan of few milestones has larger lanes. */
static void
stretch (MutualPresent *present)
{
  double spare = present->request->height - get_total (present) - FREE * present->scale;
  MutualTimelineExtents extents;

  get_timeline_height (present, &extents);
  if (spare > 0 && present->n_shown > 0)
    present->stretch = MIN (1 + spare / (present->n_shown * extents.lane), MAX_STRETCH);
}

/* What is highlighted is marked by more than a tint. */
static void
draw_highlight (MutualPresent               *present,
                const MutualTimelineExtents *extents,
                double                       x,
                double                       y)
{
  guint position;

  if (find_highlighted (present, &position))
    mutual_scene_add_rect (present->scene, x, y + extents->lanes_top + (position - present->first) * extents->lane,
                           4 * present->scale, extents->lane, 2 * present->scale, MUTUAL_INK_ACCENT);
}

static double
draw_timeline (MutualPresent *present,
               double         y)
{
  const double inset = INSET * present->scale;
  MutualMetrics metrics;
  MutualTimelineRequest request;
  MutualTimelineExtents extents;
  double height = get_timeline_height (present, &extents);

  init_timeline (present, &metrics, &request);
  request.height = height;
  mutual_scene_translate (present->scene, present->start - inset, y);
  mutual_timeline_layout_add_to (&request, present->scene);
  mutual_scene_translate (present->scene, inset - present->start, -y);
  draw_highlight (present, &extents, present->start - inset, y);

  return y + height;
}

static void
draw_more (MutualPresent *present,
           double         y)
{
  guint n_hidden = get_n_milestones (present) - present->n_shown;
  g_autofree char *text = NULL;

  if (get_more_height (present) <= 0)
    return;

  if (n_hidden > 0)
    text = g_strdup_printf (ngettext ("and %u more milestone", "and %u more milestones", n_hidden), n_hidden);
  else
    text = g_strdup (_("No milestones yet"));
  mutual_present_put (present, present->start, y + MORE / 2 * present->scale, text, MORE_SIZE, PANGO_WEIGHT_NORMAL,
                      MUTUAL_INK_DIM, present->end - present->start);
}

/* Puts a text around a middle line, cut to what there is room for, and returns where it ends. */
double
mutual_present_put (MutualPresent *present,
                    double         x,
                    double         center,
                    const char    *text,
                    double         size,
                    PangoWeight    weight,
                    MutualInk      ink,
                    double         max_width)
{
  const MutualPut put = { present->request->context, size * present->scale, weight, ink, max_width };

  return mutual_put_text (present->scene, &put, x, center, text);
}

/* Puts a text before a place, and returns where it starts. */
double
mutual_present_put_end (MutualPresent *present,
                        double         end,
                        double         center,
                        const char    *text,
                        double         size,
                        PangoWeight    weight,
                        MutualInk      ink,
                        double         max_width)
{
  const MutualPut put = { present->request->context, size * present->scale, weight, ink, max_width };

  return mutual_put_text_end (present->scene, &put, end, center, text);
}

/* Puts the disc of the buyer or the square of the seller. */
void
mutual_present_put_side (MutualPresent *present,
                         MutualSide     side,
                         double         center_x,
                         double         center_y,
                         double         size)
{
  mutual_put_side (present->scene, side, center_x, center_y, size * present->scale);
}

/**
 * mutual_present_new_scene:
 * @request: what to show and how large
 *
 * Lays out a plan for everybody in the room: nothing private is in it, nor anything that follows from it. All of it
 * lies within the size asked for.
 *
 * Returns: (transfer full): the scene
 */
MutualScene *
mutual_present_new_scene (const MutualPresentRequest *request)
{
  MutualPresent present = { 0 };
  double y;

  g_return_val_if_fail (request != NULL && MUTUAL_IS_PLAN (request->plan), NULL);
  g_return_val_if_fail (g_date_valid (&request->today), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (request->context), NULL);
  g_return_val_if_fail (request->width > 0 && request->height > 0 && request->size > 0, NULL);

  present.request = request;
  present.plan = MUTUAL_ITEM (request->plan);
  mutual_axis_init (&present.range, request->plan, &request->today);
  mutual_present_people_collect (&present);
  fit (&present);
  find_first (&present);
  stretch (&present);

  present.scene = mutual_scene_new (request->width, request->height, request->mirrored);
  y = mutual_present_head_lay_out (&present);
  y = draw_timeline (&present, y);
  draw_more (&present, y);
  mutual_present_people_lay_out (&present, y + get_more_height (&present));

  g_ptr_array_unref (present.buyers);
  g_ptr_array_unref (present.sellers);

  return present.scene;
}
