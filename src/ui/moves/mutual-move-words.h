/* What the dialog says of a change of dates, beyond what the preview itself says.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-move.h"

G_BEGIN_DECLS

const char *mutual_move_words_get_icon (MutualItem          *item);
char       *mutual_move_words_date     (const GDate         *date);
char       *mutual_move_words_title    (MutualMove          *move,
                                        const MutualPreview *preview);
char       *mutual_move_words_distance (MutualMove          *move,
                                        const MutualPreview *preview);
char       *mutual_move_words_question (MutualPlan         *plan,
                                        const char * const *change_ids);
char       *mutual_move_words_sum      (MutualMove          *move,
                                        const MutualPreview *preview,
                                        guint                n_rules);

G_END_DECLS
