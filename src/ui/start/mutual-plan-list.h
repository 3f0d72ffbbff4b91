/* A list of plans, each read in the background, one after another.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PLAN_LIST (mutual_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualPlanList, mutual_plan_list, MUTUAL, PLAN_LIST, GtkWidget)

/* Property: "removable", whether plans can be taken off the list of recent files (construct only). */
GtkWidget *mutual_plan_list_new        (gboolean           removable,
                                        const char        *label);
void       mutual_plan_list_add        (MutualPlanList    *self,
                                        GFile             *file,
                                        const char        *title);
void       mutual_plan_list_clear      (MutualPlanList    *self);
guint      mutual_plan_list_get_n      (MutualPlanList    *self);
void       mutual_plan_list_set_narrow (MutualPlanList    *self,
                                        gboolean           narrow);
guint      mutual_plan_list_filter     (MutualPlanList    *self,
                                        const char *const *words);
gboolean   mutual_plan_list_open_first (MutualPlanList    *self);

G_END_DECLS
