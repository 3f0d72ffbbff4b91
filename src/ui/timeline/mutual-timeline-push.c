/* How keys take what is on the timeline along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-grab-private.h"

/* While the bubble of a key shows, the next key goes on from there, and all of that is counted. */
static void
continue_run (MutualTimelineGrab *self,
              MutualTimelineDrag *drag,
              const char         *id,
              MutualGripKind      kind)
{
  if (!mutual_timeline_bubble_passes (self->bubble) || g_strcmp0 (self->pushed, id) != 0 || self->pushed_kind != kind)
    {
      g_free (self->pushed);
      self->pushed = g_strdup (id);
      self->pushed_kind = kind;
      self->pushed_from = *mutual_timeline_drag_get_date (drag);
    }
  mutual_timeline_drag_count_from (drag, &self->pushed_from);
}

/* Whether what was pushed is still where it was pushed to, and not taken back. */
static gboolean
is_where_pushed (MutualTimelineGrab *self)
{
  g_autoptr (MutualTimelineDrag) drag = mutual_timeline_drag_new (self->session, self->pushed, self->pushed_kind);

  return drag != NULL && g_date_compare (mutual_timeline_drag_get_date (drag), &self->pushed_to) == 0;
}

/**
 * mutual_timeline_grab_push:
 * @self: a grab
 * @mark: what has the focus
 * @keyval: the left or the right arrow
 * @state: with Shift by weeks, with Control the end alone, with Alt the start
 *
 * Moves an item by a key.
 *
 * Returns: whether it moved
 */
gboolean
mutual_timeline_grab_push (MutualTimelineGrab *self,
                           const MutualMark   *mark,
                           guint               keyval,
                           GdkModifierType     state)
{
  g_autoptr (MutualTimelineDrag) drag = NULL;
  MutualGripKind kind = MUTUAL_GRIP_WHOLE;
  gboolean mirrored = gtk_widget_get_direction (self->timeline) == GTK_TEXT_DIR_RTL;
  int n = (keyval == GDK_KEY_Right) != mirrored ? 1 : -1;

  if (self->session == NULL || self->drag != NULL)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    kind = MUTUAL_GRIP_END;
  else if ((state & GDK_ALT_MASK) != 0)
    kind = MUTUAL_GRIP_START;

  drag = mutual_timeline_drag_new (self->session, mark->id, kind);
  if (drag == NULL)
    return FALSE;
  continue_run (self, drag, mark->id, kind);
  if (!mutual_timeline_drag_step (drag, n, (state & GDK_SHIFT_MASK) != 0))
    return FALSE;

  /* What it says has to be found before it is so. */
  self->by_finger = FALSE;
  mutual_timeline_grab_show_bubble (self, drag, mark->x + mark->width / 2, mark->y);
  mutual_timeline_bubble_pass (self->bubble);
  self->pushed_to = *mutual_timeline_drag_get_date (drag);

  return mutual_timeline_drag_push (drag);
}

/**
 * mutual_timeline_grab_settle:
 * @self: a grab
 *
 * The plan changed: what is shown in place of its items is out of date, and what is dragged may be gone.
 */
void
mutual_timeline_grab_settle (MutualTimelineGrab *self)
{
  /* A press alone may end what is written elsewhere, and so change the plan before anything is dragged. */
  if (self->drag != NULL)
    mutual_timeline_grab_cancel (self);
  if (mutual_timeline_bubble_passes (self->bubble) && !is_where_pushed (self))
    mutual_timeline_bubble_hide (self->bubble);
  mutual_timeline_picture_set_moved (self->picture, NULL);
}
