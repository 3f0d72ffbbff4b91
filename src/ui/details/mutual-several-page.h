/* The details of several rows that are selected: what can be set for all of them at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-page.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SEVERAL_PAGE (mutual_several_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualSeveralPage, mutual_several_page, MUTUAL, SEVERAL_PAGE, MutualDetailPage)

GtkWidget *mutual_several_page_new (GType type);

G_END_DECLS
