/* The summary of a plan: who with whom, why, how long still, and how far.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SUMMARY (mutual_summary_get_type ())
G_DECLARE_FINAL_TYPE (MutualSummary, mutual_summary, MUTUAL, SUMMARY, GtkWidget)

/* Properties: "session", "narrow". */
GtkWidget *mutual_summary_new         (void);
void       mutual_summary_set_session (MutualSummary *self,
                                       MutualSession *session);
void       mutual_summary_set_narrow  (MutualSummary *self,
                                       gboolean       narrow);

G_END_DECLS
