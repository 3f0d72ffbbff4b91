/* What the files share that take hold of what is on the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-grab.h"

#include "timeline/mutual-timeline-bubble.h"

G_BEGIN_DECLS

struct _MutualTimelineGrab
{
  GtkWidget             *timeline; /* not owned: it owns the grab */
  MutualTimelinePicture *picture;  /* not owned */
  MutualTimelineView    *view;     /* not owned */
  MutualSession         *session;
  GtkGesture            *gesture;  /* not owned */
  MutualTimelineBubble  *bubble;

  char                  *id;       /* of what is held, or NULL */
  MutualGripKind         kind;
  MutualTimelineDrag    *drag;     /* since it has moved, or NULL */
  double                 x;        /* where it was taken hold of */
  double                 y;
  double                 dx;       /* how far the pointer went since */
  double                 dy;
  double                 scroll;   /* of the axis when it was taken hold of */
  guint                  tick;     /* while the axis goes on below the pointer */
  gint64                 ticked;   /* when it did last, in microseconds, or 0 */
  gboolean               by_finger;

  char                  *pushed;   /* id of what was pushed last, or NULL */
  MutualGripKind         pushed_kind;
  GDate                  pushed_from;
  GDate                  pushed_to;

  const char            *cursor;
};

void mutual_timeline_grab_show_bubble (MutualTimelineGrab *self,
                                       MutualTimelineDrag *drag,
                                       double              x,
                                       double              y);

G_END_DECLS
