/* The outline's row of a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-row-text.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "row.toggle-done" where it stands. */
#define MUTUAL_TYPE_STEP_ROW (mutual_step_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualStepRow, mutual_step_row, MUTUAL, STEP_ROW, GtkWidget)

GtkWidget     *mutual_step_row_new      (void);
char          *mutual_step_row_update   (MutualStepRow         *self,
                                         MutualSession         *session,
                                         MutualItem            *step,
                                         const MutualCondition *condition,
                                         gboolean               narrow);
MutualRowText *mutual_step_row_get_text (MutualStepRow         *self,
                                         MutualMember           member);

G_END_DECLS
