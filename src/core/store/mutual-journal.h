/* Records that are appended to a file, each with its length and its checksum, so that a torn one is known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void       mutual_journal_append (GByteArray *journal,
                                  GBytes     *record);
GPtrArray *mutual_journal_read   (GBytes     *journal);

G_END_DECLS
