/* The timeline on the clipboard, as a picture for slides and mails.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     mutual_copy_picture_start  (GdkClipboard         *clipboard,
                                     GBytes               *plan,
                                     const GDate          *today,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean mutual_copy_picture_finish (GdkClipboard         *clipboard,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
