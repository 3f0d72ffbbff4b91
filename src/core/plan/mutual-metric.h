/* A metric: the number that tells whether the buyer got the value.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_METRIC (mutual_metric_get_type ())
G_DECLARE_FINAL_TYPE (MutualMetric, mutual_metric, MUTUAL, METRIC, MutualItem)

G_END_DECLS
