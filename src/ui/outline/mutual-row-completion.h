/* What is offered below a text while it is written.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-step-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal "chosen": one was clicked, and is the current one. */
#define MUTUAL_TYPE_ROW_COMPLETION (mutual_row_completion_get_type ())
G_DECLARE_FINAL_TYPE (MutualRowCompletion, mutual_row_completion, MUTUAL, ROW_COMPLETION, GtkPopover)

GtkWidget           *mutual_row_completion_new         (void);
void                 mutual_row_completion_offer       (MutualRowCompletion *self,
                                                        GPtrArray           *candidates);
gboolean             mutual_row_completion_go          (MutualRowCompletion *self,
                                                        int                  step);
MutualStepCandidate *mutual_row_completion_get_current (MutualRowCompletion *self);

G_END_DECLS
