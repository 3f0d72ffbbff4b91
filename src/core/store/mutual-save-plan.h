/* Saving a plan: written, read back and compared before anything touches the disk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"
#include "store/mutual-save.h"

G_BEGIN_DECLS

GBytes *mutual_save_plan_write  (MutualPlan           *plan,
                                 GError              **error);
gboolean mutual_save_plan_verify (GBytes              *bytes,
                                 GError              **error);
GBytes *mutual_save_plan        (MutualPlan           *plan,
                                 GFile                *file,
                                 GBytes               *base,
                                 MutualSaveFlags       flags,
                                 GCancellable         *cancellable,
                                 GError              **error);
void    mutual_save_plan_async  (MutualPlan           *plan,
                                 GFile                *file,
                                 GBytes               *base,
                                 MutualSaveFlags       flags,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
GBytes *mutual_save_plan_finish (MutualPlan           *plan,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
