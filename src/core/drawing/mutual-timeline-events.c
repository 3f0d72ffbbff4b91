/* Customer events on a timeline: lines, bands and labels that never collide.
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

/* Beyond so many, labels have no room anyway: all are flags. */
#define MAX_LABELS 48
/* The longest label, in letters' heights. */
#define MAX_LABEL 18
/* Between a name and its date in one row, in letters' heights. */
#define DATE_GAP 0.29

/* One way to write the labels: in one row or with the dates below. */
typedef struct
{
  MutualTimelineBuild *build;
  gboolean             tall;
  GArray              *taken; /* of double: pairs of start and end */
} Placing;

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const MutualEventLabel *first = a;
  const MutualEventLabel *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return first->end < second->end ? -1 : first->end > second->end;
}

static void
collect (MutualTimelineBuild *build)
{
  guint n = mutual_item_get_n_children (build->plan, MUTUAL_MEMBER_EVENTS);

  for (guint i = 0; i < n; i++)
    {
      MutualItem *event = mutual_item_get_child (build->plan, MUTUAL_MEMBER_EVENTS, i);
      MutualEventLabel label = { mutual_timeline_layout_get_shown (build, event) };
      const GDate *date = mutual_item_get_date (label.item, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (label.item, MUTUAL_MEMBER_END);

      if (date == NULL)
        continue;

      label.range = end != NULL && g_date_compare (date, end) < 0;
      label.x = mutual_timeline_layout_keep_inside (build, mutual_axis_get_x (&build->axis, date));
      label.end = label.range ? mutual_timeline_layout_keep_inside (build, mutual_axis_get_end_x (&build->axis, end))
                              : label.x;
      g_array_append_val (build->events, label);
    }

  g_array_sort (build->events, compare_labels);
}

static void
create_layouts (MutualTimelineBuild *build,
                MutualEventLabel    *label)
{
  const MutualMetrics *m = build->metrics;
  const GDate *date = mutual_item_get_date (label->item, MUTUAL_MEMBER_DATE);
  g_autofree char *text = NULL;

  text = label->range ? mutual_date_format_range (date, mutual_item_get_date (label->item, MUTUAL_MEMBER_END))
                      : mutual_timeline_layout_format (build, date);
  label->name = mutual_text_lay_out (build->request->context, mutual_item_get_text (label->item, MUTUAL_MEMBER_TITLE),
                                     m->event_size, PANGO_WEIGHT_BOLD);
  mutual_text_ellipsize (label->name, m->event_size * MAX_LABEL);
  label->date = mutual_text_lay_out (build->request->context, text, m->event_size, PANGO_WEIGHT_NORMAL);
  mutual_text_get_size (label->name, &label->name_width, NULL);
  mutual_text_get_size (label->date, &label->date_width, NULL);
}

/* Whether a stretch of the row is free of labels and of the flags of events that have no label yet. */
static gboolean
is_free (Placing *placing,
         guint    index,
         double   start,
         double   end)
{
  MutualTimelineBuild *build = placing->build;
  const double flag = build->metrics->flag_gap;

  if (start < build->gutter || end > build->request->width - build->metrics->gap / 2)
    return FALSE;

  for (guint i = 0; i < placing->taken->len; i += 2)
    if (start < g_array_index (placing->taken, double, i + 1) && g_array_index (placing->taken, double, i) < end)
      return FALSE;

  for (guint i = 0; i < index; i++)
    {
      const MutualEventLabel *other = &g_array_index (build->events, MutualEventLabel, i);

      /* A flag can still turn to its other side; a range needs nothing but its band. */
      if (!other->range && start < other->x + flag && other->x < end && start < other->x)
        return FALSE;
      if (!other->range && start >= other->x && start < other->x + flag &&
          !(other->x - flag >= build->gutter && start >= other->x))
        return FALSE;
    }

  return TRUE;
}

static gboolean
try_place (Placing          *placing,
           guint             index,
           MutualEventLabel *label,
           MutualPlace       place,
           gboolean          dated)
{
  const MutualMetrics *m = placing->build->metrics;
  double width = label->name_width;
  double margin = m->gap * 0.6;
  double start;
  double end;

  if (dated)
    width = placing->tall ? MAX (label->name_width, label->date_width)
                          : label->name_width + m->event_size * DATE_GAP + label->date_width;

  switch (place)
    {
    case MUTUAL_PLACE_INSIDE:
      start = placing->tall ? label->x + margin : (label->x + label->end - width) / 2;
      end = start + width;
      if (start < label->x + margin - 0.5 || end > label->end - margin / 2)
        return FALSE;
      break;

    case MUTUAL_PLACE_AFTER:
      start = label->x;
      end = label->x + (label->range ? margin : m->flag_gap) + width;
      break;

    case MUTUAL_PLACE_BEFORE:
      start = label->x - m->flag_gap - width;
      end = label->x;
      break;

    case MUTUAL_PLACE_FLAG:
    default:
      g_assert_not_reached ();
    }

  if (!is_free (placing, index, start - margin / 2, end + margin / 2))
    return FALSE;

  label->place = place;
  label->dated = dated;
  label->label_start = start;
  label->label_end = end;
  g_array_append_val (placing->taken, start);
  g_array_append_val (placing->taken, end);

  return TRUE;
}

/* No words, but a flag, on the side of the line that is free if one is. */
static void
place_flag (Placing          *placing,
            guint             index,
            MutualEventLabel *label)
{
  const double width = placing->build->metrics->flag_gap;

  label->place = MUTUAL_PLACE_FLAG;
  label->label_start = label->x;
  label->label_end = label->range ? label->end : label->x + width;
  label->flag_before = !label->range && !is_free (placing, index, label->x, label->x + width) &&
                       is_free (placing, index, label->x - width, label->x);
  if (label->flag_before)
    {
      label->label_start -= width;
      label->label_end -= width;
    }

  if (!label->range)
    {
      g_array_append_val (placing->taken, label->label_start);
      g_array_append_val (placing->taken, label->label_end);
    }
}

/* From the last event to the first: a label after its line takes room from no earlier event, so each one that can have
 * its label there should; the others try the side before it. */
static guint
place_all (MutualTimelineBuild *build,
           gboolean             tall)
{
  Placing placing = { build, tall, g_array_new (FALSE, FALSE, sizeof (double)) };
  guint n_placed = 0;

  for (guint i = build->events->len; i-- > 0;)
    {
      MutualEventLabel *label = &g_array_index (build->events, MutualEventLabel, i);
      gboolean placed;

      if (label->range)
        placed = try_place (&placing, i, label, MUTUAL_PLACE_INSIDE, TRUE) ||
                 (!tall && try_place (&placing, i, label, MUTUAL_PLACE_INSIDE, FALSE)) ||
                 try_place (&placing, i, label, MUTUAL_PLACE_AFTER, TRUE) ||
                 try_place (&placing, i, label, MUTUAL_PLACE_AFTER, FALSE) ||
                 try_place (&placing, i, label, MUTUAL_PLACE_BEFORE, TRUE);
      else
        placed = try_place (&placing, i, label, MUTUAL_PLACE_AFTER, TRUE) ||
                 try_place (&placing, i, label, MUTUAL_PLACE_BEFORE, TRUE);

      if (placed)
        n_placed++;
      else
        place_flag (&placing, i, label);
    }

  g_array_unref (placing.taken);
  return n_placed;
}

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
    start += label->name_width + m->event_size * DATE_GAP;
  else if (before)
    start = end - label->date_width;
  mutual_scene_add_text (build->scene, start, date_y, g_steal_pointer (&label->date), MUTUAL_INK_DIM);
}

