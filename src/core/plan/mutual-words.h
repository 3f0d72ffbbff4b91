/* Counting words as people count them, for the length of a value proposition.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A value proposition says it in so many words. */
#define MUTUAL_WORDS_MIN 20
#define MUTUAL_WORDS_MAX 30

guint mutual_words_count (const char *text);

G_END_DECLS
