/* The executive page: one sheet that a decision maker reads in thirty seconds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-sheet.h"

G_BEGIN_DECLS

char *mutual_page_draw (MutualSheet *sheet);

G_END_DECLS
