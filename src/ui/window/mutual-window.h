/* The window of one plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_WINDOW (mutual_window_get_type ())
G_DECLARE_FINAL_TYPE (MutualWindow, mutual_window, MUTUAL, WINDOW, AdwApplicationWindow)

/* Signal: "stays" (): the user gave up closing it, or what had to be saved before could not be. */

MutualWindow   *mutual_window_new           (GtkApplication *application);
MutualDocument *mutual_window_get_document  (MutualWindow   *self);
void            mutual_window_open          (MutualWindow   *self,
                                             GFile          *file);
void            mutual_window_open_new      (MutualWindow   *self,
                                             MutualPlan     *plan,
                                             gboolean        modified);
void            mutual_window_open_draft    (MutualWindow   *self,
                                             const char     *path,
                                             GFile          *file);
void            mutual_window_show_start    (MutualWindow   *self);
void            mutual_window_save_and_close (MutualWindow  *self);
void            mutual_window_discard       (MutualWindow   *self);

G_END_DECLS
