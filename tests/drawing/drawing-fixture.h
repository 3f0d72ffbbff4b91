/* What the tests of drawing share: a sample, a font, plans at random, and two ways to look at a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* In every private member of a plan at random, and nowhere else. */
#define PRIVATE_MARK "Zq7secret"

PangoContext *fixture_create_context  (double        scale);
MutualPlan   *fixture_load_sample     (const char   *name);
MutualPlan   *fixture_create_random   (GRand        *rand,
                                       gboolean      with_private);
MutualPlan   *fixture_create_large    (guint         n_milestones);
MutualItem   *fixture_add             (MutualItem   *parent,
                                       MutualMember  list,
                                       GType         type);
void          fixture_set_date        (MutualItem   *item,
                                       MutualMember  member,
                                       const char   *date);
void          fixture_assert_golden   (MutualScene  *scene,
                                       const char   *name);
void          fixture_assert_legible  (MutualScene  *scene);

G_END_DECLS
