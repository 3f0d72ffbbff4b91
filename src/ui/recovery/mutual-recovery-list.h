/* The plans that were not saved, in a card: to open one or all, or to discard some.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recovery/mutual-recovery.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_RECOVERY_LIST (mutual_recovery_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualRecoveryList, mutual_recovery_list, MUTUAL, RECOVERY_LIST, GtkWidget)

/* Drafts are opened by the action "app.open-draft", with the path and the URI of the file, "" without one. */
GtkWidget *mutual_recovery_list_new (MutualRecovery *recovery);

G_END_DECLS
