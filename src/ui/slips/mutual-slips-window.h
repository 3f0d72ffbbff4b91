/* The slip story of a plan: every move of a date by date, what they come to, whose they were and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SLIPS_WINDOW (mutual_slips_window_get_type ())
G_DECLARE_FINAL_TYPE (MutualSlipsWindow, mutual_slips_window, MUTUAL, SLIPS_WINDOW, AdwWindow)

GtkWindow *mutual_slips_window_new (GtkWindow     *parent,
                                    MutualSession *session);

G_END_DECLS
