/* What a drawing says of items in words: names of months, labels for screen readers, tooltips.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

char *mutual_wording_month     (const GDate          *date,
                                guint                 step,
                                gboolean              with_year);
char *mutual_wording_day       (const GDate          *date);
char *mutual_wording_countdown (const char           *title,
                                int                   days);
char *mutual_wording_milestone (MutualItem           *milestone,
                                const MutualProgress *progress);
char *mutual_wording_step      (MutualItem           *step,
                                const MutualProgress *progress);
char *mutual_wording_event     (MutualItem           *event);
char *mutual_wording_tooltip   (MutualItem           *item,
                                const GDate          *today);

G_END_DECLS
