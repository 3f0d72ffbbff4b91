/* What the parts of the presentation share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-present.h"
#include "drawing/mutual-timeline-layout.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

/* The sizes below are for a screen as wide as this, and grow and shrink with it. */
#define MUTUAL_PRESENT_WIDTH 1360.0
#define MUTUAL_PRESENT_HEIGHT 850.0

typedef struct
{
  const MutualPresentRequest *request;
  MutualItem                 *plan;
  MutualScene                *scene;   /* NULL while it is only measured */
  MutualAxis                  range;
  GPtrArray                  *buyers;  /* people, then roles that nobody fills */
  GPtrArray                  *sellers;

  double                      scale;
  double                      start;   /* of texts */
  double                      end;
  gboolean                    narrow;  /* one column: what stands beside goes below */
  gboolean                    with_people;
  gboolean                    with_values; /* a line of its own in each lane */
  int                         value_lines;
  guint                       n_shown; /* milestones */
  guint                       first;   /* of them */
  double                      stretch; /* of the lanes, where there is room */
} MutualPresent;

double mutual_present_put            (MutualPresent *present,
                                      double         x,
                                      double         center,
                                      const char    *text,
                                      double         size,
                                      PangoWeight    weight,
                                      MutualInk      ink,
                                      double         max_width);
double mutual_present_put_end        (MutualPresent *present,
                                      double         end,
                                      double         center,
                                      const char    *text,
                                      double         size,
                                      PangoWeight    weight,
                                      MutualInk      ink,
                                      double         max_width);
void   mutual_present_put_side       (MutualPresent *present,
                                      MutualSide     side,
                                      double         center_x,
                                      double         center_y,
                                      double         size);

double mutual_present_head_lay_out   (MutualPresent *present);

void   mutual_present_people_collect (MutualPresent *present);
double mutual_present_people_lay_out (MutualPresent *present,
                                      double         y);

G_END_DECLS
