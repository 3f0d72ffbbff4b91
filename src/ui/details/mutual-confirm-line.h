/* A line that says who of the buyer confirmed a date, with what confirms it or takes that back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-line.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_CONFIRM_LINE (mutual_confirm_line_get_type ())
G_DECLARE_FINAL_TYPE (MutualConfirmLine, mutual_confirm_line, MUTUAL, CONFIRM_LINE, MutualDetailLine)

GtkWidget *mutual_confirm_line_new (void);

G_END_DECLS
