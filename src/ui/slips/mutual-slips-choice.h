/* Which moves of dates are listed: of which side, and for which reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-slips.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SLIPS_CHOICE (mutual_slips_choice_get_type ())
G_DECLARE_FINAL_TYPE (MutualSlipsChoice, mutual_slips_choice, MUTUAL, SLIPS_CHOICE, GtkWidget)

/* Signals:
 * "changed". */
void       mutual_slips_choice_get   (MutualSlipsChoice *self,
                                      MutualSlipsFilter *filter);
void       mutual_slips_choice_clear (MutualSlipsChoice *self);

G_END_DECLS
