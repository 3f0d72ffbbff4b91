/* What is on the shelves of the library, listed away from the interface and once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-library.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *samples;   /* MutualLibraryEntry */
  GPtrArray *templates; /* MutualLibraryEntry */
} MutualShelves;

void                 mutual_shelves_list_async  (GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
const MutualShelves *mutual_shelves_list_finish (GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
