/* A line that says how a date is worked out, with a button to change it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-line.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_RULE_LINE (mutual_rule_line_get_type ())
G_DECLARE_FINAL_TYPE (MutualRuleLine, mutual_rule_line, MUTUAL, RULE_LINE, MutualDetailLine)

GtkWidget *mutual_rule_line_new (void);

G_END_DECLS
