/* Keeps the dates of a plan right after each action of its history, by going only through what depends on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SETTLING (mutual_settling_get_type ())
G_DECLARE_FINAL_TYPE (MutualSettling, mutual_settling, MUTUAL, SETTLING, GObject)

MutualSettling *mutual_settling_new          (MutualHistory  *history);
MutualSchedule *mutual_settling_get_schedule (MutualSettling *self);

G_END_DECLS
