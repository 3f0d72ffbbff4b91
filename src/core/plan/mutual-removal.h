/* Removing items together with everything that refers to them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GPtrArray *mutual_removal_create_edits   (MutualPlan   *plan,
                                          GPtrArray    *items);
gboolean   mutual_removal_find_dependent (MutualMember  reference,
                                          MutualMember *dependent);

G_END_DECLS
