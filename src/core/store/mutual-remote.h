/* What is asked of a server, one step at a time, by a thread that a watchdog watches.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-watchdog.h"

G_BEGIN_DECLS

/* What stands under a name on a server. */
typedef struct
{
  GFile   *file;  /* where the bytes are, links resolved */
  gboolean is_there;
  gboolean is_protected;
  gboolean has_mode;
  guint32  mode; /* permissions, if the server knows them */
} MutualRemote;

gboolean mutual_remote_find     (MutualRemote    *self,
                                 GFile           *file,
                                 MutualWatchdog  *watchdog,
                                 GError         **error);
void     mutual_remote_clear    (MutualRemote    *self);
GBytes  *mutual_remote_read     (GFile           *file,
                                 gsize            limit,
                                 MutualStoreAct   act,
                                 MutualWatchdog  *watchdog,
                                 GError         **error);
gboolean mutual_remote_has_size (GFile           *file,
                                 gsize            size,
                                 MutualWatchdog  *watchdog);
GFile   *mutual_remote_upload   (MutualRemote    *self,
                                 GBytes          *bytes,
                                 MutualWatchdog  *watchdog,
                                 GError         **error);
void     mutual_remote_delete   (GFile           *file);
void     mutual_remote_tidy     (GFile           *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualRemote, mutual_remote_clear)

G_END_DECLS
