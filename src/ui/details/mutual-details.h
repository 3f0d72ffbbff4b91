/* The details of what is selected, or of the plan when nothing is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAILS (mutual_details_get_type ())
G_DECLARE_FINAL_TYPE (MutualDetails, mutual_details, MUTUAL, DETAILS, MutualPane)

GtkWidget *mutual_details_new (void);

G_END_DECLS
