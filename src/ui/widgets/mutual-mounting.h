/* Connecting to the server that a file is on, as the file manager does it: the user is asked who she is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     mutual_mounting_start  (GFile                *file,
                                 GtkWindow            *parent,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean mutual_mounting_finish (GFile                *file,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
