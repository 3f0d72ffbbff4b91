/* The pages of the details: what there is to know of a milestone, a step, an event or the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_detail_page_fill (GtkBox        *page,
                              MutualSession *session,
                              MutualItem    *item);

G_END_DECLS
