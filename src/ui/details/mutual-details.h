/* The details of what is selected, or of the plan when nothing is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAILS (mutual_details_get_type ())
G_DECLARE_FINAL_TYPE (MutualDetails, mutual_details, MUTUAL, DETAILS, GtkWidget)

/* Properties: "session", "narrow". */
GtkWidget *mutual_details_new         (void);
void       mutual_details_set_session (MutualDetails *self,
                                       MutualSession *session);
void       mutual_details_set_narrow  (MutualDetails *self,
                                       gboolean       narrow);

G_END_DECLS
