/* The presentation of a plan: one picture for a room, with nothing private in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct
{
  MutualPlan   *plan;
  GDate         today;
  PangoContext *context;
  double        width;
  double        height;
  double        size;        /* 1: as large as all of the plan fits */
  gboolean      mirrored;
  const char   *highlighted; /* id of a milestone, or NULL */
} MutualPresentRequest;

MutualScene *mutual_present_new_scene (const MutualPresentRequest *request);
char        *mutual_present_describe  (MutualPlan                 *plan,
                                       const GDate                *today);

G_END_DECLS
