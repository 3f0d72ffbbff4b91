/* What does not fit in the dates of a plan, kept right after each edit by looking only at what it touched.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

typedef struct _MutualFit MutualFit;

MutualFit *mutual_fit_new          (MutualPlan  *plan,
                                    const GDate *today);
void       mutual_fit_free         (MutualFit   *self);
void       mutual_fit_note         (MutualFit   *self,
                                    MutualEdit  *edit);
GPtrArray *mutual_fit_get_findings (MutualFit   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualFit, mutual_fit_free)

G_END_DECLS
