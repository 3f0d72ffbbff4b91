/* Lines of text and the signs of the sides, put on a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

/* How a line of text looks. */
typedef struct
{
  PangoContext *context;
  double        size;
  PangoWeight   weight;
  MutualInk     ink;
  double        max_width; /* it is cut to that */
} MutualPut;

double mutual_put_text     (MutualScene     *scene,
                            const MutualPut *put,
                            double           x,
                            double           center,
                            const char      *text);
double mutual_put_text_end (MutualScene     *scene,
                            const MutualPut *put,
                            double           end,
                            double           center,
                            const char      *text);
void   mutual_put_side     (MutualScene     *scene,
                            MutualSide       side,
                            double           center_x,
                            double           center_y,
                            double           size);

G_END_DECLS
