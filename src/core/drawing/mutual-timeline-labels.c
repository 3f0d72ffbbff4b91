/* Where the labels of customer events stand on a timeline, so that they never collide.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-private.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-date.h"

#include <math.h>

/* Beyond so many, labels have no room anyway: all are flags. */
#define MAX_LABELS 48
/* The longest label, in letters' heights. */
#define MAX_LABEL 18

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
      if (!mutual_timeline_layout_sees (build, label.x - 1, label.end + 1))
        continue;

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
  /* What of a band can be seen. */
  double from = placing->build->zoomed ? MAX (label->x, placing->build->gutter) : label->x;
  double to = placing->build->zoomed ? MIN (label->end, placing->build->request->width) : label->end;
  double start;
  double end;

  if (dated)
    width = placing->tall ? MAX (label->name_width, label->date_width)
                          : label->name_width + m->event_size * MUTUAL_EVENT_DATE_GAP + label->date_width;

  switch (place)
    {
    case MUTUAL_PLACE_INSIDE:
      start = placing->tall ? from + margin : (from + to - width) / 2;
      end = start + width;
      if (start < from + margin - 0.5 || end > to - margin / 2)
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

  if (build->request->moved != NULL || build->zoomed)
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
