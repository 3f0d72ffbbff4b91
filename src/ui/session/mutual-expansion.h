/* Which milestones were open in which plan: remembered on this computer, never in the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-memory.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

/* How many plans are remembered; the ones not touched for longest are forgotten. */
#define MUTUAL_EXPANSION_PLANS 200

#define MUTUAL_TYPE_EXPANSION (mutual_expansion_get_type ())
G_DECLARE_FINAL_TYPE (MutualExpansion, mutual_expansion, MUTUAL, EXPANSION, GObject)

MutualExpansion *mutual_expansion_get_default (void);
MutualExpansion *mutual_expansion_new         (MutualMemory    *memory);
void             mutual_expansion_recall      (MutualExpansion *self,
                                               MutualSession   *session);
void             mutual_expansion_remember    (MutualExpansion *self,
                                               MutualSession   *session);
void             mutual_expansion_flush       (MutualExpansion *self);

G_END_DECLS
