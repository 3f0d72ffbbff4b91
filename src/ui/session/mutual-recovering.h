/* Opening a draft: the plan as it was saved, and what was done to it since, which a crash left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-draft.h"

G_BEGIN_DECLS

/**
 * MutualRecovering:
 * @draft: the draft, which nobody else can open now
 * @plan: the plan, sealed
 * @changes: (element-type MutualEdit): what leads from @plan to what it was at last; empty if @plan is that already
 */
typedef struct
{
  MutualDraft *draft;
  MutualPlan *plan;
  GPtrArray *changes;
} MutualRecovering;

void              mutual_recovering_free   (MutualRecovering     *self);
void              mutual_recovering_start  (const char           *path,
                                            GFile                *file,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
MutualRecovering *mutual_recovering_finish (GAsyncResult         *result,
                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualRecovering, mutual_recovering_free)

G_END_DECLS
