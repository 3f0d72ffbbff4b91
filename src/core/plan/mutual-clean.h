/* Texts from outside, made fit for a plan: nothing invisible that turns lines around, and no more than a plan holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mutual_clean_title (const char *text);
char *mutual_clean_text  (const char *text);

G_END_DECLS
