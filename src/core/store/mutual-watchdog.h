/* Work on a server, watched: who waits for it gets an answer within a set time, even if the server gives none.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MutualWatchdog MutualWatchdog;

typedef gpointer (*MutualWatchdogFunc) (MutualWatchdog  *watchdog,
                                        gpointer         data,
                                        GError         **error);

gpointer      mutual_watchdog_run             (MutualWatchdogFunc   func,
                                               gpointer             data,
                                               GDestroyNotify       free_data,
                                               GDestroyNotify       free_result,
                                               GCancellable        *cancellable,
                                               GError             **error);
gboolean      mutual_watchdog_pat             (MutualWatchdog      *self,
                                               gsize                n_bytes,
                                               GError             **error);
gboolean      mutual_watchdog_commit          (MutualWatchdog      *self,
                                               GError             **error);
GCancellable *mutual_watchdog_get_cancellable (MutualWatchdog      *self);

G_END_DECLS
