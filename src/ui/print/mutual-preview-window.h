/* The pages of a plan as they would be printed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-choice.h"
#include "session/mutual-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "print": the user wants them on paper; the window is still there. */
#define MUTUAL_TYPE_PREVIEW_WINDOW (mutual_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (MutualPreviewWindow, mutual_preview_window, MUTUAL, PREVIEW_WINDOW, AdwWindow)

GtkWindow               *mutual_preview_window_new        (GtkWindow               *parent,
                                                           MutualDocument          *document,
                                                           const MutualPaperChoice *choice);
const MutualPaperChoice *mutual_preview_window_get_choice (MutualPreviewWindow     *self);

G_END_DECLS
