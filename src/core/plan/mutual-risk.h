/* A risk that one side sees and keeps to itself.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_RISK (mutual_risk_get_type ())
G_DECLARE_FINAL_TYPE (MutualRisk, mutual_risk, MUTUAL, RISK, MutualItem)

G_END_DECLS
