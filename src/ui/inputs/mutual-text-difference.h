/* What differs between two texts: one stretch in the middle.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mutual_text_difference_find (const char *from,
                                   const char *to,
                                   int        *start,
                                   int        *end);

G_END_DECLS
