/* The shape of a template, told from its offsets: where its milestones lie around the anchor, and how long all takes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Working days relative to the anchor, which is 0. */
typedef struct
{
  int first;
  int last;
} MutualTemplateSpan;

/**
 * MutualTemplateShape:
 * @spans: (element-type MutualTemplateSpan): the milestones, in the order of the plan
 * @n_events: how many customer events there are, which have no dates
 * @first: the first working day of all
 * @last: the last one
 * @n_weeks: weeks of five working days up to the anchor
 */
typedef struct
{
  GArray *spans;
  guint   n_events;
  int     first;
  int     last;
  guint   n_weeks;
} MutualTemplateShape;

MutualTemplateShape *mutual_template_shape_new       (MutualPlan                *plan);
void                 mutual_template_shape_free      (MutualTemplateShape       *self);
char                *mutual_template_shape_dup_size  (const MutualTemplateShape *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualTemplateShape, mutual_template_shape_free)

G_END_DECLS
