/* Loading: the bytes of a file, whole, or a reason why not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that is a plan (the format, rule 7). */
#define MUTUAL_LOAD_LIMIT (64 * 1024 * 1024)

GBytes  *mutual_load_bytes        (GFile                *file,
                                   GCancellable         *cancellable,
                                   GError              **error);
void     mutual_load_bytes_async  (GFile                *file,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GBytes  *mutual_load_bytes_finish (GFile                *file,
                                   GAsyncResult         *result,
                                   GError              **error);
gboolean mutual_load_is_there     (GFile                *file,
                                   GCancellable         *cancellable);
GBytes  *mutual_load_descriptor   (int                   descriptor,
                                   GCancellable         *cancellable,
                                   GError              **error);

G_END_DECLS
