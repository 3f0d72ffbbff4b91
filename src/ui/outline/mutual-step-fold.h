/* The steps of a milestone that are done, folded into one row on a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_STEP_FOLD (mutual_step_fold_get_type ())
G_DECLARE_FINAL_TYPE (MutualStepFold, mutual_step_fold, MUTUAL, STEP_FOLD, GObject)

MutualStepFold *mutual_step_fold_new           (MutualItem     *milestone);
MutualItem     *mutual_step_fold_get_milestone (MutualStepFold *self);
guint           mutual_step_fold_get_n_steps   (MutualStepFold *self);
void            mutual_step_fold_set_n_steps   (MutualStepFold *self,
                                                guint           n_steps);

G_END_DECLS
