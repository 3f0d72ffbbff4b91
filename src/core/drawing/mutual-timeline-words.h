/* A timeline in a few words, for those who cannot see it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

char *mutual_timeline_words_describe (MutualPlan  *plan,
                                      const GDate *today);

G_END_DECLS
