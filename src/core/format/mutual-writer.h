/* From a plan to the bytes of its file: the same plan always gives the same bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

GBytes *mutual_writer_write (MutualPlan *plan);

G_END_DECLS
