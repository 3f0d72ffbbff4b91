/* The sizes of paper that people ask for by name, and the one that is usual where they are.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mutual_paper_find        (const char *name,
                                   double     *width,
                                   double     *height);
void     mutual_paper_get_default (double     *width,
                                   double     *height);
char    *mutual_paper_list        (void);

G_END_DECLS
