/* Where the arrow keys lead on the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-keys.h"

#include "plan/mutual-milestone.h"

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

/* Events stand one after the other by their dates, after the lanes. */
static const MutualMark *
find_event_beside (MutualScene      *scene,
                   const MutualMark *from,
                   gboolean          back)
{
  const MutualMark *marks;
  guint n_marks;
  guint i;

  marks = mutual_scene_get_marks (scene, &n_marks);
  i = (guint) (from - marks);
  if (back)
    return i > 0 && marks[i - 1].kind == MUTUAL_MARK_EVENT ? &marks[i - 1] : NULL;
  return i + 1 < n_marks ? &marks[i + 1] : NULL;
}

static const MutualMark *
find_last_event (MutualScene *scene)
{
  const MutualMark *marks;
  guint n_marks;

  marks = mutual_scene_get_marks (scene, &n_marks);
  return n_marks > 0 && marks[n_marks - 1].kind == MUTUAL_MARK_EVENT ? &marks[n_marks - 1] : NULL;
}

static MutualItem *
get_lane (MutualPlan *plan,
          guint       lane)
{
  MutualItem *item = MUTUAL_ITEM (plan);

  return lane < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES)
           ? mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, lane) : NULL;
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
 * mutual_timeline_keys_get_target:
 * @plan: the plan
 * @scene: its picture, with the marks that can be seen
 * @from: (nullable): the milestone or event that is selected
 * @keyval: an arrow key
 * @narrow: whether the picture is a strip
 *
 * Up and down lead from lane to lane and, above the first one, along the events. On a strip all arrows do.
 *
 * Returns: (transfer none) (nullable): the item to select, or %NULL where the key leads nowhere
 */
MutualItem *
mutual_timeline_keys_get_target (MutualPlan  *plan,
                                 MutualScene *scene,
                                 MutualItem  *from,
                                 guint        keyval,
                                 gboolean     narrow)
{
  gboolean back = keyval == GDK_KEY_Up || keyval == GDK_KEY_Left;
  const MutualMark *mark;
  guint n_marks;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (MUTUAL_IS_SCENE (scene), NULL);

  mark = from != NULL ? mutual_scene_find_mark (scene, mutual_item_get_id (from)) : NULL;
  if (from == NULL || (mark == NULL && !MUTUAL_IS_MILESTONE (from)))
    {
      const MutualMark *marks = mutual_scene_get_marks (scene, &n_marks);

      return n_marks > 0 ? get_item (plan, &marks[0]) : NULL;
    }

  if (narrow)
    return mark != NULL ? get_item (plan, find_beside (scene, mark, back)) : NULL;

  if (!MUTUAL_IS_MILESTONE (from))
    {
      MutualItem *event = get_item (plan, find_event_beside (scene, mark, back));

      return event != NULL || back ? event : get_lane (plan, 0);
    }

  if (keyval == GDK_KEY_Down)
    return get_lane (plan, mutual_item_get_position (from) + 1);
  if (keyval == GDK_KEY_Up && mutual_item_get_position (from) > 0)
    return get_lane (plan, mutual_item_get_position (from) - 1);

  return keyval == GDK_KEY_Up ? get_item (plan, find_last_event (scene)) : NULL;
}
