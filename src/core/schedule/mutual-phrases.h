/* What panes and pages say in the same words: distances in days, lateness, initials, lists.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

const char *
      mutual_phrase_title      (MutualItem           *item);
char *mutual_phrase_distance   (const GDate          *date,
                                const GDate          *today);
char *mutual_phrase_lateness   (const MutualProgress *progress);
char *mutual_phrase_steps_done (const MutualProgress *progress);
char *mutual_phrase_rule       (const char           *followed,
                                int                   offset);
char *mutual_phrase_initials   (const char           *name);
char *mutual_phrase_numbers    (GArray               *numbers);
char *mutual_phrase_list       (GPtrArray            *phrases);
char *mutual_phrase_line       (GPtrArray            *facts);

G_END_DECLS
