/* A plan in a list of plans: its ring, its companies, what is next and how it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "start/mutual-glance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PLAN_ROW (mutual_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualPlanRow, mutual_plan_row, MUTUAL, PLAN_ROW, GtkListBoxRow)

GtkWidget *mutual_plan_row_new        (GFile              *file,
                                       const char         *title);
GFile     *mutual_plan_row_get_file   (MutualPlanRow      *self);
void       mutual_plan_row_set_glance (MutualPlanRow      *self,
                                       const MutualGlance *glance);
gboolean   mutual_plan_row_is_read    (MutualPlanRow      *self);
void       mutual_plan_row_set_narrow (MutualPlanRow      *self,
                                       gboolean            narrow);
void       mutual_plan_row_align      (MutualPlanRow      *self,
                                       GtkSizeGroup       *ends);
gboolean   mutual_plan_row_matches    (MutualPlanRow      *self,
                                       const char *const  *words);

G_END_DECLS
