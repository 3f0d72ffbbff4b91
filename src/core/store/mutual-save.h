/* Saving a file so that at any moment the old one or the new one is there, whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_SAVE_NONE = 0,
  /* The user was asked and agreed to lose what stands under that name, whatever it holds. */
  MUTUAL_SAVE_REPLACE = 1 << 0,
  /* The user was asked (see MUTUAL_STORE_ERROR_NEEDS_OVERWRITE) and agreed to write over the file in place. */
  MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE = 1 << 1,
} MutualSaveFlags;

gboolean mutual_save_bytes        (GFile                *file,
                                   GBytes               *bytes,
                                   GBytes               *base,
                                   MutualSaveFlags       flags,
                                   GCancellable         *cancellable,
                                   GError              **error);
void     mutual_save_bytes_async  (GFile                *file,
                                   GBytes               *bytes,
                                   GBytes               *base,
                                   MutualSaveFlags       flags,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean mutual_save_bytes_finish (GFile                *file,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
