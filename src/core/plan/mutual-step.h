/* A step of a milestone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_STEP (mutual_step_get_type ())
G_DECLARE_FINAL_TYPE (MutualStep, mutual_step, MUTUAL, STEP, MutualItem)

G_END_DECLS
