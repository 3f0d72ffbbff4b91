/* The details of the plan as a whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-page.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PLAN_PAGE (mutual_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualPlanPage, mutual_plan_page, MUTUAL, PLAN_PAGE, MutualDetailPage)

GtkWidget *mutual_plan_page_new (void);

G_END_DECLS
