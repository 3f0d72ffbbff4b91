/* The window of a presentation: the whole screen, and nothing in it but the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "present/mutual-present-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PRESENT_WINDOW (mutual_present_window_get_type ())
G_DECLARE_FINAL_TYPE (MutualPresentWindow, mutual_present_window, MUTUAL, PRESENT_WINDOW, AdwWindow)

GtkWindow         *mutual_present_window_new      (GtkWindow           *parent,
                                                   MutualSession       *session);
MutualPresentView *mutual_present_window_get_view (MutualPresentWindow *self);

G_END_DECLS
