/* The lists of a plan and of its items that stand in the details: links, metrics, days off, risks.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-item-list.h"

G_BEGIN_DECLS

GtkWidget *mutual_detail_lists_new_links    (void);
GtkWidget *mutual_detail_lists_new_metrics  (void);
GtkWidget *mutual_detail_lists_new_days_off (void);
GtkWidget *mutual_detail_lists_new_risks    (void);

G_END_DECLS
