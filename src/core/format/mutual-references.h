/* The references of a plan that is read: that each leads to an item of the right kind, and none in a circle.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-report.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *array;
} MutualReferences;

void     mutual_references_init  (MutualReferences *self);
void     mutual_references_clear (MutualReferences *self);
void     mutual_references_add   (MutualReferences *self,
                                  MutualItem       *item,
                                  MutualMember      member,
                                  guint             index,
                                  gsize             offset);
gboolean mutual_references_check (MutualReferences *self,
                                  MutualPlan       *plan,
                                  MutualReport     *report);

G_END_DECLS
