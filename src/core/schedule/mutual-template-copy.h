/* Copying a plan with new ids, for templates and for the plans that are made from them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* Whether @item (with all below it) or one of its members goes into the copy; @field is %NULL for the item itself. */
typedef gboolean (*MutualTemplateFilter) (MutualItem        *item,
                                          const MutualField *field);

MutualPlan *mutual_template_copy (MutualPlan            *plan,
                                  MutualTemplateFilter   filter,
                                  GHashTable           **ids);

G_END_DECLS
