/* Customer events on a timeline: lines, bands and labels.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-private.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static double
get_row_height (MutualTimelineBuild *build)
{
  return build->lanes_top - build->metrics->months;
}

static void
draw_flag (MutualTimelineBuild    *build,
           const MutualEventLabel *label)
{
  const MutualMetrics *m = build->metrics;
  double y = m->months + (m->events - m->flag_height) / 2;
  gboolean before = label->place == MUTUAL_PLACE_BEFORE || (label->place == MUTUAL_PLACE_FLAG && label->flag_before);
  double x = before ? label->x - m->flag_width - 0.5 : label->x + 2;

  mutual_scene_add_icon (build->scene, MUTUAL_ICON_FLAG, x, y, m->flag_width, m->flag_height, MUTUAL_INK_EVENT,
                         MUTUAL_INK_NONE);
}

static void
draw_words (MutualTimelineBuild *build,
            MutualEventLabel    *label)
{
  const MutualMetrics *m = build->metrics;
  gboolean before = label->place == MUTUAL_PLACE_BEFORE;
  double start = label->label_start;
  double end = label->label_end;
  double height;
  double name_y;
  double date_y;

  if (label->place == MUTUAL_PLACE_AFTER)
    start += label->range ? m->gap * 0.6 : m->flag_gap;
  else if (before)
    end -= m->flag_gap;

  mutual_text_get_size (label->name, NULL, &height);
  name_y = m->months + (m->events - height) / 2;
  date_y = build->tall ? name_y + m->event_size * 1.28 : name_y;

  /* A patch interrupts the lines behind a label; inside a band it has the band's tint. */
  mutual_scene_add_rect (build->scene, start - 2, m->months + 2, end - start + 4, get_row_height (build) - 3, 0,
                         MUTUAL_INK_SURFACE);
  if (label->place == MUTUAL_PLACE_INSIDE)
    mutual_scene_add_rect (build->scene, start - 2, m->months + 2, end - start + 4, get_row_height (build) - 3, 0,
                           MUTUAL_INK_EVENT_TINT);

  mutual_scene_add_text (build->scene, before && build->tall ? end - label->name_width : start, name_y,
                         g_steal_pointer (&label->name), MUTUAL_INK_EVENT);
  if (!label->dated)
    return;

  if (!build->tall)
    start += label->name_width + m->event_size * MUTUAL_EVENT_DATE_GAP;
  else if (before)
    start = end - label->date_width;
  mutual_scene_add_text (build->scene, start, date_y, g_steal_pointer (&label->date), MUTUAL_INK_DIM);
}

/* What lies behind the lanes' bars. */
void
mutual_timeline_layout_draw_bands (MutualTimelineBuild *build)
{
  const MutualMetrics *m = build->metrics;
  double bottom = mutual_timeline_layout_get_bottom (build);

  mutual_scene_set_axial (build->scene, build->zoomed);
  for (guint i = 0; i < build->events->len; i++)
    {
      const MutualEventLabel *label = &g_array_index (build->events, MutualEventLabel, i);
      double width = label->end - label->x;

      mutual_timeline_layout_add_crossing (build, label->x - 1, label->end + 2);
      mutual_scene_set_item (build->scene, mutual_item_get_id (label->item));
      if (label->range)
        {
          mutual_scene_add_rect (build->scene, label->x, m->months + 1, width, bottom - m->months - 1, 0,
                                 MUTUAL_INK_EVENT_TINT);
          mutual_scene_add_hatch (build->scene, label->x, build->lanes_top, width, bottom - build->lanes_top, m->hatch,
                                  m->hatch_line, MUTUAL_INK_EVENT_HATCH);
          for (int edge = 0; edge < 2; edge++)
            {
              double x = floor (edge == 0 ? label->x : label->end) + 0.5;

              mutual_scene_add_line (build->scene, x, m->months + 1, x, bottom, m->hair, MUTUAL_INK_EVENT_EDGE);
            }
        }
      else
        {
          mutual_scene_add_line (build->scene, floor (label->x) + 0.5, m->months + m->events / 5,
                                 floor (label->x) + 0.5, bottom, m->hair, MUTUAL_INK_EVENT_LINE);
        }
    }
  mutual_scene_set_item (build->scene, NULL);
  mutual_scene_set_axial (build->scene, FALSE);
}

