/* The outline's row of a milestone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-row-text.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MILESTONE_ROW (mutual_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualMilestoneRow, mutual_milestone_row, MUTUAL, MILESTONE_ROW, GtkWidget)

GtkWidget     *mutual_milestone_row_new      (void);
char          *mutual_milestone_row_update   (MutualMilestoneRow    *self,
                                              MutualSession         *session,
                                              MutualItem            *milestone,
                                              const MutualCondition *condition,
                                              gboolean               narrow);
MutualRowText *mutual_milestone_row_get_text (MutualMilestoneRow    *self,
                                              MutualMember           member);

G_END_DECLS
