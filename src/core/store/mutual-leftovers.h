/* What a save that was killed left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* How a temporary file beside the one to be saved is called: these, with eight hexadecimal digits between. */
#define MUTUAL_LEFTOVERS_PREFIX ".mutual-"
#define MUTUAL_LEFTOVERS_SUFFIX ".tmp"

/* No save takes an hour, in seconds: what is older belongs to nobody any more. */
#define MUTUAL_LEFTOVERS_AGE_MIN (60 * 60)

gboolean mutual_leftovers_has_name (const char        *name);
void     mutual_leftovers_remove   (int                folder,
                                    const struct stat *now);

G_END_DECLS
