/* The samples that ship, for tests of dates.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GDate       sample_read_date     (const char *text);
MutualPlan *sample_load          (const char *folder,
                                  const char *name);
MutualItem *sample_get_milestone (MutualPlan *plan,
                                  guint       position);
void        sample_apply         (MutualPlan *plan,
                                  GPtrArray  *edits);
void        sample_tame          (GRand      *rand,
                                  MutualPlan *plan);

G_END_DECLS
