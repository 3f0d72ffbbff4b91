/* Where the arrow keys lead on the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-keys.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-event.h"

#include <math.h>

static MutualItem *
get_item (MutualPlan       *plan,
          const MutualMark *mark)
{
  return mark != NULL ? mutual_plan_find (plan, mark->id) : NULL;
}

/* The nearest mark beside another one. */
static const MutualMark *
find_beside (MutualScene      *scene,
             const MutualMark *from,
             gboolean          to_left)
{
  const MutualMark *marks;
  const MutualMark *best = NULL;
  guint n_marks;

  marks = mutual_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      double way = to_left ? from->x - marks[i].x : marks[i].x - from->x;

      if (way > 0 && (best == NULL || way < fabs (best->x - from->x)))
        best = &marks[i];
    }

  return best;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  MutualItem *first = *(MutualItem * const *) a;
  MutualItem *second = *(MutualItem * const *) b;
  int order = g_date_compare (mutual_item_get_date (first, MUTUAL_MEMBER_DATE),
                              mutual_item_get_date (second, MUTUAL_MEMBER_DATE));

  return order != 0 ? order : (int) mutual_item_get_position (first) - (int) mutual_item_get_position (second);
}

/* Events stand one after the other by their dates, also those that are not in sight. Before them, one that has no date
 * stands for all that have none. */
static GPtrArray *
list_events (MutualPlan *plan,
             MutualItem *from)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  GPtrArray *events = g_ptr_array_new ();
  MutualItem *undated = from != NULL && MUTUAL_IS_EVENT (from) && !mutual_item_is_set (from, MUTUAL_MEMBER_DATE) ? from : NULL;

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (item, MUTUAL_MEMBER_EVENTS, i);

      if (mutual_item_is_set (event, MUTUAL_MEMBER_DATE))
        g_ptr_array_add (events, event);
      else if (undated == NULL)
        undated = event;
    }
  g_ptr_array_sort (events, compare_dates);
  if (undated != NULL)
    g_ptr_array_insert (events, 0, undated);

  return events;
}

static MutualItem *
find_event_beside (MutualPlan *plan,
                   MutualItem *from,
                   gboolean    back)
{
  g_autoptr (GPtrArray) events = list_events (plan, from);
  guint i;

  if (!g_ptr_array_find (events, from, &i))
    return NULL;
  if (back)
    return i > 0 ? g_ptr_array_index (events, i - 1) : NULL;
  return i + 1 < events->len ? g_ptr_array_index (events, i + 1) : NULL;
}

static MutualItem *
find_last_event (MutualPlan *plan)
{
  g_autoptr (GPtrArray) events = list_events (plan, NULL);

  return events->len > 0 ? g_ptr_array_index (events, events->len - 1) : NULL;
}

static MutualItem *
get_first_lane (MutualPlan *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);

  return mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES) > 0
           ? mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, 0) : NULL;
}

/**
 * mutual_timeline_keys_is_arrow:
 * @keyval: a key
 *
 * Returns: whether it moves the selection
 */
gboolean
mutual_timeline_keys_is_arrow (guint keyval)
{
  return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_Left || keyval == GDK_KEY_Right;
}

/**
 * mutual_timeline_keys_pushes:
 * @keyval: a key
 * @state: its modifiers
 *
 * Returns: whether it moves what has the focus to another date
 */
gboolean
mutual_timeline_keys_pushes (guint           keyval,
                             GdkModifierType state)
{
  GdkModifierType parts = state & (GDK_CONTROL_MASK | GDK_ALT_MASK);

  return (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right) &&
         (state & (GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)) == 0 && parts != (GDK_CONTROL_MASK | GDK_ALT_MASK);
}

/**
 * mutual_timeline_keys_is_page:
 * @keyval: a key
 *
 * Returns: whether it goes along the axis
 */
gboolean
mutual_timeline_keys_is_page (guint keyval)
{
  return keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_Home || keyval == GDK_KEY_End ||
         keyval == GDK_KEY_KP_Page_Up || keyval == GDK_KEY_KP_Page_Down || keyval == GDK_KEY_KP_Home ||
         keyval == GDK_KEY_KP_End;
}

/**
 * mutual_timeline_keys_get_target:
 * @plan: the plan
 * @picture: its picture
 * @from: (nullable): the milestone, step or event that is selected
 * @keyval: an arrow key
 * @narrow: whether the picture is a strip
 *
 * Up and down lead from row to row and, above the first one, along the events. On a strip all arrows do.
 *
 * Returns: (transfer none) (nullable): the item to select, or %NULL where the key leads nowhere
 */
MutualItem *
mutual_timeline_keys_get_target (MutualPlan            *plan,
                                 MutualTimelinePicture *picture,
                                 MutualItem            *from,
                                 guint                  keyval,
                                 gboolean               narrow)
{
  gboolean back = keyval == GDK_KEY_Up || keyval == GDK_KEY_Left;
  MutualScene *scene = mutual_timeline_picture_get_scene (picture);
  const MutualMark *mark;
  MutualItem *target;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (MUTUAL_IS_SCENE (scene), NULL);

  mark = from != NULL ? mutual_scene_find_mark (scene, mutual_item_get_id (from)) : NULL;
  if (from == NULL || (mark == NULL && !MUTUAL_IS_DATED (from)))
    {
      guint n_marks;
      const MutualMark *marks = mutual_scene_get_marks (scene, &n_marks);

      return n_marks > 0 ? get_item (plan, &marks[0]) : NULL;
    }

  if (narrow)
    return mark != NULL ? get_item (plan, find_beside (scene, mark, back)) : NULL;

  if (MUTUAL_IS_EVENT (from))
    {
      target = find_event_beside (plan, from, back);
      return target != NULL || back ? target : get_first_lane (plan);
    }

  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return NULL;

  target = mutual_timeline_picture_get_beside (picture, from, back);
  return target == NULL && back ? find_last_event (plan) : target;
}
