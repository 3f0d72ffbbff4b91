/* The drafts that a crash left behind, to be opened or discarded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recovery/mutual-recovery-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_RECOVERY (mutual_recovery_get_type ())
G_DECLARE_FINAL_TYPE (MutualRecovery, mutual_recovery, MUTUAL, RECOVERY, GObject)

/* A GListModel of MutualRecoveryItem, the newest first. */
MutualRecovery *mutual_recovery_get_default (void);
MutualRecovery *mutual_recovery_new         (void);
void            mutual_recovery_refresh     (MutualRecovery     *self);
gboolean        mutual_recovery_offer       (MutualRecovery     *self);
void            mutual_recovery_take        (MutualRecovery     *self,
                                             const char         *path);
void            mutual_recovery_discard     (MutualRecovery     *self,
                                             MutualRecoveryItem *item);
void            mutual_recovery_restore     (MutualRecovery     *self,
                                             MutualRecoveryItem *item);
void            mutual_recovery_settle      (MutualRecovery     *self,
                                             MutualRecoveryItem *item);
void            mutual_recovery_settle_all  (MutualRecovery     *self);

G_END_DECLS
