/* What the tests of drawing share: a sample, a font, a day, plans at random, and ways to look at a scene.
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

/* A milestone of Northwind Freight: the proof of concept. */
#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"

PangoContext *fixture_create_context  (double        scale);
MutualPlan   *fixture_load_sample     (const char   *name);
MutualPlan   *fixture_create_random   (GRand        *rand,
                                       gboolean      with_private);
void          fixture_create_twins    (MutualPlan  **plan,
                                       MutualPlan  **public);
MutualPlan   *fixture_create_large    (guint         n_milestones);
MutualItem   *fixture_add             (MutualItem   *parent,
                                       MutualMember  list,
                                       GType         type);
void          fixture_set_date        (MutualItem   *item,
                                       MutualMember  member,
                                       const char   *date);
void          fixture_init_today      (GDate        *today);
const MutualFigure *
              fixture_find_text       (MutualScene  *scene,
                                       const char   *text);
void          fixture_assert_golden   (MutualScene  *scene,
                                       const char   *name);
void          fixture_assert_legible  (MutualScene  *scene);
void          fixture_assert_twins    (MutualScene  *scene,
                                       MutualScene  *public);

G_END_DECLS
