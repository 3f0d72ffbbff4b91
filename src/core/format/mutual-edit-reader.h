/* From JSON to edits, strictly: what mutual-edit-writer wrote is done to a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-problem.h"
#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GPtrArray *mutual_edit_reader_apply (GBytes      *bytes,
                                     MutualPlan  *plan,
                                     GError     **error);

G_END_DECLS