/* An event is held anywhere at its label or its band, a range also at either edge of its band. */
static void
add_grips (MutualTimelineBuild    *build,
           const MutualEventLabel *label,
           const char             *id)
{
  const double y = build->metrics->months;
  const double height = get_row_height (build);
  const double width = MUTUAL_GRIP_WIDTH;
  const double inside = label->end - label->x < 2 * width ? 0 : width / 2;
  double start = MIN (label->label_start, label->x) - 2;
  double end = MAX (label->label_end, label->end) + 2;

  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_WHOLE, id, start, y, end - start, height);
  if (!label->range)
    return;

  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_START, id, label->x + inside - width, y, width, height);
  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_END, id, label->end - inside, y, width, height);
}

static void
draw_event (MutualTimelineBuild *build,
            MutualEventLabel    *label)
{
  const char *id = mutual_item_get_id (label->item);
  double start = label->label_start;
  double end = label->label_end;
  double y = build->metrics->months + 2;
  double height = get_row_height (build) - 3;

  if (build->zoomed)
    {
      start = MAX (start, build->gutter + 2);
      end = MIN (end, build->request->width - 2);
    }

  mutual_scene_set_item (build->scene, id);
  if (label->place != MUTUAL_PLACE_FLAG)
    draw_words (build, label);
  mutual_scene_set_axial (build->scene, build->zoomed);
  if (!label->range || label->place == MUTUAL_PLACE_BEFORE)
    draw_flag (build, label);
  if (g_strcmp0 (build->request->selected, id) == 0)
    mutual_scene_add_rect (build->scene, start - 2, y, end - start + 4, height, 4, MUTUAL_INK_SELECTION);
  add_grips (build, label, id);
  mutual_scene_set_axial (build->scene, FALSE);
  mutual_scene_set_item (build->scene, NULL);

  mutual_scene_add_mark (build->scene, MUTUAL_MARK_EVENT, id, start - 2, y, end - start + 4, height,
                         mutual_wording_event (label->item));
}

/* Events without a date, above the names: the first of them, or the one that is selected, stands for all. */
static MutualItem *
find_undated (MutualTimelineBuild *build,
              guint               *n)
{
  MutualItem *found = NULL;

  *n = 0;
  for (guint i = 0; i < mutual_item_get_n_children (build->plan, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (build->plan, MUTUAL_MEMBER_EVENTS, i);

      if (mutual_item_is_set (event, MUTUAL_MEMBER_DATE))
        continue;

      (*n)++;
      if (found == NULL || g_strcmp0 (build->request->selected, mutual_item_get_id (event)) == 0)
        found = event;
    }
  return found;
}

static void
draw_undated (MutualTimelineBuild *build)
{
  const MutualMetrics *m = build->metrics;
  guint n;
  MutualItem *event = build->request->says_undated ? find_undated (build, &n) : NULL;
  double x = m->icon_center - m->flag_width / 2;
  double text_x = m->number;
  g_autofree char *text = NULL;
  const char *id;
  PangoLayout *layout;
  double width;
  double height;

  if (event == NULL)
    return;

  id = mutual_item_get_id (event);
  text = g_strdup_printf (ngettext ("%u event without a date", "%u events without a date", n), n);
  layout = mutual_text_lay_out (build->request->context, text, m->event_size, PANGO_WEIGHT_NORMAL);
  mutual_text_ellipsize (layout, build->gutter - text_x - m->name_gap);
  mutual_text_get_size (layout, &width, &height);

  mutual_scene_set_item (build->scene, id);
  mutual_scene_add_icon (build->scene, MUTUAL_ICON_FLAG, x, m->months + (m->events - m->flag_height) / 2, m->flag_width,
                         m->flag_height, MUTUAL_INK_EVENT, MUTUAL_INK_NONE);
  mutual_scene_add_text (build->scene, text_x, m->months + (m->events - height) / 2, layout, MUTUAL_INK_EVENT);
  if (g_strcmp0 (build->request->selected, id) == 0)
    mutual_scene_add_rect (build->scene, x - 4, m->months + 2, text_x + width - x + 8, m->events - 3, 4,
                           MUTUAL_INK_SELECTION);
  mutual_scene_set_item (build->scene, NULL);
  mutual_scene_add_mark (build->scene, MUTUAL_MARK_EVENT, id, x - 4, m->months + 2, text_x + width - x + 8, m->events - 3,
                         n > 1 ? g_steal_pointer (&text) : mutual_wording_event (event));
}

/* What stands in the row of customer events. */
void
mutual_timeline_layout_draw_events (MutualTimelineBuild *build)
{
  draw_undated (build);
  for (guint i = 0; i < build->events->len; i++)
    draw_event (build, &g_array_index (build->events, MutualEventLabel, i));
}
