/* How drafts are spoken of: when they are from, and whose they are.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-drafts.h"

G_BEGIN_DECLS

char *mutual_recovery_describe_time  (gint64                   time,
                                      gint64                   now);
char *mutual_recovery_describe_age   (gint64                   time,
                                      gint64                   now);
char *mutual_recovery_describe_title (const MutualDraftsEntry *entry);
char *mutual_recovery_describe_place (const MutualDraftsEntry *entry);

G_END_DECLS
