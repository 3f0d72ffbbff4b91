/* The preferences, and what follows them all over the program.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PREFERENCES (mutual_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MutualPreferences, mutual_preferences, MUTUAL, PREFERENCES, AdwPreferencesWindow)

GtkWidget *mutual_preferences_new         (void);
void       mutual_preferences_follow      (GSettings *settings);
MutualSide mutual_preferences_get_my_side (GSettings *settings);

G_END_DECLS
