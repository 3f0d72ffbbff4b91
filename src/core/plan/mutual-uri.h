/* The addresses that links of a plan lead to: which are let through, and how they are written for other programs.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mutual_uri_check    (const char  *uri,
                               char       **host);
char *mutual_uri_for_mail (const char  *email);

G_END_DECLS
