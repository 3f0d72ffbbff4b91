/* Exporting a plan to a PDF, SVG or PNG file, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     mutual_exporting_start  (GBytes               *plan,
                                  const GDate          *today,
                                  GFile                *target,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean mutual_exporting_finish (GFile                *target,
                                  GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
