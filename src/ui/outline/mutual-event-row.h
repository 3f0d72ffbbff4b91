/* The outline's row of a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-row-text.h"
#include "plan/mutual-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_EVENT_ROW (mutual_event_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualEventRow, mutual_event_row, MUTUAL, EVENT_ROW, GtkWidget)

GtkWidget     *mutual_event_row_new      (void);
char          *mutual_event_row_update   (MutualEventRow *self,
                                          MutualItem     *event,
                                          gboolean        narrow);
MutualRowText *mutual_event_row_get_text (MutualEventRow *self,
                                          MutualMember    member);

G_END_DECLS
