/* The details of a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-page.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_EVENT_PAGE (mutual_event_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualEventPage, mutual_event_page, MUTUAL, EVENT_PAGE, MutualDetailPage)

GtkWidget *mutual_event_page_new (void);

G_END_DECLS
