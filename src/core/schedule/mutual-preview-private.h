/* The inside of what would happen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-preview.h"

G_BEGIN_DECLS

void mutual_preview_compare     (MutualPreview *self);
void mutual_preview_find_offers (MutualPreview *self);

G_END_DECLS
