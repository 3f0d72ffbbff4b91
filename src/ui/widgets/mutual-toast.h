/* Toasts that say just what they are given.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *mutual_toast_new     (const char      *text);
void      mutual_toast_dismiss (AdwToast        *toast,
                                AdwToastOverlay *overlay);

G_END_DECLS
