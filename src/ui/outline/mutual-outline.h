/* The outline: milestones and customer events by date, steps below their milestones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_OUTLINE (mutual_outline_get_type ())
G_DECLARE_FINAL_TYPE (MutualOutline, mutual_outline, MUTUAL, OUTLINE, GtkWidget)

/* Properties: "session", "narrow". */
GtkWidget *mutual_outline_new         (void);
void       mutual_outline_set_session (MutualOutline *self,
                                       MutualSession *session);
void       mutual_outline_set_narrow  (MutualOutline *self,
                                       gboolean       narrow);

G_END_DECLS
