/* What the files of the timeline's picture share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline-picture.h"

#include "widgets/mutual-drawn.h"

G_BEGIN_DECLS

struct _MutualTimelinePicture
{
  GtkWidget             *widget;  /* not owned: it owns the picture */
  MutualSession         *session;
  gboolean               narrow;
  double                 offset;
  double                 scroll;
  GHashTable            *moved;         /* id -> what stands for an item that is dragged, or NULL */
  int                    width;
  int                    height;

  MutualAxis             range;         /* of the plan: what takes long where it is large */
  MutualItem            *last;          /* milestone that the range knows, or NULL */
  gboolean               ranged;        /* whether the range is known */
  MutualTimelineRows    *rows;          /* NULL where they have to be found anew */
  MutualTimelineExtents  extents;
  int                    extents_width; /* that they are for, or 0 */
  MutualScene           *scene;         /* NULL where it has to be laid out anew */
  MutualDrawn            drawn;
};

const MutualTimelineRows *mutual_timeline_picture_get_rows (MutualTimelinePicture *self);

G_END_DECLS
