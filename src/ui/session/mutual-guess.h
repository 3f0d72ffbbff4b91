/* What a file that is no plan seems to be, as other things are called ".map" too.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_GUESS_EMPTY,
  MUTUAL_GUESS_SOURCE_MAP,
  MUTUAL_GUESS_JSON,
  MUTUAL_GUESS_TEXT,
  MUTUAL_GUESS_BINARY,
} MutualGuess;

MutualGuess mutual_guess_bytes       (GBytes      *bytes);
const char *mutual_guess_get_message (MutualGuess  guess);

G_END_DECLS
