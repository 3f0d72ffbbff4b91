/* What is on the shelves of the library, listed away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-library.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *samples;       /* MutualLibraryEntry, as all of them */
  GPtrArray *templates;
  GPtrArray *own_templates;
} MutualShelves;

void           mutual_shelves_list_async  (GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
MutualShelves *mutual_shelves_list_finish (GAsyncResult         *result,
                                           GError              **error);
void           mutual_shelves_free        (MutualShelves        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualShelves, mutual_shelves_free)

G_END_DECLS
