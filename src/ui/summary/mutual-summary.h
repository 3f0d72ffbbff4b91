/* The summary of a plan: who with whom, why, how long still, and how far.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SUMMARY (mutual_summary_get_type ())
G_DECLARE_FINAL_TYPE (MutualSummary, mutual_summary, MUTUAL, SUMMARY, MutualPane)

GtkWidget *mutual_summary_new (void);

G_END_DECLS
