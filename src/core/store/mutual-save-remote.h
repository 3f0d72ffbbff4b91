/* The steps of saving to a server: a copy here, an upload beside the file, and only then a move onto it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-save.h"

G_BEGIN_DECLS

gboolean mutual_save_remote (GFile            *file,
                             GBytes           *bytes,
                             GBytes           *base,
                             MutualSaveFlags   flags,
                             GCancellable     *cancellable,
                             GError          **error);

G_END_DECLS
