/* The panes of a plan, beside each other where there is room and one at a time where there is not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What to do about finding. */
typedef enum
{
  MUTUAL_PLAN_VIEW_FIND_OPEN,
  MUTUAL_PLAN_VIEW_FIND_NEXT,
  MUTUAL_PLAN_VIEW_FIND_PREVIOUS,
  MUTUAL_PLAN_VIEW_FIND_FILTER,
} MutualPlanViewFind;

#define MUTUAL_TYPE_PLAN_VIEW (mutual_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (MutualPlanView, mutual_plan_view, MUTUAL, PLAN_VIEW, GtkWidget)

/* Properties: "session", "narrow", "show-pane" (whether the side pane is there), "want-pane" (whether it is to be there
 * when there is room) and "page" ("details" or "people"). */
GtkWidget  *mutual_plan_view_new           (void);
void        mutual_plan_view_set_session   (MutualPlanView *self,
                                            MutualSession  *session);
void        mutual_plan_view_set_narrow    (MutualPlanView *self,
                                            gboolean        narrow);
gboolean    mutual_plan_view_get_show_pane (MutualPlanView *self);
void        mutual_plan_view_set_show_pane (MutualPlanView *self,
                                            gboolean        show_pane);
const char *mutual_plan_view_get_page      (MutualPlanView *self);
void        mutual_plan_view_set_page      (MutualPlanView *self,
                                            const char     *page);
gboolean    mutual_plan_view_focus_area    (MutualPlanView *self,
                                            int             step);
void        mutual_plan_view_focus_page    (MutualPlanView *self);
void        mutual_plan_view_find          (MutualPlanView     *self,
                                            MutualPlanViewFind  how);
gboolean    mutual_plan_view_edit_rows     (MutualPlanView *self,
                                            const char     *action);

G_END_DECLS
