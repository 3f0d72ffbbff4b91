/* A line that makes a milestone the one that all dates are worked back from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_ANCHOR_LINE (mutual_anchor_line_get_type ())
G_DECLARE_FINAL_TYPE (MutualAnchorLine, mutual_anchor_line, MUTUAL, ANCHOR_LINE, GtkWidget)

GtkWidget *mutual_anchor_line_new    (void);
void       mutual_anchor_line_bind   (GtkWidget           *part,
                                      MutualSession       *session,
                                      const char * const  *ids,
                                      MutualMember         member);
void       mutual_anchor_line_update (GtkWidget           *part);

G_END_DECLS
