/* A line that says who of the buyer confirmed a date, with what confirms it or takes that back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CONFIRM_LINE (mutual_confirm_line_get_type ())
G_DECLARE_FINAL_TYPE (MutualConfirmLine, mutual_confirm_line, MUTUAL, CONFIRM_LINE, GtkWidget)

GtkWidget *mutual_confirm_line_new    (void);
void       mutual_confirm_line_bind   (GtkWidget           *part,
                                       MutualSession       *session,
                                       const char * const  *ids,
                                       MutualMember         member);
void       mutual_confirm_line_update (GtkWidget           *part);

G_END_DECLS
