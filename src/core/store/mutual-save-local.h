/* The steps of saving a local file: beside it, flushed, then in its place in one move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-save.h"

G_BEGIN_DECLS

gboolean mutual_save_local (GFile            *file,
                            GBytes           *bytes,
                            GBytes           *base,
                            MutualSaveFlags   flags,
                            GCancellable     *cancellable,
                            GError          **error);

G_END_DECLS
