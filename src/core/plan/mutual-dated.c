/* An item that stands on the timeline and that others can follow: a milestone, a step or a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-dated.h"

G_DEFINE_INTERFACE (MutualDated, mutual_dated, G_TYPE_OBJECT)

static void
mutual_dated_default_init (MutualDatedInterface *iface)
{
}
