/* Dates on the command line: read from options, printed in tables.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mutualctl_dates_read       (const char  *option,
                                     const char  *text,
                                     GDate       *date);
gboolean mutualctl_dates_read_today (const char  *text,
                                     GDate       *today);
char    *mutualctl_dates_format     (const GDate *date,
                                     const GDate *today);

G_END_DECLS
