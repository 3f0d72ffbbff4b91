/* A line of chips of constant width: the roles of a milestone, at most two and the number of the others.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "widgets/mutual-chip.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHIP_LINE (mutual_chip_line_get_type ())
G_DECLARE_FINAL_TYPE (MutualChipLine, mutual_chip_line, MUTUAL, CHIP_LINE, GtkWidget)

GtkWidget *mutual_chip_line_new       (void);
void       mutual_chip_line_set_roles (MutualChipLine *self,
                                       GPtrArray      *roles);

G_END_DECLS
