/* The people of a plan: who is on it on both sides, and which seats are empty.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PEOPLE (mutual_people_get_type ())
G_DECLARE_FINAL_TYPE (MutualPeople, mutual_people, MUTUAL, PEOPLE, MutualPane)

GtkWidget *mutual_people_new (void);

G_END_DECLS
