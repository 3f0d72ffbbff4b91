/* Taking contacts over into a plan: who is new, who is there already.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

GPtrArray *mutual_contacts_add   (MutualPlan *plan,
                                  MutualSide  side,
                                  GPtrArray  *contacts,
                                  guint      *n_present);
char      *mutual_contacts_count (guint       n_added,
                                  guint       n_present);

G_END_DECLS
