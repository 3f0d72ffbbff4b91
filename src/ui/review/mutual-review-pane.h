/* What the coach advises on the plan: a list of sentences, with one button each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_REVIEW_PANE (mutual_review_pane_get_type ())
G_DECLARE_FINAL_TYPE (MutualReviewPane, mutual_review_pane, MUTUAL, REVIEW_PANE, MutualPane)

GtkWidget *mutual_review_pane_new (void);

G_END_DECLS
