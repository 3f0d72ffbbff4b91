/* The presentation as a widget: the picture of a plan, a highlight that steps through its milestones, and its size.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "pane/mutual-pane.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PRESENT_VIEW (mutual_present_view_get_type ())
G_DECLARE_FINAL_TYPE (MutualPresentView, mutual_present_view, MUTUAL, PRESENT_VIEW, MutualPane)

/* Actions: "present.next", "present.previous", "present.first", "present.last", "present.larger", "present.smaller",
 * "present.usual-size", "present.menu"; its window has "present.full-screen" and "present.leave". */
GtkWidget   *mutual_present_view_new             (void);
MutualScene *mutual_present_view_get_scene       (MutualPresentView *self);
const char  *mutual_present_view_get_highlighted (MutualPresentView *self);
double       mutual_present_view_get_size        (MutualPresentView *self);

G_END_DECLS
