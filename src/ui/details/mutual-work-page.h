/* The details of a milestone or of a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-page.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_WORK_PAGE (mutual_work_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualWorkPage, mutual_work_page, MUTUAL, WORK_PAGE, MutualDetailPage)

GtkWidget *mutual_work_page_new (gboolean of_steps);

G_END_DECLS