/* Lets a label's layouts go. */
void
mutual_event_label_clear (MutualEventLabel *label)
{
  g_clear_object (&label->name);
  g_clear_object (&label->date);
}

/* Finds a place for each label, and whether they need a second row. */
void
mutual_timeline_layout_place_events (MutualTimelineBuild *build)
{
  guint n_low;

  collect (build);
  if (build->events->len > MAX_LABELS)
    {
      for (guint i = 0; i < build->events->len; i++)
        {
          MutualEventLabel *label = &g_array_index (build->events, MutualEventLabel, i);

          label->label_start = label->x;
          label->label_end = label->range ? label->end : label->x + build->metrics->flag_gap;
        }
      return;
    }

  for (guint i = 0; i < build->events->len; i++)
    create_layouts (build, &g_array_index (build->events, MutualEventLabel, i));

  if (build->request->moved != NULL)
    {
      build->tall = build->request->tall;
      place_all (build, build->tall);
      return;
    }

  n_low = place_all (build, FALSE);
  if (n_low == build->events->len)
    return;

  build->tall = place_all (build, TRUE) > n_low;
  if (!build->tall)
    place_all (build, FALSE);
}

/* What lies behind the lanes' bars. */
void
mutual_timeline_layout_draw_bands (MutualTimelineBuild *build)
{
  const MutualMetrics *m = build->metrics;
  double bottom = build->lanes_bottom + m->bottom * 2 / 3;

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
}

/* An event is held anywhere at its label or its band, a range also at either edge of its band. */
static void
add_grips (MutualTimelineBuild    *build,
           const MutualEventLabel *label,
           const char             *id)
{
  const MutualMetrics *m = build->metrics;
  double start = MIN (label->label_start, label->x) - 2;
  double end = MAX (label->label_end, label->end) + 2;

  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_WHOLE, id, start, m->months, end - start, get_row_height (build));
  if (!label->range)
    return;

  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_START, id, label->x - MUTUAL_GRIP_WIDTH / 2, m->months, MUTUAL_GRIP_WIDTH,
                         get_row_height (build));
  mutual_scene_add_grip (build->scene, MUTUAL_GRIP_END, id, label->end - MUTUAL_GRIP_WIDTH / 2, m->months, MUTUAL_GRIP_WIDTH,
                         get_row_height (build));
}

/* What stands in the row of customer events. */
void
mutual_timeline_layout_draw_events (MutualTimelineBuild *build)
{
  const MutualMetrics *m = build->metrics;

  for (guint i = 0; i < build->events->len; i++)
    {
      MutualEventLabel *label = &g_array_index (build->events, MutualEventLabel, i);
      const char *id = mutual_item_get_id (label->item);

      mutual_scene_set_item (build->scene, id);
      if (label->place != MUTUAL_PLACE_FLAG)
        draw_words (build, label);
      if (!label->range || label->place == MUTUAL_PLACE_BEFORE)
        draw_flag (build, label);
      if (g_strcmp0 (build->request->selected, id) == 0)
        mutual_scene_add_rect (build->scene, label->label_start - 2, m->months + 2,
                               label->label_end - label->label_start + 4, get_row_height (build) - 3, 4,
                               MUTUAL_INK_SELECTION);
      mutual_scene_set_item (build->scene, NULL);

      mutual_scene_add_mark (build->scene, MUTUAL_MARK_EVENT, id, label->label_start - 2, m->months + 2,
                             label->label_end - label->label_start + 4, get_row_height (build) - 3,
                             mutual_wording_event (label->item));
      add_grips (build, label, id);
    }
}
