/* The icon of how something stands: done, under way, waiting, at risk, late…, each with a shape of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-condition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_STATUS_ICON (mutual_status_icon_get_type ())
G_DECLARE_FINAL_TYPE (MutualStatusIcon, mutual_status_icon, MUTUAL, STATUS_ICON, GtkWidget)

GtkWidget *mutual_status_icon_new           (void);
void       mutual_status_icon_set_kind      (MutualStatusIcon      *self,
                                             MutualConditionKind    kind);
void       mutual_status_icon_set_state     (MutualStatusIcon      *self,
                                             MutualState            state);
void       mutual_status_icon_set_condition (MutualStatusIcon      *self,
                                             const MutualCondition *condition);

G_END_DECLS
