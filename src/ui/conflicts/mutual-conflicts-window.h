/* What both sides changed at once, to be decided one by one or all together.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CONFLICTS_WINDOW (mutual_conflicts_window_get_type ())
G_DECLARE_FINAL_TYPE (MutualConflictsWindow, mutual_conflicts_window, MUTUAL, CONFLICTS_WINDOW, AdwWindow)

GtkWindow *mutual_conflicts_window_new (GtkWindow      *parent,
                                        MutualDocument *document);

G_END_DECLS
