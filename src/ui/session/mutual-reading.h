/* Reading a plan from a file, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/**
 * MutualReading:
 * @bytes: (nullable): what the file holds, as far as it could be loaded
 * @plan: (nullable): the plan in it
 * @adopted: whether the file belongs to the program, so that @plan is a copy with dates of its own
 * @problems: (nullable) (element-type MutualProblem): what is wrong with a file that is meant to be a plan
 * @error: (nullable): why there is no plan
 *
 * What came of it.
 */
typedef struct
{
  GBytes *bytes;
  MutualPlan *plan;
  gboolean adopted;
  GPtrArray *problems;
  GError *error;
} MutualReading;

void           mutual_reading_free    (MutualReading        *self);
void           mutual_reading_start   (GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
MutualReading *mutual_reading_finish  (GFile                *file,
                                       GAsyncResult         *result,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualReading, mutual_reading_free)

G_END_DECLS
