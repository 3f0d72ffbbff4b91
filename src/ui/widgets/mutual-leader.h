/* A line of dashes that leads the eye from a title to its date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_LEADER (mutual_leader_get_type ())
G_DECLARE_FINAL_TYPE (MutualLeader, mutual_leader, MUTUAL, LEADER, GtkWidget)

GtkWidget *mutual_leader_new (void);

G_END_DECLS
