/* Finding words in a plan, whatever their case and accents.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

char     **mutual_search_split        (const char        *query);
gboolean   mutual_search_matches      (MutualItem        *item,
                                       const char *const *words);
gboolean   mutual_search_matches_text (const char        *text,
                                       const char *const *words);
GPtrArray *mutual_search_find         (MutualPlan        *plan,
                                       const char        *query);

G_END_DECLS
